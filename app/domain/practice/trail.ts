import type { IsoMoment } from '../calendar'
import { type Cleared, permissionFor } from '../questionnaire/answers'
import type { Question } from '../questionnaire/definition'
import { answerInWords } from '../questionnaire/in-words'
import type { QuestionnaireAudience } from '../questionnaire/questionnaire'
import { findPassage } from './passage'

/** A passage behind a practice, with the official answer that it stands in. */
export type TrailSource = {
  question: string
  /** "" for the whole answer. */
  passage: string
  /** The economy of the response; null for a person without one. */
  economy: string | null
  audience: QuestionnaireAudience
  /** The title of the questionnaire. */
  questionnaire: string
  /** What was cleared last, and the question as it was asked then; null where the answer is not official now. */
  official: (Cleared & { asked: Question | null; at: IsoMoment }) | null
}

/** What everybody may read of it. */
export type TrailEntry = {
  /** "Chile", "An economy", "A participant", "The project overseer". */
  who: string
  questionnaire: string
  question: string
  passage: string
  /** When it was cleared; null where that could betray whose it is. */
  at: IsoMoment | null
}

/** The public trail of a practice: what may be shown, and how many further answers may not. */
export type Trail = { entries: TrailEntry[]; unpublished: number }

const unnamed: Record<QuestionnaireAudience, string> = {
  economies: 'An economy',
  people: 'A participant',
  overseer: 'The project overseer',
}

const signsOfPatterns = /[.*+?^${}()|[\]\\]/g

/** A passage of an economy that is not to be named, without its name. */
const withoutName = (text: string, names: readonly string[]): string =>
  names.reduce(
    (left, name) =>
      left.replace(
        new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(signsOfPatterns, '\\$&')}(?![\\p{L}\\p{N}])`, 'giu'),
        '[the economy]',
      ),
    text,
  )

/** How an economy may be written: its name, and other spellings, the longest first. */
export type SpellingsOf = (economy: string) => readonly string[]

function entryOf(source: TrailSource, spellingsOf: SpellingsOf): TrailEntry | null {
  const { official, economy, audience, questionnaire } = source
  if (!official?.asked || official.asked.kind === 'file') return null
  const permission = permissionFor(official, source.question)
  const given = Object.hasOwn(official.answers, source.question) ? official.answers[source.question] : undefined
  const text = answerInWords(official.asked, given ?? null).join('\n')
  const stretch = findPassage(text, source.passage)
  if (permission === 'no' || text === '' || !stretch) return null
  // A person speaks for themselves, never for the economy that they come from.
  const isNamed = permission === 'with-name' && audience === 'economies' && economy !== null
  const passage = text.slice(stretch.from, stretch.to)
  return {
    ...{ who: isNamed ? economy : unnamed[audience], questionnaire, question: official.asked.ask },
    passage: isNamed || economy === null ? passage : withoutName(passage, spellingsOf(economy)),
    at: isNamed ? official.at : null,
  }
}

/**
 * What of the evidence behind a practice everybody may read, as each answer allows it in its last clearance: with the
 * name of the economy, without it, or not at all. What is no longer official, or no longer says the passage, is not
 * shown. The named come first, by name; the others by their words, so that their order tells nothing.
 */
export function publicTrail(sources: readonly TrailSource[], spellingsOf: SpellingsOf): Trail {
  const entries = sources.map(source => entryOf(source, spellingsOf)).filter(entry => entry !== null)
  const isNamed = ({ at }: TrailEntry) => (at === null ? 1 : 0)
  const inOrder = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
  entries.sort(
    (one, other) =>
      isNamed(one) - isNamed(other) ||
      inOrder(one.who, other.who) ||
      inOrder(one.question, other.question) ||
      inOrder(one.passage, other.passage),
  )
  return { entries, unpublished: sources.length - entries.length }
}

/** "2 further answers are not published."; nothing where all are. */
export function unpublishedInWords({ entries, unpublished }: Trail): string | null {
  if (unpublished === 0) return null
  const further = entries.length > 0
  if (unpublished === 1)
    return further ? 'One further answer is not published.' : 'The answer behind this practice is not published.'
  return further
    ? `${unpublished} further answers are not published.`
    : `The ${unpublished} answers behind this practice are not published.`
}
