import { type AmendedValues, amendmentDeciders, amendmentDecisions, amendmentKinds } from '~/domain/amendment/amendment'
import {
  type AttendeeText,
  attendeeFundings,
  attendeeRoles,
  organisationKinds,
  sexes,
  standings,
} from '~/domain/event/attendee'
import { type AgendaItem, eventKinds, eventModes } from '~/domain/event/event'
import { measuredStates } from '~/domain/indicator/measured'
import {
  accessKinds,
  disseminationKinds,
  type MonthOfHits,
  type OutputSource,
  outputKinds,
} from '~/domain/output/output'
import { actColumns, projectColumn } from './acts'
import type { Kit } from './kit'
import type { PeopleTables } from './people'
import type { ProjectTables } from './project'

export const factKinds = ['event', 'agenda', 'attendee', 'material', 'output', 'dissemination', 'measured'] as const
export type FactKind = (typeof factKinds)[number]

/** What happens while a project runs: amendments, events with those who come, outputs, what was measured and paid. */
export function implementationTables(k: Kit, { project }: ProjectTables, { person }: PeopleTables) {
  const ofProject = () => projectColumn(k, { project })
  const act = () => actColumns(k, { person })
  const amendment = k.table(
    'amendment',
    {
      seq: k.seq(),
      project: ofProject(),
      kind: k.choice('kind', amendmentKinds).notNull(),
      before: k.json<AmendedValues>('before').notNull(),
      proposed: k.json<AmendedValues>('proposed').notNull(),
      reason: k.text('reason').notNull(),
      ...act(),
      decider: k.choice('decider', amendmentDeciders).notNull(),
      /** The key of the edition of rules by which it was asked for. */
      edition: k.text('edition').notNull(),
      decision: k.choice('decision', amendmentDecisions),
      decisionReason: k.text('decision_reason').notNull(),
      decidedAt: k.moment('decided_at'),
      decidedPerson: k.text('decided_person').references(() => person.id),
      decidedBy: k.text('decided_by'),
      withdrawnAt: k.moment('withdrawn_at'),
      /** The version of the record that it made. */
      version: k.text('version'),
    },
    t => [k.index('amendment_project').on(t.project)],
  )
  const event = k.table(
    'event',
    {
      seq: k.seq(),
      project: ofProject(),
      title: k.text('title').notNull(),
      kind: k.choice('kind', eventKinds).notNull(),
      mode: k.choice('mode', eventModes).notNull(),
      from: k.date('from_day'),
      until: k.date('until_day'),
      place: k.text('place').notNull(),
      /** The name of the hosting economy. */
      economy: k.text('economy'),
      seats: k.integer('seats'),
      description: k.text('description').notNull(),
      series: k.text('series').notNull(),
      /** The place of its questionnaire in the project. */
      feedback: k.integer('feedback'),
      agenda: k.json<AgendaItem[]>('agenda').notNull(),
      revision: k.integer('revision').notNull(),
      ...act(),
    },
    t => [k.index('event_project').on(t.project)],
  )
  const ofEvent = () =>
    k
      .integer('event')
      .notNull()
      .references(() => event.seq)
  const attendee = k.table(
    'attendee',
    {
      seq: k.seq(),
      event: ofEvent(),
      name: k.text('name').notNull(),
      economy: k.text('economy'),
      sex: k.choice('sex', sexes).notNull(),
      role: k.choice('role', attendeeRoles).notNull(),
      organisation: k.text('organisation').notNull(),
      organisationKind: k.choice('organisation_kind', organisationKinds).notNull(),
      position: k.text('position').notNull(),
      email: k.text('email').notNull(),
      funding: k.choice('funding', attendeeFundings).notNull(),
      standing: k.choice('standing', standings).notNull(),
      note: k.text('note').notNull(),
      revision: k.integer('revision').notNull(),
      ...act(),
    },
    t => [k.index('attendee_event').on(t.event)],
  )
  /** A list of attendees that was read from a workbook and waits for its confirmation. */
  const attendeeUpload = k.table(
    'attendee_upload',
    {
      id: k.text('id').primaryKey(),
      event: ofEvent(),
      rows: k.json<AttendeeText[]>('rows').notNull(),
      /** The workbook as it came, for the copy with comments at its cells. */
      bytes: k.bytes('bytes').notNull(),
      ...act(),
    },
    t => [k.index('attendee_upload_event').on(t.event)],
  )
  const eventMaterial = k.table(
    'event_material',
    {
      event: ofEvent(),
      attachment: k.text('attachment').notNull(),
      title: k.text('title').notNull(),
      publishedAt: k.moment('published_at'),
    },
    t => [k.primaryKey({ columns: [t.event, t.attachment] })],
  )
  const output = k.table(
    'output',
    {
      seq: k.seq(),
      project: ofProject(),
      name: k.text('name').notNull(),
      kind: k.choice('kind', outputKinds).notNull(),
      source: k.json<OutputSource>('source').notNull(),
      planned: k.integer('planned'),
      plannedOn: k.date('planned_on'),
      delivered: k.integer('delivered'),
      deliveredOn: k.date('delivered_on'),
      link: k.text('link').notNull(),
      file: k.text('file'),
      use: k.text('used').notNull(),
      note: k.text('note').notNull(),
      revision: k.integer('revision').notNull(),
      ...act(),
    },
    t => [k.index('output_project').on(t.project)],
  )
  const dissemination = k.table(
    'dissemination',
    {
      seq: k.seq(),
      project: ofProject(),
      output: k.integer('output').references(() => output.seq),
      kind: k.choice('kind', disseminationKinds).notNull(),
      where: k.text('place').notNull(),
      link: k.text('link').notNull(),
      forum: k.text('forum'),
      on: k.date('on_day'),
      access: k.choice('access', accessKinds).notNull(),
      note: k.text('note').notNull(),
      hits: k.json<MonthOfHits[]>('hits').notNull(),
      revision: k.integer('revision').notNull(),
      ...act(),
    },
    t => [k.index('dissemination_project').on(t.project)],
  )
  const measured = k.table(
    'measured',
    {
      seq: k.seq(),
      project: ofProject(),
      indicator: k.text('indicator').notNull(),
      from: k.date('from_day').notNull(),
      until: k.date('until_day').notNull(),
      value: k.real('value'),
      text: k.text('words').notNull(),
      women: k.integer('women'),
      men: k.integer('men'),
      byEconomy: k.json<{ economy: string; value: number }[]>('by_economy').notNull(),
      note: k.text('note').notNull(),
      evidence: k.text('evidence'),
      state: k.choice('state', measuredStates).notNull(),
      remark: k.text('remark').notNull(),
      decidedAt: k.moment('decided_at'),
      decidedBy: k.text('decided_by'),
      revision: k.integer('revision').notNull(),
      ...act(),
    },
    t => [k.uniqueIndex('measured_period').on(t.project, t.indicator, t.from, t.until)],
  )
  const payment = k.table(
    'payment',
    {
      seq: k.seq(),
      project: ofProject(),
      line: k.text('line').notNull(),
      source: k.choice('source', ['apec', 'self']).notNull(),
      amount: k.money('amount').notNull(),
      on: k.date('on_day').notNull(),
      payee: k.text('payee').notNull(),
      reference: k.text('reference').notNull(),
      note: k.text('note').notNull(),
      ...act(),
      voidedAt: k.moment('voided_at'),
      voidedBy: k.text('voided_by'),
      voidReason: k.text('void_reason').notNull(),
    },
    t => [k.index('payment_project').on(t.project)],
  )
  /** What an event, attendee, output and so on was before each change, with who changed it. */
  const factChange = k.table(
    'fact_change',
    {
      seq: k.seq(),
      project: ofProject(),
      kind: k.choice('kind', factKinds).notNull(),
      key: k.integer('key').notNull(),
      /** The revision before the change. */
      revision: k.integer('revision').notNull(),
      /** Null where it was made by this change. */
      before: k.json<object | null>('before'),
      ...act(),
    },
    t => [k.index('fact_change_of').on(t.project, t.kind, t.key)],
  )
  return {
    ...{ amendment, event, attendee, attendeeUpload, eventMaterial, output, dissemination, measured, payment },
    factChange,
  }
}
