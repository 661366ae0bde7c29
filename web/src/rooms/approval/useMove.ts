import { computed, reactive } from 'vue'
import type { Allowed, Named, Order, Sheet } from './api'

/** A move as it is being filled in, with exactly the fields that it needs or offers. */
export function useMove(sheet: Sheet, move: Allowed) {
  const paper = sheet.papers.at(-1)
  const form = reactive({ comment: '', people: [] as Named[], step: sheet.step - 1, task: sheet.seats[0]?.task, title: sheet.title, text: paper?.rows[0]?.value ?? '', files: [...(paper?.files ?? [])] })
  const needs = (field: string) => move.needs.includes(field)
  const shows = (field: string) => needs(field) || move.offers.includes(field)
  const asApprover = !['withdraw', 'urge', 'resend', 'copy', 'reassign'].includes(move.move)
  const most = move.move === 'copy' ? 20 : move.move.startsWith('add-') ? 5 : 1
  const lacksPeople = computed(() => shows('people') && !form.people.length)

  function order(): Order {
    const comment = form.comment.trim()
    return {
      move: move.move,
      version: sheet.version,
      ...(comment ? { comment } : {}),
      ...(asApprover && form.task ? { task: form.task } : {}),
      ...(shows('people') ? { people: form.people.map((one) => one.id) } : {}),
      ...(shows('step') ? { step: form.step } : {}),
      ...(shows('paper') ? { paper: { title: form.title, text: form.text, files: form.files.map((file) => file.id) } } : {}),
    }
  }

  return { form, needs, shows, asApprover, most, lacksPeople, order }
}
export type Moving = ReturnType<typeof useMove>
