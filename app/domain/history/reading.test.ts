import { describe, expect, it } from 'vitest'
import type { HistoryEntry } from './chain'
import { filterOf, numberAsked, readQuestion, shownEntry } from './reading'

const entry = (detail: Record<string, string>): HistoryEntry => ({
  ...{ scope: 'project IPEG 01 2027A', at: '2027-02-10T08:00:00.000Z', person: 'unit', by: 'The unit' },
  ...{ act: 'section saved', why: 'Between us', detail },
})

describe('a row of the history', () => {
  it('tells no reason where a save changed hidden fields alone', () => {
    const hidden = entry({ version: '3.1', parts: 'pmuField1' })
    expect(shownEntry(hidden, ['public'])).toMatchObject({ why: '', changed: '' })
    expect(shownEntry(hidden, ['public', 'secretariat'])).toMatchObject({ why: 'Between us' })
    expect(shownEntry(entry({ version: '3.1', parts: 'pmuField1 summary' }), ['public'])).toMatchObject({
      why: 'Between us',
      changed: 'Project Summary',
    })
  })

  it('tells why a step was taken, though it filled nothing but the Secretariat’s fields', () => {
    const step = entry({ version: '4.0', parts: 'proposalStatus' })
    expect(shownEntry(step, ['public'])).toMatchObject({ why: 'Between us', changed: '', version: '4.0' })
  })
})

describe('what is asked of the history', () => {
  const question = (query: string) => readQuestion(new URLSearchParams(query))

  it('is about the project of the page, else about the one that was typed, however it is spelled', () => {
    expect(numberAsked(question('project=ewg+09/2010a'), null)).toBe('EWG 09 2010A')
    expect(numberAsked(question('project=ewg+09/2010a'), 'IPEG 01 2027A')).toBe('IPEG 01 2027A')
    expect(numberAsked(question('project=nonsense'), null)).toBe('nonsense')
    expect(numberAsked(question(''), null)).toBeNull()
  })

  it('looks in the scopes of every number that a project had', () => {
    expect(filterOf(question('who=ann'), ['IPEG 01 2027A', 'DRAFT 01 2027'])).toEqual({
      scope: ['project IPEG 01 2027A', 'project DRAFT 01 2027'],
      by: 'ann',
    })
    expect(filterOf(question(''), null)).toEqual({})
  })
})
