package yixian.dashboard.board;

import java.time.LocalDate;

/**
 * 期间 · The days counted.
 *
 * @param words how people call the period
 * @param to the last day, included
 * @param running whether days of it are still to come, or were left out to compare like with like
 */
public record Window(String words, LocalDate from, LocalDate to, boolean running) {}
