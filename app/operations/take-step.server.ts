import { may, type Person } from '~/domain/access/may'
import { type Given, valuesAfter } from '~/domain/lifecycle/effects'
import type { LifeFacts } from '~/domain/lifecycle/facts'
import { type Step, type StepKey, stateOf, stepOf } from '~/domain/lifecycle/lifecycle'
import { isOfSeries, seriesOf } from '~/domain/lifecycle/numbering'
import { rulesOn } from '~/domain/lifecycle/rules'
import { canTake } from '~/domain/lifecycle/take'
import type { Cents } from '~/domain/money'
import type { VersionNumber } from '~/domain/record/record'
import type { Reference } from '~/domain/reference'
import { decisionLetter, type StepFacts, yourTurnLetter } from '~/mail/messages/step'
import { absolute } from '~/mail/origin.server'
import { paths } from '~/paths'
import type { Database, Transaction } from '~db/connect.server'
import { insertDecision } from '~db/queries/decisions.server'
import { readLife, sessionNameOf } from '~db/queries/life.server'
import { followNumber, takeNumber } from '~db/queries/numbers.server'
import { markPointsSent } from '~db/queries/quality.server'
import { changedFields, type Life, saveRecord } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'
import { closeRound } from '~db/queries/rounds.server'
import { subjectOf } from '~db/queries/subjects.server'
import { dayOf } from './author'
import { rememberAct } from './history'
import { tell } from './tell'

/** Who takes a step: a person, or a job of the server, which has no account and asks nobody. */
export type Taker = Person | { id: null; name: string }

export type StepTaken = { ok: true; number: string; version: VersionNumber } | { ok: false; reason: string }

type Input = { number: string; step: StepKey; reason: string; by: Taker; now: Date; rank?: Given['rank'] }

/**
 * Takes a step in the life of a project: the new state, its major version, its number, what the Secretariat's fields
 * learn from it, the decision with its letter, the history and the letters, all or nothing. Refuses who may not, a step
 * that does not lead on from where the project stands, and whatever the step requires, in words.
 */
export async function takeStep(db: Database, input: Input): Promise<StepTaken> {
  const lists = await reference(db)
  return db.inTransaction(`project ${input.number}`, tx => takeStepIn(tx, input, lists))
}

/** The same within a transaction that holds the scope of the project already. */
export async function takeStepIn(tx: Transaction, input: Input, lists: Reference): Promise<StepTaken> {
  const { number, by, now } = input
  const step = stepOf(input.step)
  const reason = input.reason.trim()
  if (by.id !== null) {
    const allowed = may(by, step.act, await subjectOf(tx, number), dayOf(now))
    if (!allowed.ok) return allowed
  }
  const life = await readLife(tx, number, now)
  if (!life) return { ok: false, reason: `There is no project ${number}.` }
  const possible = canTake(step.key, life.facts, reason, lists.economies.length)
  if (!possible.ok) return possible
  return apply(tx, { ...input, reason }, step, life, lists)
}

type Loaded = { seq: number; facts: LifeFacts }

async function apply(
  tx: Transaction,
  { number: before, reason, by, now, rank }: Input,
  step: Step,
  { seq, facts }: Loaded,
  lists: Reference,
): Promise<StepTaken> {
  const at = now.toISOString()
  const economies = lists.economies.map(economy => economy.name)
  const number = await numberAfter(tx, step, facts, before, lists)
  if (number === null)
    return { ok: false, reason: 'A project number needs the sponsoring forum and the year. Please fill them in.' }
  const values = valuesAfter(step, facts, { by: by.name, reason, number, ...(rank && { rank }) }, economies)
  const marks = facts.record.marks
  const author = { person: by.id, name: by.name }
  const save = { author, why: step.done, at, kind: 'step' as const, life: lifeAfter(step, facts) }
  const version = await saveRecord(tx, { seq, record: facts.record }, { values, marks }, save, lists)
  if (!version) throw new Error('A step always makes a version')
  if (number !== before) await followNumber(tx, seq, before, number)
  if (step.effects.includes('close-round') && facts.round && facts.round.closedAt === null)
    await closeRound(tx, facts.round.seq, {
      at,
      by: by.name,
      outcome: step.to === 'endorsed' ? 'endorsed' : 'sent-back',
    })
  if (step.effects.includes('send-points')) await markPointsSent(tx, seq, at)
  const parts = changedFields(facts.record, { values, marks })
  await rememberAct(tx, { number, act: step.done, author, at, why: reason, version, parts })
  await tellAndKeep(tx, { seq, number, before, step, by, now, reason, version, facts })
  return { ok: true, number, version }
}

/** The state and visibility after a step. What was written before a project is public stays with those who wrote it. */
function lifeAfter(step: Step, { state, record }: LifeFacts): Life {
  const { visibility } = stateOf(step.to)
  const was = state === null ? 'public' : (stateOf(state).visibility ?? 'submitted')
  const becomesPublic = visibility === 'public' && was !== 'public'
  return {
    state: step.to,
    visibility: visibility ?? was,
    ...(becomesPublic && { publicFrom: record.keeping.version.major + 1 }),
  }
}

/** The number after a step: a new one where the step gives numbers and the project has none of its series yet. */
async function numberAfter(
  tx: Transaction,
  step: Step,
  { record, now }: LifeFacts,
  number: string,
  lists: Reference,
): Promise<string | null> {
  if (!step.effects.includes('assign-number')) return number
  const series = seriesOf(record.values, lists, now.slice(0, 10))
  if (!series) return null
  return isOfSeries(number, series) ? number : takeNumber(tx, series)
}

type Told = {
  seq: number
  number: string
  before: string
  step: Step
  by: Taker
  now: Date
  reason: string
  version: VersionNumber
  facts: LifeFacts
}

/** The money that a step decides on; null where it decides on none. */
const amountOf = (step: Step, { record }: LifeFacts): Cents | null =>
  step.effects.includes('record-approval') && step.to !== 'not-approved' ? (record.values.apecFunding ?? 0) : null

/** Keeps the step with its letter, and tells the overseers of a decision and those whose turn it is of theirs. */
async function tellAndKeep(tx: Transaction, told: Told): Promise<void> {
  const { seq, number, before, step, by, now, reason, version, facts } = told
  const at = now.toISOString()
  const edition = rulesOn(dayOf(now))
  const words: StepFacts = {
    ...{ name: 'Project overseer', number, before: before === number ? null : before, step, by: by.name, reason, at },
    title: facts.record.values.title ?? '',
    amount: amountOf(step, facts),
    edition: edition.title,
    url: absolute(paths.steps(number)),
  }
  const letter = step.decision ? decisionLetter(words) : null
  await insertDecision(tx, seq, {
    ...{ step: step.key, at, person: by.id, by: by.name, reason, amount: words.amount, edition: edition.key },
    session: sessionNameOf(facts.record.values),
    major: version.major,
    letterSubject: letter?.subject ?? null,
    letterText: letter?.text ?? null,
  })
  const telling = { subject: await subjectOf(tx, number), project: seq, except: by.id, now }
  if (letter)
    await tell(tx, {
      ...telling,
      kind: 'decision',
      whoMay: 'project.submit',
      words: ({ name }) => decisionLetter({ ...words, name }),
    })
  const next = stateOf(step.to).waitsFor
  if (!next || (letter && next.act === 'project.submit')) return
  await tell(tx, {
    ...{ ...telling, kind: 'project-step', whoMay: next.act },
    words: ({ name }) => yourTurnLetter({ ...words, name, todo: next.todo }),
  })
}
