import type { RouteRecordRaw } from 'vue-router'

export const accessRoutes: RouteRecordRaw[] = [
  { path: '/login', component: () => import('./login/LoginScreen.vue'), meta: { title: 'navSignIn', bare: true } },
  { path: '/me', component: () => import('./me/SecurityScreen.vue'), meta: { title: 'navSecurity' } },
  { path: '/accounts', component: () => import('./accounts/AccountsScreen.vue'), meta: { title: 'navAccounts', permission: 'access.manage' } },
  { path: '/accounts/:id', component: () => import('./accounts/AccountScreen.vue'), meta: { title: 'navAccount', permission: 'access.manage' } },
  { path: '/sessions', component: () => import('./accounts/SessionsScreen.vue'), meta: { title: 'navSessions', permission: 'access.manage' } },
  { path: '/roles', component: () => import('./accounts/RolesScreen.vue'), meta: { title: 'navRoles', permission: 'access.grant' } },
  { path: '/stand-ins', component: () => import('./accounts/StandInsScreen.vue'), meta: { title: 'navStandIns' } },
  { path: '/audit', component: () => import('./audit/AuditScreen.vue'), meta: { title: 'navAudit', permission: 'audit.read' } },
]
