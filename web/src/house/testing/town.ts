import { flushPromises, mount } from '@vue/test-utils'
import { vi } from 'vitest'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter, type RouteRecordRaw, type Router } from 'vue-router'
import { forgetChoices } from '../choices'
import { leadDoors } from '../doors'
import { i18n, speak } from '../i18n'
import { session, type Me } from '../session'
import { toasts } from '../toasts'
import { keysOn } from '../useKeys'

/** What the pretended server answers: a value, or a function of the request. A Response goes back as it is. */
export interface Asked {
  method: string
  path: string
  query: URLSearchParams
  body: unknown
  headers: Headers
}
export type Answers = Record<string, unknown | ((asked: Asked) => unknown)>

interface Options {
  answers?: Answers
  props?: Record<string, unknown>
  permissions?: string[]
  at?: string
  routes?: RouteRecordRaw[]
}

/** Files share one page and its modules: what a test left in them is taken away before the next one. */
export function leaveTown(): void {
  document.body.innerHTML = ''
  localStorage.clear()
  sessionStorage.clear()
  session.ended()
  toasts.length = 0
  keysOn.value = true
  leadDoors()
  speak('zh')
  forgetChoices()
  vi.unstubAllGlobals()
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('nobody answers in a town that was left')))
}

export function meWith(permissions: string[]): Me {
  return { account: 'a-1', login: 'dispatcher', name: '测试员', unit: { id: 'u-1', name: '区指挥中心' }, roles: [], permissions, mustChangePassword: false, secondFactor: { totp: false, passkeys: 0 }, unreadNotices: 0 }
}

export function problem(status: number, document: object = {}): Response {
  return new Response(JSON.stringify(document), { status, headers: { 'Content-Type': 'application/problem+json' } })
}

/** Stands in for the network only: everything above `fetch` is the product's own code. Answers are looked up as "GET /api/path". */
export function fakeServer(answers: Answers): Asked[] {
  const asked: Asked[] = []
  vi.stubGlobal('fetch', async (input: string, init: RequestInit = {}) => {
    const url = new URL(input, 'http://town.test')
    const method = init.method ?? 'GET'
    const one: Asked = { method, path: url.pathname, query: url.searchParams, body: typeof init.body === 'string' ? JSON.parse(init.body) : init.body, headers: new Headers(init.headers) }
    asked.push(one)
    const known = answers[`${method} ${url.pathname}`]
    if (known === undefined && !(`${method} ${url.pathname}` in answers)) return problem(404, { detail: `no answer prepared for ${method} ${url.pathname}` })
    const answer = typeof known === 'function' ? await (known as (asked: Asked) => unknown)(one) : known
    return answer instanceof Response ? answer : new Response(answer === undefined ? '' : JSON.stringify(answer), { status: 200 })
  })
  return asked
}

/** Mounts a screen in a town with a pretended server, and acts in it by the words that a person reads. */
export async function renderInTown(screen: Component, options: Options = {}) {
  const asked = fakeServer(options.answers ?? {})
  session.began(meWith(options.permissions ?? []))
  const router: Router = createRouter({
    history: createMemoryHistory(),
    routes: [...(options.routes ?? []), { path: '/:path(.*)*', component: { render: () => null } }],
  })
  await router.push(options.at ?? '/')
  const host = document.body.appendChild(document.createElement('div'))
  const wrapper = mount(screen, { props: options.props ?? {}, attachTo: host, global: { plugins: [i18n, router] } })
  await flushPromises()

  const text = () => (document.body.textContent ?? '').replace(/\s+/g, ' ')
  const all = <E extends Element>(selector: string) => [...document.body.querySelectorAll<E & HTMLElement>(selector)]
  const nameOf = (element: Element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim()

  function find(name: string, selector: string): HTMLElement {
    const candidates = all<HTMLElement>(selector)
    const found = candidates.find((one) => nameOf(one) === name) ?? candidates.find((one) => nameOf(one).includes(name))
    if (!found) throw new Error(`no "${name}" among: ${candidates.map(nameOf).join(' | ')}`)
    return found
  }

  function control(label: string): HTMLInputElement {
    const named = all<HTMLInputElement>('input, textarea, select').find((one) => one.getAttribute('aria-label') === label)
    if (named) return named
    const tag = find(label, 'label') as HTMLLabelElement
    const inner = tag.htmlFor ? document.getElementById(tag.htmlFor) : tag.querySelector('input, textarea, select')
    if (!inner) throw new Error(`the label "${label}" belongs to no control`)
    return inner as HTMLInputElement
  }

  return {
    wrapper,
    router,
    asked,
    text,
    find,
    control,
    settle: flushPromises,
    /** The bodies of all writes, oldest first. */
    get sent() {
      return asked.filter((one) => one.method !== 'GET').map((one) => one.body)
    },
    async press(name: string) {
      find(name, 'button, a, [role="tab"]').click()
      await flushPromises()
    },
    async type(label: string, value: string) {
      const input = control(label)
      input.value = value
      input.dispatchEvent(new Event('input', { bubbles: true }))
      input.dispatchEvent(new Event('change', { bubbles: true }))
      await flushPromises()
    },
    async choose(label: string, option: string) {
      const input = control(label)
      if (input instanceof HTMLSelectElement) {
        const wanted = [...input.options].find((one) => one.text.trim() === option)
        if (!wanted) throw new Error(`"${label}" offers no "${option}"`)
        wanted.selected = true
        input.dispatchEvent(new Event('change', { bubbles: true }))
      } else {
        input.click()
        await flushPromises()
        const list = document.getElementById(input.getAttribute('aria-controls') ?? '')
        const wanted = [...(list?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])].find((one) => nameOf(one).includes(option))
        if (!wanted) throw new Error(`"${label}" offers no "${option}"`)
        wanted.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }))
      }
      await flushPromises()
    },
    async tick(label: string) {
      control(label).click()
      await flushPromises()
    },
    /** Sends a form as its button would; the browser's own check of required fields applies. */
    async submit(id?: string) {
      const form = id ? (document.getElementById(id) as HTMLFormElement | null) : document.querySelector('form')
      if (!form) throw new Error(`no form ${id ?? ''}`)
      if (!form.checkValidity()) throw new Error('the form is not complete')
      form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
      await flushPromises()
    },
    async key(key: string) {
      document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      await flushPromises()
    },
  }
}
