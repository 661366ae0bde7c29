import type { RouteRecordRaw } from 'vue-router'

export const webhookRoutes: RouteRecordRaw[] = [{ path: '/webhooks', component: () => import('./WebhooksScreen.vue'), meta: { title: 'navWebhooks', permission: 'system.settings' } }]
