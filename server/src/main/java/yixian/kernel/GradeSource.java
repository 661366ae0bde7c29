package yixian.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 考核结果 · What was found of somebody's service, for rooms in which people decide what comes next for
 * him. Only what was told to him and is locked: no draft, no figure, no word of a rater.
 */
public interface GradeSource {

  /** Locked grades of a person, the latest first, as far as the transaction sees them. */
  List<Locked> locked(UUID person);

  /**
   * 一次考核 · A locked grade.
   *
   * @param title of the round, such as 2026年第三季度季度考核
   */
  record Locked(
      UUID sheet, UUID round, String title, LocalDate from, LocalDate to, String gradeName) {}
}
