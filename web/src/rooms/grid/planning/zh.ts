export default {
  lead: '把一个镇街的地块划成网格：不跨村界，专属网格先行划出，每个网格连成一片，户数适中；也可在现行网格上作最少的调整。方案由人修改、签发后按日施行。',
  bring: '导入地块', name: '底图名称', town: '镇街', file: '地块文件（GeoJSON 或 CSV 表格）', fileHint: 'CSV 的列：编号、户数、边界（WKT，经纬度），可选 人数、村居代码、专属网格、片块。GeoJSON 每个地块的属性：code 编号、households 户数，可选 people 人数、village 村居代码、dedicated 专属网格名称、tract 道路河流围成的片块', system: '坐标系', none: '还没有底图', noneHint: '导入一个镇街的地块后，就可以求解和比较', number: '序号', madeBy: '导入',
  about: '{villages} 个村（社区），{blocks} 个地块，{households} 户 {people} 人，其中 {dedicated} 个地块属专属网格', back: '全部底图', least: '户数下限', most: '户数上限', keep: '沿用现行网格', keepHint: '每户换网格的代价，相当于多少米边界；0 为不沿用', present: '照录现行网格',
  layouts: '方案', layout: '方案 {n}', origin: '来源', grids: '网格', cut: '边界（公里）', changed: '换网格户数', outside: '户数超出范围', compactness: '紧凑度', proof: '离最优多远', moved: '人工调整', state: '进展', signed: '已签发', open: '编制中', noLayouts: '还没有方案', noLayoutsHint: '先照录现行网格，再求解比较',
  map: '划分图', before: '对照', beforeNone: '不对照', mapHint: '点选地块可调整，或在下面填写地块编号', blockCode: '地块编号', look: '查看', gridName: '网格', village: '村（社区）', blocks: '地块', households: '户数', people: '人数', deviation: '偏离', within: '在范围内', more: '多 {n}', fewer: '少 {n}', border: '边界（米）', dedicated: '专属', broken: '不连通',
  block: '地块 {code}', blockIn: '现属{grid}，{households} 户 {people} 人', moveTo: '改划到', cost: '边界代价', longer: '增加 {n} 米', shorter: '减少 {n} 米', after: '改划后 {n} 户', refused: '不能改划：{because}', reason: '调整理由', reasonHint: '随方案签发，留有依据', move: '改划', noChoices: '这个地块四周没有别的网格',
  signIt: '签发', signLead: '签发后不能再改；自施行日起按此方案画定网格，此前的图形保留可查。', from: '施行日', signedBy: '{by} 签发于 {at}，自 {from} 起施行', record: '决定记录', hash: '指纹', sound: '与签发时一致', unsound: '与签发时不一致', noMoved: '没有人工调整', fromTo: '由{from}改到{to}',
}
