import { describe, expect, test } from 'vitest'
import { aDefinition, aQuestion, aSection, everyKind } from '../../../tests/factories/a-questionnaire'
import type { Condition } from './condition'
import { definitionProblems, definitionSchema } from './definition-schema'

const problems = (definition: unknown) => {
  const read = definitionSchema.safeParse(definition)
  return read.success ? [] : definitionProblems(read.error)
}
const yesNo = (key: string, showIf: Condition | null = null) => aQuestion(key, { kind: 'yesNo' }, { showIf })
const deep = (levels: number): Condition =>
  levels === 0 ? { question: 'a', is: 'answered' } : { not: deep(levels - 1) }

describe('a definition from outside', () => {
  test('of every kind is taken as it is', () => {
    expect(definitionSchema.parse(JSON.parse(JSON.stringify(everyKind)))).toEqual(everyKind)
  })

  test('loses blanks around its texts and what no file can hold', () => {
    const read = definitionSchema.parse({ ...everyKind, title: ' A\u0000 title\r\n ' })
    expect(read.title).toBe('A title')
  })

  test('may lack words while it is a draft, but not its own title', () => {
    expect(problems(aDefinition(aSection('s', [{ ...yesNo('a'), ask: '' }])))).toEqual([])
    expect(problems({ ...aDefinition(), title: ' ' })).toEqual([
      { place: 'title', message: 'Give the questionnaire a title.' },
    ])
  })

  test('is refused with the place and a sentence', () => {
    expect(problems(aDefinition(aSection('s', [yesNo('a')]), aSection('t', [yesNo('a')])))).toEqual([
      { place: 'sections.1.questions.0.key', message: expect.stringContaining('key of two questions') },
    ])
    expect(problems(aDefinition(aSection('s', [yesNo('1a')])))[0]?.message).toContain('begins with a letter')
    expect(problems(aDefinition(aSection('s', []), aSection('s', [])))[0]?.message).toContain('two sections')
    const odd = { ...yesNo('a'), kind: 'hologram' }
    expect(
      problems({ ...aDefinition(), sections: [{ ...aSection('s', []), questions: [odd] }] })[0]?.message,
    ).toContain('does not know')
    expect(problems({ ...everyKind, more: 1 })).toHaveLength(1)
    expect(problems(null)).toHaveLength(1)
  })

  test('has conditions that somebody can still read', () => {
    expect(problems(aDefinition(aSection('s', [yesNo('a', deep(12))])))).toEqual([])
    expect(problems(aDefinition(aSection('s', [yesNo('a', deep(13))])))[0]?.message).toContain('12 deep')
    const many: Condition = { all: Array.from({ length: 60 }, () => deep(1)) }
    expect(problems(aDefinition(aSection('s', [yesNo('a', many)])))[0]?.message).toContain('at most 60 comparisons')
  })
})
