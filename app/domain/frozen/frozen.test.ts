import { describe, expect, it } from 'vitest'
import { type FrozenName, frozenFileName, frozenTitle, isPublic, madeAgainInWords } from './frozen'

const full: FrozenName = {
  ...{ report: 'completion', place: 0, act: 'submitted', edition: 'full', at: '2019-02-20T09:00:00.000Z' },
}

describe('what was frozen', () => {
  it('says what it is, at which act and when', () => {
    expect(frozenTitle(full)).toBe('Completion report, as it was submitted on 20 February 2019')
    expect(frozenTitle({ ...full, edition: 'summary', act: 'accepted' })).toMatch(/^Summary report, as it was accepted/)
    expect(frozenTitle({ ...full, report: 'monitoring', place: 2, edition: 'summary' })).toMatch(
      /^Monitoring report 2 without budget lines/,
    )
    expect(frozenFileName('CTI 32 2017A', full)).toBe('CTI 32 2017A Completion report submitted 2019-02-20')
  })

  it('is for everybody only as the summary of a completion report that was accepted', () => {
    const reports = (['completion', 'monitoring'] as const).flatMap(report =>
      (['full', 'summary'] as const).flatMap(edition =>
        (['submitted', 'accepted'] as const).map(act => ({ report, edition, act })),
      ),
    )
    expect(reports.filter(isPublic)).toEqual([{ report: 'completion', edition: 'summary', act: 'accepted' }])
  })

  it('was made again the same, or not, in words', () => {
    const same = { format: 'html', kept: 'a', made: 'a' } as const
    const other = { format: 'docx', kept: 'a', made: 'b' } as const
    expect(madeAgainInWords({ isDataWhole: true, files: [same] }).same).toBe(true)
    expect(madeAgainInWords({ isDataWhole: true, files: [same, other] })).toMatchObject({
      same: false,
      text: expect.stringContaining('those that were kept: Word.'),
    })
    expect(madeAgainInWords({ isDataWhole: false, files: [same] }).same).toBe(false)
  })
})
