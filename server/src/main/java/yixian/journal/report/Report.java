package yixian.journal.report;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 月度报告 · As it is kept. */
record Report(
    UUID id,
    UUID placement,
    UUID person,
    UUID homeUnit,
    UUID hostUnit,
    @Nullable UUID grid,
    YearMonth month,
    ReportState state,
    List<Sentence> sentences,
    @Nullable Instant signedAt,
    @Nullable String hash,
    @Nullable Comment comment,
    int version,
    String changedBy,
    Instant changedAt) {

  Report {
    sentences = List.copyOf(sentences);
  }

  /** 点评 · What the host unit said, once. */
  record Comment(String text, String by, Instant at) {}
}
