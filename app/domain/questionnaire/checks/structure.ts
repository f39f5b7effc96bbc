import { type Definition, isAnswered, isQuestionKey, questionsIn } from '../definition'
import { blocks, type Finding, look, quoted, quotedSection, repeated } from './finding'

/** More than this is seldom answered to the end; Dossier takes more. */
export const manyQuestions = 60

/** Sections and questions are there, and each is told from the others by its key. */
export function checkStructure(definition: Definition): Finding[] {
  const { sections } = definition
  const asked = questionsIn(definition)
  if (sections.length === 0) return [blocks('no-sections', 'Add a section, and a question in it.')]
  const findings: Finding[] = []
  if (!asked.some(({ question }) => isAnswered(question)))
    findings.push(blocks('no-questions', 'Add a question that can be answered.'))
  for (const section of sections) {
    const place = { section, question: null }
    if (section.questions.length === 0)
      findings.push(
        blocks('empty-section', `Add a question to the section ${quotedSection(section)}, or remove it.`, place),
      )
    if (!isQuestionKey(section.key))
      findings.push(blocks('invalid-key', `Give the section ${quotedSection(section)} ${aKey}`, place))
  }
  for (const { section, question } of asked)
    if (!isQuestionKey(question.key))
      findings.push(blocks('invalid-key', `Give the question ${quoted(question)} ${aKey}`, { section, question }))
  findings.push(...repeatedKeys(definition))
  const answered = asked.filter(({ question }) => isAnswered(question)).length
  if (answered > manyQuestions)
    findings.push(
      look(
        'very-long',
        `This questionnaire has ${answered} questions; above ${manyQuestions} many are left unanswered. Leave out what nobody will use.`,
      ),
    )
  return findings
}

const aKey = 'a key of at most 40 letters, digits and “_”, with a letter first.'

/** A key names one section, and another one question: addresses and answers tell them apart by it. */
function repeatedKeys(definition: Definition): Finding[] {
  const asked = questionsIn(definition)
  const ofQuestions = repeated(asked.map(({ question }) => question.key)).map(key => {
    const text = `The key “${key}” is that of more than one question. Give each question a key of its own.`
    return blocks('duplicate-key', text, asked.find(({ question }) => question.key === key) ?? null)
  })
  const ofSections = repeated(definition.sections.map(({ key }) => key)).map(key => {
    const section = definition.sections.find(one => one.key === key)
    const text = `The key “${key}” is that of more than one section. Give each section a key of its own.`
    return blocks('duplicate-key', text, section ? { section, question: null } : null)
  })
  return [...ofSections, ...ofQuestions]
}
