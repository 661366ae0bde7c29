import type { Point } from './geo'

export type Located = Point & { accuracy: number }
export type NotLocated = 'absent' | 'denied' | 'failed'

/** Whether this page can ask for the position at all; browsers withhold it from plain http addresses. */
export const canLocate = () => typeof navigator !== 'undefined' && 'geolocation' in navigator && globalThis.isSecureContext !== false

/** Asks the device where it is, once; nothing is followed. The answer is WGS-84 with its accuracy in metres. */
export function locate(): Promise<Located | NotLocated> {
  if (!canLocate()) return Promise.resolve('absent')
  return new Promise((answer) =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => answer({ longitude: round(coords.longitude), latitude: round(coords.latitude), accuracy: Math.round(coords.accuracy) }),
      (error) => answer(error.code === error.PERMISSION_DENIED ? 'denied' : 'failed'),
      { enableHighAccuracy: true, timeout: 8000, maximumAge: 15_000 },
    ),
  )
}

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6
