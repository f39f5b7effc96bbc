import { type Definition, isAnswered, questionsIn } from '../definition'
import { type Finding, look, quoted } from './finding'

/** How many letters have to be changed, added, left out or swapped with the next to make one word the other. */
function lettersApart(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, i) =>
    Array.from({ length: other.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0
  for (let i = 1; i <= one.length; i++)
    for (let j = 1; j <= other.length; j++) {
      const row = rows[i]
      if (!row) continue
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      row[j] = Math.min(
        ...[at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1)],
        swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      )
    }
  return at(one.length, other.length)
}

/** The tag that Dossier itself reads. */
const known = 'gender'
const meantKnown = (tag: string) => tag !== known && lettersApart(tag.trim().toLowerCase(), known) <= 2

/** Tags are spelt as they are read, and questions on women reach the gender results. */
export const checkTags = (definition: Definition): Finding[] =>
  questionsIn(definition).flatMap(place => {
    const { question } = place
    const misspelt = question.tags.find(meantKnown)
    if (misspelt !== undefined) {
      const text = `The tag “${misspelt}” of ${quoted(question)} looks like “${known}”, which feeds the gender results. Correct it if it is meant.`
      return [look('tag-spelling', text, place)]
    }
    if (!isAnswered(question) || question.tags.includes(known)) return []
    if (!/\b(wom[ae]n|female|gender)\b/i.test(question.ask)) return []
    const text = `${quoted(question)} speaks of women but has no tag “${known}”. Add it if the answers belong to the gender results.`
    return [look('gender-tag', text, place)]
  })
