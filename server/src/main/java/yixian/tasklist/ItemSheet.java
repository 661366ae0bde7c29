package yixian.tasklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 条目单 · One item as a reader sees it: who is asked stays sealed until asked for. */
public record ItemSheet(
    Line line,
    String title,
    String purpose,
    String basis,
    String owner,
    List<Question> questions,
    Map<String, Written.Known> known,
    Map<String, String> answers,
    List<UUID> photos,
    boolean contact,
    @Nullable String holder,
    List<Step> steps,
    List<Offered> moves,
    int version) {

  public ItemSheet {
    questions = List.copyOf(questions);
    known = Map.copyOf(known);
    answers = Map.copyOf(answers);
    photos = List.copyOf(photos);
    steps = List.copyOf(steps);
    moves = List.copyOf(moves);
  }

  /** 条目行 · One item among others. */
  public record Line(
      UUID id,
      UUID list,
      int number,
      String what,
      @Nullable String address,
      @Nullable Double longitude,
      @Nullable Double latitude,
      @Nullable String grid,
      @Nullable String holder,
      ItemState state,
      String stateName,
      Instant due,
      boolean late,
      @Nullable Instant openedAt,
      @Nullable Instant answeredAt) {}

  /** 经过 · One step. */
  public record Step(String move, String state, Instant at, String by, @Nullable String note) {}

  /** 可办 · A move that this reader may make now, with what it asks for. */
  public record Offered(String move, String label, List<ItemMove.Need> needs) {

    public Offered {
      needs = List.copyOf(needs);
    }

    static Offered of(ItemMove move) {
      return new Offered(move.code(), move.label(), move.needs());
    }
  }

  /** 接手人 · Somebody who could take the item over. */
  public record Taker(UUID person, String name, String grid) {}
}
