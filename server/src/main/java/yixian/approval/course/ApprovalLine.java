package yixian.approval.course;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.approval.Named;
import yixian.approval.State;

/**
 * 审批行 · A request in a list.
 *
 * @param due the earliest deadline of those who are waited for
 * @param mine whether the reader may answer it now, for himself or in another's stead
 */
record ApprovalLine(
    UUID id,
    String title,
    String kind,
    String kindName,
    State state,
    String stateName,
    String applicant,
    @Nullable Named unit,
    Instant askedAt,
    String flow,
    int step,
    int steps,
    String stepName,
    @Nullable Instant due,
    boolean overdue,
    boolean mine,
    int round,
    int version) {}
