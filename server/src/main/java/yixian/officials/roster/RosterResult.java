package yixian.officials.roster;

import java.util.List;
import yixian.kernel.Fault;

/**
 * 花名册导入结果 · What came of a sheet.
 *
 * @param kept how many forms have a new version
 * @param unchanged how many rows say what is kept already
 */
record RosterResult(int rows, int kept, int unchanged, List<Fault> faults) {}
