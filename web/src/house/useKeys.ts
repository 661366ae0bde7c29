import { onScopeDispose, reactive } from 'vue'

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

/** Single-key shortcuts of a screen. They rest while somebody types, while a dialog is open, and with Ctrl, Alt or Meta held. */
export function useKeys(title: string, shortcuts: Shortcut[]): void {
  const group = { title, shortcuts }
  shortcutGroups.push(group)

  function listen(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector('dialog[open]')) return
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
