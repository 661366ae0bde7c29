import { nextTick, type Ref } from 'vue'
import { useRouter } from 'vue-router'

/** Where the reader was on each screen that scrolls by itself: back there on the way back, at the top on the way on. */
export function usePlaces(frame: Ref<HTMLElement | undefined>): void {
  const router = useRouter()
  const places = new Map<number, number>()
  const here = () => Number(history.state?.position ?? 0)
  let before = here()

  router.beforeEach(() => void places.set(before, frame.value?.scrollTop ?? 0))
  router.afterEach(async () => {
    await nextTick()
    const back = here() < before
    before = here()
    if (frame.value) frame.value.scrollTop = back ? (places.get(before) ?? 0) : 0
  })
}
