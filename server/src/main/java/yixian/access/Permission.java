package yixian.access;

import java.util.Arrays;

/** 权限 · Everything a role may allow, with its name and group as shown to administrators. */
public enum Permission {
  ISSUE_VIEW("issue.view", "查看事件", "事件"),
  ISSUE_REPORT("issue.report", "上报事件", "事件"),
  ISSUE_HOTLINE("issue.hotline", "代来电人登记", "事件"),
  ISSUE_VERIFY("issue.verify", "核实", "事件"),
  ISSUE_ACCEPT("issue.accept", "受理与不予受理", "事件"),
  ISSUE_DISPATCH("issue.dispatch", "派遣", "事件"),
  ISSUE_HANDLE("issue.handle", "处理", "事件"),
  ISSUE_EXTEND("issue.extend", "审批延期与挂账", "事件"),
  ISSUE_CHECK("issue.check", "核查", "事件"),
  ISSUE_CLOSE("issue.close", "结案", "事件"),
  ISSUE_VOID("issue.void", "作废与强制结案", "事件"),
  ISSUE_URGE("issue.urge", "催办", "事件"),
  ISSUE_BULK("issue.bulk", "批量操作", "事件"),
  ISSUE_EXPORT("issue.export", "导出事件", "事件"),
  ISSUE_RELEASE("issue.release", "审核公开", "事件"),
  LOOKBACK_VIEW("lookback.view", "查看回头看", "事件"),
  LOOKBACK_LEAD("lookback.lead", "组织回头看、维护群众评议团", "事件"),
  ISSUE_IMPORT("issue.import", "导入历史工单", "事件"),
  ISSUE_CONFIGURE("issue.configure", "维护分类、派遣规则与时限", "事件"),
  DEDUCTION_VIEW("deduction.view", "查看扣分", "事件"),
  DEDUCTION_DISPUTE("deduction.dispute", "对扣分提出申诉", "事件"),
  DEDUCTION_DECIDE("deduction.decide", "认定扣分与裁定申诉", "事件"),
  GRID_VIEW("grid.view", "查看网格", "网格"),
  GRID_EDIT("grid.edit", "维护网格", "网格"),
  DIRECTORY_VIEW("directory.view", "查看机构人员", "机构人员"),
  DIRECTORY_EDIT("directory.edit", "维护机构人员", "机构人员"),
  SECONDMENT_VIEW("secondment.view", "查看挂职", "挂职"),
  SECONDMENT_EDIT("secondment.edit", "维护批次与岗位", "挂职"),
  SECONDMENT_PLACE("secondment.place", "安排挂职人员", "挂职"),
  SECONDMENT_RECALL("secondment.recall", "召回挂职人员", "挂职"),
  SECONDMENT_TEAM("secondment.team", "维护工作队与会议", "挂职"),
  ATTENDANCE_VIEW("attendance.view", "查看请假与值守", "请假与值守"),
  ATTENDANCE_DETAIL("attendance.detail", "查看请假类别与事由", "请假与值守"),
  ATTENDANCE_ROSTER("attendance.roster", "安排值守", "请假与值守"),
  ATTENDANCE_CALL("attendance.call", "点名", "请假与值守"),
  ATTENDANCE_CONFIGURE("attendance.configure", "维护请假类别", "请假与值守"),
  SELECTION_VIEW("selection.view", "查看推荐", "选派"),
  SELECTION_NOMINATE("selection.nominate", "推荐人选", "选派"),
  SELECTION_RANK("selection.rank", "为接收岗位排序人选", "选派"),
  SELECTION_ARRANGE("selection.arrange", "组织选派", "选派"),
  OFFICIALS_VIEW("officials.view", "查看干部信息", "干部信息"),
  OFFICIALS_EDIT("officials.edit", "导入干部信息", "干部信息"),
  OFFICIALS_PRINT("officials.print", "导出任免审批表", "干部信息"),
  JOURNAL_WRITE("journal.write", "记录本人履职", "履职"),
  JOURNAL_READ("journal.read", "查看履职计划与月度报告", "履职"),
  JOURNAL_COMMENT("journal.comment", "点评月度报告", "履职"),
  JOURNAL_MANAGE("journal.manage", "维护“六个一”清单", "履职"),
  JOURNAL_TALK("journal.talk", "开展谈心谈话", "履职"),
  JOURNAL_TALK_READ("journal.talk.read", "查看谈心谈话内容", "履职"),
  SIGNAL_VIEW("signal.view", "查看苗头", "苗头"),
  SIGNAL_RAISE("signal.raise", "反映接收单位所见", "苗头"),
  SIGNAL_SETTLE("signal.settle", "处置苗头", "苗头"),
  ASSESSMENT_KEEP("assessment.keep", "组织考核", "考核"),
  ASSESSMENT_GRADE("assessment.grade", "定等次与告知", "考核"),
  ASSESSMENT_DECIDE("assessment.decide", "作出复核与申诉决定", "考核"),
  ASSESSMENT_RATE("assessment.rate", "代表单位评议挂职干部", "考核"),
  FEEDBACK_KEEP("feedback.keep", "起草反馈通报", "反馈通报"),
  FEEDBACK_SEND("feedback.send", "发出反馈通报", "反馈通报"),
  FEEDBACK_RECEIVE("feedback.receive", "接收本单位的反馈通报", "反馈通报"),
  UNANNOUNCED_LEAD("unannounced.lead", "组织四不两直检查", "四不两直检查"),
  UNANNOUNCED_VIEW("unannounced.view", "查看检查发现的问题", "四不两直检查"),
  TALENT_VIEW("talent.view", "查看返回后跟踪与典型", "培养使用"),
  TALENT_FOLLOW("talent.follow", "登记返回后跟踪", "培养使用"),
  TALENT_MANAGE("talent.manage", "维护跟踪期、培养路径与典型", "培养使用"),
  ZONING_VIEW("zoning.view", "查看片区规划", "片区"),
  ZONING_PLAN("zoning.plan", "编制片区方案", "片区"),
  ZONING_SIGN("zoning.sign", "签发片区方案", "片区"),
  PETITION_VIEW("petition.view", "查看信访事项", "信访"),
  PETITION_REGISTER("petition.register", "登记、转送与分流信访事项", "信访"),
  PETITION_HANDLE("petition.handle", "办理与回访信访事项", "信访"),
  PETITION_REVIEW("petition.review", "批准延期、复查与复核", "信访"),
  PETITION_EXPORT("petition.export", "导出信访事项", "信访"),
  PETITION_REPORT("petition.report", "办理检举控告", "信访"),
  TASKLIST_VIEW("tasklist.view", "查看任务清单", "清单"),
  TASKLIST_SEND("tasklist.send", "编制、下发与催办任务清单", "清单"),
  TASKLIST_ANSWER("tasklist.answer", "办理清单条目", "清单"),
  TASKLIST_EXPORT("tasklist.export", "导出任务清单", "清单"),
  CLEARING_VIEW("clearing.view", "查看清单式清零", "清单"),
  CLEARING_LEAD("clearing.lead", "牵头清零专题", "清单"),
  CLEARING_FIND("clearing.find", "登记清零问题", "清单"),
  CLEARING_FIX("clearing.fix", "整改清零问题", "清单"),
  CLEARING_CHECK("clearing.check", "核验与销号", "清单"),
  CONTRACT_VIEW("contract.view", "查看合同台账", "清单"),
  CONTRACT_EDIT("contract.edit", "登记、检查与终止合同", "清单"),
  INSPECTION_VIEW("inspection.view", "查看专项检查", "专项检查"),
  INSPECTION_LEAD("inspection.lead", "牵头专项行动、拟红黑榜", "专项检查"),
  INSPECTION_CHECK("inspection.check", "现场检查、复查与处理争议", "专项检查"),
  INSPECTION_ANSWER("inspection.answer", "整改、提出争议与申诉", "专项检查"),
  INSPECTION_SIGN("inspection.sign", "签发红黑榜、答复申诉", "专项检查"),
  CARE_VIEW("care.view", "查看走访行动与计数", "走访帮扶"),
  CARE_LEAD("care.lead", "组织走访行动", "走访帮扶"),
  CARE_HOUSEHOLD("care.household", "查看范围内的走访户", "走访帮扶"),
  CARE_VISIT("care.visit", "登记走访、帮扶与线索", "走访帮扶"),
  OUTREACH_VIEW("outreach.view", "查看宣传活动", "宣传服务"),
  OUTREACH_LEAD("outreach.lead", "组织宣传活动", "宣传服务"),
  OUTREACH_RECORD("outreach.record", "记录宣传与案例推送", "宣传服务"),
  OUTREACH_ANSWER("outreach.answer", "解答与公开群众提问", "宣传服务"),
  OFFER_VIEW("offer.view", "查看赋能资源", "清单"),
  OFFER_EDIT("offer.edit", "登记资源与答复申用", "清单"),
  OFFER_ASK("offer.ask", "申用资源", "清单"),
  BULLETIN_VIEW("bulletin.view", "查看简报编审", "简报"),
  BULLETIN_EDIT("bulletin.edit", "编写简报", "简报"),
  BULLETIN_SIGN("bulletin.sign", "签发、退回与撤回简报", "简报"),
  CALENDAR_VIEW("calendar.view", "查看工作日历", "工作日历"),
  CALENDAR_EDIT("calendar.edit", "维护工作日历", "工作日历"),
  FILE_READ("file.read", "查看附件", "附件"),
  FILE_ADD("file.add", "上传附件", "附件"),
  NOTICE_READ("notice.read", "查看通知", "通知"),
  APPROVAL_ACT("approval.act", "提请与办理审批", "审批"),
  APPROVAL_VIEW("approval.view", "查看本范围的审批", "审批"),
  APPROVAL_CONFIGURE("approval.configure", "维护审批流程、改派超期审批", "审批"),
  ACCESS_MANAGE("access.manage", "管理账号与会话", "访问控制"),
  ACCESS_GRANT("access.grant", "授予与收回角色", "访问控制"),
  AUDIT_READ("audit.read", "查看审计", "审计"),
  AUDIT_VERIFY("audit.verify", "校验审计链", "审计"),
  INDICATOR_VIEW("indicator.view", "查看指标", "指标"),
  INDICATOR_DEFINE("indicator.define", "维护指标定义与个性化指标", "指标"),
  DASHBOARD_SHARE("dashboard.share", "共享看板", "指标"),
  DASHBOARD_WALL("dashboard.wall", "打开指挥大屏", "指标"),
  SYSTEM_SETTINGS("system.settings", "系统设置与减负自查", "系统");

  private final String code;
  private final String label;
  private final String group;

  Permission(String code, String label, String group) {
    this.code = code;
    this.label = label;
    this.group = group;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  public String group() {
    return group;
  }

  /** The name of a permission for a refusal; the code itself where none is known. */
  static String nameOf(String code) {
    return Arrays.stream(values())
        .filter(permission -> permission.code.equals(code))
        .map(Permission::label)
        .findFirst()
        .orElse(code);
  }
}
