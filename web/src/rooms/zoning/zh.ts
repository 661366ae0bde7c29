export default {
  lead: '按业务相近、党建相融、规模相似，把单位分为若干片区。系统给出方案并说明离最优还有多远；调整、指定牵头单位和签发由人决定。',
  newPlan: '新建规划', name: '规划名称', nameHint: '例如：2026 年机关党建联创片区', root: '在谁之下', rootHint: '党建片区树上总的那一个，其下单位参加规划', begin: '开始', none: '还没有做过片区规划', noneHint: '新建一次规划，先看现行片区，再让系统求解比较',
  number: '序号', day: '基准日', unitCount: '单位', zoneCount: '片区', state: '进展', signed: '已签发', open: '编制中', madeBy: '编制',
  numbered: '第 {n} 次', askedFor: '要求', askedLead: '{units} 个单位分为 {zones} 个片区；业务相近占 {share}%，党建相融占 {rest}%；同片、分片要求 {couples} 条。', changeAsked: '修改要求', traits: '单位特征与关联度', board: '片区', boardLead: '列是片区，卡片是单位。拖到另一列，或按卡片上的名称用菜单调整；列头显示调整的代价。',
  businessShare: '业务相近的比重（%）', businessShareHint: '其余为党建相融', zoneName: '片区名称', least: '最少', most: '最多', leadUnit: '指定牵头', noLead: '以后再定', addZone: '增加片区', removeZone: '去掉', couples: '同片、分片', one: '单位', other: '与', shared: '须同片', apart: '须分片', because: '理由', addCouple: '增加一条', removeCouple: '删去', save: '保存', saved: '已保存',
  solveLocked: '保留锁定再求解', present: '按现行片区录入',
  schemes: '方案', scheme: '方案 {n}', origin: '来源', worth: '片内关联度', proof: '离最优多远', sizes: '规模', moved: '人工调整', breaches: '不符规则', compare: '与另一方案对照', compareNone: '不对照', noSchemes: '还没有方案', noSchemesHint: '按现行片区录入一份，或求解一份',
  size: '{n} 个单位', band: '要求 {least}—{most}', within: '片内关联度 {n}', mean: '每两个单位平均 {n}', leader: '牵头', leadOf: '{zone}牵头单位', noLeadYet: '未定', lockedTag: '锁定', movedTag: '人工', fromZone: '原在{zone}', differs: '对照方案在{zone}', costLess: '少 {n}', costMore: '多 {n}', costNone: '不增不减', ruleBroken: '不符规则',
  why: '为什么在这里', business: '业务领域', party: '党建特色', moveTo: '调整到', swapWith: '与之对调', swapNone: '不对调，单独调整', cost: '代价', reason: '调整理由', reasonHint: '随方案签发，留有依据', lockIt: '锁定，再求解时不动', move: '调整', lock: '锁定', unlock: '解除锁定', matrix: '关联度', words: '特征', wordsHint: '用空格隔开，各最多 8 个', edit: '修改', wordsNone: '未填', traitsLead: '每个单位填一次，各次规划共用；已有的方案按当时的特征计算。数值 0—100，越大越相近；矩阵对称。', openMatrix: '看全部矩阵', closeMatrix: '收起矩阵',
  signIt: '签发', signLead: '签发后不能再改；各片区自施行日起在党建片区树上生效，此前的归属保留可查。', from: '施行日', remark: '仍要签发的理由', remarkHint: '方案有不符合规则之处，须写明', signedBy: '{by} 签发于 {at}，自 {from} 起施行', record: '决定记录', hash: '指纹', sound: '与签发时一致', unsound: '与签发时不一致', overrides: '人工调整', noOverrides: '没有人工调整', back: '全部规划',
}
