import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { referenceSeed } from '~db/seed/reference'
import * as dirt from '../../../../tests/fixtures/records/dirt'
import { readLegacy } from './read-legacy'
import type { Reading } from './reading'
import { toJson } from './to-json'

const clean = readFileSync(new URL('../../../../tests/fixtures/records/CTI_32_2017A.txt', import.meta.url), 'utf8')

const readOne = (text: string): Reading => {
  const read = readLegacy(text, referenceSeed)
  if (!read.ok) throw new Error(read.reason)
  expect(read.readings).toHaveLength(1)
  return read.readings[0] as Reading
}

const json = (text: string) => {
  const { layout: _, doubts: __, ...rest } = toJson(readOne(text), 'record.txt', referenceSeed)
  return JSON.parse(JSON.stringify(rest).replaceAll('\\n\\n', '\\n'))
}

/** The value under a label of the record proper takes the place of what stands there. */
const withValue = (label: string, value: string): string => {
  const at = clean.indexOf(`\n${label}\n`, clean.indexOf('Project No.') - 2) + label.length + 3
  return `${clean.slice(0, at)}${value}\n${clean.slice(clean.indexOf('\n', at) + 1)}`
}

const doubted = (reading: Reading, field: string) => reading.doubts.filter(doubt => doubt.field === field)

describe('the same record in other spellings reads the same', () => {
  const whole: [string, (text: string) => string][] = [
    ['labels with colons', dirt.withColons],
    ['labels in capitals', dirt.inCapitals],
    ['wide and no-break blanks', dirt.withWideBlanks],
    ['Windows line ends', dirt.withWindowsEnds],
    ['no blank lines after labels', dirt.withoutBlanksAfterLabels],
    ['values after a blank', dirt.withValuesBeside(' ')],
    ['values after a colon', dirt.withValuesBeside(': ')],
    ['values after a tab', dirt.withValuesBeside('\t')],
    ['the newer layout', dirt.asNewer],
  ]
  test.each(whole)('%s', (_, change) => {
    expect(change(clean)).not.toBe(clean)
    expect(json(change(clean))).toEqual(json(clean))
  })

  const withoutSome: [string, (text: string) => string, object][] = [
    ['without banner', dirt.withoutBanner, { type: null }],
    ['without the blank form', dirt.withoutForm, { contentType: null }],
  ]
  test.each(withoutSome)('%s', (_, change, absent) => {
    expect(json(change(clean))).toEqual({ ...json(clean), ...absent })
  })

  test.each([
    ['print-view-pipes', dirt.asPipes],
    ['print-view-glued', dirt.asGlued],
  ])('as %s the whole record is read', (layout, change) => {
    const reading = readOne(change(clean))
    expect(reading.layout).toBe(layout)
    expect(json(change(clean)).workPlan).toEqual(json(clean).workPlan)
    expect(json(change(clean)).risks).toEqual(json(clean).risks)
    expect(json(change(clean)).sections).toEqual(json(clean).sections)
    expect(json(change(clean)).proponents).toEqual(json(clean).proponents)
  })
})

describe('a line that looks like a label', () => {
  test.each([
    ['Gender', 'relevance'],
    ['Risks', 'relevance'],
    ['Committee', 'relevance'],
    ['Email 1', 'relevance'],
  ])('“%s” alone in a line stays in the text, with a doubt', (label, section) => {
    const reading = readOne(clean.replace('The project suggests APEC', `${label}\n\nThe project suggests APEC`))
    expect(reading.values.relevance).toContain(`\n\n${label}\n\nThe project suggests`)
    expect(reading.values.gender).toMatch(/^The project will be implemented without prejudice/)
    expect(reading.values.risks).toHaveLength(4)
    expect(doubted(reading, section).map(doubt => doubt.text)).toEqual([label])
  })

  test('a cell of the work plan named like a section stays a cell', () => {
    const reading = readOne(clean.replace('Holding 3-day seminar', 'Monitoring and Evaluation'))
    expect(reading.values.workPlan[3]?.activity).toBe('Monitoring and Evaluation')
    expect(reading.values.monitoringAndEvaluation).toMatch(/^The program of the seminar/)
  })
})

describe('what cannot be read', () => {
  test.each([
    ['Expected Start Date', '31/02/2018', 'expectedStart'],
    ['APEC Funding', '-74,932', 'apecFunding'],
    ['APEC Funding', '999999999999999', 'apecFunding'],
    ['Sponsoring Forum', 'Unknown Forum (UF)', 'sponsoringForum'],
    ['Co-Sponsoring Economies', 'Atlantis', 'coSponsoringEconomies'],
  ] as const)('%s “%s” keeps its words and becomes a doubt', (label, value, field) => {
    const reading = readOne(withValue(label, value))
    expect(reading.marks[field]).toEqual({ kind: 'unreadable', text: value })
    expect(doubted(reading, field).map(doubt => doubt.text)).toContain(value)
  })

  test('a date with the month first is taken with a doubt', () => {
    const reading = readOne(withValue('Expected Completion Date', '12/31/2018'))
    expect(reading.values.expectedCompletion).toBe('2018-12-31')
    expect(doubted(reading, 'expectedCompletion')).toHaveLength(1)
  })

  test('a misspelt economy is suggested, not taken', () => {
    const reading = readOne(withValue('Co-Sponsoring Economies', 'Vietnam; Phillipines; Hong Kong, China'))
    expect(reading.values.coSponsoringEconomies).toEqual(['Viet Nam', 'Hong Kong, China'])
    expect(doubted(reading, 'coSponsoringEconomies')).toMatchObject([
      { text: 'Phillipines', suggestion: 'Philippines' },
    ])
  })

  test('a work plan that lacks a cell keeps its rows and tells the one', () => {
    const reading = readOne(clean.replace('Holding 3-day seminar\n', ''))
    expect(reading.values.workPlan).toHaveLength(6)
    const cells = doubted(reading, 'workPlan').filter(doubt => !doubt.why.includes('begins before the project'))
    expect(cells).toHaveLength(1)
  })
})

describe('several records', () => {
  test('two in one text are two; the blank form at the end is none', () => {
    const other = clean.replaceAll('CTI 32 2017A', 'CTI 33 2017A')
    const read = readLegacy(`${clean}\n${other}`, referenceSeed)
    expect(read.ok && read.readings.map(reading => reading.values.number)).toEqual(['CTI 32 2017A', 'CTI 33 2017A'])
  })

  test('the same number twice is told', () => {
    const read = readLegacy(`${clean}\n${clean}`, referenceSeed)
    expect(read.ok && read.readings[1]?.doubts[0]?.why).toBe('The same number stands twice in this text.')
  })
})

describe('people', () => {
  test.each([
    ['Casey Harbour (new PO wef 19 July 2016)', [['Casey Harbour', '2016-07-19']]],
    ['Casey Harbour (wef 24 Jun 2024)', [['Casey Harbour', '2024-06-24']]],
    [
      'Casey Harbour and Dana Vale (new co-PO wef 24 Jun 2024)',
      [
        ['Casey Harbour', null],
        ['Dana Vale', '2024-06-24'],
      ],
    ],
  ])('%s', (name, rows) => {
    const { proponents } = readOne(withValue('Project Proponent Name 1', name)).values
    expect(proponents.map(person => [person.name, person.from])).toEqual(rows)
  })

  test('a name in the second e-mail makes no person, but a doubt', () => {
    const reading = readOne(withValue('Email 2', 'Dana Vale'))
    expect(reading.values.proponents).toHaveLength(1)
    expect(doubted(reading, 'proponents').map(doubt => doubt.text)).toEqual(['Dana Vale'])
  })
})

describe('any text', () => {
  test('is read or refused, and never throws', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('Project No.', 'CTI 32 2017A', 'Risks', '|', '\t', '\n', '\n\n', 'Gender', ': '),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        const read = readLegacy(pieces.join('\n'), referenceSeed)
        expect(read.ok ? read.readings.length > 0 : read.reason.endsWith('.')).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('put anywhere into a record is found in a value, a mark or a doubt', () => {
    const lines = clean.split('\n')
    fc.assert(
      fc.property(fc.nat(lines.length - 1), at => {
        const dirty = [...lines.slice(0, at), 'Zxqv Wkjy plumbob', ...lines.slice(at)].join('\n')
        const { values, marks, doubts, keeping } = readOne(dirty)
        expect(JSON.stringify([values, marks, doubts, keeping])).toContain('Zxqv Wkjy plumbob')
      }),
      { numRuns: 200 },
    )
  })

  test.each([
    ['', 'The text is empty.'],
    ['lorem ipsum\ndolor', 'No project record was found'],
    ['\u0000\u0001\u0002\u0003'.repeat(50), 'This is not text.'],
  ])('%j is refused in a sentence', (text, reason) => {
    const read = readLegacy(text, referenceSeed)
    expect(read.ok ? '' : read.reason).toContain(reason)
  })
})
