export default {
  lead: '需要到一线核实的，编成清单一次下发：按网格自动拆分，逐条反馈，到期删除。', newList: '编制清单', none: '没有符合条件的任务清单', all: '全部', words: '名称或编号', state: '状态', code: '编号', title: '名称', owner: '下发单位', due: '反馈时限', progress: '进度', late: '已逾期',
  DRAFT: '编制中', RUNNING: '进行中', ENDED: '已结束', FORGOTTEN: '已到期删除',
  purpose: '目的', basis: '依据', expires: '到期删除日', expiresHint: '此日起条目、联系人、回答和照片由系统删除，只留计数', questions: '问题', question: '问题 {n}', kind: '回答方式', choices: '选项（每行一个）', required: '必答', addQuestion: '再加一问', dropQuestion: '去掉这一问', questionsHint: '只问办事必需的；已有记录的由系统带出，只核对。',
  CHOICE: '选择', YES_NO: '是或否', NUMBER: '数字', TEXT: '文字', PHOTO: '照片（选填）', keepDraft: '保存', back: '返回列表', despite: '重复下发的理由', sentAt: '下发时间', urgedAt: '最近催办',
  enter: '导入条目', enterHint: '表头：内容、村社区、地址、经度、纬度、姓名、电话。姓名、电话加密保存，有错误时一条也不导入。',
  beforeTitle: '下发之前', beforeItems: '共 {items} 条，拆分到 {grids} 个网格', beforeUnplaced: '{n} 条待人分派', beforeUnserved: '{n} 条所在网格今天无人任职', clash: '已有清单正在进行', clashSame: '问到同样的 {n} 个对象', clashAlike: '目的相近', clashQuestions: '同样的问题：{list}', noClash: '没有别的清单在问同样的对象', reused: '“{question}”：{n} 条已有记录，带出后只核对', despiteLabel: '仍要下发的理由', grid: '网格', items: '条目', takers: '承办人数', share: '按网格拆分',
  send: '下发', end: '结束清单', urge: '催办逾期', urged: '已催办', sent: '已下发', ended: '已结束', exportOut: '导出 Excel',
  byGrid: '按网格', byPerson: '按人员', total: '条目', opened: '已打开', answered: '已反馈', overdue: '逾期', returned: '已退回', nowhere: '待分派',
  number: '序号', what: '内容', address: '地址', holder: '承办人', answeredAt: '反馈时间', showAll: '看全部', itemOf: '第 {n} 条', itemsNone: '没有符合条件的条目',
  contact: '查看联系人', contactHint: '查看会留痕', known: '已有记录（{day}，{list}）：{answer}', confirm: '请核对，有变化再改', yes: '是', no: '否', pick: '请选择', answers: '反馈内容', notAnswered: '未答', reason: '理由', outside: '不在本网格', person: '接手人', photos: '照片', photoN: '照片 {n}', steps: '经过', close: '关闭', moveDone: '已办理',
  phoneLead: '按远近或先后核实，没有网络也能先答。', phoneNone: '没有待核实的条目', byDistance: '由近到远', byDue: '按先后', order: '排列', metres: '{n} 米', kilometres: '{n} 公里', toDo: '待反馈', doneOnes: '已反馈', noPlace: '没有定位，按先后排列', waiting: '已存好，联网后发送', answerSent: '已反馈',
}
