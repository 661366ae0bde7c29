import { del, get, post, put } from '@/house/api'
import type { Named } from '../api'

export const meetingKinds = ['MEMBERS', 'COMMITTEE', 'GROUP', 'LESSON', 'STUDY', 'WORK'] as const
export type MeetingKind = (typeof meetingKinds)[number]
export type Reply = 'INVITED' | 'ACCEPTED' | 'DECLINED' | 'EXCUSED'
export interface Member { placement: string; person: Named; homeUnit: Named; post: Named; grid?: Named; stateName: string; serving: boolean; mentors: string[] }
export interface Pairing { id: string; person: Named; partner: Named; aim?: string }
export interface Team { id: string; batch: string; hostUnit: Named; name: string; leader: Named; branch?: string; secretary?: Named; members: Member[]; pairings: Pairing[]; editable: boolean; version: number }
export interface Invitation { person: Named; reply: Reply; replyName: string; reason?: string; attended?: boolean }
export interface Meeting { id: string; team: string; teamName: string; kind: MeetingKind; kindName: string; topic: string; place: string; starts: string; ends: string; state: 'CALLED' | 'HELD' | 'CANCELLED'; stateName: string; minutes?: string; reason?: string; convenedBy: string; confirmedBy?: string; invitations: Invitation[]; answerable: boolean; editable: boolean; version: number }

const root = '/api/secondment'
export const listTeams = (batch: string, signal?: AbortSignal) => get<Team[]>(`${root}/batches/${batch}/teams`, {}, signal)
export const foundTeam = (batch: string, draft: object) => post<{ id: string }>(`${root}/batches/${batch}/teams`, draft)
export const changeTeam = (team: Team, draft: object) => put<{ id: string }>(`${root}/teams/${team.id}`, { version: team.version, team: draft })
export const pair = (team: string, wanted: object) => post<unknown>(`${root}/teams/${team}/pairings`, wanted)
export const part = (pairing: string) => del<unknown>(`${root}/pairings/${pairing}`)
export const listMeetings = (team: string, signal?: AbortSignal) => get<Meeting[]>(`${root}/teams/${team}/meetings`, {}, signal)
export const callMeeting = (team: string, draft: object) => post<{ id: string }>(`${root}/teams/${team}/meetings`, draft)
export const getMeeting = (id: string, signal?: AbortSignal) => get<Meeting>(`${root}/meetings/${id}`, {}, signal)
export const holdMeeting = (meeting: Meeting, attended: string[], minutes: string) => post<unknown>(`${root}/meetings/${meeting.id}/holding`, { version: meeting.version, attended, minutes })
export const cancelMeeting = (meeting: Meeting, reason: string) => post<unknown>(`${root}/meetings/${meeting.id}/cancelling`, { version: meeting.version, reason })
export const myMeetings = (signal?: AbortSignal) => get<Meeting[]>(`${root}/mine/meetings`, {}, signal)
export const answerMeeting = (id: string, reply: Reply, reason: string) => post<unknown>(`${root}/mine/meetings/${id}/answer`, { reply, reason })
