import { session } from '@/house/session'

/** The page of the desktop on which a record counted in a figure opens. */
export function recordPage(kind: string, id: string): string | undefined {
  return kind === 'issue' && session.may('issue.view') ? `/issues/${id}` : undefined
}
