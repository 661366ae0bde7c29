/** 分类 · A class of issues as the server lists them, with its extra questions. */
export interface Category {
  id: string
  parent?: string | null
  code: string
  kind: string
  name: string
  path: string
  leaf: boolean
  retired: boolean
  questions: Question[]
}

export interface Question {
  id: string
  text: string
  kind: 'TEXT' | 'CHOICE' | 'CHOICES' | 'NUMBER' | 'YES_NO'
  choices: string[]
  required: boolean
}

export interface Suggestion {
  category: { id: string; name: string; path: string }
  why: string
}

export const usable = (categories: Category[]) => categories.filter((one) => one.leaf && !one.retired)
