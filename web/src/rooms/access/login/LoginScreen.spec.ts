import { expect, it } from 'vitest'
import LoginScreen from './LoginScreen.vue'
import { meWith, problem, renderInTown, type Asked } from '@/house/testing/town'

const answers = { 'GET /api/session/providers': [{ id: 'city', name: '市统一身份认证', url: '/oauth2/authorization/city' }] }

it('asks for the code when a second factor is on, and goes back to where one came from', async () => {
  const town = await renderInTown(LoginScreen, {
    at: '/login?back=/issues/i-1',
    answers: { ...answers, 'POST /api/session': ({ body }: Asked) => ({ state: (body as { code?: string }).code ? 'signed-in' : 'second-factor' }), 'GET /api/me': meWith([]) },
  })
  await town.type('账号', 'dispatcher')
  await town.type('口令', 'correct horse')
  await town.submit()
  await town.type('动态口令码', '123456')
  await town.submit()
  expect(town.sent.at(-1)).toEqual({ login: 'dispatcher', password: 'correct horse', code: '123456' })
  expect(town.router.currentRoute.value.fullPath).toBe('/issues/i-1')
})

it('never leaves for a foreign address after the login', async () => {
  const town = await renderInTown(LoginScreen, { at: '/login?back=//evil.example', answers: { ...answers, 'POST /api/session': { state: 'signed-in' }, 'GET /api/me': meWith([]) } })
  await town.type('账号', 'a')
  await town.type('口令', 'b')
  await town.submit()
  expect(town.router.currentRoute.value.fullPath).toBe('/')
})

it('demands a new password after the first login without asking the old one twice', async () => {
  let changed = false
  const town = await renderInTown(LoginScreen, {
    at: '/login',
    answers: { ...answers, 'POST /api/session': { state: 'password-change' }, 'GET /api/me': () => ({ ...meWith([]), mustChangePassword: !changed }), 'POST /api/me/password': () => void (changed = true) },
  })
  await town.type('账号', 'new')
  await town.type('口令', 'handed-over')
  await town.submit()
  await town.type('新口令', 'three words here')
  await town.type('再次输入新口令', 'three words there')
  expect(town.text()).toContain('两次输入的新口令不一致')
  await town.type('再次输入新口令', 'three words here')
  await town.submit()
  expect(town.sent.at(-1)).toEqual({ old: 'handed-over', new: 'three words here' })
})

it('shows why a login was refused', async () => {
  const town = await renderInTown(LoginScreen, { at: '/login', answers: { ...answers, 'POST /api/session': problem(401, { detail: '账号或口令不正确' }) } })
  await town.type('账号', 'a')
  await town.type('口令', 'b')
  await town.submit()
  expect(document.querySelector('[role="alert"]')?.textContent).toContain('账号或口令不正确')
  expect(town.text()).toContain('用市统一身份认证登录')
})
