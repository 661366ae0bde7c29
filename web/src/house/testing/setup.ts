import { disableAutoUnmount, enableAutoUnmount } from '@vue/test-utils'
import { afterEach } from 'vitest'
import { leaveTown } from './town'

afterEach(leaveTown)
disableAutoUnmount() // files share a page, each brings its own `afterEach`
enableAutoUnmount(afterEach)
