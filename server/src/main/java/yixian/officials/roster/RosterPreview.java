package yixian.officials.roster;

import java.util.List;
import yixian.kernel.Fault;

/**
 * 花名册预览 · What would come of a sheet, before anything is written.
 *
 * @param rows that are not blank
 * @param changed how many rows differ from what is kept
 * @param changes the first of them, field by field
 * @param faults all of them, by row
 */
record RosterPreview(
    int rows, int changed, int unchanged, List<RowChange> changes, List<Fault> faults) {}
