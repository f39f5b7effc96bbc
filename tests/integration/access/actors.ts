import type { Grant } from '~/domain/access/may'
import { type Role, scopeOf } from '~/domain/access/roles'
import { formatScoringScope } from '~/domain/access/scoring-scope'
import { sessionName } from '~/domain/lifecycle/sessions'

/**
 * The projects of the walk that everybody reads: the overseer's own with a draft report, one of another with a report in
 * review, one completed, and one that was drafted here before it became public (`published`, of the other overseer).
 */
const inPublic = {
  own: 'CTI 32 2017A',
  foreign: 'EWG 01 2018A',
  accepted: 'HWG 02 2015A',
  published: 'EWG 21 2026A',
} as const

/**
 * The projects that are not public: a draft, one with an open endorsement round, two that are being scored, and one in
 * quality assessment. All are the overseer's, but for `rival`, which is the other overseer's and another forum's.
 */
export const hidden = {
  draft: 'DRAFT 07 2026',
  submitted: 'IPEG 11 2026A',
  eligible: 'IPEG 12 2026A',
  rival: 'EWG 22 2026A',
  assessed: 'IPEG 14 2026A',
} as const
export type HiddenName = keyof typeof hidden

/**
 * Three more of the overseer's that are not public, for the forms that need one just so: a draft that names the official's
 * economy as co-sponsor, one that waits for the decision in principle, and one returned with a point to answer.
 */
export const further = { named: 'DRAFT 08 2026', scored: 'IPEG 15 2026', returned: 'IPEG 16 2026A' } as const
export type FurtherName = keyof typeof further

export const projects = { ...inPublic, ...hidden, ...further } as const
export type ProjectName = keyof typeof projects

/** The session of the hidden projects: its deadlines are far ahead. */
export const session = { year: 2026, session: 'Session 1' } as const
/** The economies that people speak for: of the proposing one, of one without any part, and the one that scores. */
export const economies = { own: 'Russia', foreign: 'Peru', apart: 'Chile', scoring: 'Korea' } as const
/** The fora that sponsor the overseer's projects and the other overseer's. */
export const fora = { own: 'IPEG', foreign: 'EWG' } as const

/** What one public project belongs to, and every hidden one. */
export const initiative = 'An initiative of the walk'

/** Who comes to the doors. */
export const actors = [
  'public',
  'stranger',
  'expired',
  'ended',
  'overseer',
  'other overseer',
  'co-author',
  'focal point',
  'official',
  'chair',
  'other chair',
  'assessor',
  'program director',
  'decision maker',
  'secretariat',
  'auditor',
  'administrator',
] as const
export type Actor = (typeof actors)[number]
export type AccountHolder = Exclude<Actor, 'public'>

const longAgo = '2010-01-01'
const since =
  (from: string, until: string | null) =>
  (role: Role, scope = '') =>
    ({ role, scopeKind: scopeOf[role], scope, from, until }) satisfies Grant
const lasting = since(longAgo, null)
const over = since(longAgo, '2020-12-31')
const notYet = since('2999-01-01', null)

const scoringFor = (economy: string) => formatScoringScope({ forum: fora.own, session: sessionName(session), economy })

const { rival: _, ...ownHidden } = hidden
const ofTheOverseer = [projects.own, ...Object.values(ownHidden), ...Object.values(further)]

/**
 * What each of them was granted. The expired person once was everything and will be again; the ended one still has
 * grants and a session, but no account.
 */
export const grantsOf: Record<AccountHolder, Grant[]> = {
  stranger: [],
  expired: [
    over('overseer', projects.own),
    over('co-author', projects.foreign),
    ...Object.values(hidden).map(number => over('overseer', number)),
    over('economy-focal-point', economies.own),
    over('economy-official', economies.apart),
    over('forum-chair', fora.own),
    over('assessor', scoringFor(economies.scoring)),
    over('program-director', fora.own),
    over('decision-maker', 'BMC'),
    over('project-management-unit'),
    over('auditor'),
    over('administrator'),
    notYet('overseer', projects.draft),
    notYet('economy-focal-point', economies.own),
    notYet('forum-chair', fora.own),
    notYet('assessor', scoringFor(economies.scoring)),
    notYet('decision-maker', 'BMC'),
    notYet('project-management-unit'),
    notYet('administrator'),
  ],
  ended: [lasting('project-management-unit'), lasting('administrator')],
  overseer: ofTheOverseer.map(number => lasting('overseer', number)),
  'other overseer': [projects.foreign, projects.published, hidden.rival].map(number => lasting('overseer', number)),
  'co-author': ofTheOverseer.map(number => lasting('co-author', number)),
  'focal point': [lasting('economy-focal-point', economies.own)],
  official: [lasting('economy-official', economies.apart)],
  chair: [lasting('forum-chair', fora.own)],
  'other chair': [lasting('forum-chair', fora.foreign)],
  assessor: [lasting('assessor', scoringFor(economies.scoring))],
  'program director': [lasting('program-director', fora.own)],
  'decision maker': [lasting('decision-maker', 'BMC')],
  secretariat: [lasting('project-management-unit')],
  auditor: [lasting('auditor')],
  administrator: [lasting('administrator')],
}

/** The key of a person's account. */
export const idOf = (actor: AccountHolder): string => actor.replace(' ', '-')

/** Everybody who has an account, the ended one included. */
export const accountHolders = actors.filter((actor): actor is AccountHolder => actor !== 'public')

/** The key of the first grant of a person, as the portfolio writes them: one after the other, in this order. */
export const firstGrantOf = (actor: AccountHolder): number =>
  1 +
  accountHolders
    .slice(0, accountHolders.indexOf(actor))
    .map(one => grantsOf[one].length)
    .reduce((sum, count) => sum + count, 0)
