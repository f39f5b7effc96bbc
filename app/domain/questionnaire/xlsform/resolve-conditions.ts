import { type Condition, questionsAskedBy } from '../condition'
import { conditionSchema } from '../condition-schema'
import type { Section } from '../definition'
import type { Drafted, FormReading, Relevant } from './form-reading'
import type { Place } from './form-table'
import { longestRelevant, printRelevant } from './print-condition'
import { readRelevant } from './read-condition'
import type { DraftedSection } from './read-sections'

/** The condition that Dossier wrote beside an expression, as long as nobody has changed the expression since. */
function ownCondition({ text, own }: Relevant, reading: FormReading): Condition | null {
  if (own === '') return null
  let told: unknown
  try {
    told = JSON.parse(own)
  } catch {
    return null
  }
  const read = conditionSchema.safeParse(told)
  if (!read.success) return null
  const printed = printRelevant(read.data, reading.nameOf)
  return printed === text || (text === '' && printed.length > longestRelevant) ? read.data : null
}

function resolved(relevants: readonly Relevant[], reading: FormReading): Condition | null {
  const conditions = relevants.flatMap((relevant): Condition[] => {
    const own = ownCondition(relevant, reading)
    if (own) return [own]
    if (relevant.text === '') return []
    const read = readRelevant(relevant.text, reading.find)
    if (read.ok) return [read.condition]
    reading.tell(relevant.at, `This condition is left out, because ${read.reason}. What it would hide is always shown.`)
    return []
  })
  const [first] = conditions
  if (!first) return null
  if (conditions.length === 1) return first
  const both = conditionSchema.safeParse({ all: conditions })
  if (both.success) return both.data
  const at = relevants.at(-1)?.at
  if (at) reading.tell(at, 'With those of the groups around it this condition is too long, so only the first is kept.')
  return first
}

/** The sections with their conditions, once every name is known. Tells of conditions that ask for later answers. */
export function resolveConditions(sections: readonly DraftedSection[], reading: FormReading): Section[] {
  const earlier = new Set<string>()
  const all = new Set(sections.flatMap(({ questions }) => questions.map(({ question }) => question.key)))
  const tellLater = (condition: Condition | null, at: Place | undefined) => {
    const later = questionsAskedBy(condition).find(key => all.has(key) && !earlier.has(key))
    if (later && at)
      reading.tell(at, `This condition asks for “${later}”, which does not come earlier. Mend it before publishing.`)
  }
  return sections.map(({ key, title, intro, relevants, questions }) => {
    const showIf = resolved(relevants, reading)
    tellLater(showIf, relevants.at(-1)?.at)
    return {
      ...{ key, title, intro, showIf },
      questions: questions.map(({ question, relevants: own }: Drafted) => {
        const asked = resolved(own, reading)
        tellLater(asked, own.at(-1)?.at)
        earlier.add(question.key)
        return { ...question, showIf: asked }
      }),
    }
  })
}
