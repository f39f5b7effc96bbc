// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm names a question in this way, and these are its texts
import { describe, expect, test } from 'vitest'
import { type Cell, formSheet } from '../../../../tests/setup/form-sheets'
import type { Question } from '../definition'
import { questionsIn } from '../definition'
import { readXlsForm } from './read-xlsform'

const columns = ['type', 'name', 'label', 'hint', 'required', 'relevant', 'constraint', 'appearance', 'parameters']
const lists: Cell[][] = [
  ['list_name', 'name', 'label'],
  ...[
    ['yes_no', 'yes', 'Yes'],
    ['yes_no', 'no', 'No'],
    ['help', 'fund', 'A fund'],
    ['help', 'advice', 'Advice'],
    ['grade', 'low', 'Low'],
    ['grade', 'high', 'High'],
  ],
]

/** A survey in the usual columns, read. */
function read(survey: Cell[][], choices = lists, settings?: Cell[][]) {
  const sheets = [formSheet('survey', [columns, ...survey]), formSheet('choices', choices)]
  return readXlsForm(settings ? [...sheets, formSheet('settings', settings)] : sheets, 'From a file')
}
const questionsOf = (survey: Cell[][]): Question[] => {
  const { definition } = read(survey)
  return definition ? questionsIn(definition).map(({ question }) => question) : []
}
const problemsOf = (survey: Cell[][]) => read(survey).problems.map(({ cell, message }) => `${cell}: ${message}`)
const named = (survey: Cell[][], key: string) => questionsOf(survey).find(one => one.key === key)
const showIf = (relevant: string, asked: Cell[] = ['select_multiple help', 'q', 'Q']) =>
  named([asked, ['text', 'last', 'Last', null, null, relevant]], 'last')?.showIf

describe('a form that was made for Kobo or ODK', () => {
  test.each<[string, Cell[], object]>([
    ['text', ['text', 'q', 'Q', null, null, null, 'string-length(.) <= 80'], { kind: 'text', limit: 80 }],
    ['multiline', ['text', 'q', 'Q', null, null, null, null, 'multiline'], { kind: 'longText', limit: null }],
    ['integer', ['integer', 'q', 'Q', null, null, null, '. > 0 and . < 10'], { kind: 'whole', min: 1, max: 9 }],
    ['decimal', ['decimal', 'q', 'Q', null, null, null, '0 <= .'], { kind: 'decimal', min: 0, max: null }],
    ['date', ['date', 'q', 'Q', null, null, null, ". >= date('2020-01-31')"], { kind: 'date', min: '2020-01-31' }],
    ['yes and no', ['select_one yes_no', 'q', 'Q'], { kind: 'yesNo' }],
    [
      'select one',
      ['select one from help', 'q', 'Q'],
      { kind: 'oneOf', choices: [{ key: 'fund' }, { key: 'advice' }] },
    ],
    [
      'likert',
      ['select_one grade', 'q', 'Q', null, null, null, null, 'likert'],
      { kind: 'rating', scale: ['Low', 'High'] },
    ],
    [
      'select many',
      ['select_multiple help', 'q', 'Q', null, null, null, 'count-selected(.) < 2'],
      { kind: 'severalOf', atMost: 1 },
    ],
    ['rank', ['rank help', 'q', 'Q'], { kind: 'ranking', atMost: null }],
    [
      'range',
      ['range', 'q', 'Q', null, null, null, null, null, 'start=1 end=5 step=0.5'],
      { kind: 'decimal', min: 1, max: 5 },
    ],
    [
      'stars',
      ['range', 'q', 'Q', null, null, null, null, 'rating', 'start=1;end=3'],
      { kind: 'rating', scale: ['', '', ''] },
    ],
    ['image', ['image', 'q', 'Q'], { kind: 'file' }],
    ['note', ['note', 'q', 'Read this'], { kind: 'note', ask: 'Read this' }],
    ['acknowledge', ['acknowledge', 'q', 'Q'], { kind: 'oneOf', choices: [{ key: 'OK', label: 'OK' }] }],
  ])('has %s as a question of ours', (_, row, expected) => {
    expect(named([row], 'q')).toMatchObject(expected)
    expect(problemsOf([row])).toEqual([])
  })

  test('has groups as sections, with their conditions; what stands outside is a section of its own', () => {
    const { definition, problems } = read([
      ['select_one yes_no', 'has', 'Has it?', null, true],
      ['begin group', 'more', 'More', null, null, "${has} = 'yes'"],
      ['begin_group', 'inner', 'Inner', null, null, "${has} != 'no'"],
      ['text', 'a', 'A', 'One\ntwo', 'TRUE', "${has} = ''"],
      ['end_group'],
      ['end group'],
    ])
    const yes = { question: 'has', is: 'equal', value: true }
    const inner = { question: 'has', is: 'unequal', value: false }
    expect(definition).toMatchObject({
      title: 'From a file',
      sections: [
        { key: 'questions', title: 'Questions', questions: [{ key: 'has', required: true, kind: 'yesNo' }] },
        {
          ...{ key: 'more', title: 'More', showIf: yes },
          questions: [
            { kind: 'note', ask: 'Inner', showIf: inner },
            {
              key: 'a',
              hint: 'One\ntwo',
              required: true,
              showIf: { all: [inner, { not: { question: 'has', is: 'answered' } }] },
            },
          ],
        },
      ],
    })
    expect(problems).toEqual([{ sheet: 'survey', cell: 'A4', message: expect.stringContaining('hold no groups') }])
  })

  test('has its sections in the one group around all of them', () => {
    const { definition } = read([
      ['begin group', 'all', 'All', null, null, "${q} = 'x'"],
      ['begin group', 'one', 'One'],
      ['text', 'q', 'Q'],
      ['end group'],
      ['begin group', 'two', 'Two'],
      ['end group'],
      ['end group'],
    ])
    expect(definition?.sections.map(({ key, showIf }) => [key, showIf])).toEqual([
      ['one', { question: 'q', is: 'equal', value: 'x' }],
      ['two', { question: 'q', is: 'equal', value: 'x' }],
    ])
  })

  test('has a group of ratings as a matrix, as ODK and as Kobo write it', () => {
    const scale = ['Low', 'High']
    const rows = [
      { key: 'r1', label: 'Row 1' },
      { key: 'r2', label: 'Row 2' },
    ]
    const asTable: Cell[][] = [
      ['begin group', 'm', 'M', null, null, null, null, 'table-list'],
      ['select_one grade', 'r1', 'Row 1', null, 'yes'],
      ['select_one grade', 'r2', 'Row 2', null, 'yes'],
      ['end group'],
    ]
    expect(named(asTable, 'm')).toMatchObject({ kind: 'matrixScale', ask: 'M', required: true, rows, scale })
    const drawn: Cell[][] = [
      ['begin group', 'm', null, null, null, null, null, 'field-list'],
      ['select_one grade', 'head', 'M', null, null, null, null, 'label'],
      ['select_one grade', 'r1', 'Row 1', null, null, null, null, 'list-nolabel'],
      ['select_one grade', 'r2', 'Row 2', null, null, null, null, 'list-nolabel'],
      ['end group'],
    ]
    expect(named(drawn, 'm')).toMatchObject({ kind: 'matrixScale', ask: 'M', required: false, rows, scale })
    const kobo = readXlsForm(
      [
        formSheet('survey', [
          ['type', 'name', 'label', 'kobo--score-choices', 'kobo--rank-items'],
          ['begin_score', 'm', 'M', 'grade'],
          ['score__row', 'r1', 'Row 1'],
          ['score__row', 'r2', 'Row 2'],
          ['end_score'],
          ['begin_rank', 'o', 'O', null, 'help'],
          ['rank__level', 'first', '1st choice'],
          ['end_rank'],
        ]),
        formSheet('choices', lists),
      ],
      'A form',
    )
    expect(kobo.definition?.sections[0]?.questions).toMatchObject([
      { key: 'm', kind: 'matrixScale', rows, scale },
      { key: 'o', kind: 'ranking', choices: [{ key: 'fund' }, { key: 'advice' }], atMost: 1 },
    ])
    expect(kobo.problems).toEqual([])
  })

  test('has a repeat as a table, without the parts that no column holds', () => {
    const survey: Cell[][] = [
      ['begin repeat', 'firms', 'Firms'],
      ['text', 'firm', 'Name', null, 'yes'],
      ['integer', 'staff', 'Staff'],
      ['select_one help', 'got', 'Got'],
      ['select_multiple help', 'all_got', 'All got'],
      ['end repeat'],
    ]
    expect(named(survey, 'firms')).toMatchObject({
      kind: 'table',
      columns: [
        { key: 'firm', label: 'Name', kind: 'text' },
        { key: 'staff', kind: 'whole' },
        { key: 'got', kind: 'oneOf', choices: [{ key: 'fund' }, { key: 'advice' }] },
      ],
    })
    expect(problemsOf(survey)).toEqual([
      'E3: A column of a table is not required by itself here.',
      expect.stringMatching(/^A6: A table has columns of/),
    ])
  })

  test('asks which other where a choice "Other" is offered', () => {
    expect(questionsOf([['select_multiple help or_other', 'q', 'Q']])).toMatchObject([
      { key: 'q', choices: [{ key: 'fund' }, { key: 'advice' }, { key: 'other', label: 'Other' }] },
      { key: 'q_other', kind: 'text', showIf: { question: 'q', is: 'includes', value: 'other' } },
    ])
  })

  test('speaks the language that its settings choose; the others are told of', () => {
    const sheets = [
      formSheet('survey', [
        ['type', 'name', 'label::French (fr)', 'label::English (en)', 'hint::French (fr)'],
        ['select_one yes_no', 'q', 'Est-ce vrai ?', 'Is it true?', 'Oui ou non'],
      ]),
      formSheet('choices', [
        ['list name', 'name', 'label::English (en)', 'label::French (fr)'],
        ['yes_no', 'yes', 'Yes', 'Oui'],
        ['yes_no', 'no', 'No', 'Non'],
      ]),
    ]
    const english = readXlsForm(sheets, 'A form')
    expect(english.definition?.sections[0]?.questions).toMatchObject([
      { kind: 'yesNo', ask: 'Is it true?', hint: 'Oui ou non' },
    ])
    expect(english.problems.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual([
      'survey!C1',
      'survey!E1',
      'choices!D1',
    ])
    const settings = formSheet('settings', [
      ['form_title', 'default_language'],
      ['Un titre', 'French'],
    ])
    expect(readXlsForm([...sheets, settings], 'A form').definition).toMatchObject({
      title: 'Un titre',
      sections: [
        { questions: [{ kind: 'oneOf', ask: 'Est-ce vrai ?', choices: [{ label: 'Oui' }, { label: 'Non' }] }] },
      ],
    })
  })

  test('keeps names that are no keys under others, and finds them in conditions', () => {
    const survey: Cell[][] = [
      ['select_one odd', '_1st-question.', 'First'],
      ['text', 'last', 'Last', null, null, "${_1st-question.} = 'a b'"],
    ]
    const { definition } = read(survey, [
      ['list_name', 'name', 'label'],
      ['odd', 'a b', 'A b'],
      ['odd', 7, 'Seven'],
    ])
    expect(definition?.sections[0]?.questions).toMatchObject([
      { key: 'q_1st_question', choices: [{ key: 'a_b' }, { key: '7' }] },
      { key: 'last', showIf: { question: 'q_1st_question', is: 'equal', value: 'a_b' } },
    ])
  })
})

describe('a condition of a form', () => {
  const q = (is: string, value?: unknown) => ({ question: 'q', is, ...(value === undefined ? {} : { value }) })
  test.each<[string, Cell[], unknown]>([
    ["selected(${q}, 'fund')", ['select_multiple help', 'q', 'Q'], q('includes', 'fund')],
    ["selected(${q}, 'fund')", ['select_one help', 'q', 'Q'], q('equal', 'fund')],
    [
      "not(selected(${q}, 'fund')) or ${q} = ''",
      ['select_multiple help', 'q', 'Q'],
      { any: [{ not: q('includes', 'fund') }, { not: q('answered') }] },
    ],
    ['string-length(${q}) > 0', ['text', 'q', 'Q'], q('answered')],
    ['count-selected(${q}) >= 1', ['select_multiple help', 'q', 'Q'], q('answered')],
    ['18 <= ${q} and ${q} < 65', ['integer', 'q', 'Q'], { all: [q('at-least', 18), q('under', 65)] }],
    ['number(${q}) != -1.5', ['decimal', 'q', 'Q'], q('unequal', -1.5)],
    ["${q} > date('2020-02-29')", ['date', 'q', 'Q'], q('over', '2020-02-29')],
    ["${q} = 'high'", ['select_one grade', 'q', 'Q', null, null, null, null, 'likert'], q('equal', 2)],
    ['${q} = “it”', ['text', 'q', 'Q'], q('equal', 'it')],
    [
      "((${q} = 'a' or ${q} = 'b') and true())",
      ['text', 'q', 'Q'],
      { all: [{ any: [q('equal', 'a'), q('equal', 'b')] }, { all: [] }] },
    ],
  ])('%s is one of ours', (relevant, asked, expected) => {
    expect(showIf(relevant, asked)).toEqual(expected)
  })

  test.each<[string, string]>([
    ['${q} + 1 > 2', 'it computes with “+”'],
    ['${nowhere} = 1', 'no question has the name “nowhere”'],
    ["${q} = 'weather'", '“weather” is no choice of “q”'],
    ['${q} = ${q}', 'compares one answer with another'],
    ["pulldata('a', 'b') = 1", 'the function “pulldata”'],
    ['${q} = ', 'it ends too early'],
    ["(${q} = 'fund'", 'a bracket “)” is missing'],
    ["${q} = 'fund", 'does not end'],
    ['/data/q = 1', 'it uses a path'],
    ['${q}', 'compares it with nothing'],
    [`${'not('.repeat(60)}\${q} = 'fund'${')'.repeat(60)}`, 'too many brackets'],
    [`${"${q} = 'fund' and not(".repeat(20)}\${q} = 'fund'${')'.repeat(20)}`, 'longer or deeper'],
  ])('%s is told of at its cell, and what it would hide is shown', (relevant, why) => {
    const survey: Cell[][] = [
      ['select_multiple help', 'q', 'Q'],
      ['text', 'last', 'Last', null, null, relevant],
    ]
    expect(named(survey, 'last')?.showIf).toBeNull()
    expect(problemsOf(survey)).toEqual([
      expect.stringMatching(/^F3: This condition is left out, because .*always shown\.$/),
    ])
    expect(problemsOf(survey)[0]).toContain(why)
  })

  test('that asks for a later question stays, and is told of', () => {
    const survey: Cell[][] = [
      ['text', 'a', 'A', null, null, "${b} = 'x'"],
      ['text', 'b', 'B', null, null, "${a} = 'x'"],
    ]
    expect(named(survey, 'a')?.showIf).toEqual({ question: 'b', is: 'equal', value: 'x' })
    expect(problemsOf(survey)).toEqual([
      expect.stringMatching(/^F2: This condition asks for “b”, which does not come earlier/),
    ])
  })
})
