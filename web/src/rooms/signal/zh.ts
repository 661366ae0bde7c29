export default {
  lead: '已有的事实和导师、接收单位的反映，供人参考。先听本人说明，再由人决定；不打分、不排名。',
  none: '没有苗头。各室已有的事实每小时看一次；您也可以反映所见。',
  noneForMentor: '您可以反映所指导干部的情况，反映后本人会看到并说明。',
  person: '挂职干部', host: '接收单位', what: '苗头', since: '提示时间', state: '进展', openOne: '打开',
  open: '待处置', settled: '已处置',
  facts: '事实', evidence: '有关记录', by: '提示人', answerOf: '本人说明', notYet: '还没有说明，说明期到 {by}', noAnswer: '说明期已满，本人没有说明',
  settlement: '处置', outcome: '处置方式', pick: '请选择', reason: '理由', reasonHint: '本人看得到', settle: '处置', settleDone: '已处置，本人已收到通知',
  CLEAR: '情况清楚，不作处理', TALK: '谈话提醒', RETRAIN: '回炉培训', REPOST: '调整岗位', RECALL: '启动召回',
  notHeard: '本人说明之前（或说明期满之前），只能选“情况清楚”或“谈话提醒”。',
  nextRecall: '处置只记下决定。需要召回的，请到选派记录中办理；替补人选见替补库。', toPlacement: '打开选派记录', toPools: '打开替补库',
  say: '反映情况', sayWho: '反映谁', sayWhat: '所见情况', sayHint: '只写看到的事；本人看得到，会作说明', sent: '已反映，本人会看到并说明',
  mineTitle: '关于我的情况提示', mineLead: '这只是提示，不是结论。您可以在 {by} 前说明情况。', answerLabel: '我的说明', answer: '提交说明', answered: '已提交说明', myAnswer: '我的说明', decided: '处置：{outcome}（{by}）',
}
