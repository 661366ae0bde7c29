package yixian.unannounced.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.unannounced.Aspect;
import yixian.unannounced.checklist.Checklist;

/**
 * 检查单 · One visit, with the questions and whom one should meet: all that is needed without a
 * network.
 *
 * @param kind GRIDS or PEOPLE
 * @param excluded who must not go, and why; for the organising unit
 */
public record VisitSheet(
    UUID id,
    UUID round,
    String roundCode,
    String title,
    int position,
    String code,
    String layer,
    String kind,
    String name,
    String place,
    String unit,
    VisitState state,
    String stateName,
    LocalDate opens,
    LocalDate ends,
    List<String> inspectors,
    List<Excluded> excluded,
    @Nullable Checklist checklist,
    List<Person> people,
    @Nullable Instant seenAt,
    @Nullable String seenBy,
    @Nullable String note,
    @Nullable String leftWhy,
    int version) {

  public VisitSheet {
    inspectors = List.copyOf(inspectors);
    excluded = List.copyOf(excluded);
    people = List.copyOf(people);
  }

  /** 回避 · Who does not go, and why. */
  public record Excluded(String name, String because) {}

  /**
   * 一人 · Somebody whom one should meet, and what was seen of him.
   *
   * @param excused from when to when he is away with granted leave
   */
  public record Person(
      UUID id,
      UUID person,
      String name,
      String duty,
      String homeUnit,
      String hostUnit,
      @Nullable String excused,
      Map<Aspect, Answer> answers,
      Map<Aspect, String> notes,
      @Nullable Instant seenAt) {

    public Person {
      answers = Map.copyOf(answers);
      notes = Map.copyOf(notes);
    }
  }

  /** 关于本人的检查 · What an inspection saw of the reader himself. */
  public record Own(
      UUID visit,
      String place,
      Instant seenAt,
      @Nullable String seenBy,
      Person seen,
      @Nullable Checklist checklist) {}
}
