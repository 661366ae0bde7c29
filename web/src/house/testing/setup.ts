import { afterEach } from 'vitest'
import { leaveTown } from './town'

afterEach(leaveTown)
