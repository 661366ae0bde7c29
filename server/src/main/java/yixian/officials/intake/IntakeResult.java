package yixian.officials.intake;

import java.util.List;

/**
 * 导入结果 · What came of an intake.
 *
 * @param kept how many forms are the latest now
 * @param unchanged how many were the same as what is kept, byte for byte
 * @param founded how many people were entered with it
 */
record IntakeResult(int files, int kept, int unchanged, int founded, List<FileFault> faults) {

  /** Something wrong with one file. */
  record FileFault(String file, String field, String message, String mend) {}
}
