import type { BudgetLine } from '~/domain/budget/line'
import { amountBySource } from '~/domain/budget/line'
import { emptyAnswers } from '~/domain/completion/empty-answers'
import type { AttendeeText } from '~/domain/event/attendee'
import { ipCommercialisation } from '~/domain/questionnaire/library/ip-commercialisation/ip-commercialisation'
import type { Indicator } from '~/domain/record/rows'
import type { Reference } from '~/domain/reference'
import { openDatabase, type Transaction } from '~db/connect.server'
import { insertClearance } from '~db/queries/answers.server'
import { insertAttendees } from '~db/queries/attendees.server'
import { writeBudgetLines } from '~db/queries/budget.server'
import { writeReport } from '~db/queries/completion.server'
import { insertEvent } from '~db/queries/events.server'
import { changeMeasured, insertMeasured } from '~db/queries/measured.server'
import { insertDissemination, insertOutput } from '~db/queries/outputs.server'
import { insertPayment } from '~db/queries/payments.server'
import { insertQuestionnaire, insertVersion } from '~db/queries/questionnaires.server'
import { insertRecord } from '~db/queries/records.server'
import { readReference } from '~db/queries/reference.server'
import { changeResponse, insertResponse } from '~db/queries/responses.server'
import { cti32 } from '~db/seed/demo/cti-32-2017a'
import { ipTexts } from '~db/seed/demo/questionnaires/ip-texts'
import { madeAnswers } from '~db/seed/demo/questionnaires/made-answers'
import { disseminationsOfCti32, indicatorsOfCti32, outputsOfCti32 } from '~db/seed/demo/running/facts'
import { seminar, seminarPeople } from '~db/seed/demo/running/seminar'
import type { Desk } from './register-file'

/** The size of report that the speed is promised for. */
export const sizes = { economies: 21, questions: 30, participants: 120, lines: 30, indicators: 12 } as const

export const benchNumber = 'CTI 32 2017A'
const at = '2020-07-01T08:00:00.000Z'
const author = { person: null, name: 'Bench' }

/** So many of these, taken again from the first where they are fewer. */
const cycled = <T>(from: readonly T[], count: number, make: (one: T, index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => from[index % from.length])
    .filter(one => one !== undefined)
    .map(make)

const people = (): AttendeeText[] => {
  const there = seminarPeople.filter(({ standing }) => standing === 'attended')
  return cycled(there, sizes.participants, (one, index) => ({ ...one, name: `Person ${index + 1}` }))
}

const lines = (): BudgetLine[] =>
  cycled(cti32.budget, sizes.lines, (line, index) => {
    const { apec, self } = amountBySource(line)
    return { ...line, id: `bench-${index}`, actualApec: apec, actualSelf: Math.round(self * 0.9) }
  })

const indicators = (): Indicator[] =>
  cycled(indicatorsOfCti32, sizes.indicators, (one, index) => ({ ...one, id: `bench-${index}` }))

async function writeFacts(tx: Transaction, project: number): Promise<void> {
  const event = await insertEvent(tx, project, { ...seminar, at }, author)
  await insertAttendees(tx, event, people(), { at, author })
  for (const output of outputsOfCti32) await insertOutput(tx, project, { ...output, at }, author)
  for (const one of disseminationsOfCti32) await insertDissemination(tx, project, { ...one, output: null, at }, author)
  for (const { id, target } of indicators()) {
    const value = { indicator: id, from: '2019-07-01', until: '2019-12-31', value: target, text: '', note: '' }
    const parts = { women: null, men: null, byEconomy: [], evidence: null, at }
    const seq = await insertMeasured(tx, project, { ...value, ...parts }, author)
    await changeMeasured(tx, seq, { state: 'approved', decidedAt: at, decidedBy: 'Bench', revision: 1 })
  }
  for (const { id, actualApec } of lines()) {
    if (!actualApec) continue
    const payment = { line: id, source: 'apec', amount: actualApec, on: '2019-10-01', payee: 'Payee' } as const
    await insertPayment(tx, project, { ...payment, reference: '', note: '', at }, author)
  }
}

/** The questionnaire of the library cut to its first questions, answered by every economy. */
async function writeAnswers(tx: Transaction, project: number, lists: Reference): Promise<void> {
  let left: number = sizes.questions
  const sections = ipCommercialisation.sections.map(section => {
    const questions = section.questions.slice(0, left)
    left -= questions.length
    return { ...section, questions }
  })
  const definition = { ...ipCommercialisation, sections: sections.filter(({ questions }) => questions.length > 0) }
  const begun = { project, audience: 'economies', isAnonymous: false, draft: definition, at } as const
  const { seq: questionnaire } = await insertQuestionnaire(tx, begun)
  await insertVersion(tx, { questionnaire, version: 1, definition, why: '', changes: [], at, author })
  for (const { name: economy } of lists.economies.slice(0, sizes.economies)) {
    const response = await insertResponse(tx, { questionnaire, economy, version: 1, invitedAt: at })
    const answers = madeAnswers(definition, { who: economy, texts: ipTexts })
    const official = { answers, permission: 'with-name', permissions: {} } as const
    await insertClearance(tx, { response, version: 1, ...official, at, author })
    await changeResponse(tx, response, { begunAt: at, clearedAt: at, clearedBy: author.name, revision: 1 })
  }
}

/** Lays a project with all that its completion report is made of beside the register of a desk. */
export async function layCompletedProject(desk: Desk): Promise<void> {
  const database = openDatabase({ file: desk.file })
  const lists = await readReference(database)
  await database.inTransaction('bench', async tx => {
    const { values, marks, keeping } = cti32.record
    const own = { ...values, initiative: null, links: [], indicators: indicators() }
    const record = { values: own, marks, keeping }
    const seq = await insertRecord(tx, record, { author, why: 'First version', at }, lists)
    await writeBudgetLines(tx, seq, lines())
    await writeFacts(tx, seq)
    await writeAnswers(tx, seq, lists)
    const answers = emptyAnswers(
      record,
      lists.economies.map(({ name }) => name),
    )
    await writeReport(tx, seq, { state: 'draft', answers, revision: 1 })
  })
  await database.close()
}
