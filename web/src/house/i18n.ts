import { createI18n } from 'vue-i18n'

export type Language = 'zh' | 'en'
export type Words = Record<string, string>
type Values = Record<string, string | number>

const remembered = 'yixian.language'

export const i18n = createI18n({
  legacy: false,
  locale: startLanguage(),
  fallbackLocale: 'zh',
  messages: { zh: {}, en: {} },
})

function startLanguage(): Language {
  try {
    return localStorage.getItem(remembered) === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh'
  }
}

export function language(): Language {
  return i18n.global.locale.value as Language
}

export function speak(language: Language): void {
  i18n.global.locale.value = language
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  try {
    localStorage.setItem(remembered, language)
  } catch {
    // A browser that forbids storage simply starts in Chinese next time.
  }
}

/** Registers a room's words and gives its typed `t`; the English file must have the same keys. */
export function roomWords<W extends Words>(room: string, zh: W, en: { [Key in keyof W]: string }) {
  i18n.global.mergeLocaleMessage('zh', { [room]: zh })
  i18n.global.mergeLocaleMessage('en', { [room]: en })
  return (key: keyof W & string, values: Values = {}): string => i18n.global.t(`${room}.${key}`, values)
}
