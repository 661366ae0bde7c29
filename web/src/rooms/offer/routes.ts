import type { RouteRecordRaw } from 'vue-router'

export const offerRoutes: RouteRecordRaw[] = [{ path: '/offers', component: () => import('./OffersScreen.vue'), meta: { title: 'navOffers', permission: 'offer.view' } }]
