import type { RouteRecordRaw } from 'vue-router'

export const bulletinRoutes: RouteRecordRaw[] = [
  { path: '/bulletins', component: () => import('./BulletinsScreen.vue'), meta: { title: 'navBulletins' } },
  { path: '/bulletins/:id', component: () => import('./BulletinScreen.vue'), meta: { title: 'navBulletin', permission: 'bulletin.view' } },
  { path: '/bulletins/published/:id', component: () => import('./PublishedScreen.vue'), meta: { title: 'navBulletin' } },
  { path: '/my-stories', component: () => import('./MyStoriesScreen.vue'), meta: { title: 'navMyStories' } },
]
