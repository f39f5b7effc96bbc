import { type Choice, type Definition, type Question, questionsIn } from '../definition'
import { blocks, type Finding, type Place, quoted } from './finding'

const isEmpty = (text: string) => text.trim() === ''

const countOf = (things: readonly Choice[]) => things.filter(({ label }) => isEmpty(label)).length

/** Which words a question lacks, as a list for a sentence. */
function missingIn(question: Question): string[] {
  const missing: string[] = []
  if ('choices' in question && countOf(question.choices) > 0) missing.push('each choice')
  if ('rows' in question && countOf(question.rows) > 0) missing.push('each row')
  if (question.kind === 'table') {
    if (question.columns.some(({ label }) => isEmpty(label))) missing.push('each column')
    if (question.columns.some(({ choices }) => countOf(choices) > 0)) missing.push('each choice of a column')
  }
  if ('scale' in question && question.scale.length > 0)
    if (isEmpty(question.scale[0] ?? '') || isEmpty(question.scale.at(-1) ?? '')) missing.push('both ends of the scale')
  return missing
}

/** Everything that is read has words. */
export function checkWords(definition: Definition): Finding[] {
  const findings: Finding[] = []
  const say = (text: string, place: Place | null = null) => findings.push(blocks('missing-words', text, place))
  if (isEmpty(definition.title)) say('Give the questionnaire a title.')
  for (const section of definition.sections)
    if (isEmpty(section.title)) say(`Give the section “${section.key}” a title.`, { section, question: null })
  for (const place of questionsIn(definition)) {
    const { question } = place
    if (isEmpty(question.ask))
      say(
        question.kind === 'note'
          ? `Write the words of the note “${question.key}”.`
          : `Write the words of the question “${question.key}”.`,
        place,
      )
    const missing = missingIn(question)
    if (missing.length > 0) say(`Give words to ${missing.join(' and ')} of ${quoted(question)}.`, place)
  }
  return findings
}
