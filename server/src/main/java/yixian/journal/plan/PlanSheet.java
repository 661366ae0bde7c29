package yixian.journal.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 个人计划 · The plan and the list of one placement, as a reader sees them. */
public record PlanSheet(
    UUID placement,
    String person,
    String batch,
    String hostUnit,
    LocalDate from,
    LocalDate to,
    List<Aim> aims,
    List<Line> items,
    boolean mayEdit,
    int version) {

  /** 清单一行 · One item and the records that tick it. */
  public record Line(Item item, List<Mark> marks) {}

  /**
   * 勾 · One record.
   *
   * @param subject null where the record is the official's own note and the reader is somebody else
   */
  public record Mark(UUID id, String evidence, String record, @Nullable UUID subject, Instant at) {}
}
