package yixian.unannounced.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.unannounced.Aspect;

/**
 * 问题单 · One finding as a reader sees it.
 *
 * @param mine whether it is about the reader himself
 * @param late whether it should have been put right by now
 */
public record FindingSheet(
    UUID id,
    String code,
    UUID round,
    UUID visit,
    UUID person,
    String personName,
    String homeUnit,
    String hostUnit,
    Aspect aspect,
    String aspectName,
    String what,
    State state,
    String stateName,
    Instant foundAt,
    Instant answerBy,
    @Nullable String answer,
    @Nullable Instant answeredAt,
    LocalDate mendBy,
    @Nullable String mended,
    boolean late,
    int returned,
    @Nullable Instant endedAt,
    @Nullable String endedBy,
    boolean mine,
    List<Step> steps,
    List<Offered> moves,
    int version) {

  public FindingSheet {
    steps = List.copyOf(steps);
    moves = List.copyOf(moves);
  }

  /** 经过 · One step of it. */
  public record Step(String move, String state, Instant at, String by, @Nullable String note) {}

  /** 可办 · What the reader may do now. */
  public record Offered(String move, String label, boolean needsNote) {}
}
