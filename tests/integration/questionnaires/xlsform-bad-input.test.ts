// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm names a question in this way, and these are its texts
import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { definitionSchema } from '~/domain/questionnaire/definition-schema'
import { readXlsForm } from '~/domain/questionnaire/xlsform/read-xlsform'
import { errorInWords } from '~/domain/workbook/sheet'
import { readWorkbook } from '~/operations/workbook/read-workbook.server'
import { type FormCell, type FormSheets, formWorkbook } from '../../setup/form-workbook'
import { repacked } from '../../setup/workbooks'

const columns = ['type', 'name', 'label', 'relevant', 'constraint', 'required', 'hint']
const choices: FormCell[][] = [
  ['list_name', 'name', 'label'],
  ['yn', 'yes', 'Yes'],
  ['yn', 'no', 'No'],
]
const survey = (...rows: FormCell[][]): FormSheets => ({ survey: [columns, ...rows], choices })

/** What is said of a form, cell by cell, and the keys of the questions that load all the same. */
async function loaded(sheets: FormSheets): Promise<{ said: string[]; keys: string[] | null }> {
  const workbook = await readWorkbook(await formWorkbook(sheets))
  if (!workbook.ok) return { said: [workbook.reason], keys: null }
  const { definition, problems } = readXlsForm(workbook.sheets, 'No title')
  if (definition) expect(definitionSchema.parse(definition)).toEqual(definition)
  const keys = definition?.sections.flatMap(({ questions }) => questions.map(({ key }) => key)) ?? null
  return { said: problems.map(errorInWords), keys }
}

const q: FormCell[] = ['text', 'q', 'Q']
const many = (count: number, row: (n: number) => FormCell[]) => Array.from({ length: count }, (_, n) => row(n + 1))
/** A cell whose formula ends in an error. */
const broken: FormCell = { formula: '1/0', result: { error: '#DIV/0!' } }

describe('a broken form ends in sentences with sheet and cell', () => {
  test.each<[string, FormSheets, (string | RegExp)[], string[] | null]>([
    [
      'without a survey',
      { questions: [columns, q], choices },
      [/^survey!A1: The workbook has no sheet “survey”/],
      null,
    ],
    ['with an empty survey', { survey: [], choices }, [/^survey!A1: The sheet “survey” has no column “type”/], null],
    ['without headings', { survey: [q], choices }, [/^survey!A1: The sheet “survey” has no column “type”/], null],
    [
      'that asks nothing',
      survey(['start', 'start']),
      [/^survey!A2: “start” and its like/, /^survey!A2: .* no question/],
      null,
    ],
    [
      'without choices',
      { survey: [columns, ['select_one yn', 'q', 'Q']] },
      [/^survey!A2: The sheet “choices” has no list “yn”/],
      ['q'],
    ],
    ['with an unknown type', survey(['hologram', 'h', 'H'], q), [/^survey!A2: .*“hologram” is no type/], ['q']],
    [
      'with a choice type that names no list',
      survey(['select_one', 'h', 'H'], q),
      [/^survey!A2: .*names no list of choices/],
      ['q'],
    ],
    ['with a row without type', survey([null, 'h', 'H'], q), [/^survey!A2: This row has no type/], ['q']],
    [
      'with names that stand twice',
      survey(q, q),
      [/^survey!B3: The name “q” is kept as “q_2”/, /^survey!B3: The name “q” stands twice/],
      ['q', 'q_2'],
    ],
    ['with a question without name', survey(['text', null, 'Q']), [/^survey!B2: This question has no name/], ['q2']],
    [
      'with a group that does not end',
      survey(['begin group', 'g', 'G'], q),
      [/^survey!A2: The group that begins here does not end/],
      ['q'],
    ],
    [
      'with a group that does not begin',
      survey(q, ['end group']),
      [/^survey!A3: This row ends a group that was not begun/],
      ['q'],
    ],
    [
      'with groups that cross',
      survey(['begin group', 'g', 'G'], ['begin repeat', 'r', 'R'], q, ['end group'], ['end repeat']),
      [
        /^survey!A5: This row ends a group, but what is open is the repeat that begins in A3/,
        /^survey!A6: This row ends a repeat, but/,
      ],
      ['r'],
    ],
    [
      'with conditions in a circle',
      survey(['text', 'a', 'A', "${b} = 'x'"], ['text', 'b', 'B', "${a} = 'x'"], ['text', 'c', 'C', "${c} = 'x'"]),
      [/^survey!D2: This condition asks for “b”/, /^survey!D4: This condition asks for “c”/],
      ['a', 'b', 'c'],
    ],
    ['with a list in a circle', survey(['select_multiple ${q}', 'q', 'Q']), [/^survey!A2: .*no list “\$\{q\}”/], ['q']],
    [
      'with half a condition',
      survey(q, ['text', 'a', 'A', '${q} =']),
      [/^survey!D3: .*because it ends too early/],
      ['q', 'a'],
    ],
    [
      'with limits that cannot be',
      survey(['integer', 'q', 'Q', null, "regex(., '[0-9]+') and . >= 3"], ['text', 'a', 'A', null, '. >= 2']),
      [
        /^survey!E2: This constraint is kept only in part: it uses “regex”/,
        /^survey!E3: This constraint is left out: .*no such limit/,
      ],
      ['q', 'a'],
    ],
    [
      'with a condition for an answer that is wanted',
      survey(['text', 'q', 'Q', null, null, "${a} = 'x'"]),
      [/^survey!F2: A question is required or it is not/],
      ['q'],
    ],
    [
      'with errors of formulas',
      survey(['text', 'q', broken, null, null, null, broken]),
      [/^survey!C2: .*#DIV\/0!/, /^survey!G2: .*#DIV\/0!/],
      ['q'],
    ],
    [
      'with choices that cannot be',
      {
        survey: [columns, ['select_one yn', 'q', 'Q']],
        choices: [
          ...choices,
          ['yn', 'yes', 'Yes!'],
          ['yn', null, 'Perhaps'],
          [null, 'stray', 'Stray'],
          ['yn', 'à la carte', 'Menu'],
        ],
      },
      [
        /^choices!B4: The list “yn” has the choice “yes” already/,
        /^choices!B5: .*no name/,
        /^choices!A6: .*no list/,
        /^choices!B7: .*kept as “a_la_carte”/,
      ],
      ['q'],
    ],
    [
      'with a text that is far too long',
      survey(['text', 'q', 'x'.repeat(32_000)]),
      [/^survey!C2: This text has 32000 characters; 5000 are the most/],
      ['q'],
    ],
    [
      'with too many sections',
      survey(...many(61, n => ['begin group', `g${n}`, 'G']).flatMap(row => [row, ['end group']])),
      [/^survey!A1: .*at most 60 sections/],
      null,
    ],
    [
      'with too many questions',
      survey(...many(501, n => ['text', `q${n}`, 'Q'])),
      [/^survey!A1: .*at most 500 questions/],
      null,
    ],
    [
      'with groups in groups in groups',
      survey(...many(400, n => ['begin group', `g${n}`]), q, ...many(400, () => ['end group'])),
      [/^survey!A2: This group is around the whole form/],
      ['q'],
    ],
  ])('%s', async (_, sheets, expected, keys) => {
    const { said, keys: found } = await loaded(sheets)
    for (const sentence of said) expect(sentence).toMatch(/[.!]$/)
    expect(said.slice(0, expected.length)).toEqual(expected.map(sentence => expect.stringMatching(sentence)))
    expect(found).toEqual(keys)
  })

  test('what is no form at all is refused before it is opened', async () => {
    const asks = { asks: 'Choose an XLSForm.', redo: 'Copy its sheets.' }
    const reason = async (bytes: Buffer) => {
      const read = await readWorkbook(bytes, asks)
      return read.ok ? null : read.reason
    }
    const form = await formWorkbook(survey(q))
    expect(await reason(Buffer.from('type,name,label'))).toBe('This file is not an Excel workbook. Choose an XLSForm.')
    expect(await reason(Buffer.from('\xd0\xcf\x11\xe0 an old .xls', 'latin1'))).toContain('in an old Office format')
    expect(await reason(form.subarray(0, form.length / 2))).toContain('damaged or not complete')
    expect(await reason(await repacked(form, zip => void zip.file('xl/vbaProject.bin', 'macros')))).toContain('macros')
    const bomb = await repacked(form, async zip => {
      const rows = Buffer.alloc(30 * 1024 * 1024, ' ')
      zip.file('xl/worksheets/sheet1.xml', Buffer.concat([Buffer.from('<worksheet><sheetData>'), rows]))
    })
    expect(await reason(bomb)).toMatch(/far larger when unpacked .* Copy its sheets\.$/)
    const row = '<row><c t="inlineStr"><is><t>text</t></is></c></row>'
    const long = await repacked(form, zip => {
      zip.file('xl/worksheets/sheet1.xml', `<worksheet><sheetData>${row.repeat(100_000)}</sheetData></worksheet>`)
    })
    expect(await reason(long)).toMatch(/^The sheet “survey” has more than 5,000 rows/)
    expect(await reason(await new JSZip().file('a', 'b').generateAsync({ type: 'nodebuffer' }))).toContain(
      'not an Excel',
    )
  })

  test('a workbook that only looks like one, with sheets of pictures and notes, says what it lacks', async () => {
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet('survey').getCell('C9').value = 'A remark far away'
    const read = await readWorkbook(Buffer.from(await workbook.xlsx.writeBuffer()))
    if (!read.ok) throw new Error(read.reason)
    expect(readXlsForm(read.sheets, 'No title')).toMatchObject({
      definition: null,
      problems: [{ sheet: 'survey', cell: 'C9', message: expect.stringContaining('no column “type”') }],
    })
  })
})
