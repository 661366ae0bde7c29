package yixian.officials.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 导入的决定 · What the person at the desk decided after the preview.
 *
 * @param goodOnly whether the good ones are kept where others are not
 * @param found whether people who are not in the directory yet are entered
 * @param unit to which unit those belong
 * @param picks whom he chose, file by file
 */
record IntakeOrder(
    @Nullable Boolean goodOnly,
    @Nullable Boolean found,
    @Nullable UUID unit,
    @Nullable List<Pick> picks) {

  /**
   * A choice for one file.
   *
   * @param person to whom it belongs; absent where only the version is told
   * @param fresh whether it belongs to nobody of those who bear the name
   * @param version with what it was compared in the preview
   * @param leave whether it is left out, as the second file of one person must be
   */
  record Pick(
      String file,
      @Nullable UUID person,
      @Nullable Boolean fresh,
      @Nullable Integer version,
      @Nullable Boolean leave) {}
}
