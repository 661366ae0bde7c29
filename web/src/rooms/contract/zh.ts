export default {
  lead: '河道、水面、地块由组织承包管护：期限、面积、责任、检查都在台账上，到期前提醒。', none: '没有符合条件的合同', register: '登记合同', code: '编号', owner: '发包单位', party: '承包组织', subject: '标的', quantity: '面积或长度', measure: '计量单位', duties: '责任', begins: '起', ends: '止（最后一日）', last: '止', remind: '提前几天提醒', remindBefore: '提前 {n} 天提醒', ending: '即将到期', over: '已到期', RUNNING: '履行中', ENDED: '提前终止', save: '保存', visits: '履约检查', visit: '登记检查', sound: '按合同履行', unsound: '有问题', note: '检查情况', end: '提前终止', reason: '终止理由', done: '已办理', noVisits: '还没有检查', problem: '关联问题', result: '结果', term: '期限',
}
