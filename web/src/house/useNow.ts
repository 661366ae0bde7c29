import { onScopeDispose, readonly, ref, type Ref } from 'vue'

/** The present moment in milliseconds, moving every half minute: for what is left until a deadline. */
export function useNow(): Readonly<Ref<number>> {
  const now = ref(Date.now())
  const timer = setInterval(() => (now.value = Date.now()), 30_000)
  onScopeDispose(() => clearInterval(timer))
  return readonly(now)
}
