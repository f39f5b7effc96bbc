import { checkConditions } from './checks/conditions'
import type { Finding } from './checks/finding'
import { checkReach } from './checks/reach'
import { checkShapes } from './checks/shapes'
import { checkStructure } from './checks/structure'
import { checkTags } from './checks/tags'
import { checkWords } from './checks/words'
import type { Definition } from './definition'

export type { Finding } from './checks/finding'

/**
 * What is to be mended before a questionnaire is published, each in a sentence that says what to do: first what keeps it
 * from being published, then what to look at, both in the order of the questionnaire.
 */
export function checkDefinition(definition: Definition): Finding[] {
  const ofConditions = checkConditions(definition)
  const isSound = ({ section, question }: { section: { key: string }; question: { key: string } | null }) =>
    !ofConditions.some(found => found.section === section.key && found.question === (question?.key ?? null))
  const structure = checkStructure(definition)
  const found = [
    ...structure,
    ...checkWords(definition),
    ...checkShapes(definition),
    ...ofConditions,
    // Two questions with one key cannot be told apart by a condition.
    ...(structure.some(({ rule }) => rule === 'duplicate-key') ? [] : checkReach(definition, isSound)),
    ...checkTags(definition),
  ]
  const sections = definition.sections.map(({ key }) => key)
  const questions = definition.sections.flatMap(section => section.questions.map(({ key }) => key))
  const rank = ({ severity, section, question }: Finding) =>
    (severity === 'look' ? 1e9 : 0) +
    (section === null ? 0 : (sections.indexOf(section) + 1) * 1e5) +
    (question === null ? 0 : questions.indexOf(question) + 1)
  return found.sort((one, other) => rank(one) - rank(other))
}

/** Whether nothing keeps it from being published. */
export const isPublishable = (findings: readonly Finding[]): boolean =>
  findings.every(({ severity }) => severity !== 'blocks')
