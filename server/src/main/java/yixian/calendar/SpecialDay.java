package yixian.calendar;

import java.time.LocalDate;

/** 特殊日 · A day that departs from the week: off on a holiday, or worked to make up for one. */
record SpecialDay(LocalDate date, DayKind kind, String name) {}
