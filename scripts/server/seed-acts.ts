import type { Person } from '~/domain/access/may'
import { budgetTotals } from '~/domain/budget/totals'
import { linesOfTravellers } from '~/domain/budget/traveller-lines'
import { aboutOf, type WaiverDecision } from '~/domain/budget/waiver'
import { checkRecord } from '~/domain/checks/run'
import { signatureOf } from '~/domain/declaration/signature'
import { sessionName } from '~/domain/lifecycle/sessions'
import type { Judgement } from '~/domain/quality/criteria'
import type { Point, PointAct } from '~/domain/quality/points'
import type { FieldKey } from '~/domain/record/catalogue'
import { numberToSlug } from '~/domain/record/number'
import type { RecordValues } from '~/domain/record/record'
import { answerCoSponsorship } from '~/operations/answer-co-sponsorship.server'
import { answerPoints } from '~/operations/answer-points.server'
import { answerRound } from '~/operations/answer-round.server'
import { askCoSponsors } from '~/operations/ask-co-sponsors.server'
import { actOnPoint, rateQuality, writePoint } from '~/operations/assess.server'
import { attachFile } from '~/operations/attachments/attach-file.server'
import { dayOf } from '~/operations/author'
import { beginConceptNote } from '~/operations/begin-concept-note.server'
import { decideWaiver } from '~/operations/decide-waiver.server'
import { openRound } from '~/operations/open-round.server'
import { requestWaiver } from '~/operations/request-waiver.server'
import { saveBudget } from '~/operations/save-budget.server'
import { saveSection } from '~/operations/save-section.server'
import { takeStep } from '~/operations/take-step.server'
import type { Database, Reader, Transaction } from '~db/connect.server'
import { findCheckFacts } from '~db/queries/check-facts.server'
import { listPoints } from '~db/queries/quality.server'
import { getForChange } from '~db/queries/records.server'
import { linesOf } from '~db/seed/demo/budget-notation'
import type { DemoAct, UnderWay } from '~db/seed/demo/under-way/notation'
import type { When } from '~db/seed/demo/under-way/when'

/** What the acts of the demo share; `numbers` tells each project's number of the moment, by its title. */
export type Known = {
  db: Database
  tx: Transaction
  when: When
  numbers: Map<string, string>
  person: (email: string) => Promise<Person>
}

/** Something that happens at a moment of the demo's past; the earliest has the lowest order. */
export type Happening = { order: number; happen: () => Promise<void> }

/** Goes on where an operation did it; a refusal is a fault of the demo's own script. */
export function done<Done extends { ok: true }>(answer: Done | { ok: false; reason: string }, what: string): Done {
  if (answer.ok) return answer
  throw new Error(`The demo wants what Dossier refuses (${what}): ${answer.reason}`)
}

/** A happening so many days ago; the hour puts those of one day in their order. */
export const happening = (
  { when }: Known,
  ago: number,
  hour: number,
  work: (now: Date) => Promise<void>,
): Happening => ({
  order: -ago * 24 + hour,
  happen: () => work(new Date(when.moment(ago, hour))),
})

/** The concept note is begun by the overseer of its economy, as its first act. */
export const beginningOf = (known: Known, project: UnderWay): Happening =>
  happening(known, project.begun, 2, async now => {
    const { title, economy, forum, fund } = project
    const first = project.acts[0]
    if (!first) throw new Error(`Nothing happened to “${title}”`)
    const by = await known.person(first.by)
    const session = sessionName(known.when.session(project.session))
    const form = `demo-${title.replace(/[^a-z]+/gi, '-')}`.slice(0, 60)
    const note = { title, economy, forum, fundAccount: fund, session }
    const begun = done<{ ok: true; number: string }>(await beginConceptNote(known.db, { by, now, note, form }), title)
    known.numbers.set(title, begun.number)
  })

type Doing = { known: Known; project: UnderWay; number: string; by: Person; now: Date }

export const actOf = (known: Known, project: UnderWay, act: DemoAct): Happening =>
  happening(known, act.ago, act.hour, async now => {
    const number = known.numbers.get(project.title)
    if (number === undefined) throw new Error(`“${project.title}” has not begun`)
    const by = await known.person(act.by)
    await perform({ known, project, number, by, now }, act)
  })

async function perform({ known, project, number, by, now }: Doing, act: DemoAct): Promise<void> {
  const { db, when } = known
  const what = `${project.title}, ${act.act}`
  const common = { number, by, now }
  switch (act.act) {
    case 'write':
      return write(db, common, act.values, act.why)
    case 'budget':
      return budget(db, common, project, act)
    case 'ask-waiver':
      return askForWaiver(db, common, act.rule, act.reason)
    case 'decide-waiver':
      return decideOnLastWaiver(db, common, act.decision, act.reason)
    case 'ask-co-sponsors':
      done(await askCoSponsors(db, common), what)
      return
    case 'co-sponsor': {
      const { economy, answer, remark } = act
      done(await answerCoSponsorship(db, { ...common, economy, answer, remark }), what)
      return
    }
    case 'open-round': {
      const day = when.moment(-act.endsIn).slice(0, 10)
      done(await openRound(db, { ...common, day, silence: act.silence }), what)
      return
    }
    case 'answer': {
      const { economy, answer, comment } = act
      done(await answerRound(db, { ...common, economy, answer, comment }), what)
      return
    }
    case 'step': {
      const signature = signatureOf(by.name, act.step, dayOf(now))
      const step = { step: act.step, reason: act.reason, signature }
      const taken = done<{ ok: true; number: string }>(
        await takeStep(db, { ...common, ...step }),
        `${what} ${act.step}`,
      )
      known.numbers.set(project.title, taken.number)
      return
    }
    case 'rate':
      return rate(db, common, act.judgements)
    case 'point':
      done(await writePoint(db, { ...common, section: act.section, quote: act.quote, text: act.text }), what)
      return
    case 'attach': {
      const { name: sent, category, description, content } = act
      const arriving = { ...common, sent, about: { category, description }, content: inOnePiece(content) }
      done(await attachFile(db, arriving), `${what} ${sent}`)
      return
    }
    case 'on-point':
      return aboutPoint(db, common, await pointAt(known.tx, number, act.point), act.what, act.text)
  }
}

async function* inOnePiece(content: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(content)
}

type Common = { number: string; by: Person; now: Date }

async function baseOf(source: Reader, number: string) {
  const current = await getForChange(source, number)
  if (!current) throw new Error(`There is no project ${number}`)
  return { seq: current.seq, version: current.record.keeping.version }
}

async function write(db: Database, common: Common, values: Partial<RecordValues>, why: string): Promise<void> {
  const { version: base } = await baseOf(db, common.number)
  const keys = Object.keys(values) as FieldKey[]
  done(await saveSection(db, { ...common, keys, base, values, marks: {}, why }), `${common.number}, ${why}`)
}

async function budget(
  db: Database,
  common: Common,
  { apec, self }: UnderWay,
  { lines: specs, travellers }: Extract<DemoAct, { act: 'budget' }>,
): Promise<void> {
  const { version: base } = await baseOf(db, common.number)
  const slug = numberToSlug(common.number)
  // What is left for a lump sum is left by the travellers too.
  const travel = budgetTotals(linesOfTravellers(travellers)).whole.planned
  const lines = linesOf(specs, { slug, apec: apec * 100 - travel.apec, self: self * 100 - travel.self, isSpent: false })
  const save = { ...common, base, lines, travellers, why: 'The budget of the proposal' }
  done(await saveBudget(db, save), `${common.number}, budget`)
}

const everything = ['public', 'contacts', 'submitted', 'drafts'] as const

async function factsOf(db: Database, { number, now }: Common) {
  const facts = await findCheckFacts(db, number, everything, now.toISOString().slice(0, 10))
  if (!facts) throw new Error(`There is no project ${number}`)
  return facts
}

async function askForWaiver(db: Database, common: Common, rule: string, reason: string): Promise<void> {
  const check = checkRecord(await factsOf(db, common)).find(one => one.rule === rule)
  if (!check) throw new Error(`The rule ${rule} finds nothing in ${common.number}`)
  done(await requestWaiver(db, { ...common, rule, about: aboutOf(check), reason }), `${common.number}, waiver`)
}

async function decideOnLastWaiver(
  db: Database,
  common: Common,
  decision: WaiverDecision,
  reason: string,
): Promise<void> {
  const last = (await factsOf(db, common)).waivers.at(-1)
  if (!last) throw new Error(`${common.number} asks for no waiver`)
  done(await decideWaiver(db, { ...common, waiver: last.seq, decision, reason }), `${common.number}, waiver`)
}

async function rate(db: Database, common: Common, judgements: readonly Judgement[]): Promise<void> {
  done(await rateQuality(db, { ...common, base: 0, judgements }), `${common.number}, rating`)
}

async function pointAt(tx: Transaction, number: string, index: number): Promise<Point> {
  const { seq } = await baseOf(tx, number)
  const point = (await listPoints(tx, seq))[index]
  if (!point) throw new Error(`${number} has no point ${index}`)
  return point
}

async function aboutPoint(db: Database, common: Common, point: Point, what: PointAct, text: string): Promise<void> {
  if (what === 'answered') {
    const answers = [{ point: point.seq, text, read: point.acts.length }]
    done(await answerPoints(db, { ...common, answers }), `${common.number}, answer`)
    return
  }
  const intent = what === 'closed' ? 'close' : 'ask-again'
  done(await actOnPoint(db, { ...common, point: point.seq, intent, text }), `${common.number}, point`)
}
