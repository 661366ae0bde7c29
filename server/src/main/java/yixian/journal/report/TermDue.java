package yixian.journal.report;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 待写总结 · A term whose summary may be written today and is not signed.
 *
 * @param last day of the term
 * @param writeUntil the last day on which it may be written
 */
public record TermDue(UUID placement, LocalDate last, LocalDate writeUntil) {}
