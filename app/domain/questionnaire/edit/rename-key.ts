import type { Condition } from '../condition'
import type { Definition } from '../definition'

/** A condition that asks a question under another key. */
export function renamedCondition(condition: Condition | null, from: string, to: string): Condition | null {
  if (condition === null) return null
  const inner = (part: Condition): Condition => renamedCondition(part, from, to) ?? part
  if ('all' in condition) return { all: condition.all.map(inner) }
  if ('any' in condition) return { any: condition.any.map(inner) }
  if ('not' in condition) return { not: inner(condition.not) }
  return condition.question === from ? { ...condition, question: to } : condition
}

/** A definition whose conditions follow a question to its new key. */
export const renamedIn = (definition: Definition, from: string, to: string): Definition => ({
  ...definition,
  sections: definition.sections.map(section => ({
    ...section,
    showIf: renamedCondition(section.showIf, from, to),
    questions: section.questions.map(question => ({
      ...question,
      showIf: renamedCondition(question.showIf, from, to),
    })),
  })),
})
