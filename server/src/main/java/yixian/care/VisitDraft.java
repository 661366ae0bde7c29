package yixian.care;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 走访登记 · What came of a visit.
 *
 * @param version of the household seen
 * @param visited today where null
 * @param needs codes of the district's list
 * @param note one sentence
 * @param lead something for another desk, in one sentence
 * @param photos of the place, never of people
 */
public record VisitDraft(
    int version,
    @Nullable LocalDate visited,
    @Nullable Outcome outcome,
    @Nullable List<String> needs,
    @Nullable String note,
    @Nullable String lead,
    @Nullable LocalDate nextOn,
    @Nullable List<Photo> photos) {

  /** A file that was uploaded. */
  public record Photo(UUID file) {}

  List<String> needed() {
    return needs == null ? List.of() : needs.stream().distinct().toList();
  }

  List<Photo> brought() {
    return photos == null ? List.of() : photos;
  }
}
