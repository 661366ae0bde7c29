export { default as IssueMap } from './IssueMap.vue'
export { forgetGrids, shapesOfGrids } from './data'
export * from './points'
export type { MapLibre } from './createMap'
