import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { referenceSeed } from '~db/seed/reference'
import { aProject } from '../../../tests/factories/a-project'
import { checkFactsOf } from '../../../tests/factories/check-facts'
import { readLegacy } from '../record/legacy/read-legacy'
import { checkRecord } from './run'

describe('CTI 32 2017A as it was imported', () => {
  const text = readFileSync(new URL('../../../tests/fixtures/records/CTI_32_2017A.txt', import.meta.url), 'utf8')
  const read = readLegacy(text, referenceSeed)
  const reading = read.ok ? read.readings[0] : undefined
  if (!reading) throw new Error('CTI 32 2017A was not read')
  const record = { values: reading.values, marks: reading.marks, keeping: aProject().record().keeping }
  const checks = checkRecord(checkFactsOf(record))
  const found = (rule: string) => checks.filter(one => one.rule === rule)
  const texts = (rule: string) => found(rule).map(one => one.text)

  it('begins its work plan before the project', () => {
    expect(texts('plan-begins-with-project').join()).toContain('December 2017')
    expect(texts('plan-begins-with-project').join()).toContain('1 January 2018')
  })
  it('names SMEWG and PPSTI and lists no other forum', () => {
    expect(texts('other-fora-named')).toEqual(['The text names PPSTI, SMEWG, which are not under Other Fora Involved.'])
  })
  it('says “Not Applicable” twice without a reason', () => {
    expect(found('not-applicable-needs-reason').map(one => one.field)).toEqual(['costEfficiency', 'drawdownTimetable'])
  })
  it('measures success without a target, and asks for a waiver without a decision', () => {
    expect(texts('success-has-a-number')).toHaveLength(1)
    expect(texts('waiver-decided')).toHaveLength(1)
  })
  it('is told nothing that its Secretariat could not do anything about', () => {
    const heard = ['not-applicable-needs-reason', 'waiver-decided', 'plan-begins-with-project', 'success-has-a-number']
    const more = ['other-fora-named', 'two-or-three-outputs', 'words-within-limit']
    expect([...new Set(checks.map(one => one.rule))].sort()).toEqual([...heard, ...more].sort())
  })
})
