import { reactive } from 'vue'

export interface Toast {
  id: number
  tone: 'good' | 'alarm' | 'plain'
  text: string
}

export const toasts = reactive<Toast[]>([])
let last = 0

/** Says something short in the corner and to screen readers; bad news stays longer. */
export function say(text: string, tone: Toast['tone'] = 'good'): void {
  const id = ++last
  toasts.push({ id, tone, text })
  setTimeout(() => hush(id), tone === 'alarm' ? 9000 : 5000)
}

export function hush(id: number): void {
  const index = toasts.findIndex((toast) => toast.id === id)
  if (index >= 0) toasts.splice(index, 1)
}
