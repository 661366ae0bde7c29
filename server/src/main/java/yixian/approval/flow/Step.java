package yixian.approval.flow;

/**
 * 审批步骤 · Approvers who are asked at the same time.
 *
 * @param days working days in which each of them has to answer
 * @param addSign whether they may ask others to sign beside them
 */
public record Step(String name, Approvers approvers, Mode mode, int days, boolean addSign) {}
