import { describe, expect, it } from 'vitest'
import { isAnswered, questionsIn } from '../definition'
import { library } from '.'

const questionsOf = (key: string) =>
  library.flatMap(entry => (entry.key === key ? questionsIn(entry.definition).map(({ question }) => question) : []))

describe('the library of questionnaires', () => {
  it('asks economies about 30 questions on IP commercialisation in six sections, and on women in it', () => {
    const questions = questionsOf('ip-commercialisation').filter(isAnswered)
    expect(questions.length).toBeGreaterThanOrEqual(29)
    expect(questions.length).toBeLessThanOrEqual(33)
    expect(library.find(({ key }) => key === 'ip-commercialisation')?.definition.sections).toHaveLength(6)
    expect(questions.filter(({ tags }) => tags.includes('gender')).length).toBeGreaterThanOrEqual(4)
  })
})
