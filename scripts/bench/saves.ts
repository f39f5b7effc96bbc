import { statSync } from 'node:fs'
import BetterSqlite from 'better-sqlite3'
import { formSchema } from '~/domain/record/section-form'
import { parseForm } from '~/http/form.server'
import { saveSection } from '~/operations/save-section.server'
import { openDatabase } from '~db/connect.server'
import { findRecord } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'
import { median } from './load'
import { prose, randomFrom } from './prose'
import { textLength } from './record'
import type { Desk } from './register-file'
import { ms, percent, type Report } from './report'

const edits = 1_000
const key = 'summary'

export const timed = async (times: number[], work: () => unknown) => {
  const start = performance.now()
  await work()
  times.push(performance.now() - start)
}

/** The bare save: the text, the version, its author and what was there before, in one transaction; no index. */
export function bareSave(file: string) {
  const db = new BetterSqlite(file)
  db.pragma('synchronous = FULL')
  const text = db.prepare<unknown[], string>('select text from project_section where project = ? and field = ?').pluck()
  const write = db.prepare('update project_section set text = ? where project = ? and field = ?')
  const next = db
    .prepare<unknown[], number>('update project set minor = minor + 1 where seq = ? returning minor')
    .pluck()
  const version = db
    .prepare<unknown[], number>(
      "insert into version (project, major, minor, at, by_name, why) values (?, 1, ?, '', 'Bench', 'Bare') returning seq",
    )
    .pluck()
  const change = db.prepare('insert into version_change (version, project, part, before) values (?, ?, ?, ?)')
  const save = db.transaction((project: number, words: string) => {
    const before = text.get(project, key)
    write.run(words, project, key)
    change.run(version.get(project, next.get(project)), project, key, JSON.stringify({ value: before }))
  })
  return { save: (project: number, words: string) => save.immediate(project, words), close: () => db.close() }
}

/** Saves of a section as the form's action does them: read and checked, permitted, indexed, with history. */
export async function measureSaves(report: Report, desk: Desk, numbers: readonly string[]): Promise<void> {
  const database = openDatabase({ file: desk.file })
  const random = randomFrom(7)
  const sizeOf = (name: string) => statSync(name, { throwIfNoEntry: false })?.size ?? 0
  const lists = await reference(database)
  const save = async (at: number) => {
    const number = numbers[at % numbers.length] ?? ''
    const record = await findRecord(database, number, ['public'])
    const form = new FormData()
    form.set(`values.${key}`, prose(random, textLength))
    return async () => {
      const read = parseForm(form, formSchema([key], lists))
      if (!read.ok || !record) throw new Error('The bench fills in its form wrongly')
      const { values, marks } = read.value
      const base = record.keeping.version
      const by = desk.person
      const saved = await saveSection(database, {
        number,
        keys: [key],
        base,
        values,
        marks,
        why: '',
        by,
        now: new Date(),
      })
      if (!saved.ok) throw new Error(saved.reason)
    }
  }
  for (let at = 0; at < 50; at += 1) await (await save(at))()
  const settle = new BetterSqlite(desk.file)
  settle.pragma('wal_checkpoint(TRUNCATE)')
  const before = sizeOf(desk.file)
  const ours: number[] = []
  for (let at = 0; at < edits; at += 1) await timed(ours, await save(at))
  settle.pragma('wal_checkpoint(TRUNCATE)')
  const growth = (sizeOf(desk.file) - before) / edits
  settle.close()
  const bare = bareSave(desk.file)
  const theirs: number[] = []
  const both: number[] = []
  for (let at = 0; at < 300; at += 1) {
    const words = prose(random, textLength)
    await timed(theirs, () => bare.save(1 + (at % numbers.length), words))
    await timed(both, await save(at + 50))
  }
  bare.close()
  await database.close()
  const part = median(theirs) / median(both)
  report.add({
    what: 'save of a section',
    came: `${ms(median(ours))} median`,
    goal: 'at most 8 ms',
    met: median(ours) <= 8,
  })
  report.add({
    what: 'save of a section, in turn with the bare transaction',
    came: `${ms(median(both))} median`,
    floor: `${ms(median(theirs))}: ${percent(part)} of its rate`,
    goal: 'at least 5 %',
    met: part >= 0.05,
  })
  report.add({
    what: `${edits.toLocaleString('en-US')} edits of ${textLength} characters`,
    came: `${(growth / 1000).toFixed(2)} KB each`,
    goal: 'at most 2.6 KB each',
    met: growth <= 2_600,
  })
}
