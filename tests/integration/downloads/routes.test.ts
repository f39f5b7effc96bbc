import JSZip from 'jszip'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import type { CompletionState } from '~/domain/completion/completion-report'
import { numberToSlug } from '~/domain/record/number'
import { paths } from '~/paths'
import { loader as budgetWorkbook } from '~/routes/projects.$number.budget[.]xlsx'
import { loader as completionHtml } from '~/routes/projects.$number.completion-report[.]html'
import { loader as completionWorkbook } from '~/routes/projects.$number.completion-report[.]xlsx'
import { loader as linesCsv } from '~/routes/projects.budget-lines[.]csv'
import { loader as linesWorkbook } from '~/routes/projects.budget-lines[.]xlsx'
import { loader as listCsv } from '~/routes/projects[.]csv'
import { loader as listWorkbook } from '~/routes/projects[.]xlsx'
import type { Database } from '~db/connect.server'
import { insertAct, writeReport } from '~db/queries/completion.server'
import { findSeq } from '~db/queries/records.server'
import { aBudgetLine, aProject, someAnswers } from '../../factories/a-project'
import { answerOf, people, requestBy, smallRegister, store } from '../../setup/small-register'
import { argsOf } from './small-args'

type Loader = typeof listCsv | typeof linesCsv
let db: Database

/** Texts that must never reach the public, each planted where its name says. */
const canaries = {
  email: 'canary-mail@economy.example',
  telephone: '+7 495 0199 199',
  address: 'Canary Street 9',
  secretariat: 'canary of the Secretariat',
  item: 'Canary item of a budget line',
  note: 'Canary note of a budget line',
  explanation: 'Canary explanation of spending',
  feedback: 'Canary feedback for the Secretariat',
  remark: 'Canary remark between two acts',
}
const draft = 'Canary words of a draft'

const own = 'CTI 32 2017A'
const accepted = 'EWG 01 2018'
const unwritten = 'TPT 02 2018'

async function withReport(number: string, state: CompletionState) {
  const record = aProject()
    .numbered(number)
    .with({ secretariatComments: canaries.secretariat })
    .overseenBy({ email: canaries.email, telephone: canaries.telephone, postalAddress: canaries.address })
    .record()
  const { item, note, explanation } = canaries
  await store(db, record, [aBudgetLine({ item, note, explanation, rate: 31_400, actualApec: 99_900 })])
  const seq = (await findSeq(db, number)) ?? 0
  const description = state === 'accepted' ? 'What may be read' : draft
  const answers = someAnswers({ description, feedbackForSecretariat: canaries.feedback })
  await db.inTransaction(`project ${number}`, async tx => {
    await writeReport(tx, seq, { state, answers, revision: 3 })
    const act = { at: '2019-02-20T09:00:00.000Z', by: 'The Program Director', person: null, answers }
    if (state === 'accepted') await insertAct(tx, seq, { ...act, act: 'accepted', remark: canaries.remark })
  })
}

/** Everything that a file says: its text, or that of every part of a workbook. */
async function textOf(answer: Response): Promise<string> {
  const bytes = await answer.arrayBuffer()
  if (!answer.headers.get('Content-Type')?.includes('spreadsheetml')) return new TextDecoder().decode(bytes)
  const zip = await JSZip.loadAsync(bytes)
  const parts = await Promise.all(Object.values(zip.files).map(file => file.async('string')))
  return parts.join('\n')
}

async function get(loader: Loader, who: Person | null, url: string, number?: string, method = 'GET') {
  const request = await requestBy(db, who, url, { method })
  const answer = await answerOf(() => loader(argsOf(request, number ? { number: numberToSlug(number) } : {})))
  return { answer, status: answer.status, headers: answer.headers, text: await textOf(answer) }
}

beforeAll(async () => {
  const register = await smallRegister()
  db = register.db
  await withReport(own, 'draft')
  await withReport(accepted, 'accepted')
  await store(db, aProject().numbered(unwritten).titled('=HYPERLINK("http://evil.test","x")').record())
  return register.close
})

describe('the public', () => {
  const open: [string, Loader, string, string?][] = [
    ['list as CSV', listCsv, paths.projectsCsv],
    ['list as workbook', listWorkbook, paths.projectsWorkbook],
    ['budget of an accepted project', budgetWorkbook, paths.budgetWorkbook(accepted), accepted],
    ['budget of a project under way', budgetWorkbook, paths.budgetWorkbook(own), own],
    ['completion report as HTML', completionHtml, paths.completionReportHtml(accepted), accepted],
    ['completion report as workbook', completionWorkbook, paths.completionReportWorkbook(accepted), accepted],
  ]
  it.each(open)('downloads the %s, and no line, contact or draft in it', async (_, loader, url, number) => {
    const { status, text } = await get(loader, null, url, number)
    expect(status).toBe(200)
    expect(text).toContain('IP Commercialization for SMEs')
    for (const canary of [...Object.values(canaries), draft]) expect(text).not.toContain(canary)
  })

  it('reads the accepted report itself', async () => {
    const { text } = await get(completionHtml, null, paths.completionReportHtml(accepted), accepted)
    expect(text).toContain('What may be read')
    expect(text).toContain('Direct labour')
  })

  it.each([
    ['HTML', completionHtml],
    ['workbook', completionWorkbook],
  ])('is told the same of a draft and of no report, as %s', async (_, loader) => {
    const ofDraft = await get(loader, null, paths.completionReportHtml(own), own)
    const ofNone = await get(loader, null, paths.completionReportHtml(unwritten), unwritten)
    expect([ofDraft.status, ofNone.status]).toEqual([404, 404])
    expect(ofDraft.text.replace(own, unwritten)).toBe(ofNone.text)
    expect(ofDraft.text).toContain('has not been published')
  })

  it.each([
    [linesCsv, `${paths.budgetLinesCsv}?year=2017`],
    [linesWorkbook, `${paths.budgetLinesWorkbook}?year=2017`],
  ])('is asked to sign in for all budget lines, and comes back to them', async (loader, url) => {
    const { status, headers } = await get(loader, null, url)
    expect(status).toBe(302)
    expect(headers.get('Location')).toBe(`${paths.signIn}?next=${encodeURIComponent(url)}`)
  })
})

describe('people who work on projects', () => {
  it('read the lines of their own project, live, and not those of others', async () => {
    const mine = await get(budgetWorkbook, people.overseer, paths.budgetWorkbook(own), own)
    expect(mine.text).toContain(canaries.item)
    expect(mine.text).toContain('<f>')
    const others = await get(budgetWorkbook, people.overseer, paths.budgetWorkbook(accepted), accepted)
    expect(others.status).toBe(200)
    expect(others.text).not.toContain(canaries.item)
  })

  it('read their own draft, and not another', async () => {
    const mine = await get(completionHtml, people.overseer, paths.completionReportHtml(own), own)
    expect(mine.text).toContain(draft)
    expect(mine.text).toContain(canaries.feedback)
    expect(mine.text).not.toContain(canaries.secretariat)
    const other = await get(completionHtml, people.otherOverseer, paths.completionReportHtml(own), own)
    expect(other.status).toBe(404)
  })

  it.each([
    ['an overseer', people.overseer],
    ['an administrator', people.administrator],
  ])('%s is refused the lines of all projects, in words', async (_, who) => {
    const { status, text } = await get(linesCsv, who, paths.budgetLinesCsv)
    expect(status).toBe(403)
    expect(text).toContain('Your account does not allow this')
  })

  it('the Secretariat reads the lines of all projects of a result', async () => {
    const csv = await get(linesCsv, people.secretariat, paths.budgetLinesCsv)
    expect(csv.text.match(new RegExp(canaries.item, 'g'))).toHaveLength(2)
    expect(csv.text).toContain('314.00')
    const narrowed = await get(linesCsv, people.secretariat, `${paths.budgetLinesCsv}?q=${encodeURIComponent(own)}`)
    expect(narrowed.text.trim().split('\r\n')).toHaveLength(2)
    const book = await get(linesWorkbook, people.secretariat, paths.budgetLinesWorkbook)
    expect(book.text).toContain(canaries.note)
  })
})

describe('an answer', () => {
  it('has a name, a kind and nobody who keeps it', async () => {
    const { headers } = await get(budgetWorkbook, people.overseer, paths.budgetWorkbook(own), own)
    expect(headers.get('Content-Type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    expect(headers.get('Content-Disposition')).toBe('attachment; filename="CTI 32 2017A Budget.xlsx"')
    expect(headers.get('Cache-Control')).toBe('private, no-store')
    const shared = await get(listCsv, null, paths.projectsCsv)
    expect(shared.headers.get('Cache-Control')).toBe('private, no-cache')
    expect(shared.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
  })

  it('to a question for headers has no body', async () => {
    const { status, text, headers } = await get(listCsv, null, paths.projectsCsv, undefined, 'HEAD')
    expect([status, text]).toEqual([200, ''])
    expect(headers.get('Content-Disposition')).toContain('APEC projects.csv')
  })

  it('follows the filter of the address', async () => {
    const { text } = await get(listCsv, null, `${paths.projectsCsv}?forum=IPEG&q=${encodeURIComponent(accepted)}`)
    expect(text.trim().split('\r\n')).toHaveLength(2)
    expect(text).toContain(accepted)
  })

  it('holds no living formula from a text', async () => {
    const { text } = await get(listCsv, null, paths.projectsCsv)
    expect(text).toContain(`"'=HYPERLINK(`)
  })

  it('of an unknown project is 404 in words', async () => {
    for (const loader of [budgetWorkbook, completionHtml, completionWorkbook]) {
      const { status, text } = await get(loader, people.secretariat, '/projects/EWG-99-1999', 'EWG 99 1999')
      expect(status).toBe(404)
      expect(text).toContain('EWG 99 1999')
    }
  })
})
