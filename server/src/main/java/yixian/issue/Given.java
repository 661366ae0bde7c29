package yixian.issue;

import yixian.kernel.Labelled;

/**
 * 前提 · What must hold, beyond the state, before a move is allowed; the refusal tells it in words.
 */
public enum Given implements Labelled {
  NOTHING("", ""),
  NOTHING_ASKED("没有待批的申请", "有待批的回退或延期申请，请先答复再并案"),
  MERGED_REPORTED("并案前为已上报", "并案前不是这个状态"),
  MERGED_ACCEPTED("并案前为待派遣", "并案前不是这个状态"),
  MERGED_DISPATCHED("并案前为待处理", "并案前不是这个状态"),
  MERGED_HANDLING("并案前为处理中", "并案前不是这个状态"),
  CALLED("是吹哨派出的子事件", "只有吹哨派出的子事件由吹哨单位评价"),
  NOT_CALLED("不是子事件", "子事件不能再吹哨，请由首接单位在主件上吹哨"),
  CALLS_ANSWERED("被吹哨单位都已评价", "还有单位未报到或未评价，全部评价后才能报处理完毕"),
  FORCE_FREE("没有待批的强制结案", "已有一次强制结案申请等待批准"),
  FORCE_ASKED("已申请强制结案", "强制结案要先由一人申请、再由另一人批准"),
  RETURN_FREE("本工单尚未回退", "本工单已回退过一次，或争议已裁定，不能再回退"),
  RETURN_ASKED("已申请回退", "承办单位没有申请回退"),
  EXTENSION_FREE("没有待批的延期", "已有一次延期申请等待审批"),
  EXTENSION_ASKED("已申请延期", "没有待审批的延期申请"),
  UNCHECKED("尚未核查通过", "本次处理已核查通过，请结案"),
  CHECKED("核查已通过", "尚未核查通过，不能结案；确需结案请用强制结案并写明理由"),
  UNRATED("本次结案尚未评价", "本次结案已评价过"),
  REOPEN_FREE("没有待审的重开申请", "已有一次重开申请等待审核"),
  REOPEN_ASKED("已申请重开", "没有待审核的重开申请"),
  CALL_BACK_DUE("有待回访", "没有待回访的差评，来电人也没有等着回访"),
  PUT_RIGHT_DUE("差评已回访、尚未整改", "没有已回访、待整改的差评；尚未回访的请先回访"),
  RATED_LOW("评价为后两档", "评价不在后两档，无需整改；如需重新处理请走重开");

  private final String label;
  private final String refusal;

  Given(String label, String refusal) {
    this.label = label;
    this.refusal = refusal;
  }

  @Override
  public String label() {
    return label;
  }

  /** What the person is told when it does not hold. */
  public String refusal() {
    return refusal;
  }
}
