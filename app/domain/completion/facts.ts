import type { Amendment } from '../amendment/amendment'
import type { BudgetLine } from '../budget/line'
import type { Payment } from '../budget/payment'
import { withPaid } from '../budget/spending'
import type { Waiver } from '../budget/waiver'
import type { Economy } from '../economy'
import type { Attendee } from '../event/attendee'
import type { AgendaItem, EventMaterial, ProjectEvent } from '../event/event'
import type { Measured } from '../indicator/measured'
import type { MonitoringReport } from '../monitoring/monitoring-report'
import type { Dissemination, Output } from '../output/output'
import type { PublishedPractice } from '../practice/catalogue'
import type { ResponseRate } from '../questionnaire/response-rate'
import type { ProjectRecord } from '../record/record'
import type { QuestionnaireResult } from './questionnaire-result'

/** Who was at an event, as far as a report tells it: without e-mail addresses and remarks. */
export type Person = Omit<Attendee, 'email' | 'note' | 'at' | 'by' | 'revision'>

/** A file of the project, as the appendices name it. */
export type NamedFile = { id: string; name: string; description: string }

/**
 * Everything that was kept of a project while it ran: what its completion report is made of. Plain data, so that it can be
 * frozen. Names of people are left out where the reader may not know them.
 */
export type CompletionFacts = {
  record: ProjectRecord
  /** The budget in force. */
  lines: readonly BudgetLine[]
  amendments: readonly Amendment[]
  payments: readonly Payment[]
  outputs: readonly Output[]
  disseminations: readonly Dissemination[]
  events: readonly ProjectEvent[]
  agendas: readonly { event: number; items: readonly AgendaItem[] }[]
  /** Whoever was named for an event, in any standing. */
  attendees: readonly Person[]
  /** Different people among those who took part: who came twice counts once. */
  people: number
  measured: readonly Measured[]
  waivers: readonly Waiver[]
  monitoring: readonly MonitoringReport[]
  questionnaires: readonly ResponseRate[]
  results: readonly QuestionnaireResult[]
  practices: readonly PublishedPractice[]
  files: readonly NamedFile[]
  materials: readonly EventMaterial[]
  /** The member economies, in APEC's order. */
  economies: readonly Economy[]
}

/** The facts of a project of which no more is known than this, as of those that ran before Dossier kept facts. */
export const factsOf = (known: Pick<CompletionFacts, 'record'> & Partial<CompletionFacts>): CompletionFacts => ({
  ...{ lines: [], amendments: [], payments: [], outputs: [], disseminations: [], events: [], agendas: [] },
  ...{ attendees: [], people: 0, measured: [], waivers: [], monitoring: [], questionnaires: [], results: [] },
  ...{ practices: [], files: [], materials: [], economies: [] },
  ...known,
})

/** Whether outputs are in the register; without any, what was typed into the report counts. */
export const keepsOutputs = ({ outputs }: Pick<CompletionFacts, 'outputs'>): boolean => outputs.length > 0

/** Whether events are kept; without any, the participants that were typed into the report count. */
export const keepsEvents = ({ events }: Pick<CompletionFacts, 'events'>): boolean => events.length > 0

/** The lines with what was paid on them; a line without a payment keeps what was typed in as spent. */
export const linesWithPaid = ({ lines, payments }: Pick<CompletionFacts, 'lines' | 'payments'>): BudgetLine[] =>
  withPaid(lines, payments)
