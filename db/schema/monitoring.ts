import { type MonitoringAnswers, noticeActs, type ReportPoint } from '~/domain/monitoring/monitoring-report'
import { actColumns, projectColumn } from './acts'
import type { Kit } from './kit'
import type { PeopleTables } from './people'
import type { ProjectTables } from './project'

/** Monitoring reports with their dated acts, notices on late reports, and what was frozen of reports. */
export function monitoringTables(k: Kit, { project }: ProjectTables, { person }: PeopleTables) {
  const ofProject = () => projectColumn(k, { project })
  const act = () => actColumns(k, { person })
  const monitoringReport = k.table(
    'monitoring_report',
    {
      seq: k.seq(),
      project: ofProject(),
      place: k.integer('place').notNull(),
      from: k.date('from_day').notNull(),
      until: k.date('until_day').notNull(),
      dueOn: k.date('due_on').notNull(),
      state: k.choice('state', ['draft', 'submitted', 'returned', 'accepted']).notNull(),
      answers: k.json<MonitoringAnswers>('answers').notNull(),
      revision: k.integer('revision').notNull(),
      ...act(),
    },
    t => [
      k.uniqueIndex('monitoring_report_place').on(t.project, t.place),
      k.index('monitoring_report_state').on(t.state),
    ],
  )
  const monitoringAct = k.table(
    'monitoring_act',
    {
      seq: k.seq(),
      report: k
        .integer('report')
        .notNull()
        .references(() => monitoringReport.seq),
      act: k.choice('act', ['submitted', 'returned', 'accepted']).notNull(),
      ...act(),
      remark: k.text('remark').notNull(),
      points: k.json<ReportPoint[]>('points').notNull(),
      /** The answers as they stood at this act. */
      answers: k.json<MonitoringAnswers>('answers').notNull(),
    },
    t => [k.index('monitoring_act_report').on(t.report)],
  )
  /** One reminder of a late report, and that the committee was told: each at most once. */
  const reportNotice = k.table(
    'report_notice',
    {
      project: ofProject(),
      report: k.choice('report', ['monitoring', 'completion']).notNull(),
      dueOn: k.date('due_on').notNull(),
      act: k.choice('act', noticeActs).notNull(),
      ...act(),
    },
    t => [k.primaryKey({ columns: [t.project, t.report, t.dueOn, t.act] })],
  )
  /** A report as it stood at an act: its model as JSON text, of which the same files can be made again. */
  const frozenReport = k.table(
    'frozen_report',
    {
      seq: k.seq(),
      project: ofProject(),
      report: k.choice('report', ['monitoring', 'completion']).notNull(),
      /** The place of a monitoring report; 0 for the completion report. */
      place: k.integer('place').notNull(),
      act: k.choice('act', ['submitted', 'accepted']).notNull(),
      /** `full` as the Secretariat reads it, `summary` without personal data and internal parts. */
      edition: k.choice('edition', ['full', 'summary']).notNull(),
      at: k.moment('at').notNull(),
      by: k.text('by_name').notNull(),
      model: k.text('model').notNull(),
      sha256: k.text('sha256').notNull(),
    },
    t => [k.index('frozen_report_project').on(t.project)],
  )
  const frozenFile = k.table(
    'frozen_file',
    {
      frozen: k
        .integer('frozen')
        .notNull()
        .references(() => frozenReport.seq),
      format: k.choice('format', ['html', 'xlsx', 'docx']).notNull(),
      name: k.text('name').notNull(),
      size: k.integer('size').notNull(),
      sha256: k.text('sha256').notNull(),
      bytes: k.bytes('bytes').notNull(),
    },
    t => [k.primaryKey({ columns: [t.frozen, t.format] })],
  )
  return { monitoringReport, monitoringAct, reportNotice, frozenReport, frozenFile }
}
