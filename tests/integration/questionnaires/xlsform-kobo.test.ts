import { expect, test } from 'vitest'
import { readXlsForm } from '~/domain/questionnaire/xlsform/read-xlsform'
import { renderXlsForm } from '~/reports/render/xlsform-workbook.server'
import { formWorkbook, koboForm } from '../../setup/form-workbook'
import { sheetsOf } from '../../setup/workbooks'
import { recalculated } from '../reports/libreoffice'

const read = async (bytes: Uint8Array) => readXlsForm(await sheetsOf(bytes), 'No title')
const yes = { question: 'has', is: 'equal', value: true }

test('a form as Kobo gives it out loads, and what it cannot bring is told by cell', async () => {
  const { definition, problems } = await read(await formWorkbook(koboForm))
  expect(definition).toMatchObject({
    title: 'Support for small firms',
    sections: [
      { key: 'questions', questions: [{ key: 'office', kind: 'text', hint: 'Its full name', required: true }] },
      {
        ...{ key: 'support', title: 'Support for firms', showIf: null },
        questions: [
          { key: 'has', kind: 'yesNo', required: true },
          { key: 'firms', kind: 'whole', min: 0, max: 100_000, showIf: yes },
          { key: 'kinds', kind: 'severalOf', atMost: 3, showIf: yes },
          { key: 'kinds_other', kind: 'text', showIf: { question: 'kinds', is: 'includes', value: 'other' } },
          { kind: 'note', ask: 'Money', showIf: { question: 'firms', is: 'over', value: 10 } },
          {
            ...{ key: 'budget', kind: 'decimal' },
            showIf: {
              all: [
                { question: 'firms', is: 'over', value: 10 },
                {
                  all: [
                    { question: 'kinds', is: 'includes', value: 'fund' },
                    { question: 'firms', is: 'answered' },
                  ],
                },
              ],
            },
          },
        ],
      },
      {
        key: 'questions_2',
        questions: [
          {
            key: 'views',
            kind: 'matrixScale',
            required: true,
            scale: ['Low', 'High'],
            rows: [{ key: 'speed' }, { key: 'price' }],
          },
          {
            key: 'cases',
            kind: 'table',
            columns: [
              { key: 'who', kind: 'text' },
              { key: 'when', kind: 'date' },
            ],
          },
          { key: 'why', kind: 'longText', showIf: null },
        ],
      },
    ],
  })
  expect(problems.map(({ sheet, cell, message }) => `${sheet}!${cell}: ${message}`)).toEqual([
    expect.stringMatching(/^survey!D1: The column “label::Español \(es\)” is another language/),
    expect.stringMatching(/^survey!I1: Dossier says in its own words/),
    expect.stringMatching(/^survey!A2: “start” and its like are recorded by a device/),
    expect.stringMatching(/^survey!A9: Sections hold no groups here/),
    expect.stringMatching(/^survey!A20: “Where” is left out, because Dossier asks for no places on a map/),
    expect.stringMatching(/^survey!A22: “total” is left out, because Dossier computes nothing/),
    expect.stringMatching(/^survey!G23: This condition is left out, because “total” is left out/),
    expect.stringMatching(/^choices!D1: The column “label::Español \(es\)” is another language/),
  ])
})

test('the same form saved by LibreOffice reads the same, and what was read of it is written and read again unchanged', async () => {
  const bytes = await formWorkbook(koboForm)
  const first = await read(bytes)
  const saved = await recalculated('A form of Kobo saved by LibreOffice', bytes)
  if (saved) expect(await read(new Uint8Array(saved))).toEqual(first)
  if (!first.definition) throw new Error('The form was not read')
  const again = await read(await renderXlsForm(first.definition, { id: 'a_form', asOf: '2026-02-01' }))
  expect(again).toEqual({ definition: first.definition, problems: [] })
})
