package yixian.officials.roster;

import java.util.List;
import java.util.UUID;
import yixian.officials.FormChange;

/**
 * 一行的差异 · What a row of the sheet would change of somebody's form.
 *
 * @param row as the sheet counts
 * @param first whether no form of this person is kept yet
 */
record RowChange(int row, UUID person, String name, boolean first, List<FormChange> changes) {}
