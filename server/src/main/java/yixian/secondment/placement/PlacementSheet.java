package yixian.secondment.placement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.secondment.Named;
import yixian.secondment.post.PostKind;

/** 选派表 · One placement as a reader sees it, with the moves that are open to him. */
public record PlacementSheet(
    UUID id,
    Named batch,
    String task,
    Named post,
    PostKind postKind,
    String postKindName,
    String duties,
    Named person,
    Named homeUnit,
    String homeTitle,
    Named hostUnit,
    @Nullable Named grid,
    LocalDate from,
    LocalDate to,
    boolean released,
    PlacementState state,
    String stateName,
    List<String> doubts,
    @Nullable String overrideReason,
    @Nullable String document,
    @Nullable String reason,
    @Nullable Recall recall,
    @Nullable String summary,
    List<Mentor> mentors,
    int mentorSlots,
    List<Promotion> promotions,
    List<Step> steps,
    List<Allowed> moves,
    boolean mayGuide,
    int version) {

  /** 召回 · Why, since when, and what the official answered in the ten days he has. */
  public record Recall(
      String reason,
      Instant at,
      Instant answerBy,
      @Nullable String answer,
      @Nullable Instant answeredAt,
      boolean mayAnswer) {}

  /** 导师 · Who guides him. */
  public record Mentor(MentorKind kind, String kindName, Named person) {}

  /** 经过 · One step of the placement. */
  public record Step(
      int seq, String name, String stateName, Instant at, String by, @Nullable String reason) {}

  /** 可办动作 · A move open to the reader, and the field it must tell. */
  public record Allowed(PlacementMove move, String name, @Nullable String needs) {}
}
