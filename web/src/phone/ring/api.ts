import { del, get, post, put } from '@/house/api/client'

export type Loudness = 'EMERGENCY' | 'CALL' | 'URGE'

/** A device that its owner lets be rung. */
export interface Device {
  id: string
  carrier: string
  name: string
  onlyEmergency: boolean
  seenAt: string
  rungAt?: string | null
}

export interface OwnDevices {
  devices: Device[]
  kinds: { name: string; ring: Loudness }[]
}

export const ownDevices = (signal?: AbortSignal) => get<OwnDevices>('/api/notices/devices', {}, signal)
export const pushKey = (signal?: AbortSignal) => get<{ key?: string | null }>('/api/notices/push', {}, signal)
export const subscribeDevice = (device: { endpoint: string; p256dh: string; auth: string; name: string; onlyEmergency: boolean }) => post<Device>('/api/notices/push', device)
export const changeDevice = (id: string, onlyEmergency: boolean) => put<Device>(`/api/notices/devices/${id}`, { onlyEmergency })
export const removeDevice = (id: string) => del<Device>(`/api/notices/devices/${id}`)
