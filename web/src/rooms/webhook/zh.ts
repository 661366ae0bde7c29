export default {
  lead: '事件发生时，主动推送给其他系统：只推到名单内的主机，每封带签名，送达为止。', none: '尚无推送订阅。先把对方主机列入名单，再新建订阅。', add: '新建订阅', edit: '修改', name: '名称', nameHint: '例如：热线平台', url: '推送地址', urlHint: '以 https:// 开头；主机须在名单内', purpose: '用途', owner: '使用单位', ownerHint: '哪个单位的哪个系统', expiresOn: '到期日', expiresHint: '当天仍然推送，最长两年',
  reach: '推送内容', reachHint: '默认只推公开件；任何情况下都不含反映人', occasions: '推送时机', state: '状态', running: '推送中', stopped: '已停用', expired: '已到期', waiting: '待送达', delivered: '已送达', dead: '未能送达', all: '全部',
  once: '签名密钥只显示这一次，请以可靠方式交给使用单位：', onceRotated: '新密钥只显示这一次。一天之内新旧密钥同时签名，请对方在此期间换用：', rotate: '轮换密钥', stop: '停用', resume: '恢复', test: '测试推送', tested: '测试推送已排入，几秒后送出', stoppedSaid: '已停用，未送达的暂存', resumedSaid: '已恢复推送', changed: '订阅已修改',
  deliveries: '推送记录', noDeliveries: '没有符合条件的推送记录', occasion: '时机', issue: '事件', made: '产生', tries: '次数', result: '结果', nextAt: '下次 {at}', answered: '答 {status}', again: '重发', againSaid: '已重新排入', againAll: '全部重发', againAllSaid: '{n} 条已重新排入', body: '内容', more: '更早的',
  hosts: '允许推送的主机', hostsLead: '只向这里列出的主机推送，主机名与端口须完全一致；不跟随转址。', hostsNone: '名单为空，不会向任何地方推送。', addHost: '列入主机', host: '主机', hostHint: '例如：hook.example 或 hook.example:8443', inside: '内网主机', insideHint: '不勾选的主机名若指向内网地址，一律不送', note: '说明', noteHint: '哪个单位的哪个系统', remove: '移出', removed: '已移出名单', listed: '列入', yes: '是', no: '否',
} as const
