/** One thing that is wrong with what was sent: which field, which row, and how to mend it. */
export interface Fault {
  field: string
  row?: number | null
  message: string
  mend?: string | null
}

interface ProblemDocument {
  title?: string
  detail?: string
  code?: string
  faults?: Fault[]
  winner?: string
  at?: string
}

/** A refusal by the server (application/problem+json), or a network that did not answer (status 0). */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly faults: Fault[]
  /** Who won, when two people acted on the same row at once. */
  readonly winner: string | undefined
  readonly at: string | undefined

  constructor(status: number, document: ProblemDocument = {}) {
    super(document.detail || document.title || plainWords(status))
    this.name = 'Problem'
    this.status = status
    this.code = document.code ?? ''
    this.faults = document.faults ?? []
    this.winner = document.winner ?? undefined
    this.at = document.at ?? undefined
  }

  get conflict(): boolean {
    return this.status === 409
  }

  faultOf(field: string): string | undefined {
    return this.faults.filter((fault) => fault.field === field).map(wordsOf).join(' ') || undefined
  }
}

export function wordsOf(fault: Fault): string {
  return fault.mend ? `${fault.message}（${fault.mend}）` : fault.message
}

export function asProblem(thrown: unknown): Problem {
  return thrown instanceof Problem ? thrown : new Problem(-1, { detail: thrown instanceof Error ? thrown.message : String(thrown) })
}

function plainWords(status: number): string {
  if (status === 0) return '网络不通，没有收到服务器的答复。请检查网络后重试，已填写的内容不会丢失。'
  if (status === 401) return '登录已失效，请重新登录。'
  if (status === 403) return '您没有办理这项工作的权限。如需办理，请联系系统管理员授权。'
  if (status === 404) return '没有找到，或者不在您的管理范围内。'
  if (status === 413) return '文件太大，请压缩后再上传。'
  if (status === 429) return '操作过于频繁，请稍候再试。'
  if (status >= 500) return '服务器暂时无法办理，请稍后重试。'
  return '请求没有成功，请检查填写内容后重试。'
}
