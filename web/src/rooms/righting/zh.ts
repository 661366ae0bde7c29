export default {
  sheet: '问题单', subject: '所属', basis: '依据', unit: '责任单位', spot: '发现处', due: '整改期限', late: '逾期', lateBy: '逾期 {n} 个工作日', left: '剩余 {n} 个工作日', dueBy: '{day} 前', dueToday: '今天到期', returned: '退回 {n} 次', before: '整改前', after: '整改后', noPhoto: '没有照片', photoOf: '{side}照片 {n}', fixedBy: '整改人', clearedBy: '核验人', closedBy: '复查人', steps: '经过', note: '说明', afterPhotos: '整改后照片', done: '已办理',
  phoneLead: '本单位要整改的、等我复查的清零问题和检查问题。没有网络时先存在手机里。', phoneNone: '现在没有要整改、要复查的问题', noneFound: '没有符合条件的问题', toFix: '待整改', toCheck: '待复查', search: '查找', searchHint: '问题、地点或编号', only: '只看“{title}”', showAll: '看全部', rehearsal: '预演', waiting: '已存下，联网后发送', noteMissing: '请写明做了什么，或为什么', deeds: '可办理的步骤',
}
