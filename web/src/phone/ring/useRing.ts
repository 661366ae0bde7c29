import { computed, ref, shallowRef } from 'vue'
import { changeDevice, ownDevices, pushKey, removeDevice, type OwnDevices } from './api'
import { ability, keepDevice, keptDevice, silence, subscription, turnOn } from './ring'
import { useAct } from '@/house/api/useAct'

export type RingState = 'looking' | 'on' | 'off' | 'refused' | 'insecure' | 'impossible' | 'closed' | 'unknown'

/** The switch on this phone: how it stands, and what can be done about it. */
export function useRing() {
  const state = ref<RingState>('looking')
  const failed = ref(false)
  const own = shallowRef<OwnDevices>()
  const key = ref('')
  const here = computed(() => own.value?.devices.find((one) => one.id === keptDevice()?.id))
  const { act, busy, problem } = useAct()

  async function look(): Promise<void> {
    try {
      const [offer, mine] = await Promise.all([pushKey(), ownDevices()])
      key.value = offer.key ?? ''
      own.value = mine
    } catch {
      state.value = 'unknown'
      return
    }
    const can = ability()
    if (!key.value) state.value = 'closed'
    else if (can !== 'able') state.value = can
    else state.value = (await subscription().catch(() => null)) && here.value ? 'on' : 'off'
  }

  const set = (onlyEmergency: boolean) =>
    act(async () => {
      failed.value = false
      const turned = await turnOn(key.value, onlyEmergency)
      if (turned === 'refused') state.value = ability() === 'refused' ? 'refused' : 'off'
      else if (turned === 'failed') failed.value = true
      else await look()
    })

  const stop = (id: string) =>
    act(async () => {
      await removeDevice(id)
      if (id === keptDevice()?.id) await silence()
      await look()
    })

  const only = (onlyEmergency: boolean) =>
    act(async () => {
      if (here.value) keepDevice(await changeDevice(here.value.id, onlyEmergency))
      await look()
    })

  return { state, failed, own, here, busy, problem, look, set, stop, only }
}
