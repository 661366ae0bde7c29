import { computed, reactive, ref, watch } from 'vue'
import { gridCovering, reportIssue, similarTo, tryRouting, type IssueSheet, type Photo } from '../api'
import { useCategories } from '@/house/choices'
import { useAct, useLoad } from '@/house/api'
import { fromLocalInput } from '@/house/format'
import { session } from '@/house/session'

export function emptyEntry() {
  return { summary: '', description: '', longitude: '', latitude: '', system: 'WGS84', address: '', category: null as string | null, channel: session.may('issue.hotline') ? 'HOTLINE' : 'OPERATIONS', occurredAt: '', name: '', phone: '', answers: {} as Record<string, string>, photos: [] as Photo[] }
}

/** The form of an entry on behalf of a caller: what the system finds out by itself while the clerk types. */
export function useEntry() {
  const form = reactive(emptyEntry())
  const { act, busy, problem } = useAct()
  const categories = useCategories()
  const words = ref('')
  let waiting: ReturnType<typeof setTimeout> | undefined
  watch(() => form.summary, (summary) => {
    clearTimeout(waiting)
    waiting = setTimeout(() => (words.value = summary.trim()), 350)
  })

  const place = computed(() => {
    const [longitude, latitude] = [Number(form.longitude), Number(form.latitude)]
    return form.longitude && form.latitude && Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? { longitude, latitude } : undefined
  })
  const covering = useLoad(async (signal) => (place.value ? gridCovering(place.value.longitude, place.value.latitude, form.system, signal) : undefined), [place, () => form.system])
  const point = computed(() => covering.data.value?.point ?? (form.system === 'WGS84' ? place.value : undefined))
  const similar = useLoad(async (signal) => (point.value ? similarTo({ ...point.value, category: form.category, summary: words.value }, signal) : []), [point, () => form.category, words])
  const route = useLoad(async () => (point.value && form.category ? tryRouting({ ...point.value, category: form.category, at: new Date().toISOString() }) : undefined), [point, () => form.category])
  const questions = computed(() => categories.value.find((category) => category.id === form.category)?.questions ?? [])

  function report(): object {
    const answers = Object.entries(form.answers).filter(([, answer]) => answer !== '').map(([question, answer]) => ({ question, answer }))
    return {
      summary: form.summary.trim(),
      description: form.description.trim() || undefined,
      category: form.category ?? undefined,
      ...place.value,
      system: form.system,
      address: form.address.trim() || undefined,
      channel: form.channel,
      occurredAt: form.occurredAt ? fromLocalInput(form.occurredAt) : undefined,
      answers: answers.length ? answers : undefined,
      photos: form.photos,
      caller: form.name || form.phone ? { name: form.name.trim() || undefined, phone: form.phone.trim() || undefined } : undefined,
    }
  }

  async function submit(): Promise<IssueSheet | undefined> {
    let sheet: IssueSheet | undefined
    await act(async () => (sheet = await reportIssue(report())))
    return sheet
  }

  return { form, categories, covering, point, words, similar, route, questions, submit, busy, problem, clear: () => Object.assign(form, emptyEntry()) }
}
