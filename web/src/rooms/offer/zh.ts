export default {
  lead: '派出单位把能提供的人员、车辆、场地、设备列在这里，网格按需申用；用了多少由申用记录得出。', none: '还没有单位登记资源。', register: '登记资源', title: '资源', owner: '提供单位', kind: '种类', kindAll: '全部种类', quantity: '数量', free: '可申用', used: '已用次数', waiting: '待答复', term: '提供期', detail: '说明', measure: '计量单位', begins: '起', ends: '止（含当日）', save: '登记', code: '编号', closed: '已停止',
  uses: '申用记录', usesNone: '没有您可看的申用记录；各单位只看得到与自己有关的。', ask: '申用', purpose: '用途', wantedOn: '使用日期', grid: '网格', asker: '申用单位', askerHint: '不选网格时填写', note: '说明', done: '已办理', asked: '已申用，等待提供单位答复', end: '停止提供', state: '状态',
  quantityOf: '数量（{measure}，可申用 {n}）', askFor: '申用方：{name}', askedFor: '申用方', phoneLead: '派出单位提供给网格的资源：可为所在网格、村社申用，申用后在这里看答复。', phoneAnswers: '等我办理', phoneAsked: '我的申用', phoneFree: '可申用', phoneLeft: '可申用 {free} / {quantity} {measure}',
  kind_EXPERT: '专业人员', kind_VEHICLE: '车辆', kind_VENUE: '场地', kind_EQUIPMENT: '设备', kind_GOODS: '物资', kind_TRAINING: '培训讲座',
} as const
