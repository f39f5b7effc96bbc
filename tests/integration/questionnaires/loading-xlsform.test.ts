import { expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import type { Definition } from '~/domain/questionnaire/definition'
import { changeOpening } from '~/domain/questionnaire/edit/edit-sections'
import { wholeDraft } from '~/domain/questionnaire/edit/whole-draft'
import { changeDraft } from '~/operations/questionnaire/change-draft.server'
import { openDraft } from '~/operations/questionnaire/open-draft.server'
import { previewXlsForm } from '~/operations/questionnaire/preview-xlsform.server'
import { readForXlsForm } from '~/operations/questionnaire/read-for-xlsform.server'
import { renderXlsForm } from '~/reports/render/xlsform-workbook.server'
import type { Database } from '~db/database'
import { everyKind } from '../../factories/a-questionnaire'
import { aPublished } from '../../factories/a-stored-questionnaire'
import { onEachEngine } from '../../setup/databases'
import { edited, typing } from '../../setup/workbooks'
import { aWorld, now, draft as number, people, storeDraft } from '../lifecycle/world'

const { overseer, coAuthor, auditor, stranger } = people
const written = (definition: Definition) => renderXlsForm(definition, { id: 'a_form', asOf: '2026-02-01' })

onEachEngine('An XLSForm that is loaded', open => {
  const begun = async (): Promise<Database> => {
    const db = await aWorld(open)
    await storeDraft(db)
    await aPublished(db, number)
    return db
  }
  const asked = { number, place: 1, by: overseer, now }
  const preview = async (db: Database, bytes: Uint8Array, by: Person = overseer) => {
    const read = await previewXlsForm(db, { ...asked, by, bytes: Buffer.from(bytes) })
    if (!read.ok) throw new Error(read.reason)
    return read
  }
  const draftIn = async (db: Database) => (await openDraft(db, asked))?.draft
  const load = (db: Database, definition: Definition, base: number) =>
    changeDraft(db, { ...asked, base, ...wholeDraft(definition, 'Loaded from an XLSForm') })

  it('says what would differ, saves nothing before it is confirmed, and then takes the place of the draft', async () => {
    const db = await begun()
    expect((await preview(db, await written(everyKind))).form).toMatchObject({ isSame: true, changes: [] })
    const bytes = await edited(
      await written(everyKind),
      typing('survey', { C2: 'Another section', C4: 'Which office?' }),
    )
    const { form, problems } = await preview(db, bytes)
    expect(problems).toEqual([])
    expect(form?.changes).toEqual([
      'Section “Section policy” is now called “Another section”.',
      '“What about office?” was reworded: “Which office?”.',
    ])
    expect(await draftIn(db)).toEqual(everyKind)
    if (!form) throw new Error('The form was not read')
    expect(await load(db, form.definition, form.revision)).toMatchObject({ ok: true, revision: 1 })
    expect(await draftIn(db)).toEqual(form.definition)
  })

  it('overwrites nothing that somebody else changed since it was looked at', async () => {
    const db = await begun()
    const opening = changeOpening({ title: 'Theirs', intro: '' })
    expect(await changeDraft(db, { ...asked, by: coAuthor, base: 0, ...opening })).toMatchObject({ ok: true })
    const refused = await load(db, { ...everyKind, title: 'Mine' }, 0)
    expect(refused).toMatchObject({ ok: false, since: [{ by: 'co-author' }] })
    expect((await draftIn(db))?.title).toBe('Theirs')
  })

  it('is for those who draft; what is published is given out to everybody, as it was frozen', async () => {
    const db = await begun()
    const bytes = await written(everyKind)
    await expect(preview(db, bytes, auditor)).rejects.toThrow(/does not allow/)
    await expect(preview(db, bytes, stranger)).rejects.toThrow(/no such questionnaire/)
    await load(db, { ...everyKind, title: 'Mine' }, 0)
    const taken = async (by: Person | null, version: number | null = null) =>
      (await readForXlsForm(db, { ...asked, by, version }))?.title
    expect(await taken(overseer)).toBe('Mine')
    expect(await taken(overseer, 1)).toBe(everyKind.title)
    expect(await taken(overseer, 2)).toBeUndefined()
  })

  it('says what is no form, and why nothing of a form was taken', async () => {
    const db = await begun()
    await expect(preview(db, Buffer.from('a'))).rejects.toThrow(
      'This file is not an Excel workbook. Choose an XLSForm, saved as Excel workbook (.xlsx).',
    )
    const renamed = await edited(await written(everyKind), book => {
      const sheet = book.getWorksheet('survey')
      if (sheet) sheet.name = 'Sheet 1'
    })
    expect(await preview(db, renamed)).toMatchObject({
      form: null,
      problems: [{ sheet: 'survey', cell: 'A1', message: expect.stringContaining('no sheet “survey”') }],
    })
  })
})
