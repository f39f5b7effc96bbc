import { describe, expect, it } from 'vitest'
import { aProject } from '../../../tests/factories/a-project'
import { fields, sections } from '../record/catalogue'
import { editionOn } from '../record/form-editions'
import { guidanceFor } from './guidance'
import { judgedBy } from './judged-by'
import { statusWords, taskAfter, tasksOf, type Written } from './tasks'

const audiences = ['public', 'contacts', 'drafts'] as const
const written = (given: Partial<Written> = {}): Written => ({
  record: aProject().with({ summary: null, outputs: 'One.', outcomes: null }).record(),
  ...{ form: null, lines: 0, checks: [], toAnswer: {} },
  ...given,
})
const statusOf = (key: string, given: Partial<Written> = {}) => {
  const task = tasksOf(written(given), audiences).find(one => one.key === key)
  if (!task) throw new Error(`There is no task ${key}`)
  return statusWords(task.status)
}

describe('The list of what there is to write', () => {
  it('says what is not started, in progress and complete', () => {
    expect(statusOf('summary')).toBe('not started')
    expect(statusOf('beneficiariesAndOutputs')).toBe('in progress')
    expect(statusOf('relevance')).toBe('complete')
    expect(statusOf('budget')).toBe('not started')
    expect(statusOf('budget', { lines: 3 })).toBe('complete')
  })
  it('counts findings where something was written, and puts points to answer first', () => {
    const checks = [{ field: 'relevance' as const }, { field: 'summary' as const }, {}]
    expect(statusOf('relevance', { checks })).toBe('1 finding')
    expect(statusOf('summary', { checks })).toBe('not started')
    expect(statusOf('budget', { checks, lines: 1 })).toBe('1 finding')
    expect(statusOf('relevance', { checks, toAnswer: { relevance: 2 } })).toBe('2 points to answer')
  })
  it('asks what the form asks, and what was written already', () => {
    const form = editionOn('2026-02-01').forms.concept
    const given = written({
      form,
      record: aProject().with({ risks: [], summary: null, sustainability: null, costEfficiency: 'Cheap.' }).record(),
    })
    const keys = tasksOf(given, audiences).map(({ key }) => key)
    expect(keys).toContain('summary')
    expect(keys).not.toContain('risks')
    expect(keys).not.toContain('sustainability')
    expect(keys).toContain('costEfficiency')
  })
  it('asks for the justification where the fund asks for one', () => {
    const asks = (fundAccount: string, justification: string | null = null) =>
      tasksOf(written({ record: aProject().with({ fundAccount, justification }).record() }), audiences).some(
        ({ key }) => key === 'justification',
      )
    expect(['APEC Support Fund', 'TILF Special Account', 'General Project Account'].map(fund => asks(fund))).toEqual([
      ...[true, true, false],
    ])
    expect(asks('General Project Account', 'It stands there already.')).toBe(true)
  })
  it('leads from section to section', () => {
    const tasks = tasksOf(written(), audiences)
    expect(taskAfter(tasks, 'summary')).toBe('relevance')
    expect(taskAfter(tasks, 'directLabour')).toBe('waivers')
    expect(taskAfter(tasks, 'attachments')).toBeNull()
    expect(tasks.map(({ key }) => key)).not.toContain('secretariat')
  })
})

describe('What stands beside a question', () => {
  it('is a question and an example for every long text that everybody reads', () => {
    const asked = fields.filter(({ kind, audience }) => kind === 'longText' && audience === 'public')
    expect(asked.filter(({ key }) => guidanceFor(key) === null).map(({ key }) => key)).toEqual([])
    for (const { key } of asked) expect(guidanceFor(key)?.ask).toMatch(/\?$/)
  })
  it('is what it will be judged by: first the scoring, for a concept note', () => {
    const session = { year: 2026, session: 'Session 1' }
    const titles = (state: 'concept-draft' | 'returned') =>
      judgedBy('gender', { state, session }).map(({ title, when }) => `${title}: ${when}`)
    expect(titles('concept-draft')).toEqual([
      'Beneficiaries and lasting use: Scored by the economies: 10 of 100',
      'Impact: Quality assessment',
    ])
    expect(titles('returned')).toEqual(['Impact: Quality assessment'])
  })
  it('has a criterion for every section that is assessed', () => {
    const unjudged = sections.filter(({ key }) => judgedBy(key, { state: null, session: null }).length === 0)
    expect(unjudged.map(({ key }) => key)).toEqual(['identification', 'proponents', 'attachments', 'secretariat'])
  })
})
