package yixian.issue.intake.past;

import java.util.List;

/** 历史工单的栏目 · What a past case tells, and by which heads it is usually found. */
enum PastField {
  NUMBER("原编号", "工单编号", "案卷编号", "事件编号", "案件编号", "任务号", "受理编号", "编号"),
  SUMMARY("事情经过", "问题描述", "诉求标题", "事件标题", "事项名称", "标题", "诉求内容", "主要内容", "描述", "内容"),
  DESCRIPTION("详细说明", "详细描述", "诉求详情", "补充说明", "备注"),
  CATEGORY("分类", "事项分类", "诉求类别", "问题类型", "案件类别", "事件类型", "小类", "类别", "类型"),
  STATE("状态", "办理状态", "案件状态", "当前状态", "办理情况"),
  REPORTED("上报时间", "受理时间", "来电时间", "登记时间", "创建时间", "发生时间", "上报日期", "受理日期"),
  DISPATCHED("派遣时间", "派单时间", "交办时间", "转办时间"),
  HANDLED("处置时间", "处理完成时间", "处置完成时间", "回复时间", "办理时间"),
  CLOSED("结案时间", "办结时间", "完成时间", "归档时间", "结案日期", "办结日期"),
  DUE("办结期限", "截止时间", "处置时限", "要求办结时间", "期限"),
  UNIT("承办单位", "处置单位", "办理单位", "责任单位", "主办单位", "处置部门"),
  GRID("网格", "所属网格", "网格编码", "网格名称"),
  LONGITUDE("经度", "lng", "lon", "longitude", "X坐标"),
  LATITUDE("纬度", "lat", "latitude", "Y坐标"),
  ADDRESS("地址", "事发地址", "发生地址", "事件地址", "详细地址", "事发地点", "位置"),
  OUTCOME("处理结果", "处置结果", "办理结果", "答复内容", "处理意见", "办结意见"),
  LEVEL("满意度", "评价", "满意情况", "回访结果", "满意度评价"),
  CHANNEL("来源", "来源渠道", "上报渠道", "诉求来源", "案件来源", "受理渠道");

  private final String label;
  private final List<String> heads;

  PastField(String label, String... heads) {
    this.label = label;
    this.heads = List.of(heads);
  }

  String label() {
    return label;
  }

  /** Other words for the same column, the likeliest first. */
  List<String> heads() {
    return heads;
  }
}
