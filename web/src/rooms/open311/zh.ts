export default {
  lead: '邻区系统与市民应用凭密钥经 Open311 接口上报事件、查询进展。每把密钥写明用途、使用单位与到期日，可随时停用。', none: '尚未发放密钥。', add: '发放密钥', purpose: '用途', purposeHint: '例如：转办交界路段的事件', owner: '使用单位', ownerHint: '哪个单位的哪个系统', expiresOn: '到期日', expiresHint: '当天仍然有效，最长两年', jurisdiction: '辖区', made: '发放', state: '状态', opens: '有效', expired: '已到期', revoked: '已停用', revoke: '停用', revokedSaid: '密钥已停用，立即生效',
  once: '密钥只显示这一次，请当面或以可靠方式交给使用单位：', door: '接口说明与入口', doorHint: '把此地址交给使用单位：',
  outposts: '邻区端口', outpostsLead: '本区事件可转送的邻区；只能是系统运维列入外联名单的地址。', outpostsNone: '尚未登记邻区。', addOutpost: '登记邻区', neighbour: '邻区', url: '对方地址', urlHint: '例如：https://neighbour.example/open311/v2', theirKey: '对方发放的密钥', outpostClosed: '邻区端口已停用',
  forwards: '转送邻区', forward: '转送', choose: '请选择', service: '对方的服务代码', serviceHint: '见对方的服务目录（services）', sentWords: '送出的文字', sentWordsHint: '对方可能立即公开：请看过，遮去姓名、电话、门牌', sentAddress: '送出的地址（可不填）', remote: '对方编号 {number}', tries: '已试 {n} 次',
} as const
