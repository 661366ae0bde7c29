package yixian.indicator.definition;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.formula.Type;

/**
 * 指标 · A definition with its versions, the newest first.
 *
 * @param version to be given back with a change, so that two changes do not overtake each other
 * @param official whom a personal one is about; null for a general one
 */
public record DefinitionSheet(
    UUID id,
    String code,
    String name,
    String basis,
    Origin origin,
    int version,
    @Nullable String source,
    @Nullable Official official,
    List<Version> versions) {

  public DefinitionSheet {
    versions = List.copyOf(versions);
  }

  /** Where a definition comes from. */
  public enum Origin {
    LIBRARY,
    OWN,
    PERSONAL
  }

  /** Who is measured, and where he serves. */
  public record Official(UUID person, String name, String host, String home, UUID posting) {}

  /**
   * One version.
   *
   * @param words in plain Chinese
   * @param target in words; empty where nothing is aimed at
   * @param until the day after the last; null while it goes on
   */
  public record Version(
      int number,
      String text,
      String words,
      String target,
      Type type,
      @Nullable BigDecimal weight,
      LocalDate from,
      @Nullable LocalDate until,
      Standing standing,
      String because,
      String madeBy,
      Instant madeAt) {}

  /** Whether a version is used today. */
  public enum Standing {
    COMING,
    IN_FORCE,
    PAST
  }
}
