export default {
  lead: '困难群众逐户走访：信息只留必需的，需求有人办，办了要问收到没有，到期删除。', newAction: '编制走访行动', none: '没有符合条件的走访行动', words: '名称或编号', code: '编号', title: '名称', owner: '牵头单位', term: '起止', state: '状态', progress: '已走访', back: '返回列表',
  purpose: '目的', basis: '依据', begins: '起', ends: '止', expires: '到期删除日', expiresHint: '此日起凡指向某一户的记录由系统删除，只留计数', followDays: '回访期限（工作日）', followHint: '帮扶后几个工作日内问群众收到没有', save: '保存',
  enter: '导入走访户', enterHint: '表头：编号、网格、门牌、经度、纬度、联系人、电话、困难原因。联系人和电话加密保存；不填身份证号，不建档；有错误时一户也不导入。', past: '导入走访记录', pastHint: '纸上记的走访：编号、日期、结果、需求、说明、线索。需求用顿号分开；有错误时一条也不导入。', addOne: '登记一户', exportOut: '导出 Excel（不含个人信息）', end: '结束行动', ended: '已结束', followIn: '帮扶后 {n} 个工作日内回访',
  grid: '网格', door: '门牌', contact: '联系人', phone: '电话', reason: '困难原因', codeHint: '不填由系统编号', doorHint: '写门牌即可，如：三组 12 号', added: '已登记，已派给网格内的走访人', pick: '请选择',
  byGrid: '按网格', still: '户的信息只有走访人、网格长和牵头单位看得到，您看到的是计数。', gone: '已到期：凡指向某一户的记录都已由系统删除，只留下面的计数。', showAll: '看全部走访户', recordsNone: '没有符合条件的记录', records: '记录', household: '户', what: '内容', holder: '走访人', day: '日期', by: '记录人', gridOf: '{grid}：{figure}', householdOf: '打开 {code}', issue: '事件',
  met: '首次见到', tries: '走访次数', next: '下次走访', nextDue: '到期', visits: '走访记录', visitsNone: '还没有走访', needs: '需求', leads: '线索', photos: '照片', photoN: '照片 {n}', reveal: '查看联系人', revealHint: '查看会留痕', assign: '换走访人', assigned: '已换走访人', visitor: '走访人',
  notVisited: '未走访', visitTitle: '登记走访', outcome: '结果', MET: '见到', ABSENT: '不在家', DECLINED: '婉拒', needsHint: '只记他说需要的', note: '一句话', noteHint: '只写办事用得着的，不评价人', leadLabel: '线索', leadHint: '该由别的部门办的事，一句话；登记后一点即转', nextOn: '下次走访', photoLabel: '照片（选填）', photoHint: '只拍环境和隐患，不拍人、不拍证件', saveVisit: '登记走访', visited: '已登记', waiting: '已存好，联网后发送',
  help: '登记帮扶', helpKind: '帮扶方式', helpUnit: '由哪个单位', helpUnitHint: '不选就是您的单位；也可以是派出单位', given: '日期', helped: '已登记，{n} 个工作日内回访', followDue: '{day} 前回访', late: '回访逾期', received: '收到了', notReceived: '没收到', answered: '群众确认：{answer}（{day}）', done: '已登记',
  toIssue: '转为事件', toPetition: '转信访', toUnit: '告知单位', passed: '已转出', passTo: '告知哪个单位', passToPetition: '转到哪个单位的信访', openIssue: '查看事件 {code}', issueElsewhere: '已成为事件 {code}（不在您可查看的范围内）', toldTo: '已告知 {unit}', send: '转出', cancel: '取消',
  phoneLead: '先走没见到的。看联系人会留痕，照片不拍人。', phoneNone: '没有要走访的户', toVisit: '未见到', metOnes: '已见到', asks: '待回访', door2: '门牌 {door}',
}
