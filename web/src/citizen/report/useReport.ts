import { computed, reactive, ref, shallowRef, watch } from 'vue'
import { covering, listCategories, report, sameNear, type Receipt, type SameThing } from '../api'
import { sendPhotos } from './sendPhotos'
import { useAct } from '@/house/api/useAct'
import { useLoad } from '@/house/api/useLoad'
import type { Photo } from '@/pocket/photo/photos'
import { nowhere } from '@/pocket/place/place'

/** A resident's report: one sentence and a place; everything else is a gift. */
export function useReport() {
  const form = reactive({ summary: '', photos: [] as Photo[], place: nowhere(), category: null as string | null, answers: {} as Record<string, string>, name: '', phone: '' })
  const categoriesFile = useLoad(listCategories)
  const categories = computed(() => categoriesFile.data.value ?? [])
  const questions = computed(() => categories.value.find((one) => one.id === form.category)?.questions ?? [])
  const missing = ref<'summary' | 'place'>()
  const grid = shallowRef<string>()
  const { act, busy, problem } = useAct()
  let receipt: Receipt | undefined
  const same = shallowRef<SameThing[]>([])
  let round = 0

  watch(() => [form.place.point?.longitude, form.place.point?.latitude], async () => {
    const mine = ++round
    const point = form.place.point
    const found = point ? await covering(point).catch(() => undefined) : undefined
    if (mine === round) grid.value = found?.grid?.name
  })

  let looked = 0
  watch(() => [form.place.point?.longitude, form.place.point?.latitude, form.category], async () => {
    const mine = ++looked
    const point = form.place.point
    const found = point ? await sameNear({ longitude: point.longitude, latitude: point.latitude }, form.category, form.summary.trim()).catch(() => []) : []
    if (mine === looked) same.value = found
  })

  async function body(): Promise<object> {
    const answers = questions.value.filter((one) => form.answers[one.id]?.trim()).map((one) => ({ question: one.id, answer: form.answers[one.id]!.trim() }))
    const [name, phone, address] = [form.name.trim(), form.phone.trim(), form.place.address.trim()]
    return {
      summary: form.summary.trim(),
      ...form.place.point!,
      system: 'WGS84',
      ...(form.category ? { category: form.category } : {}),
      ...(address ? { address } : {}),
      ...(answers.length ? { answers } : {}),
      ...(form.photos.length ? await sendPhotos(form.photos) : {}),
      ...(name || phone ? { caller: { ...(name ? { name } : {}), ...(phone ? { phone } : {}) } } : {}),
    }
  }

  async function send(): Promise<Receipt | undefined> {
    missing.value = !form.summary.trim() ? 'summary' : !form.place.point ? 'place' : undefined
    if (missing.value) return undefined
    return (await act(async () => (receipt = await report(await body())))) ? receipt : undefined
  }

  return { form, categories, questions, missing, grid, same, busy, problem, send }
}
