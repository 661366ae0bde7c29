package yixian.petition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 信访单 · One petition as a reader sees it: contacts masked, terms and steps in order. */
public record PetitionSheet(
    PetitionLine line,
    String request,
    @Nullable String place,
    @Nullable String grid,
    String office,
    @Nullable String reviewer,
    List<Who> petitioners,
    boolean collective,
    @Nullable String route,
    @Nullable String divertedTo,
    @Nullable String outcome,
    @Nullable String opinion,
    @Nullable Integer extensionDays,
    @Nullable String extensionReason,
    @Nullable Repeat repeatOf,
    List<Repeat> repeats,
    List<Term> terms,
    List<Step> steps,
    List<Offered> moves,
    @Nullable Instant forgottenAt,
    int version) {

  public PetitionSheet {
    petitioners = List.copyOf(petitioners);
    repeats = List.copyOf(repeats);
    terms = List.copyOf(terms);
    steps = List.copyOf(steps);
    moves = List.copyOf(moves);
  }

  public UUID id() {
    return line.id();
  }

  /** 信访人 · A name, and how to reach him, masked. */
  public record Who(String name, @Nullable String contact) {}

  /** 重复件 · Another petition of the same people on the same matter. */
  public record Repeat(UUID id, String code, Instant at) {}

  /** 期限 · One stage with its beginning, its due day and its end. */
  public record Term(
      String stage, Instant beganAt, Instant due, @Nullable Instant endedAt, boolean late) {}

  /** 经过 · One step. */
  public record Step(
      String move,
      String state,
      Instant at,
      String by,
      @Nullable String unit,
      @Nullable String note,
      @Nullable String level) {}

  /** 可办 · A move that this reader may make now, with what it asks for. */
  public record Offered(Move move, String label, List<Need> needs) {

    static Offered of(Move move) {
      return new Offered(move, move.label(), move.needs());
    }
  }
}
