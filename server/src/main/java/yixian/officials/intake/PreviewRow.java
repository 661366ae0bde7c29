package yixian.officials.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.officials.FormChange;

/**
 * 预览的一行 · What would become of one file, before anything is written.
 *
 * @param person the name of the person as the directory has it, where he is known
 * @param version what it was compared with; 0 where nothing is kept
 * @param changes field by field; empty for the first form of a person
 * @param errors what keeps it from being kept
 * @param doubts what somebody should look at
 */
record PreviewRow(
    String file,
    @Nullable String name,
    @Nullable String birth,
    @Nullable String post,
    @Nullable Match match,
    @Nullable UUID person,
    int version,
    List<FormChange> changes,
    List<Fault> errors,
    List<Fault> doubts) {}
