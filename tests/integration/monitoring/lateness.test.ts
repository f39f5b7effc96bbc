import ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import { remindOfLateReports } from '~/jobs/remind-of-late-reports.server'
import { writeReminders } from '~/jobs/write-reminders.server'
import { actOnLate } from '~/operations/lateness/act-on-late.server'
import { readLateList } from '~/operations/lateness/read-late-list.server'
import { remindOfReport } from '~/operations/lateness/remind-of-report.server'
import { reportToCommittee } from '~/operations/lateness/report-to-committee.server'
import { readMonitoringPeriods } from '~/operations/monitoring/read-monitoring.server'
import type { Report } from '~/reports/model'
import { renderWorkbook } from '~/reports/render/workbook.server'
import { rawValue } from '~/reports/values'
import type { Database } from '~db/database'
import { listReportNotices } from '~db/queries/monitoring.server'
import { onEachEngine } from '../../setup/databases'
import { storeDraft } from '../lifecycle/world'
import { aRunningProject, days, july, lettersOf, number, people, submittedReport } from './a-running-project'

const { overseer, chair, unit, director, committee, auditor, stranger } = people
const refused = (about: string) => expect.objectContaining({ ok: false, reason: expect.stringContaining(about) })
const on = (day: string) => new Date(`${day}T08:00:00.000Z`)
const key = { number, report: 'monitoring', dueOn: '2027-07-31' } as const

const rowsOf = (report: Report, id: string) =>
  report.blocks.flatMap(block => (block.block === 'table' && block.id === id ? block.rows : []))

onEachEngine('Late reports', (open, engine) => {
  const listFor = async (db: Database, now: Date, by = unit as Parameters<typeof readLateList>[1]['by'], more = {}) => {
    const read = await readLateList(db, { forum: null, withOld: false, ...more, by, now })
    if (!read.ok) throw new Error(read.reason)
    return read
  }
  const shown = async (...args: Parameters<typeof listFor>) =>
    rowsOf((await listFor(...args)).report, 'late-table').map(row => `${rawValue(row.number)}: ${rawValue(row.what)}`)

  it('are on the list from the day after they were due until they were submitted', async () => {
    const { db } = await aRunningProject(open)
    expect(await shown(db, on('2027-07-31'))).toEqual([])
    expect(await shown(db, on('2027-08-01'))).toEqual([`${number}: Monitoring report 1`])
    await submittedReport(db, july)
    expect(await shown(db, on('2027-08-01'))).toEqual([])
    expect(await shown(db, on('2028-03-01'))).toEqual([
      ...[`${number}: Monitoring report 2`, `${number}: Completion report`],
    ])
  })

  it('are reminded of once, by whatever server, and the committee is told in the same moment', async () => {
    const { db } = await aRunningProject(open)
    const second = engine.name === 'PGlite' ? db : engine.again()
    expect(await remindOfLateReports(db, on('2027-08-29'))).toBe(0)
    const both = await Promise.all([
      remindOfLateReports(db, on('2027-08-30')),
      remindOfLateReports(second, on('2027-08-30')),
    ])
    expect(both[0] + both[1]).toBe(3)
    expect((await lettersOf(db)).map(({ who, subject }) => `${who}: ${subject}`).sort()).toEqual(
      [
        `report-late to co-overseer: Reminder: ${number}, monitoring report 1 is late`,
        `report-late to committee: ${number}: monitoring report 1 is late`,
        `report-late to overseer: Reminder: ${number}, monitoring report 1 is late`,
      ].sort(),
    )
    expect(await writeReminders(db, on('2027-08-31'))).toBe(0)
    expect(await remindOfReport(db, { ...key, by: unit, now: on('2027-09-10') })).toEqual(
      refused('went out on 30 August'),
    )
    expect(await listReportNotices(db, number)).toMatchObject([{ ...key, act: 'reminded', by: 'Dossier' }])
    const { history: h } = db.tables
    expect((await db.select({ act: h.act, why: h.why }).from(h)).at(-1)).toMatchObject({
      ...{ act: 'Overseer reminded of a late report', why: 'Monitoring report 1' },
    })
  })

  it('a person reminds once too, where two do at once, and only after the day of the rule', async () => {
    const { db } = await aRunningProject(open)
    const remind = (now: Date, by = unit as typeof overseer) => remindOfReport(db, { ...key, by, now })
    expect(await remind(on('2027-08-15'))).toEqual(refused('goes out on 30 August 2027 or later'))
    for (const by of [overseer, chair, director, committee, auditor, stranger])
      expect((await remind(on('2027-09-05'), by as typeof overseer)).ok).toBe(false)
    const both = await Promise.all([remind(on('2027-09-05')), remind(on('2027-09-05'))])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await remindOfReport(db, { ...key, dueOn: '2027-01-01', by: unit, now: on('2027-09-05') })).toEqual(
      refused('not late'),
    )
    await expect(listReportNotices(db)).resolves.toHaveLength(1)
  })

  it('are reported to the committee once, after the reminder; list and periods show both days', async () => {
    const { db } = await aRunningProject(open)
    const tick = (day: string, by = unit as typeof overseer) => reportToCommittee(db, { ...key, by, now: on(day) })
    expect(await tick('2027-09-01')).toEqual(refused('after its reminder'))
    await remindOfLateReports(db, on('2027-08-30'))
    expect((await listFor(db, on('2027-09-01'))).toReport).toHaveLength(1)
    for (const by of [overseer, director, committee])
      expect((await tick('2027-09-01', by as typeof overseer)).ok).toBe(false)
    expect((await Promise.all([tick('2027-09-01'), tick('2027-09-01')])).map(({ ok }) => ok).sort()).toEqual([
      false,
      true,
    ])
    const list = await listFor(db, on('2027-09-02'))
    expect(rowsOf(list.report, 'late-table')).toMatchObject([{ reminded: '2027-08-30', reported: '2027-09-01' }])
    expect([list.toRemind, list.toReport]).toEqual([[], []])
    const periods = await readMonitoringPeriods(db, { number, by: overseer, now: on('2027-09-02') })
    expect(periods?.periods[0]).toMatchObject({ daysLate: 33, remindedAt: '2027-08-30T08:00:00.000Z' })
    await submittedReport(db, on('2027-09-03'))
    expect(await tick('2027-09-04')).toEqual(refused('not late'))
  })

  it('several are done at once; what cannot be done is said', async () => {
    const { db } = await aRunningProject(open)
    await storeDraft(db, 'IPEG 02 2027A', { state: 'in-implementation', visibility: 'public', values: days })
    const reports = [key, { ...key, number: 'IPEG 02 2027A' }, { ...key, number: 'EWG 99 1999' }]
    expect(await actOnLate(db, { intent: 'remind', reports, by: unit, now: on('2027-09-05') })).toEqual({
      ...{ done: 2, refused: [expect.stringContaining('EWG 99 1999: This report is not late')] },
    })
  })

  it('are shown to those who may, of their fora, with names where they may read whom to write to', async () => {
    const { db } = await aRunningProject(open)
    await storeDraft(db, 'EWG 02 2027A', {
      ...{ state: 'in-implementation', visibility: 'public' },
      values: { ...days, sponsoringForum: 'EWG' },
    })
    await storeDraft(db, 'IPEG 03 2027A', {
      ...{ state: null, visibility: 'public' },
      values: { ...days, expectedCompletion: '2027-03-31', status: 'Project in Implementation' },
    })
    const now = on('2027-08-20')
    const ours = [`EWG 02 2027A: Monitoring report 1`, `${number}: Monitoring report 1`]
    expect((await shown(db, now)).sort()).toEqual([...ours].sort())
    expect(await shown(db, now, director)).toEqual([`${number}: Monitoring report 1`])
    expect((await shown(db, now, committee)).length).toBe(2)
    expect(await shown(db, now, unit, { forum: 'EWG' })).toEqual(['EWG 02 2027A: Monitoring report 1'])
    expect((await shown(db, now, unit, { withOld: true })).includes('IPEG 03 2027A: Completion report')).toBe(true)
    const names = async (by: typeof overseer) =>
      JSON.stringify((await listFor(db, now, by)).report).includes('The Project Overseer')
    expect([await names(unit as typeof overseer), await names(director as typeof overseer)]).toEqual([true, true])
    expect([await names(committee as typeof overseer), await names(auditor as typeof overseer)]).toEqual([false, false])
    for (const by of [overseer, chair, stranger])
      expect((await readLateList(db, { forum: null, withOld: false, by, now })).ok).toBe(false)
    expect((await listFor(db, on('2027-09-10'), director)).toRemind).toEqual([])
  })

  it('the paper and the workbook agree, totals by forum too', async () => {
    const { db } = await aRunningProject(open)
    await storeDraft(db, 'EWG 02 2027A', {
      ...{ state: 'report-due', visibility: 'public' },
      values: { ...days, sponsoringForum: 'EWG', title: '=HYPERLINK("http://evil.example")' },
    })
    await remindOfLateReports(db, on('2027-08-30'))
    const { report } = await listFor(db, on('2028-03-05'))
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(await renderWorkbook(report).then(bytes => new Uint8Array(bytes).buffer))
    const sheet = workbook.getWorksheet('Late reports')
    const paper = rowsOf(report, 'late-table')
    expect(paper).toHaveLength(6)
    const cells = new Set<unknown>()
    sheet?.eachRow(row =>
      row.eachCell(cell => cells.add(cell.value instanceof Date ? cell.value.toISOString().slice(0, 10) : cell.value)),
    )
    for (const row of paper)
      for (const one of ['number', 'what', 'dueOn', 'daysLate']) expect([...cells]).toContain(rawValue(row[one]))
    expect([...cells].some(value => typeof value === 'object' && value !== null && 'formula' in value)).toBe(false)
    const totals = rowsOf(report, 'late-fora-table').map(row => Number(row.monitoring) + Number(row.completion))
    expect(totals.reduce((sum, count) => sum + count, 0)).toBe(paper.length)
  })
})
