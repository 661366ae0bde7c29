import { ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { passkeyAnswer, passkeyQuestion, signIn, type SignInAnswer } from '../api'
import { usePasskey } from '../webauthn'
import { t } from '../words'
import { Problem, useAct } from '@/house/api'
import { session } from '@/house/session'

export type SignInStep = 'password' | 'code' | 'change'

/** The steps of signing in: password, one-time code where it is switched on, a forced change of password, and then back to where one came from. */
export function useSignIn() {
  const route = useRoute()
  const router = useRouter()
  const step = ref<SignInStep>(session.me.value?.mustChangePassword ? 'change' : 'password')
  const login = ref('')
  const password = ref('')
  const { act, busy, problem } = useAct()

  async function arrived(answer: SignInAnswer): Promise<void> {
    if (answer.state === 'second-factor') return void (step.value = 'code')
    const me = await session.load()
    if (answer.state === 'password-change' || me?.mustChangePassword) return void (step.value = 'change')
    const back = typeof route.query.back === 'string' && /^\/(?!\/)/.test(route.query.back) ? route.query.back : '/'
    await router.replace(back)
  }

  const withPassword = (code?: string) => act(async () => arrived(await signIn(login.value.trim(), password.value, code)))
  const changed = () => act(() => arrived({ state: 'signed-in' }))

  function withPasskey(): Promise<boolean> {
    return act(async () => {
      const question = await passkeyQuestion()
      const credential = await usePasskey(question).catch(() => {
        throw new Problem(-1, { detail: t('passkeyFailed') })
      })
      await arrived(await passkeyAnswer(credential))
    })
  }

  function again(): void {
    step.value = 'password'
    password.value = ''
    problem.value = undefined
  }

  return { step, login, password, busy, problem, withPassword, withPasskey, changed, again }
}
