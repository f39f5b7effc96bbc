import { may, type Person } from '~/domain/access/may'
import { isAssessedAt } from '~/domain/quality/assessment'
import { type Judgement, type QualityCriterion, qualityCriteria, ratingsToKeep } from '~/domain/quality/criteria'
import { mayActOn, type Point, type PointAct } from '~/domain/quality/points'
import { isQuotedFrom, sectionText } from '~/domain/quality/section-text'
import { isSpokenOf } from '~/domain/quality/sections'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database, Transaction } from '~db/connect.server'
import { insertPoint, insertPointAct, insertRatings, listGivenRatings, listPoints } from '~db/queries/quality.server'
import { authorOf, dayOf } from './author'
import { rememberAct } from './history'
import { findVisibleProject, type VisibleProject } from './visible-project'

type By = { number: string; by: Person; now: Date }

/** Who assesses, in the transaction of the project: refuses who may not, and where the proposal is not being assessed. */
async function assessing<Result>(
  db: Database,
  by: By,
  work: (tx: Transaction, project: VisibleProject) => Promise<Result>,
): Promise<Result | { ok: false; reason: string }> {
  return db.inTransaction(`project ${by.number}`, async tx => {
    const project = await findVisibleProject(tx, by)
    const allowed = may(by.by, 'quality.assess', project?.subject ?? { project: by.number }, dayOf(by.now))
    if (!allowed.ok) return allowed
    if (!project) return { ok: false, reason: `There is no project ${by.number}.` }
    const open = isAssessedAt(project.state)
    return open.ok ? work(tx, project) : open
  })
}

const givenBy = ({ by, now }: By) => ({ author: authorOf(by), at: now.toISOString() })

/** Writes into the history that something was done about the assessment; never what was said. */
const remember = (tx: Transaction, by: By, act: string) =>
  rememberAct(tx, { number: by.number, act, ...givenBy(by), why: '' })

export type Rated = { ok: true } | { ok: false; reason: string; stale?: QualityCriterion[] }

/**
 * Rates a proposal: what has changed since the author read the judgements up to `base` is kept beside the earlier ones.
 * Takes what is incomplete. Refuses all of it where somebody else has meanwhile judged one of the changed criteria.
 */
export const rateQuality = (
  db: Database,
  { base, judgements, ...by }: By & { base: number; judgements: readonly Judgement[] },
): Promise<Rated> =>
  assessing(db, by, async (tx, { seq }) => {
    const { keep, stale } = ratingsToKeep(await listGivenRatings(tx, seq), base, judgements)
    if (stale.length > 0) return { ok: false, reason: staleWords(stale), stale }
    if (keep.length === 0) return yes
    await insertRatings(tx, seq, keep, givenBy(by))
    await remember(tx, by, 'quality rated')
    return yes
  })

const staleWords = (stale: readonly QualityCriterion[]) => {
  const titles = qualityCriteria.filter(({ key }) => stale.includes(key)).map(({ title }) => `“${title}”`)
  return (
    `Somebody else has judged ${titles.join(', ')} since you opened this page; what they wrote stands below. ` +
    'Nothing was overwritten. Save again to put your words after theirs.'
  )
}

export type PointWritten = { ok: true } | { ok: false; reason: string; field?: 'quote' }

/**
 * Writes a point on a section, to be sent when the proposal is returned; with `replaces` in the place of one that was
 * not sent yet. Refuses a quoted sentence that the section does not have, and a point that is not there to be replaced.
 */
export const writePoint = (
  db: Database,
  { section, quote, text, replaces, ...by }: By & Pick<Point, 'section' | 'quote' | 'text'> & { replaces?: number },
): Promise<PointWritten> =>
  assessing(db, by, async (tx, { seq, record }) => {
    if (!isSpokenOf(section)) return no('Points are written on what the overseer can change.')
    const before = replaces === undefined ? null : await pointOf(tx, seq, replaces)
    if (replaces !== undefined && !isPrepared(before))
      return no(
        'This point was sent, changed or taken back meanwhile. Your words are kept here: save them as a new one.',
      )
    if (before?.quote !== quote && !isQuotedFrom(quote, sectionText(section, record.values)))
      return {
        ok: false,
        reason: 'This sentence does not stand in the section. Copy it from the text, or leave the box empty.',
        field: 'quote',
      }
    if (before) await insertPointAct(tx, before.seq, { act: 'closed', text: '' }, givenBy(by))
    await insertPoint(tx, seq, { section, quote, text }, givenBy(by))
    await remember(tx, by, before ? 'point changed' : 'point written')
    return yes
  })

const pointOf = async (tx: Transaction, project: number, key: number) =>
  (await listPoints(tx, project)).find(({ seq }) => seq === key) ?? null

const isPrepared = (point: Point | null) => point !== null && point.sentAt === null && mayActOn(point, 'closed', '').ok

type PointIntent = 'close' | 'take-back' | 'ask-again'

const intents: Record<PointIntent, { act: PointAct; words: string }> = {
  close: { act: 'closed', words: 'point closed' },
  'take-back': { act: 'closed', words: 'point taken back' },
  'ask-again': { act: 'asked-again', words: 'point asked again' },
}

/**
 * Closes a point that was answered, asks again about one, or takes back one that was not sent. Refuses what does not
 * follow from where the point stands.
 */
export const actOnPoint = (
  db: Database,
  { point: key, intent, text, ...by }: By & { point: number; intent: PointIntent; text: string },
): Promise<Verdict> =>
  assessing(db, by, async (tx, { seq }) => {
    const point = await pointOf(tx, seq, key)
    if (!point) return no('There is no such point.')
    if ((intent === 'take-back') !== (point.sentAt === null))
      return no(
        point.sentAt === null
          ? 'This point was not sent yet: change it or take it back.'
          : 'This point was sent already and cannot be taken back. Close it when it is answered.',
      )
    const { act, words } = intents[intent]
    const possible = mayActOn(point, act, text)
    if (!possible.ok) return possible
    await insertPointAct(tx, point.seq, { act, text }, givenBy(by))
    await remember(tx, by, words)
    return yes
  })
