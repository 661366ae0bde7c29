import { computed, reactive, ref, shallowRef, toRef, watch } from 'vue'
import { covering, listCategories, gridShapesFile, similarTo, suggest, whoHandles, type Named, type Similar } from '../api'
import { useKept } from '../kept/useKept'
import { carriedFrom } from '../journal/carried'
import { outbox, type Outcome } from '../outbox/outbox'
import type { Refusal } from '../outbox/database'
import { t } from '../words'
import { issueOfNote } from '@/rooms/journal/api'
import { useSuggestion } from '@/pocket/category/useSuggestion'
import type { Photo } from '@/pocket/photo/photos'
import { gridAt, gridShapes, nowhere } from '@/pocket/place/place'

interface Receiver {
  grid: Named | null
  unit: Named | null
  why: string
}

/** Everything a report needs, filled in by itself as far as it can be: one sentence from the person is enough. */
export function useReport(note?: string) {
  const form = reactive({ summary: '', photos: [] as Photo[], place: nowhere(), category: null as string | null, answers: {} as Record<string, string> })
  const shapesFile = useKept(() => 'grid-shapes', gridShapesFile)
  const categoriesFile = useKept(() => 'categories', listCategories)
  const shapes = computed(() => gridShapes(shapesFile.data.value?.features ?? []))
  const categories = computed(() => categoriesFile.data.value ?? [])
  const suggestions = useSuggestion(toRef(form, 'summary'), suggest)
  const questions = computed(() => categories.value.find((one) => one.id === form.category)?.questions ?? [])
  const receiver = shallowRef<Receiver>()
  const similar = shallowRef<Similar[]>([])
  const refusal = shallowRef<Refusal>()
  const missing = ref<'summary' | 'place'>()
  const busy = ref(false)
  let round = 0

  async function look(): Promise<void> {
    const point = form.place.point
    const mine = ++round
    if (!point) return void ((receiver.value = undefined), (similar.value = []))
    const known = gridAt(shapes.value, point)
    const [over, route, near] = await Promise.all([
      covering(point).then((answer) => answer.grid ?? null, () => known ?? null),
      whoHandles(point, form.category).catch(() => undefined),
      similarTo(point, form.category, form.summary.trim()).catch(() => []),
    ])
    if (mine !== round) return
    receiver.value = { grid: over, unit: route?.unit ?? null, why: route?.why ?? '' }
    similar.value = near.slice(0, 3)
  }
  if (note) void carriedFrom(note).then(({ summary, place, photos }) => Object.assign(form, { summary, place, photos }), () => undefined)
  watch(() => [form.place.point?.longitude, form.place.point?.latitude, form.category], look)

  function body(): Record<string, unknown> {
    const answers = questions.value.filter((one) => form.answers[one.id]?.trim()).map((one) => ({ question: one.id, answer: form.answers[one.id]!.trim() }))
    return {
      summary: form.summary.trim(),
      ...form.place.point!,
      system: 'WGS84',
      channel: 'STAFF_PHONE',
      ...(form.category ? { category: form.category } : {}),
      ...(form.place.address.trim() ? { address: form.place.address.trim() } : {}),
      ...(answers.length ? { answers } : {}),
      ...(outbox.online.value ? {} : { occurredAt: new Date().toISOString() }),
    }
  }

  /** Sends or keeps the report. A refusal comes back to the form, so nothing waits in the queue twice. */
  async function send(): Promise<Outcome | undefined> {
    missing.value = !form.summary.trim() ? 'summary' : !form.place.point ? 'place' : undefined
    if (missing.value || busy.value) return undefined
    busy.value = true
    refusal.value = undefined
    try {
      const outcome = await outbox.hand({ kind: 'report', title: form.summary.trim(), path: '/api/issues', body: body(), photos: form.photos, ...(note ? { then: issueOfNote(note) } : {}) })
      if (outcome.state !== 'refused') return outcome
      refusal.value = outcome.errand.refusal
      await outbox.discard(outcome.errand.id)
      return outcome
    } catch {
      refusal.value = { status: -1, message: t('storeFailed'), faults: [] }
      return undefined
    } finally {
      busy.value = false
    }
  }

  return { form, shapes, categories, suggestions, questions, receiver, similar, refusal, missing, busy, send }
}
