import { get, post, type Page } from '../api'

export interface Notice {
  id: string
  at: string
  title: string
  text: string
  link: string | null
  readAt: string | null
}

export const listNotices = (unread: boolean, signal?: AbortSignal) => get<Page<Notice>>('/api/notices', unread ? { unread: true } : {}, signal)
export const markRead = (ids: string[]) => post<void>('/api/notices/read', { ids })
