import { expect, it } from 'vitest'
import RolesScreen from './RolesScreen.vue'
import { renderInTown } from '@/house/testing/town'

const permissions = [
  { code: 'issue.view', name: '查看事件', group: '事件', lendable: true },
  { code: 'grid.view', name: '查看网格', group: '网格', lendable: true },
  { code: 'system.settings', name: '系统设置', group: '系统', lendable: false },
]
const roles = [
  { code: 'SYSTEM_ADMIN', name: '系统管理员', builtIn: true, permissions: ['grid.view', 'system.settings'], version: 1 },
  { code: 'R7', name: '驻村联络员', builtIn: false, permissions: ['issue.view'], version: 3 },
]
const screen = () =>
  renderInTown(RolesScreen, {
    permissions: ['access.grant'],
    answers: { 'GET /api/roles': roles, 'GET /api/permissions': permissions, 'PUT /api/roles/R7': roles[1], 'PUT /api/roles/SYSTEM_ADMIN': roles[0] },
  })

it('makes a role from the permissions of a built-in one, without those of the three administrators', async () => {
  const town = await screen()
  await town.press('新建角色')
  await town.type('角色名称', '楼栋联络员')
  await town.choose('以此为起点', '系统管理员')
  expect(document.querySelector('dialog')!.textContent).not.toContain('系统设置')
  await town.tick('查看事件')
  await town.submit('role')
  const put = town.asked.find((one) => one.method === 'PUT')!
  expect(put.path).toMatch(/^\/api\/roles\/[A-Z][A-Z0-9_]{1,39}$/)
  expect(put.body).toEqual({ name: '楼栋联络员', permissions: ['grid.view', 'issue.view'], version: 0 })
})

it('changes name and permissions of a role in the version that was seen', async () => {
  const town = await screen()
  await town.press('编辑角色“驻村联络员”')
  await town.type('角色名称', '村居联络员')
  await town.tick('查看网格')
  await town.submit('role')
  expect(town.asked.find((one) => one.method === 'PUT')).toMatchObject({ path: '/api/roles/R7', body: { name: '村居联络员', permissions: ['issue.view', 'grid.view'], version: 3 } })
})

it('leaves with an administrator what is his alone', async () => {
  const town = await screen()
  await town.press('编辑角色“系统管理员”')
  expect(town.control('系统设置').disabled).toBe(true)
  await town.tick('查看网格')
  await town.submit('role')
  expect(town.sent).toEqual([{ name: '系统管理员', permissions: ['system.settings'], version: 1 }])
})
