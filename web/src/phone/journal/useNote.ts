import { reactive, ref, shallowRef } from 'vue'
import { carry } from './carried'
import { outbox, type Outcome } from '../outbox/outbox'
import type { Refusal } from '../outbox/database'
import type { Photo } from '@/pocket/photo/photos'
import { locate } from '@/pocket/place/locate'
import { nowhere } from '@/pocket/place/place'
import { notesPath, type Household, type NoteKind } from '@/rooms/journal/api'
import { t as phone } from '../words'

/** A new note: kept on this phone first, then sent; its errand's id is the note's id, so it can be named at once. */
export function useNote() {
  const form = reactive({ text: '', photos: [] as Photo[], place: nowhere(), kind: 'NOTE' as NoteKind, household: '' as Household | '', need: '', followUp: '', forReport: false })
  const missing = ref<'text' | 'household'>()
  const unplaced = ref(false)
  const busy = ref(false)
  const refusal = shallowRef<Refusal>()

  async function here(): Promise<void> {
    const found = await locate()
    unplaced.value = typeof found === 'string'
    if (typeof found === 'string') return
    const { accuracy, ...point } = found
    form.place = { ...form.place, point, accuracy, way: 'device' }
  }

  const body = () => ({
    text: form.text.trim(),
    kind: form.kind,
    forReport: form.forReport,
    writtenAt: new Date().toISOString(),
    ...form.place.point,
    ...(form.place.address.trim() ? { address: form.place.address.trim() } : {}),
    ...(form.kind === 'VISIT' ? { household: form.household, need: form.need.trim(), followUp: form.followUp.trim() } : {}),
  })

  async function keep(kind: NoteKind): Promise<(Outcome & { id: string }) | undefined> {
    form.kind = kind
    missing.value = !form.text.trim() ? 'text' : kind === 'VISIT' && !form.household ? 'household' : undefined
    if (missing.value || busy.value) return undefined
    busy.value = true
    refusal.value = undefined
    try {
      const outcome = await outbox.hand({ kind: 'note', title: form.text.trim().slice(0, 40), path: notesPath, body: body(), photos: form.photos })
      if (outcome.state !== 'refused') return outcome
      refusal.value = outcome.errand.refusal
      await outbox.discard(outcome.errand.id)
    } catch {
      refusal.value = { status: -1, message: phone('storeFailed'), faults: [] }
    } finally {
      busy.value = false
    }
    return undefined
  }

  /** Keeps the note and lays it ready for the report form; the note's id. */
  async function keepForIssue(): Promise<string | undefined> {
    const outcome = await keep('NOTE')
    if (!outcome) return undefined
    carry({ note: outcome.id, summary: form.text.trim().slice(0, 200), place: form.place, photos: form.photos })
    return outcome.id
  }

  return { form, missing, unplaced, busy, refusal, here, keep, keepForIssue }
}
