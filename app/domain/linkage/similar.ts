import { foldedWords } from '../record/fold'

/** A project as it is named to somebody who looks for others like theirs. */
export type KnownProject = {
  number: string
  title: string
  /** Its status in the register, or where it stands on its way there. */
  standing: string
  forum: string | null
  year: number | null
  /** Everybody may read it, so it can be linked. */
  isPublic: boolean
}

/** Words that half of all titles share: they say nothing about what a project is for. */
const meaningless = new Set(
  (
    'a an and as at by for from in into its of on or the their through to towards under with ' +
    'apec asia pacific economy economies region regional project projects'
  ).split(' '),
)

/** Spellings and endings of one word: "commercialisation" and "commercialized", "policies" and "policy", "SMEs" and "SME". */
const endings: readonly RegExp[] = [
  /i[sz](e[ds]?|ing|ations?)$/,
  /(?<=..)ies$/,
  /(?<=...)y$/,
  /(?<=ss|x|ch|sh)es$/,
  /(?<=[^sui])s$/,
]

/** The beginning that a word shares with its other forms; always a beginning of the word itself, so that search finds it. */
export function stemOf(word: string): string {
  const ending = endings.find(one => one.test(word))
  const stem = ending ? word.replace(ending, '') : word
  return stem.length < 2 ? word : stem
}

const mostStems = 16

/** What a title is about: its words without case, accents and endings, each once; those that say nothing are left out. */
export const stemsOf = (title: string): string[] =>
  [
    ...new Set(
      foldedWords(title)
        .filter(word => word.length > 1 && !meaningless.has(word))
        .map(stemOf),
    ),
  ].slice(0, mostStems)

/**
 * How like two titles are, from 0 to 1: what they share of all that they are about (Jaccard). Of a title of one word it
 * is only half of that, since one word shared is seldom the same project.
 */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const shared = one.filter(stem => other.includes(stem)).length
  const all = one.length + other.length - shared
  if (shared === 0 || all === 0) return 0
  return (shared / all) * (shared === 1 ? 0.5 : 1)
}

/** From here on two titles are worth a look. */
const worthALook = 0.2
const mostShown = 6

/** The projects with titles like this one, the most alike first; the newer first among equals. */
export function rankSimilar(title: string, known: readonly KnownProject[]): KnownProject[] {
  const stems = stemsOf(title)
  return known
    .map(project => ({ project, like: likeness(stems, stemsOf(project.title)) }))
    .filter(({ like }) => like >= worthALook)
    .sort(
      (a, b) =>
        b.like - a.like ||
        (b.project.year ?? 0) - (a.project.year ?? 0) ||
        (a.project.number < b.project.number ? -1 : 1),
    )
    .slice(0, mostShown)
    .map(({ project }) => project)
}
