import { describe, expect, it } from 'vitest'
import { checkDefinition } from '../check-definition'
import { isAnswered, questionKinds, questionsIn } from '../definition'
import { library } from '.'

const entry = (key: string) => {
  const found = library.find(one => one.key === key)
  if (!found) throw new Error(`The library has no ${key}`)
  return {
    ...found,
    questions: questionsIn(found.definition).flatMap(({ question }) => (isAnswered(question) ? [question] : [])),
  }
}
const onWomen = (key: string) => entry(key).questions.filter(({ tags }) => tags.includes('gender'))

describe('the library of questionnaires', () => {
  it('asks economies about 30 questions on IP commercialisation in six sections, and on women in it', () => {
    const { questions, definition, audience } = entry('ip-commercialisation')
    expect(questions).toHaveLength(33)
    expect(definition.sections).toHaveLength(6)
    expect(onWomen('ip-commercialisation').length).toBeGreaterThanOrEqual(4)
    expect(audience).toBe('economies')
  })

  it('asks for a best practice in every section of it', () => {
    const sections = entry('ip-commercialisation').definition.sections
    expect(sections.filter(({ questions }) => questions.some(({ tags }) => tags.includes('best-practice')))).toEqual(
      sections,
    )
  })

  it('asks in many ways', () => {
    const kinds = new Set(entry('ip-commercialisation').questions.map(({ kind }) => kind))
    const untried = questionKinds.filter(kind => !kinds.has(kind))
    expect(untried).toEqual(['decimal', 'matrixText', 'file', 'note'])
  })

  it('asks participants for feedback without their names', () => {
    expect(entry('participant-feedback')).toMatchObject({ audience: 'people', isAnonymous: true })
    expect(entry('participant-feedback').questions).toHaveLength(13)
    expect(onWomen('participant-feedback').length).toBeGreaterThan(0)
  })

  it('asks the overseer 15 questions and participants 13, a year later', () => {
    expect(entry('longer-term-evaluation-overseer').questions).toHaveLength(15)
    expect(entry('longer-term-evaluation-overseer').audience).toBe('overseer')
    expect(entry('longer-term-evaluation-participants').questions).toHaveLength(13)
    expect(entry('longer-term-evaluation-participants').audience).toBe('people')
  })

  it.each(library.map(one => [one.key, one]))('%s passes the check before publishing', (_, { definition }) => {
    expect(checkDefinition(definition)).toEqual([])
  })

  it('tells its entries apart', () => {
    expect(new Set(library.map(({ key }) => key)).size).toBe(library.length)
  })
})
