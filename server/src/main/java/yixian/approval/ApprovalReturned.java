package yixian.approval;

import java.util.UUID;

/**
 * 审批退回 · Told in the transaction of the deed that returned the request to the applicant, so that
 * the room that asked opens the record for mending.
 */
public record ApprovalReturned(UUID request, String subjectKind, UUID subject) {}
