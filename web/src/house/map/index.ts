export { default as IssueMap } from './IssueMap.vue'
export { forgetGrids } from './data'
export * from './points'
