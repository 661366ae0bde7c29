import type { CallAnswer, CallFigures, Heard, RollCallSheet } from './api'

export type Shown = 'all' | 'answered' | 'late' | 'unanswered'

/** The board after some answers came: rows known are replaced, nothing else moves. */
export function afterHearing(sheet: RollCallSheet, heard: Heard): RollCallSheet {
  const news = new Map(heard.answers.map((one) => [one.id, one]))
  const answers = sheet.answers.map((one) => news.get(one.id) ?? one)
  return { ...sheet, call: { ...sheet.call, figures: heard.figures }, shown: sheet.whole ? heard.figures : counted(answers), answers }
}

function counted(answers: CallAnswer[]): CallFigures {
  const answered = answers.filter((one) => one.answeredAt).length
  const late = answers.filter((one) => one.late).length
  const rate = answers.length ? Math.round((answered / answers.length) * 1000) / 10 : undefined
  return { called: answers.length, answered, inTime: answered - late, late, unanswered: answers.length - answered, ...(rate === undefined ? {} : { rate }) }
}

/** The people behind a figure. */
export function behind(answers: CallAnswer[], shown: Shown): CallAnswer[] {
  if (shown === 'answered') return answers.filter((one) => one.answeredAt)
  if (shown === 'late') return answers.filter((one) => one.late)
  if (shown === 'unanswered') return answers.filter((one) => !one.answeredAt)
  return answers
}
