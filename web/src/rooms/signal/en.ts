export default {
  lead: 'Facts that are there anyway, and what mentors and hosts say. The official is heard first, then a person decides; nobody is scored or ranked.',
  none: 'No signals. The rooms are asked for their facts every hour; you may also say what you saw.',
  noneForMentor: 'You may say what you saw of those you guide; they will see it and answer.',
  person: 'Official', host: 'Host unit', what: 'Signal', since: 'Raised', state: 'State', openOne: 'Open',
  open: 'To settle', settled: 'Settled',
  facts: 'Facts', evidence: 'Records', by: 'Raised by', answerOf: 'The official says', notYet: 'Not answered yet; time until {by}', noAnswer: 'Time is up and nothing was said',
  settlement: 'Settlement', outcome: 'Outcome', pick: 'Please choose', reason: 'Reason', reasonHint: 'The official reads it', settle: 'Settle', settleDone: 'Settled; the official has been told',
  CLEAR: 'Clear, nothing to do', TALK: 'A talk', RETRAIN: 'Retraining', REPOST: 'Another post', RECALL: 'Begin a recall',
  notHeard: 'Before the official has answered (or his time is up) only “clear” or “a talk” may be chosen.',
  nextRecall: 'This only notes the decision. A recall is made on the placement; substitutes are in their pool.', toPlacement: 'Open the placement', toPools: 'Open the pools',
  say: 'Say what you saw', sayWho: 'Of whom', sayWhat: 'What you saw', sayHint: 'Only what you saw; the official reads it and answers', sent: 'Said; the official will see it',
  mineTitle: 'What was raised about me', mineLead: 'A hint, not a verdict. You may say how it was until {by}.', answerLabel: 'How it was', answer: 'Send', answered: 'Sent', myAnswer: 'I said', decided: 'Settled: {outcome} ({by})',
}
