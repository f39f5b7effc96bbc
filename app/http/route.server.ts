import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { sessionOf } from '~/auth/session.server'
import { config } from '~/config.server'
import type { Act } from '~/domain/access/matrix'
import { audiencesOf, may, maySomewhere, type Person, type Subject } from '~/domain/access/may'
import { isObliged } from '~/domain/identity/two-factor'
import type { Audience } from '~/domain/record/catalogue'
import { numberToSlug, slugToNumber } from '~/domain/record/number'
import type { Verdict } from '~/domain/verdict'
import { paths } from '~/paths'
import { type Database, database } from '~db/connect.server'
import { findPresentNumber } from '~db/queries/numbers.server'
import { isVisible } from '~db/queries/record-rows.server'
import { subjectOf } from '~db/queries/subjects.server'

type Args = LoaderFunctionArgs | ActionFunctionArgs

/** Who stands at the door, and what the matrix says they may do today. */
export type Visitor = {
  person: Person | null
  /** Who is signed in, but must turn on one-time codes before Dossier opens to them. */
  settingUp: Person | null
  may(act: Act, subject?: Subject): boolean
  /** Whether an act is theirs in any scope at all. */
  maySomewhere(act: Act): boolean
  verdict(act: Act, subject?: Subject): Verdict
  /** What an act on this project is done to: its forum and economies too, where there is such a project. */
  about(project: string): Promise<Subject>
  audiences(project: string): Promise<Audience[]>
}

/** What a door hands to its loader or action. */
export type Opened = {
  visitor: Visitor
  db: Database
  request: Request
  params: Args['params']
  now: Date
  context: Args['context']
}
export type OpenedBy = Opened & { person: Person }

const visitors = new WeakMap<Args['context'], Promise<Visitor>>()

async function readVisitor(request: Request): Promise<Visitor> {
  const now = new Date().toISOString()
  const today = now.slice(0, 10)
  const session = await sessionOf(database(), request, now)
  const mustSetUp = config().twoFactorRequired && session?.totpSince === null && isObliged(session.person.grants, today)
  const person = mustSetUp ? null : (session?.person ?? null)
  const subjects = new Map<string, Promise<Subject>>()
  // The public may do nothing that depends on it, and is not asked for it.
  const about = (project: string): Promise<Subject> => {
    const known =
      subjects.get(project) ?? (person === null ? Promise.resolve({ project }) : subjectOf(database(), project))
    subjects.set(project, known)
    return known
  }
  const verdict = (act: Act, subject: Subject = {}) => may(person, act, subject, today)
  return {
    person,
    settingUp: mustSetUp ? session.person : null,
    verdict,
    may: (act, subject) => verdict(act, subject).ok,
    maySomewhere: act => maySomewhere(person, act, today),
    about,
    audiences: async project => audiencesOf(person, await about(project), today),
  }
}

/** The visitor of a request, found out once: loaders get copies of the request, but the same context. */
export function visitor({ request, context }: Pick<Args, 'request' | 'context'>): Promise<Visitor> {
  const known = visitors.get(context) ?? readVisitor(request)
  visitors.set(context, known)
  return known
}

/** A door that anybody may come to; what is shown depends on the visitor. */
export const open =
  <Result>(work: (opened: Opened) => Promise<Result>) =>
  async ({ request, params, context }: Args): Promise<Result> => {
    const known = await visitor({ request, context })
    const opened = { visitor: known, db: database(), request, params, now: new Date(), context }
    return work(opened).catch(problem => leadOn(opened, problem))
  }

/** An address with a number that a project had before leads on to the one it has now, for those who may read it. */
async function leadOn({ visitor: known, db, request, params }: Opened, problem: unknown): Promise<never> {
  const isMissing = problem instanceof Response && (problem.status === 404 || problem.status === 403)
  const former = params.number === undefined ? null : slugToNumber(params.number)
  if (!isMissing || former === null || request.method !== 'GET') throw problem
  const present = await findPresentNumber(db, former)
  if (!present || !isVisible(present.visibility, await known.audiences(present.number))) throw problem
  const url = new URL(request.url)
  throw redirect(url.pathname.replace(params.number ?? '', numberToSlug(present.number)) + url.search)
}

/** Leads to the sign-in and back, or first to the page where one-time codes are turned on. */
export function toSignIn(known: Visitor, request: Request): Response {
  if (known.settingUp) return redirect(paths.twoFactor)
  const url = new URL(request.url)
  const back = request.method === 'GET' ? `?next=${encodeURIComponent(url.pathname + url.search)}` : ''
  return redirect(`${paths.signIn}${back}`)
}

const doorFor =
  (who: (known: Visitor) => Person | null) =>
  <Result>(work: (opened: OpenedBy) => Promise<Result>) =>
  async ({ request, params, context }: Args): Promise<Result> => {
    const known = await visitor({ request, context })
    const person = who(known)
    if (person === null) throw toSignIn(known, request)
    const opened = { visitor: known, person, db: database(), request, params, now: new Date(), context }
    return work(opened).catch(problem => leadOn(opened, problem))
  }

/** A door for signed-in people; others are asked to sign in and come back. */
export const signedIn = doorFor(known => known.person)

/** The door of the page where one-time codes are turned on: also for those who may not go anywhere else before. */
export const signedInForSetUp = doorFor(known => known.person ?? known.settingUp)

/** Goes on where the verdict is yes; answers 403 with its reason where it is no. */
export function allow(verdict: Verdict): void {
  if (!verdict.ok) throw refuse(403, verdict.reason)
}

/** An answer in words, shown by the error boundary. */
export const refuse = (status: number, sentence: string): Response =>
  new Response(sentence, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })

/** The project number that the address names; 404 where it is none. */
export function numberIn(params: Args['params']): string {
  const number = slugToNumber(params.number ?? '')
  if (number === null) throw refuse(404, `“${(params.number ?? '').slice(0, 40)}” is not a project number.`)
  return number
}

/** What was looked for, or 404. */
export function found<Value>(value: Value | null, what: string): Value {
  if (value === null) throw refuse(404, what)
  return value
}
