package yixian.journal.report;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 月度报告一行 · A report in a list. Nothing in it is counted. */
public record ReportLine(
    UUID id,
    String person,
    String hostUnit,
    ReportKind kind,
    String called,
    YearMonth month,
    ReportState state,
    String stateName,
    @Nullable Instant signedAt,
    boolean commented) {}
