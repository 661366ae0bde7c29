export { default as AppFrame } from './AppFrame.vue'
export { listNotices, markRead, type Notice } from './notices'
export { navigation } from './navigation'
