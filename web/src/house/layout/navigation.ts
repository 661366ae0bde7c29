import type { IconName } from '../ui'
import type { HouseWord } from '../words'

export interface NavigationItem {
  to: string
  word: HouseWord
  icon: IconName
  permission?: string | string[]
}

/** The left navigation of the desktop; each entry shows only to those who may use it. */
export const navigation: { word: HouseWord; items: NavigationItem[] }[] = [
  {
    word: 'groupWork',
    items: [
      { to: '/', word: 'navWork', icon: 'work' },
      { to: '/dispatch', word: 'navDispatch', icon: 'dispatch', permission: ['issue.dispatch', 'issue.accept'] },
      { to: '/issues', word: 'navIssues', icon: 'issues', permission: 'issue.view' },
      { to: '/entry', word: 'navEntry', icon: 'entry', permission: ['issue.hotline', 'issue.report'] },
      { to: '/intake', word: 'navIntake', icon: 'upload', permission: ['issue.import', 'issue.hotline'] },
      { to: '/unplaced', word: 'navUnplaced', icon: 'map', permission: 'issue.accept' },
      { to: '/call-backs', word: 'navCallBacks', icon: 'phone', permission: 'issue.close' },
      { to: '/releases', word: 'navReleases', icon: 'releases', permission: 'issue.release' },
      { to: '/whistles', word: 'navWhistles', icon: 'urge', permission: 'issue.view' },
      { to: '/supervisions', word: 'navSupervisions', icon: 'bell', permission: 'issue.view' },
      { to: '/deductions', word: 'navDeductions', icon: 'deductions', permission: 'deduction.view' },
      { to: '/lookbacks', word: 'navLookbacks', icon: 'lookbacks', permission: 'lookback.view' },
      { to: '/approvals', word: 'navApprovals', icon: 'approvals', permission: 'approval.act' },
      { to: '/task-lists', word: 'navTaskLists', icon: 'tasklists', permission: 'tasklist.view' },
      { to: '/clearings', word: 'navClearings', icon: 'clearings', permission: 'clearing.view' },
      { to: '/contracts', word: 'navContracts', icon: 'contracts', permission: 'contract.view' },
      { to: '/inspections', word: 'navInspections', icon: 'inspections', permission: 'inspection.view' },
      { to: '/rankings', word: 'navRankings', icon: 'rankings' },
      { to: '/care', word: 'navCare', icon: 'care', permission: 'care.view' },
      { to: '/campaigns', word: 'navCampaigns', icon: 'outreach', permission: 'outreach.view' },
      { to: '/questions', word: 'navQuestions', icon: 'questions', permission: 'outreach.answer' },
      { to: '/offers', word: 'navOffers', icon: 'offers', permission: 'offer.view' },
      { to: '/petitions', word: 'navPetitions', icon: 'petitions', permission: 'petition.view' },
      { to: '/petition-reports', word: 'navPetitionReports', icon: 'sealed', permission: 'petition.report' },
      { to: '/map', word: 'navMap', icon: 'map', permission: 'issue.view' },
      { to: '/dashboards', word: 'navDashboards', icon: 'work', permission: 'indicator.view' },
      { to: '/indicators', word: 'navIndicators', icon: 'indicators', permission: 'indicator.view' },
      { to: '/indicator-definitions', word: 'navDefinitions', icon: 'rankings', permission: 'indicator.view' },
    ],
  },
  {
    word: 'groupPeople',
    items: [
      { to: '/secondment', word: 'navSecondment', icon: 'secondment', permission: 'secondment.view' },
      { to: '/leave-calendar', word: 'navLeave', icon: 'leave', permission: 'attendance.view' },
      { to: '/rosters', word: 'navRosters', icon: 'rosters', permission: 'attendance.view' },
      { to: '/roll-calls', word: 'navRollCalls', icon: 'rollCalls', permission: 'attendance.view' },
      { to: '/my-journal', word: 'navMyJournal', icon: 'entry', permission: 'journal.write' },
      { to: '/journal', word: 'navJournal', icon: 'journal', permission: 'journal.read' },
      { to: '/talks', word: 'navTalks', icon: 'talks', permission: ['journal.talk', 'journal.talk.read', 'journal.write'] },
      { to: '/selection', word: 'navSelection', icon: 'selection', permission: 'selection.view' },
      { to: '/bulletins', word: 'navBulletins', icon: 'bulletins' },
      { to: '/feedback', word: 'navFeedback', icon: 'feedback', permission: 'feedback.keep' },
      { to: '/feedback-received', word: 'navFeedbackReceived', icon: 'received', permission: 'feedback.receive' },
      { to: '/signals', word: 'navSignals', icon: 'signals', permission: ['signal.view', 'signal.raise'] },
      { to: '/assessment', word: 'navAssessment', icon: 'assessment', permission: 'assessment.keep' },
      { to: '/my-ratings', word: 'navMyRatings', icon: 'ratings', permission: 'assessment.rate' },
      { to: '/unannounced', word: 'navUnannounced', icon: 'unannounced', permission: 'unannounced.lead' },
      { to: '/unannounced-findings', word: 'navUnannouncedFindings', icon: 'deductions', permission: 'unannounced.view' },
      { to: '/talent', word: 'navTalent', icon: 'talent', permission: 'talent.view' },
      { to: '/officials', word: 'navOfficials', icon: 'officials', permission: 'officials.view' },
      { to: '/official-pools', word: 'navPools', icon: 'pools', permission: 'officials.view' },
    ],
  },
  {
    word: 'groupBase',
    items: [
      { to: '/grids', word: 'navGrids', icon: 'grids', permission: 'grid.view' },
      { to: '/grid-planning', word: 'navPlanning', icon: 'planning', permission: 'grid.edit' },
      { to: '/zones', word: 'navZones', icon: 'zones', permission: 'zoning.view' },
      { to: '/directory', word: 'navDirectory', icon: 'directory', permission: 'directory.view' },
      { to: '/categories', word: 'navCategories', icon: 'categories', permission: ['issue.configure', 'issue.view'] },
      { to: '/routing', word: 'navRouting', icon: 'routing', permission: ['issue.configure', 'issue.dispatch'] },
      { to: '/text-help', word: 'navTextHelp', icon: 'texthelp', permission: 'issue.configure' },
      { to: '/approval-flows', word: 'navFlows', icon: 'flows', permission: 'approval.configure' },
      { to: '/calendar', word: 'navCalendar', icon: 'calendar', permission: 'calendar.view' },
    ],
  },
  {
    word: 'groupAdmin',
    items: [
      { to: '/accounts', word: 'navAccounts', icon: 'accounts', permission: 'access.manage' },
      { to: '/sessions', word: 'navSessions', icon: 'sessions', permission: 'access.manage' },
      { to: '/roles', word: 'navRoles', icon: 'roles', permission: 'access.grant' },
      { to: '/stand-ins', word: 'navStandIns', icon: 'standins' },
      { to: '/audit', word: 'navAudit', icon: 'audit', permission: 'audit.read' },
      { to: '/open-keys', word: 'navOpenKeys', icon: 'openkeys', permission: 'system.settings' },
      { to: '/webhooks', word: 'navWebhooks', icon: 'webhooks', permission: 'system.settings' },
      { to: '/burden', word: 'navBurden', icon: 'burden', permission: 'system.settings' },
      { to: '/data-note', word: 'navData', icon: 'data' },
    ],
  },
]
