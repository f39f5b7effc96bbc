import type ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EditingFacts } from '~/domain/lifecycle/editing'
import { heldIn } from '~/domain/record/changed'
import { emptyValues } from '~/domain/record/empty'
import type { ProjectRecord, RecordParts, RecordValues } from '~/domain/record/record'
import { formSchema } from '~/domain/record/section-form'
import { compareProposal } from '~/domain/workbook/compare-proposal'
import { legal } from '~/domain/workbook/legal'
import { readMarker } from '~/domain/workbook/marker'
import { readProposal, typedAsWritten, writtenKeys } from '~/domain/workbook/read-proposal'
import { errorInWords } from '~/domain/workbook/sheet'
import { renderProposalWorkbook } from '~/reports/render/proposal-workbook.server'
import { referenceSeed } from '~db/seed/reference'
import { aBudget, aProject } from '../../factories/a-project'
import { edited, sheetsOf, typing } from '../../setup/workbooks'
import { recalculated } from '../reports/libreoffice'
import { asOf } from '../reports/sample-reports'

const reference = referenceSeed
const standing: EditingFacts = { state: null, session: null, now: '2026-02-01T08:00:00.000Z' }
const around = (record: RecordParts) => ({ record, since: [], reference, standing, forSecretariat: false })
const written = (record: ProjectRecord) =>
  renderProposalWorkbook({ record, lines: aBudget(), reference, asOf, isOpen: () => true })

async function readBack(bytes: Uint8Array) {
  const sheets = await sheetsOf(bytes)
  return readProposal(sheets, reference, readMarker(sheets)?.left ?? [])
}

/** The record as its own forms would hold it: trimmed, with line ends of one kind, and without what no file holds. */
const asForms = (values: RecordValues): RecordValues => {
  const typed = Object.fromEntries(writtenKeys.map(key => [key, typedAsWritten(key, { value: values[key] }).value]))
  return { ...values, ...formSchema(writtenKeys, reference).parse({ values: typed }).values }
}

const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(
    '=1+1',
    '+7 000',
    '-',
    '_x000D_',
    '<t>&amp;</t>',
    'a\n\n b',
    `日本語 ${'𠮷'.repeat(9)}`,
    '1e5',
    'TRUE',
  ),
)
/** Long enough for several cells, with signs of two code units at every place where a piece may end. */
const long = fc.integer({ min: 15_990, max: 50_000 }).map(length => 'Ab𠮷 \n'.repeat(length / 6 + 1).slice(0, length))
const day = fc.integer({ min: 1, max: 28 }).map(n => `2018-02-${String(n).padStart(2, '0')}`)
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const count = maybe(fc.integer({ min: 0, max: 9_999 }))
const cents = maybe(fc.integer({ min: 0, max: 9_999_999_999 }))

const anyValues = fc
  .record({
    title: maybe(odd),
    summary: maybe(fc.oneof(odd, long)),
    relevance: maybe(odd),
    apecFunding: cents,
    coFundingPercentage: maybe(fc.integer({ min: 0, max: 10_000 }).map(n => n / 100)),
    expectedStart: maybe(day),
    supportingDocument: maybe(fc.boolean()),
    year: maybe(fc.integer({ min: 1990, max: 2090 })),
    fundAccount: maybe(fc.constantFrom(...reference.fundAccounts.map(({ name }) => name))),
    coSponsoringEconomies: fc.subarray(reference.economies.map(({ name }) => name)),
    workPlan: fc.array(
      fc.record({
        timeline: odd,
        start: maybe(day),
        end: fc.constant(null),
        activity: odd,
        output: odd,
        responsible: odd,
      }),
      { maxLength: 4 },
    ),
    risks: fc.array(
      fc.record({
        ...{ risk: odd, prevention: odd, owner: odd },
        likelihood: maybe(fc.integer({ min: 1, max: 5 })),
        impact: maybe(fc.integer({ min: 1, max: 5 })),
        state: maybe(fc.constantFrom('open' as const, 'occurred' as const, 'closed' as const)),
      }),
      { maxLength: 3 },
    ),
    genderTargets: fc.array(
      fc.record({ group: fc.constantFrom('participants' as const, 'speakers' as const), women: count, men: count }),
      { maxLength: 3 },
    ),
    drawdown: fc.array(fc.record({ date: maybe(day), amount: cents, purpose: odd }), { maxLength: 3 }),
    indicators: fc.array(
      fc.record({
        ...{ id: fc.uuid(), name: odd.map(text => `n ${text}`), unit: fc.constantFrom('', 'firms'), method: odd },
        ...{ kind: fc.constantFrom('count' as const, 'amount' as const), scaleTop: fc.constant(null) },
        ...{ baseline: count, target: count, baselineText: fc.constant(''), targetText: fc.constant('') },
        ...{ baselineOn: maybe(day), targetOn: maybe(day), countsPeople: fc.boolean() },
        ...{ targetWomen: count, targetMen: count },
        byEconomy: fc.constantFrom<{ economy: string; target: number }[]>(
          [],
          [
            { economy: 'Peru', target: 3 },
            { economy: 'Hong Kong, China', target: 2 },
          ],
        ),
        promise: fc.constantFrom(null, { field: 'summary' as const, sentence: 'At least two women speak.' }),
      }),
      { maxLength: 3 },
    ),
    links: fc.array(
      fc.record({
        ...{ kind: fc.constantFrom('related' as const, 'builds-on' as const), title: odd, note: odd },
        ...{ project: maybe(fc.constant('CTI 32 2017A')), url: maybe(fc.constant('https://apec.example/a?b=c')) },
      }),
      { maxLength: 2 },
    ),
  })
  .map(changes => asForms({ ...emptyValues(), number: 'CTI 32 2017A', ...changes }))

const recordOf = (values: RecordValues): ProjectRecord => ({ ...aProject().record(), values })

describe('a whole proposal as a workbook', () => {
  test('what was written is read back equal, and nothing of it counts as touched', async () => {
    await fc.assert(
      fc.asyncProperty(anyValues, async values => {
        const record = recordOf(values)
        const { fields, errors } = await readBack(await written(record))
        expect(errors).toEqual([])
        const typed = Object.fromEntries(fields.map(field => [field.key, field.typed.value]))
        const read = formSchema(writtenKeys, reference).parse({ values: typed }).values
        for (const key of writtenKeys) expect([key, read[key]]).toEqual([key, values[key]])
        expect(compareProposal(fields, around(record))).toMatchObject({ changed: [], clashes: [], errors: [] })
      }),
      { numRuns: 8 },
    )
  })

  test('a table with a text longer than a cell is left out and stays as it is', async () => {
    const [row] = aProject().record().values.risks
    if (!row) throw new Error('The project has no risk')
    const record = aProject()
      .with({ risks: [{ ...row, prevention: 'x'.repeat(40_000) }] })
      .record()
    const { fields, errors } = await readBack(await written(record))
    expect(errors).toEqual([])
    expect(fields.map(({ key }) => key)).not.toContain('risks')
    expect(fields.map(({ key }) => key)).toContain('workPlan')
  })

  test('changes made with LibreOffice come back, and nothing else', async () => {
    const record = aProject()
      .with({ summary: legal('Long. '.repeat(5_000)).trim() })
      .record()
    const bytes = await edited(await written(record), workbook => {
      const rowSaying = (key: string) => {
        let found = 0
        workbook.getWorksheet('Sections')?.eachRow((row, number) => {
          if (row.getCell(1).value === key) found = number
        })
        return found
      }
      typing('Sections', {
        [`E${rowSaying('objectives')}`]: '=Agreed objectives\nin two lines',
        [`E${rowSaying('expectedStart')}`]: new Date('2018-02-03T00:00:00Z'),
        [`E${rowSaying('apecFunding')}`]: { formula: '70000+4932' },
        [`E${rowSaying('coSponsoringEconomies')}`]: 'Korea; Peru; Hong Kong, China',
        [`F${rowSaying('costEfficiency')}`]: 'Yes',
        [`G${rowSaying('costEfficiency')}`]: 'The host pays all.',
      })(workbook)
      typing('Work plan', { B6: '15/12/2017', A10: 'December 2018', D10: 'One more' })(workbook)
      typing('Risks', { C6: 4, F6: 'Open' })(workbook)
      typing('Targets by sex', { A6: 'Speakers', B6: 2, C6: 1 })(workbook)
    })
    const again = await recalculated('The whole proposal loaded back', bytes)
    if (!again) return
    const { fields, errors } = await readBack(new Uint8Array(again))
    expect(errors).toEqual([])
    const compared = compareProposal(fields, around(record))
    expect(compared.errors).toEqual([])
    const keys = compared.changed.map(({ key }) => key)
    expect([...keys].sort()).toEqual(
      [
        'coSponsoringEconomies',
        'costEfficiency',
        'expectedStart',
        'genderTargets',
        'objectives',
        'risks',
        'workPlan',
      ].sort(),
    )
    const { values, marks } = compared.next
    expect(values.objectives).toBe('=Agreed objectives\nin two lines')
    expect(values.expectedStart).toBe('2018-02-03')
    expect(values.coSponsoringEconomies).toEqual(['Korea', 'Peru', 'Hong Kong, China'])
    expect(values.workPlan).toHaveLength(5)
    expect(values.workPlan[0]?.start).toBe('2017-12-15')
    expect(values.risks[0]).toMatchObject({ likelihood: 4, state: 'open' })
    expect(values.genderTargets).toEqual([{ group: 'speakers', women: 2, men: 1 }])
    expect(marks.costEfficiency).toMatchObject({ kind: 'not-applicable', reason: 'The host pays all.' })
  })
})

describe('a proposal workbook with mistakes', () => {
  const record = aProject().record()
  const whenTyped = async (cells: Record<string, Record<string, ExcelJS.CellValue>>) => {
    const bytes = await edited(await written(record), workbook => {
      for (const [sheet, values] of Object.entries(cells)) typing(sheet, values)(workbook)
    })
    const { fields, errors } = await readBack(bytes)
    const compared = compareProposal(fields, around(record))
    return { words: [...errors, ...compared.errors].map(errorInWords), compared }
  }

  test('each is named by its cell, with the words of the form', async () => {
    const { words, compared } = await whenTyped({
      'Work plan': { B6: '31/02/2018', C7: new Date('2017-01-01T00:00:00Z') },
      Risks: { C6: 9 },
      Indicators: { B6: 'Firms', C6: 'A number', G6: 'many' },
      Drawdown: { B6: 'soon' },
      'Targets by sex': { A6: 'Cats', B6: 1 },
    })
    expect(words).toEqual([
      expect.stringMatching(/^Work plan!B6: Enter the start as a day that exists/),
      expect.stringMatching(/^Risks!C6: Choose the likelihood from 1 to 5/),
      expect.stringMatching(/^Indicators!G6: Enter a whole number/),
      expect.stringMatching(/^Targets by sex!A6: Choose from the list/),
      expect.stringMatching(/^Drawdown!B6: Enter the amount/),
    ])
    expect(compared.changed).toEqual([])
  })

  test('a breakdown without its number is named too', async () => {
    const { words } = await whenTyped({ Indicators: { B6: 'Firms', C6: 'A number', M6: 'Peru 3' } })
    expect(words).toEqual([expect.stringMatching(/^Indicators!M6: Enter the number of people/)])
  })

  test('a question whose row was emptied is emptied, one whose row is missing stays', async () => {
    const { compared, words } = await whenTyped({ Sections: { E6: null } })
    expect(words).toEqual([])
    expect(compared.changed).toEqual([{ key: 'title', typed: { value: '' } }])
    const { compared: without } = await whenTyped({ Sections: { A6: null, E6: null } })
    expect(without.changed).toEqual([])
  })

  test('what others changed meanwhile stays where the workbook left it, and is told where both changed it', async () => {
    const bytes = await edited(await written(record), typing('Sections', { E6: 'Another title' }))
    const { fields } = await readBack(bytes)
    const now = aProject().titled('Their title').with({ relevance: 'Their relevance.' }).record()
    const since = (['title', 'relevance'] as const).map(key => ({
      ...{ part: key, before: heldIn(record, key), by: 'Somebody', at: '2026-01-01T00:00:00.000Z' },
    }))
    const compared = compareProposal(fields, { ...around(now), since })
    expect(compared).toMatchObject({ changed: [], clashes: ['title'], errors: [] })
    expect(compared.withClashes.values.title).toBe('Another title')
    expect(compared.withClashes.values.relevance).toBe('Their relevance.')
  })

  test('what is closed where the project stands is not changed', async () => {
    const bytes = await edited(await written(record), workbook => {
      workbook.getWorksheet('Sections')?.eachRow(row => {
        if (row.getCell(1).value === 'year') row.getCell(5).value = 2019
      })
    })
    const { fields } = await readBack(bytes)
    const compared = compareProposal(fields, { ...around(record), standing: { ...standing, state: 'proposal-draft' } })
    expect(compared.changed).toEqual([])
    expect(compared.errors.map(errorInWords)).toEqual([expect.stringMatching(/^Sections!E\d+: .*cannot be changed/)])
  })
})
