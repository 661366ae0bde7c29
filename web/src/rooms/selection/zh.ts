export default {
  lead: '启动选派的批次向全区征集人选：单位推荐，逐级审核审批，报上级备案。系统说明理由，由人决定。', noCalls: '现在没有征集人选的批次', noCallsHint: '组织部门在“挂职批次”中启动选派后，批次会出现在这里。', name: '批次', task: '专项任务', term: '期限', span: '{from} 至 {to}', nominateSpan: '推荐报名', always: '启动期间', takes: '正在征集', closed: '不在报名期',
  tabs: '选派内容', tabNominations: '推荐', batchLink: '批次与岗位',
  nominate: '推荐人选', none: '还没有推荐', noneHint: '点“推荐人选”，从本单位人员中选人并写明理由。', person: '人选', personHint: '按姓名查找', personFind: '输入姓名的一部分', homeUnit: '派出单位', homeTitle: '现任职务', state: '状态', asked: '推荐', askedBy: '{by} · {at}', reason: '推荐理由', reasonHint: '写明现实表现、专长、是否适合一线工作', send: '提请审批', sent: '已提请审批',
  sheet: '推荐单', approval: '审批与决定记录', openApproval: '查看审批', noApproval: '审批单只对提请人与审批人开放', filing: '备案文号', filedOn: '备案日期', leftFor: '撤回理由', mend: '修改后重新提请', comment: '修改说明', resend: '重新提请', withdraw: '撤回推荐', withdrawn: '已撤回',
  checks: '资格核对', checksHint: '依据任免审批表、基本情况登记和选派记录，系统只说明，由人决定。', checking: '正在核对…', noChecks: '本批没有设定资格条件', strict: '必备', preferred: '优先', answer_MET: '符合', answer_NOT_MET: '不符合', answer_NOT_KNOWN: '不明', barriers: '须回避的岗位', noBarriers: '没有发现须回避的岗位', override: '破格推荐理由', overrideHint: '不符合必备条件，确需推荐的写明理由，随推荐一并送审',
  tabRules: '资格条件', rulesLead: '按顺序逐条核对；必备条件不符合的，须写明理由才能推荐。', noRules: '没有设定资格条件', noRulesHint: '点“修改条件”，逐条选择。', editRules: '修改条件', addRule: '增加一条', ruleKind: '条件', ruleParameter: '参数', up: '上移', down: '下移', remove: '删除', saveRules: '保存条件', saved: '已保存', avoidance: '回避', home: '地域回避', home_OFF: '不核对', home_TOWN: '籍贯或出生地在接收单位所在镇街', home_COUNTY: '籍贯或出生地在接收单位所在区县', homeKinds: '适用的岗位', allKinds: '全部岗位', kin: '亲属回避', kinHint: '核对任免审批表上的家庭成员是否在接收单位工作；只给结论，每次核对留痕', kinOn: '核对亲属', kinOff: '不核对亲属',
  fileAll: '整批报备案', fileLead: '把本批所有已通过的推荐登记为已报上级备案。', filed: '已登记备案 {n} 人', number: '备案文号', day: '备案日期',
} as const
