// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm names a question in this way, and these are its texts
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cell, formSheet } from '../../../../tests/setup/form-sheets'
import { definitionSchema } from '../definition-schema'
import { readXlsForm } from './read-xlsform'

const headings = ['type', 'name', 'label', 'relevant', 'constraint', 'required', 'appearance', 'parameters', 'hint::fr']
const own = ['dossier::kind', 'dossier::key', 'dossier::show_if', 'dossier::at_most', 'dossier::list', 'dossier::tags']
const types = [
  ...['text', 'integer', 'decimal', 'date', 'note', 'file', 'range', 'acknowledge', 'calculate', 'start', 'geopoint'],
  ...[
    'select_one a',
    'select_multiple a or_other',
    'rank a',
    'select_one b',
    'select_one',
    'score__row',
    'rank__level',
  ],
  ...['begin group', 'end group', 'begin repeat', 'end repeat', 'begin score', 'end score', 'begin rank', 'end rank'],
  ...['begin kobomatrix', 'end kobomatrix', ''],
]
const values: Cell[] = [
  ...['', 'q', 'r', 'constructor', '__proto__', 'é é', 'x'.repeat(70), 'yes', 'TRUE', 'table-list', 'likert', 'label'],
  ...[
    "${q} = 'x'",
    "selected(${r}, 'x') or not(${q} > 3)",
    '. >= 1 and . < 9',
    'string-length(.) < 5',
    '((((',
    'start=1 end=2',
  ],
  ...[
    '{"question":"q","is":"answered"}',
    'matrixScale',
    'matrixText',
    'section',
    'intro',
    'hint',
    'money',
    'rating',
    '3',
  ],
  ...[7, 0.5, true, { is: 'not computed' } as const, { is: 'error', error: '#REF!' } as const],
]
const cell = fc.constantFrom(...values)
const row = fc
  .tuple(fc.constantFrom(...types), fc.array(cell, { maxLength: headings.length + own.length - 1 }))
  .map(([type, cells]): Cell[] => [type, ...cells])

test('whatever a form holds, what loads of it is a questionnaire, and what does not is told in sentences', () => {
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 30 }),
      fc.array(fc.tuple(fc.constantFrom('a', 'b', ''), cell, cell), { maxLength: 8 }),
      fc.boolean(),
      (survey, choices, isOwn) => {
        const { definition, problems } = readXlsForm(
          [
            formSheet('survey', [isOwn ? [...headings, ...own] : headings, ...survey]),
            formSheet('choices', [['list_name', 'name', 'label'], ...choices]),
          ],
          'A form',
        )
        if (definition) expect(definitionSchema.parse(definition)).toEqual(definition)
        else expect(problems.length).toBeGreaterThan(0)
        for (const { sheet, cell: at, message } of problems) {
          expect(`${sheet}!${at}`).toMatch(/^(survey|choices)![A-Z]+\d+$/)
          expect(message).toMatch(/^[A-Z“].*\.$/s)
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('groups in groups to the end of the sheet are read without end', () => {
  const survey = Array.from({ length: 4_900 }, (_, n): Cell[] => [n % 2 ? 'begin group' : 'begin repeat', `g${n}`, 'G'])
  const { problems } = readXlsForm([formSheet('survey', [headings, ['text', 'q', 'Q'], ...survey])], 'A form')
  expect(problems.some(({ message }) => message.includes('more than 20 deep'))).toBe(true)
})
