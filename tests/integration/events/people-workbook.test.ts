import ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import type { Attendee } from '~/domain/event/attendee'
import type { JudgedRow } from '~/domain/event/workbook/judge-people'
import { clearAttendeeUploads } from '~/jobs/clear-attendee-uploads.server'
import { confirmPeople } from '~/operations/event/confirm-people.server'
import { keepPeopleWorkbook, previewPeople } from '~/operations/event/load-people.server'
import { markPeopleWorkbook } from '~/operations/event/mark-people-workbook.server'
import { openEvent } from '~/operations/event/open-event.server'
import { addAttendee, dropAttendee, saveAttendee } from '~/operations/event/save-attendee.server'
import { writePeopleWorkbook } from '~/operations/event/write-people-workbook.server'
import { listAttendees } from '~db/queries/attendees.server'
import { onEachEngine } from '../../setup/databases'
import { edited, typing } from '../../setup/workbooks'
import { people } from '../lifecycle/world'
import { recalculated } from '../reports/libreoffice'
import { anEvent, eventText, now, number, somebody } from './an-event'

const { overseer, coAuthor, auditor } = people
const refused = (about: string) => ({ ok: false, reason: expect.stringContaining(about) })

type Cell = ExcelJS.CellValue
/** A list as somebody made it without Dossier: headings and rows, below a title. */
async function ownList(headings: readonly string[], rows: readonly Cell[][]): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Sheet1')
  sheet.addRow(['Participants of the seminar'])
  sheet.addRow([...headings])
  for (const row of rows) sheet.addRow(row)
  return Buffer.from(await book.xlsx.writeBuffer())
}

const usual = ['Name', 'Economy', 'Gender', 'Role', 'Organization', 'E-mail', 'Status']

onEachEngine('People of an event in a workbook', (open, engine) => {
  const begun = async (seats: number | null = 60) => {
    const found = await anEvent(open, { text: { ...eventText, seats } })
    const { db, ask, seq } = found
    const opened = async (by = overseer as typeof ask.by) => {
      const event = await openEvent(db, { number, seq, by, now })
      if (!event) throw new Error('The event was not opened')
      return event
    }
    const keep = async (bytes: Uint8Array) => {
      const kept = await keepPeopleWorkbook(db, { ...ask, bytes })
      if (!kept.ok) throw new Error(kept.reason)
      return kept.upload
    }
    const judged = async (bytes: Uint8Array) => {
      const upload = await keep(bytes)
      const read = await previewPeople(db, (await opened()).event, { upload, by: ask.by, now })
      if (!read.ok) throw new Error(read.reason)
      return { upload, ...read.judged }
    }
    const template = async (by = ask.by) => writePeopleWorkbook(db, await opened(by))
    const list = () => listAttendees(db, seq)
    return { ...found, opened, keep, judged, template, list }
  }
  const kinds = (rows: readonly JudgedRow[]) => rows.map(({ is }) => is)
  const told = (errors: readonly { cell: string; message: string }[]) =>
    errors.map(({ cell, message }) => `${cell}: ${message}`)

  it('goes out with a hidden key, drop-downs and an explanation, and comes back unchanged', async () => {
    const { db, ask, template, judged } = await begun()
    await addAttendee(db, { ...ask, text: somebody('Ann Lee', { email: 'ann@example.org', note: 'Vegetarian\nLate' }) })
    const bytes = await template()
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(bytes.buffer)
    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['People', 'visible'],
      ['How to fill in', 'visible'],
      ['Lists', 'hidden'],
    ])
    const sheet = book.getWorksheet('People')
    expect(sheet?.getColumn(1).hidden).toBe(true)
    expect(sheet?.getCell('C6').dataValidation?.formulae).toEqual(['List_economy'])
    expect(sheet?.getCell('C20').dataValidation?.formulae).toEqual(['List_economy'])
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 5 })
    expect(kinds((await judged(bytes)).rows)).toEqual(['same'])
    const forAuditor = await edited(await template(auditor), () => undefined)
    expect(Buffer.from(forAuditor).includes('ann@example.org')).toBe(false)
    expect(kinds((await judged(forAuditor)).rows)).toEqual(['same'])
  })

  it('loads new people and changes, once', async () => {
    const { db, ask, template, judged, list } = await begun()
    await addAttendee(db, { ...ask, text: somebody('Ann Lee') })
    const bytes = await edited(
      await template(),
      typing('People', {
        ...{ B6: 'Anne Lee', D6: 'F' },
        ...{ B8: 'Nguyen Van A', C8: 'Vietnam', D8: 'M', E8: 'presenter', K8: 'Yes', I8: 'a@example.vn' },
        ...{ B9: 'Kim Min', C9: 'Korea, Republic of', D9: 'female' },
      }),
    )
    const read = await judged(bytes)
    expect(kinds(read.rows)).toEqual(['changed', 'new', 'new'])
    expect(read.errors).toEqual([])
    expect(await confirmPeople(db, { ...ask, upload: read.upload, by: coAuthor })).toEqual(refused('somebody else'))
    expect(await confirmPeople(db, { ...ask, upload: read.upload })).toEqual({ ok: true, added: 2, changed: 1 })
    expect(await confirmPeople(db, { ...ask, upload: read.upload })).toEqual({ ok: true, added: 0, changed: 0 })
    expect(
      (await list()).map(({ name, economy, sex, role, standing }) => [name, economy, sex, role, standing]),
    ).toEqual([
      ['Anne Lee', 'Chile', 'woman', 'participant', 'accepted'],
      ['Kim Min', 'Korea', 'woman', 'participant', 'accepted'],
      ['Nguyen Van A', 'Viet Nam', 'man', 'speaker', 'attended'],
    ])
    const later = new Date(now.getTime() + 25 * 60 * 60 * 1000)
    expect(await confirmPeople(db, { ...ask, upload: read.upload, now: later })).toEqual(refused('more than a day ago'))
    expect(await clearAttendeeUploads(db, later)).toBe(1)
  })

  it('reads a list with its columns in any order, and says which are missing or not known', async () => {
    const { judged } = await begun()
    const list = await ownList(
      ['Hotel', 'Gender', 'Full name', 'Country', 'Name'],
      [['Hilton', 'F', 'Ann Lee', 'CHILE', 'x'], [], [null, 'male', 'Bo Chen', 'U.S.A.', null]],
    )
    const { rows, missing, ignored, errors } = await judged(list)
    expect(
      rows.map(({ text: { name, economy, sex, organisationKind } }) => [name, economy, sex, organisationKind]),
    ).toEqual([
      ['Ann Lee', 'Chile', 'woman', 'other'],
      ['Bo Chen', 'United States', 'man', 'other'],
    ])
    expect(errors).toEqual([])
    expect(missing).toContain('E-mail')
    expect(ignored).toEqual([
      { cell: 'A2', header: 'Hotel', twice: false },
      { cell: 'E2', header: 'Name', twice: true },
    ])
  })

  it('refuses what is no list, in words', async () => {
    const { db, ask } = await begun()
    const keep = async (bytes: Buffer) => keepPeopleWorkbook(db, { ...ask, bytes })
    expect(await keep(Buffer.from('Name,Economy\nAnn,Chile'))).toEqual(refused('not an Excel workbook'))
    expect(await keep(await ownList(['First', 'Country'], [['Ann', 'Chile']]))).toEqual(refused('heading “Name”'))
    expect(await keep(await ownList(usual, []))).toEqual(refused('nobody in this workbook'))
    const list = await ownList(usual, [['Ann', 'Chile']])
    expect(await keepPeopleWorkbook(db, { ...ask, by: auditor, bytes: list })).toEqual(refused('does not allow'))
  })

  it('tells each problem by its cell, and loads the good rows', async () => {
    const { db, ask, judged, list } = await begun()
    await addAttendee(db, { ...ask, text: somebody('Old Friend', { email: 'old@example.org' }) })
    const read = await judged(
      await ownList(usual, [
        ['Good One', 'Peru', 'F', 'Participant', 'INDECOPI', 'good@example.org', 'Took part'],
        ['Ann Lee', 'Chili', 'F'],
        ['Bo Chen', 'France', 'robot', 'juggler'],
        ['21/08/2018', 'Chile', 'M', 'Speaker', '2018-08-21'],
        [new Date('2018-08-21T00:00:00Z'), 'Chile', 44],
        [12345, 'Chile', null, null, null, 'no address', 'maybe'],
        [null, 'Chile'],
        ['GOOD ONE', 'Peru'],
        ['New Name', 'Peru', null, null, null, 'OLD@example.org'],
        ['...', 'Chile'],
      ]),
    )
    expect(kinds(read.rows)).toEqual(['new', ...Array.from({ length: 9 }, () => 'wrong')])
    expect(told(read.errors)).toEqual([
      'B4: “Chili” is no member economy. Do you mean Chile?',
      expect.stringContaining('B5: “France” is no member economy. Leave the cell empty'),
      expect.stringContaining('C5: “robot” is not one of the choices.'),
      expect.stringContaining('D5: “juggler” is not one of the choices.'),
      'A6: Here stands a date as text (“21/08/2018”), where a name is wanted.',
      'E6: Here stands a date as text (“2018-08-21”), where an organisation is wanted.',
      'A7: Here stands a date (21 August 2018), where a name is wanted.',
      expect.stringContaining('C7: “44” is not one of the choices.'),
      'A8: Here stands a number, where a name is wanted.',
      expect.stringContaining('F8: “no address” is no e-mail address.'),
      expect.stringContaining('G8: “maybe” is not one of the choices.'),
      'A9: Enter the name of the person.',
      expect.stringContaining('A10: This person stands in row 3 already'),
      expect.stringContaining('A11: This person stands on the list of the event already'),
      'A12: This is no name: there is no letter in it.',
    ])
    expect(await confirmPeople(db, { ...ask, upload: read.upload })).toEqual({ ok: true, added: 1, changed: 0 })
    expect((await list()).map(({ name }) => name)).toEqual(['Old Friend', 'Good One'])
  })

  it('comes back with a comment at each cell, and is mended there', async () => {
    const { db, ask, judged, keep, opened, list } = await begun()
    const upload = await keep(
      await ownList(usual, [
        ['Ann Lee', 'Chili', 'F'],
        ['Bo Chen', 'Peru', 'M'],
      ]),
    )
    const marked = async (id: string) => {
      const done = await markPeopleWorkbook(db, await opened(), { upload: id, by: ask.by, now })
      if (!done.ok) throw new Error(done.reason)
      return done.bytes
    }
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await marked(upload)).buffer)
    const cell = book.getWorksheet('People')?.getCell('C6')
    expect(cell?.value).toBe('Chili')
    expect(JSON.stringify(cell?.note)).toContain('Do you mean Chile?')
    expect(book.getWorksheet('People')?.getCell('B7').note).toBeUndefined()
    await confirmPeople(db, { ...ask, upload })
    const mended = await judged(await edited(await marked(upload), typing('People', { C6: 'Chile' })))
    expect(kinds(mended.rows)).toEqual(['new', 'same'])
    expect(await confirmPeople(db, { ...ask, upload: mended.upload })).toEqual({ ok: true, added: 1, changed: 0 })
    expect(await list()).toHaveLength(2)
  })

  it('overwrites nothing that was changed in Dossier since it went out', async () => {
    const { db, ask, template, judged, list } = await begun()
    const names = ['Ann Lee', 'Bo Chen', 'Cy Ortiz', 'Di Rossi']
    for (const name of names) await addAttendee(db, { ...ask, text: somebody(name) })
    const went = await template()
    const [ann, bo, cy] = (await list()) as [Attendee, Attendee, Attendee]
    await saveAttendee(db, { ...ask, who: ann.seq, base: 0, text: { ...somebody('Ann Lee'), position: 'Director' } })
    await saveAttendee(db, { ...ask, who: bo.seq, base: 0, text: { ...somebody('Bo Chen'), position: 'Examiner' } })
    await dropAttendee(db, { ...ask, who: cy.seq, base: 0 })
    const typed = typing('People', { H7: 'Judge', H8: 'Clerk' })
    const read = await judged(await edited(went, typed))
    expect(kinds(read.rows)).toEqual(['same', 'wrong', 'wrong', 'same'])
    expect(told(read.errors)).toEqual([
      expect.stringMatching(/^B7: Somebody has changed this person in Dossier/),
      expect.stringMatching(/^B8: This person was taken off the list/),
    ])
  })

  it('holds the list against the seats', async () => {
    const { db, ask, judged } = await begun(2)
    await addAttendee(db, { ...ask, text: somebody('Ann Lee') })
    const read = await judged(
      await ownList(usual, [
        ['Bo Chen', 'Chile', null, null, null, null, 'Alternate'],
        ['Cy Ortiz', 'Chile'],
        ['Di Rossi', 'Chile'],
      ]),
    )
    expect(kinds(read.rows)).toEqual(['new', 'new', 'wrong'])
    expect(told(read.errors)).toEqual([expect.stringContaining('G5: The event has 2 seats')])
  })

  it('leaves formulas and script as texts that do nothing', async () => {
    const { db, ask, judged, template, list } = await begun()
    const formula = '=HYPERLINK("http://evil.example","x")'
    const read = await judged(
      await ownList(usual, [
        ['<script>alert(1)</script>', 'Chile', null, null, formula],
        ['+1 Ann', 'Chile', null, null, { formula: '1+1', result: 'INAPI' } as Cell],
      ]),
    )
    expect(kinds(read.rows)).toEqual(['new', 'new'])
    await confirmPeople(db, { ...ask, upload: read.upload })
    expect((await list()).map(({ organisation }) => organisation)).toEqual(['INAPI', formula])
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await template()).buffer)
    const cell = book.getWorksheet('People')?.getCell('F7')
    expect(cell?.type).toBe(ExcelJS.ValueType.String)
    expect([cell?.value, cell?.numFmt]).toEqual([formula, '@'])
  })

  it('takes 500 rows in a moment, and more than a statement holds', async () => {
    const { db, ask, judged, list } = await begun(null)
    const rows = Array.from({ length: 500 }, (_, at) => [
      `Person ${String.fromCharCode(97 + (at % 26))} ${at}`,
      'Peru',
      'F',
    ])
    const bytes = await ownList(usual, rows)
    const before = performance.now()
    const read = await judged(bytes)
    expect(read.rows).toHaveLength(500)
    expect(await confirmPeople(db, { ...ask, upload: read.upload })).toMatchObject({ added: 500 })
    expect(performance.now() - before).toBeLessThan(10_000)
    expect(await list()).toHaveLength(500)
    const many = Array.from({ length: 2_000 }, (_, at) => [`Guest ${at}`, 'Chile', 'M'])
    const more = await judged(await ownList(usual, [...rows, ...many]))
    expect(kinds(more.rows).filter(is => is === 'same')).toHaveLength(500)
    expect(await confirmPeople(db, { ...ask, upload: more.upload })).toMatchObject({ added: 2_000 })
  })

  it('survives LibreOffice', async context => {
    if (engine.name !== 'SQLite') return
    const { db, ask, template, judged } = await begun()
    await addAttendee(db, { ...ask, text: somebody('Ann Lee', { email: 'ann@example.org', note: '=1+1' }) })
    const typed = await edited(await template(), typing('People', { B9: 'Bo Chen', C9: 'Vietnam' }))
    const saved = await recalculated('people of an event', typed)
    if (!saved) return context.skip()
    const read = await judged(Buffer.from(saved))
    expect(read.errors).toEqual([])
    expect(kinds(read.rows)).toEqual(['same', 'new'])
  })
})
