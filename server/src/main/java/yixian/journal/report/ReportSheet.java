package yixian.journal.report;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.ReportSource.Topic;

/**
 * 月度报告 · As a reader sees it.
 *
 * @param called by people: the month with 月度报告, or 任期总结
 * @param hash of the content, once signed
 * @param mayComment whether the reader may comment now
 */
public record ReportSheet(
    UUID id,
    UUID placement,
    String person,
    String homeUnit,
    String hostUnit,
    ReportKind kind,
    String called,
    YearMonth month,
    ReportState state,
    String stateName,
    List<Line> sentences,
    @Nullable Instant signedAt,
    @Nullable String hash,
    @Nullable Comment comment,
    boolean own,
    boolean mayComment,
    int version) {

  /** 一句 · A sentence and what it opens into. */
  public record Line(
      int key,
      Topic topic,
      String topicName,
      String text,
      String drafted,
      boolean struck,
      boolean added,
      List<Opening> sources) {}

  /**
   * 出处 · A record behind a sentence.
   *
   * @param id null where the record is the official's own note and the reader is somebody else
   */
  public record Opening(
      String kind, @Nullable UUID id, @Nullable String code, @Nullable String title) {}

  /** 点评 · What the host unit said. */
  public record Comment(String text, String by, Instant at) {}
}
