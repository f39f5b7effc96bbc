import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, it } from 'vitest'
import { referenceSeed } from '~db/seed/reference'
import type { FieldKey } from './catalogue'
import { editableFields, formSchema, marksAfter } from './section-form'

type Read = { values: unknown; marks: unknown; errors: Record<string, string[] | null> }

function read(keys: FieldKey[], entries: [string, string][]): Read {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  const submission = parseWithZod(form, { schema: formSchema(keys, referenceSeed) })
  return submission.status === 'success'
    ? { values: submission.value.values, marks: submission.value.marks, errors: {} }
    : { values: {}, marks: {}, errors: submission.error ?? {} }
}

describe('the form of a section', () => {
  it('takes what is incomplete', () => {
    expect(read(['expectedStart', 'expectedCompletion', 'summary'], [['values.summary', '']]).errors).toEqual({})
  })
  it('reads dates in both spellings and refuses days that do not exist', () => {
    expect(read(['expectedStart'], [['values.expectedStart', '2018-01-01']]).values).toEqual({
      expectedStart: '2018-01-01',
    })
    expect(read(['expectedStart'], [['values.expectedStart', '01/02/2018']]).values).toEqual({
      expectedStart: '2018-02-01',
    })
    const { errors } = read(['expectedStart'], [['values.expectedStart', '31/02/2018']])
    expect(errors['values.expectedStart']?.[0]).toContain('as a day that exists')
  })
  it('reads amounts with cents and refuses negative and astronomical ones', () => {
    expect(read(['apecFunding'], [['values.apecFunding', 'US$ 74,932.50']]).values).toEqual({ apecFunding: 7_493_250 })
    for (const wrong of ['-1', '9,999,999,999,999', 'a lot', '1,00'])
      expect(read(['apecFunding'], [['values.apecFunding', wrong]]).errors['values.apecFunding']?.[0]).toContain(
        'US dollars',
      )
  })
  it('takes one economy or many, and never splits a name', () => {
    const name = 'values.coSponsoringEconomies'
    expect(read(['coSponsoringEconomies'], [[name, 'Hong Kong, China']]).values).toEqual({
      coSponsoringEconomies: ['Hong Kong, China'],
    })
    const two = read(
      ['coSponsoringEconomies'],
      [
        [name, 'Peru'],
        [name, 'Viet Nam'],
      ],
    )
    expect(two.values).toEqual({ coSponsoringEconomies: ['Peru', 'Viet Nam'] })
    expect(read(['coSponsoringEconomies'], []).values).toEqual({ coSponsoringEconomies: [] })
  })
  it('refuses what is not in a list', () => {
    const { errors } = read(['proposingEconomies'], [['values.proposingEconomies', 'Atlantis']])
    expect(JSON.stringify(errors)).toContain('“Atlantis” is not in the list of economies')
  })
  it('reads rows and leaves out the blank ones', () => {
    const { values } = read(
      ['workPlan'],
      [
        ['values.workPlan[0].activity', 'Hold the seminar'],
        ['values.workPlan[0].start', '2018-08-01'],
        ['values.workPlan[1].activity', ''],
      ],
    )
    expect(values).toEqual({
      workPlan: [
        {
          timeline: 'August 2018',
          start: '2018-08-01',
          end: null,
          activity: 'Hold the seminar',
          output: '',
          responsible: '',
        },
      ],
    })
  })
  it('says which activity ends before it starts', () => {
    const { errors } = read(
      ['workPlan'],
      [
        ['values.workPlan[0].activity', 'Hold the seminar'],
        ['values.workPlan[0].start', '2018-08-02'],
        ['values.workPlan[0].end', '2018-08-01'],
      ],
    )
    expect(errors['values.workPlan[0].end']?.[0]).toContain('Activity 1 ends before it starts')
  })
  it('asks for the name of a person of whom something else is given', () => {
    const { errors } = read(['proponents'], [['values.proponents[0].organization', 'Ministry']])
    expect(errors['values.proponents[0].name']?.[0]).toBe('Enter the name of person 1.')
  })
  it('refuses a text that is far too long, and says how long it may be', () => {
    const { errors } = read(['summary'], [['values.summary', 'x'.repeat(50_001)]])
    expect(errors['values.summary']?.[0]).toContain('50000 characters')
  })
  it('lets only the Secretariat change the status, and nobody the number', () => {
    const keys = (forSecretariat: boolean) => editableFields('identification', forSecretariat).map(field => field.key)
    expect(keys(false)).not.toContain('status')
    expect(keys(true)).toContain('status')
    expect(keys(true)).not.toContain('number')
  })
})

describe('not applicable', () => {
  const given = () => false
  it('is no answer about gender by itself, neither as a text nor as a mark', () => {
    const bare = { kind: 'not-applicable', text: 'Not Applicable' } as const
    expect(read(['gender'], [['values.gender', 'N/A']]).errors['values.gender']?.[0]).toContain('is no answer here')
    expect(read(['dissemination'], [['values.dissemination', 'N/A']]).errors).toEqual({})
    const after = marksAfter(['gender'], { gender: bare }, { gender: { notApplicable: true, reason: null } }, given)
    expect(after.withoutReason).toEqual(['gender'])
  })
  it('takes no reason that is none', () => {
    const { marks } = read(
      ['waivers'],
      [
        ['marks.waivers.notApplicable', 'on'],
        ['marks.waivers.reason', 'n/a'],
      ],
    )
    expect(marks).toEqual({ waivers: { notApplicable: true, reason: null } })
  })
  it('stays on a field whose form does not ask for it', () => {
    const bare = { kind: 'not-applicable', text: 'Not Applicable' } as const
    expect(marksAfter(['summary'], { summary: bare }, {}, given).marks).toEqual({ summary: bare })
  })
  it('needs its reason', () => {
    const after = marksAfter(['costEfficiency'], {}, { costEfficiency: { notApplicable: true, reason: null } }, given)
    expect(after.withoutReason).toEqual(['costEfficiency'])
  })
  it('keeps the words of a legacy mark, which has no reason', () => {
    const before = { costEfficiency: { kind: 'not-applicable', text: 'Not Applicable.' } } as const
    const after = marksAfter(
      ['costEfficiency'],
      before,
      { costEfficiency: { notApplicable: true, reason: null } },
      given,
    )
    expect(after).toEqual({ marks: before, withoutReason: [] })
  })
  it('goes when a text takes its place', () => {
    const before = { costEfficiency: { kind: 'not-applicable', text: 'Not Applicable.' } } as const
    expect(marksAfter(['costEfficiency'], before, {}, () => true).marks).toEqual({})
  })
  it('leaves an unreadable text until a value takes its place', () => {
    const before = { expectedStart: { kind: 'unreadable', text: '31/02/2018' } } as const
    expect(marksAfter(['expectedStart'], before, {}, given).marks).toEqual(before)
    expect(marksAfter(['expectedStart'], before, {}, () => true).marks).toEqual({})
  })
})
