import type { Waiting } from './rows'
import { useKept } from '../kept/useKept'
import type { Page } from '@/house/api/client'
import { session } from '@/house/session'
import { myProblems } from '@/rooms/clearing/api'
import { myFindings } from '@/rooms/inspection/api'
import { myFindings as aboutMe, myRechecks } from '@/rooms/unannounced/api'

const fixes = ['clearing.fix', 'clearing.check']
const answers = ['inspection.answer', 'inspection.check']
const serves = () => Boolean(session.me.value?.roles.some((role) => role.code === 'SECONDEE'))
const nothing = <T>(): Page<T> => ({ items: [], next: null, total: 0, totalCapped: false })

/** Whether anything can wait here for whoever holds the phone. */
export const mayPutRight = (): boolean => session.may([...fixes, ...answers]) || serves()

/** What waits to be put right or looked at again, of each room that this person has to do with. */
export const useWaiting = () =>
  useKept(
    () => 'righting',
    async (signal): Promise<Waiting> => {
      const [problems, findings, own, rechecks] = await Promise.all([
        session.may(fixes) ? myProblems(signal) : nothing<never>(),
        session.may(answers) ? myFindings(signal) : nothing<never>(),
        serves() ? aboutMe(signal) : [],
        myRechecks(signal),
      ])
      return { problems, findings, own, rechecks }
    },
  )
