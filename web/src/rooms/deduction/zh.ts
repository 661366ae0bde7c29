export default {
  lead: '每月按标准从事件中认定，先向单位公示；公示期内可申诉，期满无异议或申诉后维持的才计入。只到单位，不到个人。', none: '尚未认定过任何月份。', month: '月份', draw: '认定 {month} 扣分', drawn: '已认定并公示 {n} 条', byHand: '据实认定', kinds: '扣分标准',
  unit: '单位', found: '认定', shown: '公示中', disputed: '申诉中', cleared: '已撤销', counting: '计入', points: '计入分值', allUnits: '全部单位', noLines: '没有符合条件的扣分', lines: '扣分明细',
  code: '事件', kind: '种类', value: '分值', why: '认定的事实', state: '状态', until: '申诉截止', counts: '计入', basis: '依据', openIssue: '打开事件', shownAt: '公示', trace: '经过', proofs: '佐证', reason: '申诉理由', note: '裁定说明',
  dispute: '提出申诉', disputeHint: '说明哪一点与事实不符；佐证可附可不附', decide: '裁定', clear: '撤销扣分', uphold: '维持扣分', addProof: '添加佐证', done: '已提交', afterwards: '公示期满前不计入。',
  handCode: '事件编号', handWhy: '认定依据', handHint: '例如：反馈已办结，现场核查并未处理', handUnit: '承办单位', handUnitHint: '不选即为现承办单位', add: '认定并公示', days: '公示工作日', running: '启用', save: '保存', kindsHint: '改动自下一次认定起生效，已公示的不变。', drawnBy: '{at} 由 {by} 认定公示',
} as const
