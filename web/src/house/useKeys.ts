import { onScopeDispose, reactive, ref, watch } from 'vue'

export interface Shortcut {
  key: string
  does: string
  act: (event: KeyboardEvent) => void
}

interface Group {
  title: string
  shortcuts: Shortcut[]
}

/** The shortcuts that work at this moment, for the help dialog. */
export const shortcutGroups = reactive<Group[]>([])

/** Whoever dictates to the machine, or types by accident, turns the single keys off (WCAG 2.1.4); kept on this device. */
const place = 'yixian.keys'
export const keysOn = ref(globalThis.localStorage?.getItem(place) !== 'off')
watch(keysOn, (on) => globalThis.localStorage?.setItem(place, on ? 'on' : 'off'))

/** Single-key shortcuts of a screen. They rest while somebody types, while a dialog is open, and with Ctrl, Alt or Meta held. */
export function useKeys(title: string, shortcuts: Shortcut[]): void {
  const group = { title, shortcuts }
  shortcutGroups.push(group)

  function listen(event: KeyboardEvent): void {
    if (!keysOn.value || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector('dialog[open]')) return
    const shortcut = shortcuts.find((one) => one.key.toLowerCase() === event.key.toLowerCase())
    if (!shortcut || (event.key === 'Enter' && event.target instanceof Element && event.target.closest('a, button, summary'))) return
    event.preventDefault()
    shortcut.act(event)
  }

  document.addEventListener('keydown', listen)
  onScopeDispose(() => {
    document.removeEventListener('keydown', listen)
    const index = shortcutGroups.findIndex((one) => one.title === title)
    if (index >= 0) shortcutGroups.splice(index, 1)
  })
}

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
}
