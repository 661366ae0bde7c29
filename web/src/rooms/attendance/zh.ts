export default {
  mineLead: '在哪里挂职，就向哪里请假；接收单位与派出单位都会得知，类别和事由只有审批人看得到。', ask: '请假', notServing: '您现在没有在岗的挂职，不能在这里请假。', none: '还没有请过假', hostIs: '向{host}请假',
  type: '类别', from: '开始', to: '结束', fromHalf: '自', toHalf: '至', AM: '上午', PM: '下午', allDay: '全天', reason: '事由', reasonHint: '不必写隐私细节', standIn: '代理人', standInHint: '请假期间由谁代理工作；系统里的代办请另设“代办授权”', send: '提交', asked: '已提交，等待审批', resend: '修改后重新提请', mend: '修改', mendLead: '审批人退回修改。改好后重新提请，或撤回申请。',
  countIs: '计 {n} 天', countOpen: '怎么算的', day: '日期', counts: '计', because: '原因', basis: '依据', days: '{n} 天', words: '起止', state: '状态',
  balance: '额度', balanceOf: '{year} 年{type}', entitled: '应休', used: '已用', left: '剩余', unknown: '未知', usesNone: '今年还没有用过', uses: '已用明细',
  openApproval: '看审批', returnDue: '应于 {day} 返岗', lateBy: '晚 {n} 天销假', returned: '{at} 销假', done_withdraw: '已撤回申请', done_cancel: '已撤销请假', done_shorten: '已提前结束', done_return: '已销假', newEnd: '新的结束日期', shortenGo: '确定提前结束', steps: '经过',
  calendarLead: '谁不在岗、由谁代理。请假的类别与事由只给审批的人看。', month: '月份', unit: '单位', allUnits: '全部', nobody: '这个月没有人请假', person: '人员', home: '派出单位', host: '接收单位', away: '请假', overdue: '假满未销假', restDay: '休息日', previousMonth: '上月', nextMonth: '下月', grid: '{month} 请假一览', list: '请假清单',
  typesLead: '请假的依据、计法与额度都是数据；修改只影响以后的申请。', counting: '计法', WORKING_DAY: '工作日', CALENDAR_DAY: '自然日', reasonNeeded: '须写事由', mostDays: '一次最多（天）', shortDays: '短假不超过（天）', shortHint: '超过的走“leave-long”流程，另须组织部门审批', enabled: '使用中', disabled: '已停用', tiers: '每年额度', tierHint: '每行一档：累计工作满几年 每年几天，如 10 10', tierLine: '满 {years} 年 {days} 天', noLimit: '不限', editType: '修改{name}', types: '请假类别', yes: '是', no: '否', tierWrong: '每行应为两个数字，如 10 10',
} as const
