export default {
  lead: '一个专题、一张清单：发现一个登记一个，整改后由另一人核验销号，直到清零。', none: '没有可看的清零专题', open: '立专题', code: '编号', title: '名称', owner: '牵头单位', due: '清零期限', progress: '销号', basis: '依据', object: '对象', objectHint: '如：河道', measure: '计量单位', measureHint: '如：公里', back: '返回列表', save: '保存',
  objects: '{object}', quantity: '{measure}', teams: '考核组', enter: '导入对象', enterHint: '表头：名称、考核组、责任单位、数量；有错误时一行也不导入。', exportOut: '导出 Excel',
  find: '登记问题', what: '问题', dueFix: '整改期限', beforePhotos: '整改前照片', found: '已登记', pickObject: '{object}',
  byMonth: '逐月清零', month: '月份', foundIn: '发现', clearedIn: '销号', openAtEnd: '月末未清零', byTeam: '各考核组', team: '考核组', problem: '问题', unit: '责任单位', state: '状态', late: '逾期', foundAt: '发现', problemsNone: '没有符合条件的问题', showAll: '看全部', select: '选择 {code}', selected: '已选 {n} 个', done: '已办理', subject: '专题', phoneLead: '在现场发现一处登记一处；照片和位置有就附上，没有也可登记。', phoneNone: '没有您可登记的清零专题。', phonePhotos: '现场照片', seek: '定位', seeking: '正在定位…', located: '已定位，误差约 {n} 米', notLocated: '没有定位', unplace: '不附位置', sent: '已登记', waiting: '已存在本机，联网后发送', whatMissing: '请写明问题', objectMissing: '请选择对象', another: '再登记一处', CLEAR: '销号', FIX: '整改',
  objectOf: '对象',
}
