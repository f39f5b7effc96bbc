import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Definition } from '~/domain/questionnaire/definition'
import { library } from '~/domain/questionnaire/library'
import { readXlsForm } from '~/domain/questionnaire/xlsform/read-xlsform'
import { renderXlsForm } from '~/reports/render/xlsform-workbook.server'
import { everyKind } from '../../factories/a-questionnaire'
import { anyDefinition } from '../../factories/any-definition'
import { sheetsOf } from '../../setup/workbooks'
import { recalculated } from '../reports/libreoffice'

const asOf = '2026-02-01'
const written = (definition: Definition) => renderXlsForm(definition, { id: 'ipeg_01_2026a_1', asOf })
const readBack = async (bytes: Uint8Array) => readXlsForm(await sheetsOf(bytes), 'No title')

describe('a questionnaire as XLSForm', () => {
  test('of every kind of question loads again unchanged, and without a word of complaint', async () => {
    expect(await readBack(await written(everyKind))).toEqual({ definition: everyKind, problems: [] })
  })

  test.each(library)('of the library loads again unchanged: $title', async ({ definition }) => {
    expect(await readBack(await written(definition))).toEqual({ definition, problems: [] })
  })

  test('loads again unchanged, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(anyDefinition, async definition => {
        expect((await readBack(await written(definition))).definition).toEqual(definition)
      }),
      { numRuns: 25 },
    )
  })

  test('is the same bytes on the same day', async () => {
    expect(Buffer.from(await written(everyKind)).equals(Buffer.from(await written(everyKind)))).toBe(true)
  })

  test('survives LibreOffice', async () => {
    const saved = await recalculated('An XLSForm saved by LibreOffice', await written(everyKind))
    if (saved) expect(await readBack(new Uint8Array(saved))).toEqual({ definition: everyKind, problems: [] })
  })
})
