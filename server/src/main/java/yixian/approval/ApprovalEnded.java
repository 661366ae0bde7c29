package yixian.approval;

import java.util.UUID;

/**
 * 审批办结 · Told in the transaction of the deed that ended the request, so that the room that asked
 * acts on it in one piece with it; by throwing a {@link yixian.kernel.Problem} it undoes the deed.
 *
 * @param outcome approved, refused or withdrawn
 */
public record ApprovalEnded(UUID request, String subjectKind, UUID subject, State outcome) {}
