export default {
  lead: '宣传活动谁做了谁记一次：讲座、摆摊、发放、转发、案例、问答，总数由记录相加。', newCampaign: '编制宣传活动', none: '还没有宣传活动', words: '名称或主题', code: '编号', title: '名称', topic: '主题', audience: '面向人群', audienceHint: '写一类人，如：企业职工；不列名单', owner: '牵头单位', term: '起止', begins: '起', ends: '止', asks: '开放群众在线提问', state: '状态', running: '进行中', over: '已结束', back: '返回列表', save: '保存', end: '结束活动', ended: '已结束',
  record: '记录一次宣传', push: '推送案例', enterOccasions: '导入宣传记录', enterOccasionsHint: '表头：方式、内容、地点、日期、主办、发放份数、转发次数、链接。同一天同一地点同一方式只记一行；有错误时一条也不导入。', enterQuestions: '导入问答', enterQuestionsHint: '在群里、现场解答过的：日期、问题、回答、解答人。不写提问人。', toQuestions: '解答提问',
  kind: '方式', LECTURE: '讲座', STALL: '摆摊宣传', LEAFLETS: '入户发放', PUSH: '线上推送', CONSULTATION: '咨询', SHARE: '链接转发', what: '内容', place: '地点', held: '日期', host: '主办', leaflets: '发放份数', shared: '转发次数', proof: '链接', proofHint: '所转发的网址；没有网址可上传截图', file: '截图', despite: '确为另一次', recorded: '已记录', pick: '请选择',
  caseTitle: '案例名称', caseHint: '推送过的可直接选名称，不必再填正文', caseText: '案例正文', caseTextHint: '不写当事人姓名', groups: '推送到的群（每行一个）', groupsHint: '只写群名，不列成员；同一天同一群只算一次', pushed: '已记录，推送到 {n} 个群', day: '日期',
  amount: '数量', by: '记录人', recordsNone: '没有符合条件的记录', records: '记录', seeProof: '查看', figures: '数字由下面的记录相加', all: '全部',
  questionsLead: '群众不留身份提问，由法律明白人解答；公开的文字另写，不能指向某个人。', questionsNone: '没有符合条件的提问', question: '问题', asked: '提问日期', ASKED: '待解答', ANSWERED: '已解答', PUBLISHED: '已公开', answer: '解答', adviser: '解答人', adviserHint: '如：法律明白人；不填就是您', answerIt: '解答', answerAgain: '更正解答', answered: '已解答', publish: '公开', publishLead: '公开的是下面两段文字，请抹去能认出人的内容。', shownQuestion: '公开的问题', shownAnswer: '公开的解答', published: '已公开', withdraw: '撤回公开', withdrawn: '已撤回', cleared: '原文已到期清除', openQuestion: '打开 {code}',
  phoneLead: '做完就记，一次一条；转发要有链接或截图，不要求任何人转发。', phoneNone: '现在没有进行中的宣传活动', campaign: '宣传活动',
}
