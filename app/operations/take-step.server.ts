import { may, type Person } from '~/domain/access/may'
import { checkSignature, type NotSigned, type Signature } from '~/domain/declaration/signature'
import { type DeclarationWords, declarationFor, wordsOf as wordsSigned } from '~/domain/declaration/words'
import { type Given, valuesAfter } from '~/domain/lifecycle/effects'
import type { LifeFacts } from '~/domain/lifecycle/facts'
import { type Step, type StepKey, stateOf, stepOf, type Visibility, visibilityIn } from '~/domain/lifecycle/lifecycle'
import { isOfSeries, seriesOf } from '~/domain/lifecycle/numbering'
import { rulesOn } from '~/domain/lifecycle/rules'
import { canTake } from '~/domain/lifecycle/take'
import type { Cents } from '~/domain/money'
import { isFieldKey } from '~/domain/record/catalogue'
import { changedFields } from '~/domain/record/changed'
import { editionOf, editionOn } from '~/domain/record/form-editions'
import type { Marks, RecordValues, VersionNumber } from '~/domain/record/record'
import type { Reference } from '~/domain/reference'
import { type Verdict, yes } from '~/domain/verdict'
import { decisionLetter, type StepFacts, yourTurnLetter } from '~/mail/messages/step'
import { absolute } from '~/mail/origin.server'
import { paths } from '~/paths'
import type { Database, Transaction } from '~db/connect.server'
import { insertDecision } from '~db/queries/decisions.server'
import { insertDeclaration } from '~db/queries/declarations.server'
import { type LifeOfProject, readLife, sessionNameOf } from '~db/queries/life.server'
import { findPresentNumber, followNumber, submitInTurn, takeNumber } from '~db/queries/numbers.server'
import { markPointsSent } from '~db/queries/quality.server'
import { type Life, saveRecord } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'
import { closeRound } from '~db/queries/rounds.server'
import { subjectOf } from '~db/queries/subjects.server'
import { dayOf } from './author'
import { rememberAct } from './history'
import { tell } from './tell'

/** Who takes a step: a person, or a job of the server, which has no account and asks nobody. */
export type Taker = Person | { id: null; name: string }

export type StepTaken = { ok: true; number: string; version: VersionNumber } | NotSigned

export type StepToTake = {
  number: string
  step: StepKey
  reason: string
  by: Taker
  now: Date
  rank?: Given['rank']
  /** What was signed, with a step that asks for a declaration. */
  signature?: Signature
}

/**
 * Takes a step in the life of a project: the new state, its major version, its number, what the Secretariat's fields
 * learn from it, the decision with its letter, the history and the letters, all or nothing. Refuses who may not, a step
 * that does not lead on from where the project stands, whatever the step requires, and a step whose declaration is not
 * signed, in words.
 */
export async function takeStep(db: Database, input: StepToTake): Promise<StepTaken> {
  const lists = await reference(db)
  return db.inTransaction(`project ${input.number}`, tx => takeStepIn(tx, input, lists))
}

/** The same within a transaction that holds the scope of the project already. */
export async function takeStepIn(tx: Transaction, input: StepToTake, lists: Reference): Promise<StepTaken> {
  const { number, now } = input
  const step = stepOf(input.step)
  const allowed = await mayTake(tx, step, input)
  if (!allowed.ok) return allowed
  if (step.requires.includes('one-fund-in-session')) await submitInTurn(tx)
  const life = await readLife(tx, number, now, lists)
  if (!life) return { ok: false, reason: await whereItIs(tx, number) }
  const reason = input.reason.trim()
  const possible = canTake(step.key, life.facts, reason, lists.economies.length)
  if (!possible.ok) return possible
  const declared = declarationFor(step.key, dayOf(now))
  const signed = declared ? checkSignature(declared, input.signature, input.by.name) : yes
  if (!signed.ok) return signed
  const next = await numberAfter(tx, step, life.facts, lists)
  if (next === null)
    return { ok: false, reason: 'A project number needs the sponsoring forum and the year. Please fill them in.' }
  return apply(tx, { ...input, reason }, { step, life, next, declared }, lists)
}

/** The number of a project may have changed since somebody opened its page: their grants may name either. */
async function mayTake(tx: Transaction, { act }: Step, { number, by, now }: StepToTake): Promise<Verdict> {
  if (by.id === null) return yes
  const allowed = may(by, act, await subjectOf(tx, number), dayOf(now))
  if (allowed.ok) return allowed
  const present = await findPresentNumber(tx, number)
  return present && may(by, act, await subjectOf(tx, present.number), dayOf(now)).ok ? yes : allowed
}

async function whereItIs(tx: Transaction, number: string): Promise<string> {
  const present = await findPresentNumber(tx, number)
  return present
    ? `Somebody else has just taken a step: ${number} is project ${present.number} now. Please go on there.`
    : `There is no project ${number}.`
}

/** The number after a step: a new one where the step gives numbers and the project has none of its series yet. */
async function numberAfter(
  tx: Transaction,
  step: Step,
  { record: { values }, now }: LifeFacts,
  lists: Reference,
): Promise<string | null> {
  if (!step.effects.includes('assign-number')) return values.number
  const series = seriesOf(values, lists, now.slice(0, 10))
  if (!series) return null
  return values.number !== null && isOfSeries(values.number, series) ? values.number : takeNumber(tx, series)
}

/** A step that may be taken, with where the project stands and the number that it has from now on. */
type Possible = { step: Step; life: LifeOfProject; next: string; declared: DeclarationWords | null }

async function apply(
  tx: Transaction,
  { number: before, reason, by, now, rank }: StepToTake,
  { step, life: { seq, facts, visibility }, next: number, declared }: Possible,
  lists: Reference,
): Promise<StepTaken> {
  const at = now.toISOString()
  const given: Given = { by: by.name, reason, number, ...(rank && { rank }) }
  const economies = lists.economies.map(economy => economy.name)
  const record = recordAfter(facts, valuesAfter(step, facts, given, economies))
  const author = { person: by.id, name: by.name }
  const life = lifeAfter(step, facts, visibility)
  const save = { author, why: whyOf(step, life), at, kind: 'step' as const, life }
  const version = await saveRecord(tx, { seq, record: facts.record }, record, save, lists)
  if (!version) throw new Error('A step always makes a version')
  if (declared && by.id !== null)
    await insertDeclaration(tx, seq, {
      ...{ step: step.key, edition: declared.key, words: wordsSigned(declared) },
      ...{ version, at, person: by.id, by: by.name },
    })
  if (number !== before) await followNumber(tx, seq, before, number)
  await closeWhatEnds(tx, step, { seq, facts }, { at, by: by.name })
  const parts = record.changed.length > 0 ? { parts: record.changed } : {}
  await rememberAct(tx, { number, act: step.done, author, at, why: reason, version, ...parts })
  await tellAndKeep(tx, { seq, number, before, step, by, now, reason, version, facts })
  return { ok: true, number, version }
}

/** The record after a step; what a step fills is neither inapplicable nor unreadable any more. */
function recordAfter({ record }: LifeFacts, values: RecordValues) {
  const changed = changedFields(record, { values, marks: record.marks })
  const isKept = ([key]: [string, unknown]) => isFieldKey(key) && !changed.includes(key)
  const marks: Marks = Object.fromEntries(Object.entries(record.marks).filter(isKept))
  return { values, marks, changed }
}

/** The state and visibility after a step. What was written before a project is public stays with those who wrote it. */
function lifeAfter({ to, effects }: Step, { record, now }: LifeFacts, before: Visibility): Life {
  const visibility = visibilityIn(to, before)
  const becomesPublic = visibility === 'public' && before !== 'public'
  return {
    ...{ state: to, visibility },
    ...(becomesPublic && { publicFrom: record.keeping.version.major + 1 }),
    // The forms of the year in which it applies (Applying for Funds, 2018 and 2023).
    ...(effects.includes('take-edition') && { formEdition: editionOn(now.slice(0, 10)).key }),
  }
}

/** Why there is a new version: the step, and the forms that it moves the project to. */
function whyOf({ done }: Step, { formEdition }: Life): string {
  const edition = editionOf(formEdition ?? null)
  return edition ? `${done} (${edition.title})` : done
}

/** The endorsement round that ends with a step, and the points that are sent with it. */
async function closeWhatEnds(
  tx: Transaction,
  { effects, to }: Step,
  { seq, facts: { round } }: Pick<LifeOfProject, 'seq' | 'facts'>,
  { at, by }: { at: string; by: string },
): Promise<void> {
  if (effects.includes('close-round') && round && round.closedAt === null) {
    const outcome = to === 'endorsed' ? 'endorsed' : to === 'concept-draft' ? 'sent-back' : null
    await closeRound(tx, round.seq, { at, by, outcome })
  }
  if (effects.includes('send-points')) await markPointsSent(tx, seq, at)
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
const amountOf = ({ effects, to }: Step, { record }: LifeFacts): Cents | null =>
  effects.includes('record-approval') && to !== 'not-approved' ? (record.values.apecFunding ?? 0) : null

const wordsOf = ({ number, before, step, by, now, reason, facts }: Told): StepFacts => ({
  ...{ name: 'Project overseer', number, before: before === number ? null : before, step, by: by.name, reason },
  at: now.toISOString(),
  title: facts.record.values.title ?? '',
  amount: amountOf(step, facts),
  edition: rulesOn(dayOf(now)).title,
  url: absolute(paths.steps(number)),
})

/** Keeps the step with its letter, and tells of it. */
async function tellAndKeep(tx: Transaction, told: Told): Promise<void> {
  const { seq, step, by, now, reason, version, facts } = told
  const words = wordsOf(told)
  const letter = step.decision ? decisionLetter(words) : null
  await insertDecision(tx, seq, {
    ...{ step: step.key, at: words.at, person: by.id, by: by.name, reason, amount: words.amount },
    edition: rulesOn(dayOf(now)).key,
    session: sessionNameOf(facts.record.values),
    major: version.major,
    letterSubject: letter?.subject ?? null,
    letterText: letter?.text ?? null,
  })
  if (!step.ownLetters) await writeLetters(tx, told, words)
}

/** A decision is told to those who submitted; whose turn it is now is told what to do, unless the decision says it. */
async function writeLetters(tx: Transaction, { seq, number, step, by, now }: Told, words: StepFacts): Promise<void> {
  const telling = { subject: await subjectOf(tx, number), project: seq, except: by.id, now }
  if (step.decision)
    await tell(tx, {
      ...{ ...telling, kind: 'decision', whoMay: 'project.submit' },
      words: ({ name }) => decisionLetter({ ...words, name }),
    })
  const next = stateOf(step.to).waitsFor
  if (!next || (step.decision && next.act === 'project.submit')) return
  await tell(tx, {
    ...{ ...telling, kind: 'project-step', whoMay: next.act },
    words: ({ name }) => yourTurnLetter({ ...words, name, todo: next.todo }),
  })
}
