import type { Grant } from '~/domain/access/may'
import type { Role } from '~/domain/access/roles'

/** The projects of the walk: the overseer's own with a draft report, one of another with a report in review, one completed. */
export const projects = { own: 'CTI 32 2017A', foreign: 'EWG 01 2018A', accepted: 'HWG 02 2015A' } as const
export type ProjectName = keyof typeof projects

/** Who comes to the doors. */
export const actors = [
  'public',
  'stranger',
  'expired',
  'ended',
  'overseer',
  'other overseer',
  'co-author',
  'secretariat',
  'auditor',
  'administrator',
] as const
export type Actor = (typeof actors)[number]
export type AccountHolder = Exclude<Actor, 'public'>

const longAgo = '2010-01-01'
const since = (from: string, until: string | null) => (role: Role, scope: string | null) =>
  ({ role, scopeKind: scope === null ? 'everywhere' : 'project', scope: scope ?? '', from, until }) satisfies Grant
const lasting = since(longAgo, null)
const over = since(longAgo, '2020-12-31')
const notYet = since('2999-01-01', null)

/**
 * What each of them was granted. The expired person once was nearly everything and will be again; the ended one still
 * has grants and a session, but no account.
 */
export const grantsOf: Record<AccountHolder, Grant[]> = {
  stranger: [],
  expired: [
    over('overseer', projects.own),
    over('co-author', projects.foreign),
    over('project-management-unit', null),
    over('auditor', null),
    over('administrator', null),
    notYet('project-management-unit', null),
    notYet('administrator', null),
  ],
  ended: [lasting('project-management-unit', null), lasting('administrator', null)],
  overseer: [lasting('overseer', projects.own)],
  'other overseer': [lasting('overseer', projects.foreign)],
  'co-author': [lasting('co-author', projects.own)],
  secretariat: [lasting('project-management-unit', null)],
  auditor: [lasting('auditor', null)],
  administrator: [lasting('administrator', null)],
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
