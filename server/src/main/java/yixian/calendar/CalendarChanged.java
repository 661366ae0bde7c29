package yixian.calendar;

/**
 * 工作日历已更新 · Told on a thread of its own after the commit of an edit; whoever keeps deadlines
 * computes them anew.
 */
public record CalendarChanged() {}
