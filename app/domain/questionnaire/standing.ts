import type { Answers, KeptAnswer } from './answers'
import { type Definition, sectionOf } from './definition'
import { progressInWords, progressOf, type SectionProgress } from './progress'

/** What of an answer counts by question: what was taken back is none. */
export const givenIn = (kept: readonly Pick<KeptAnswer, 'question' | 'given'>[]): Answers =>
  Object.fromEntries(kept.flatMap(({ question, given }) => (given ? [[question, given]] : [])))

/** A section of an answer as it stands: how far it is, what is missing, and who wrote in it last. */
export type SectionStanding = Pick<SectionProgress, 'key' | 'title' | 'asked' | 'answered'> & {
  words: string
  missing: { key: string; ask: string }[]
  /** Who called it finished, and when. */
  done: { by: string; at: string } | null
  last: { by: string; at: string } | null
}

type Kept = Pick<KeptAnswer, 'question' | 'given' | 'by' | 'at'>

/**
 * The sections that are asked, in order, as they stand; of some sections only, where `only` names them. What is asked
 * follows from all answers.
 */
export function sectionStandings(
  definition: Definition,
  kept: readonly Kept[],
  done: readonly { section: string; by: string; at: string }[],
  only: readonly string[] | null = null,
): SectionStanding[] {
  const shown = progressOf(definition, givenIn(kept)).filter(({ key }) => only === null || only.includes(key))
  return shown.map(({ missing, ...progress }) => {
    const keys = new Set(sectionOf(definition, progress.key)?.questions.map(({ key }) => key))
    const written = kept.filter(({ question }) => keys.has(question)).sort((a, b) => (a.at < b.at ? 1 : -1))
    const finished = done.find(({ section }) => section === progress.key)
    return {
      ...progress,
      words: progressInWords(progress),
      missing: missing.map(({ key, ask }) => ({ key, ask })),
      done: finished ? { by: finished.by, at: finished.at } : null,
      last: written[0] ? { by: written[0].by, at: written[0].at } : null,
    }
  })
}

/** How many of all questions that are asked have an answer. */
export const countAnswered = (standings: readonly Pick<SectionStanding, 'asked' | 'answered'>[]) => ({
  asked: standings.reduce((sum, { asked }) => sum + asked, 0),
  answered: standings.reduce((sum, { answered }) => sum + answered, 0),
})
