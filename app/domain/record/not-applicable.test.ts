import { expect, it } from 'vitest'
import { fieldOf } from './catalogue'
import { isBareNotApplicable, mayNotApply } from './not-applicable'

it('tells a bare “not applicable” from an answer', () => {
  for (const bare of ['Not Applicable', ' n/a ', 'N.A.', 'None', 'nil.']) expect(isBareNotApplicable(bare)).toBe(true)
  for (const said of ['', 'None of the economies asked for it', 'Not applicable: nobody travels'])
    expect(isBareNotApplicable(said)).toBe(false)
})

it('may be the answer to every long text but those without which there is no project', () => {
  const may = (key: 'gender' | 'dissemination' | 'summary' | 'title') => mayNotApply(fieldOf(key))
  expect([may('gender'), may('dissemination'), may('summary'), may('title')]).toEqual([true, true, false, false])
})
