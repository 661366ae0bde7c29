export default {
  lead: '干部任免审批表由组织部门保管：查看、比对、导出都留痕；身份证号只显示首尾。', import: '导入表册', mineLink: '我的任免审批表', search: '查找干部', searchHint: '姓名或现任职务', noOfficials: '没有符合条件的干部', anyDoor: '全部', door: '三门干部', anySchooling: '不限学历', schooling: '最高学历', bornFrom: '出生不早于', bornTo: '出生不晚于', unit: '单位', clear: '清除条件',
  door_THREE_DOOR: '三门干部', door_NOT_THREE_DOOR: '有一线经历', door_CANNOT_TELL: '需要问明', schooling_DOCTOR: '博士', schooling_POSTGRADUATE: '研究生', schooling_UNDERGRADUATE: '大学', schooling_COLLEGE: '大专', schooling_BELOW: '中专及以下',
  name: '姓名', sex: '性别', birth: '出生年月', age: '年龄', years: '{n} 岁', post: '现任职务', because: '理由', kept: '存入时间',
  export: '导出', as_LRMX: '.lrmx', as_LRM: '.lrm', as_DOCX: 'Word', as_PDF: 'PDF', exportHint: '每次导出都会留痕，含完整身份证号，请妥善保管。', lrmLosses: '导出为 .lrm 时写不进去的内容',
  tabs: '干部信息', tabForm: '任免审批表', tabCv: '简历', tabFigures: '推断与依据', tabVersions: '版本', photo: '{name}的照片', noPhoto: '没有照片', family: '家庭主要成员及重要社会关系', familyHint: '只用于回避核对', kin: '称谓', politics: '政治面貌', work: '工作单位及职务', doubts: '表中存疑之处',
  cvNone: '简历中读不出带起止年月的经历', now: '至今', meanwhile: '其间', figure: '项目', value: '结果', why: '怎么得出', evidence: '依据', evidenceLine: '{field}第 {line} 行', asOf: '以 {day} 存入的表为准', doorHint: '只是选派一线干部的参考，本人可以说明情况；一线的范围由履历词表规定。',
  version: '第 {n} 版', latest: '现行', file: '来源文件', keptBy: '存入人', changes: '与上一版的差异', noChanges: '与上一版没有差异', firstVersion: '第一版，没有可比的', field: '栏目', before: '原来', after: '现在', empty: '（空）', showChanges: '查看差异',
  mineTitle: '我的任免审批表', mineNone: '组织部门还没有存入您的任免审批表', mineHint: '内容有误的，请向组织部门提出更正。',
  importHint: '支持 .lrmx、.lrm（旁边的照片一起选），也可选整个文件夹或 zip，一次最多 1000 份。先预览，确认之前不写入任何内容。', chooseFiles: '选择文件', chooseFolder: '或选择文件夹', preview: '预览', previewing: '正在预览 {done}／{all} 个文件', importing: '正在写入 {n} 份，请不要关闭页面', chosen: '已选 {n} 个文件', nothingChosen: '所选内容中没有 .lrmx、.lrm 或 zip 文件',
  toWhom: '属于', state_KNOWN: '已认出', state_AMBIGUOUS: '需要选定', state_NEW: '不在册', pickPerson: '这份表属于谁', pickNobody: '不是其中任何人（新建）', changeCount: '{n} 处不同', first: '第一份', same: '没有不同', errors: '不能导入', doubtCount: '{n} 处存疑', previewDone: '共 {n} 份：可导入 {good} 份，需要处理 {bad} 份。', found: '新建不在册的 {n} 人', foundUnit: '新建人员的单位', goodOnly: '有问题的先放下，只导入其余的', start: '导入', done: '已存入 {kept} 份，内容相同未动 {same} 份，新建 {founded} 人。', faults: '{n} 份没有导入：', mend: '怎么办', problem: '问题', noneWritten: '没有写入任何内容。', detail: '展开',
} as const
