package yixian.journal.report;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 报告 · As it is kept.
 *
 * @param month of which it tells; of a term's summary the one in which it was begun
 */
record Report(
    UUID id,
    UUID placement,
    UUID person,
    UUID homeUnit,
    UUID hostUnit,
    @Nullable UUID grid,
    ReportKind kind,
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

  /** What people call it. */
  String called() {
    return kind.called(month);
  }

  /** 点评 · What the host unit said, once. */
  record Comment(String text, String by, Instant at) {}
}
