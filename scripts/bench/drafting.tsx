import ExcelJS from 'exceljs'
import { renderToStaticMarkup } from 'react-dom/server'
import { sectionChanges } from '~/components/difference/section-changes'
import { SectionChanges } from '~/components/difference/section-changes-view'
import { sectionViews } from '~/components/record/shown'
import { type BudgetLine, budgetCategories } from '~/domain/budget/line'
import { budgetTotals } from '~/domain/budget/totals'
import { checkRecord } from '~/domain/checks/run'
import type { Audience } from '~/domain/record/catalogue'
import { editionOn } from '~/domain/record/form-editions'
import type { ProjectRecord } from '~/domain/record/record'
import type { Reference } from '~/domain/reference'
import { namingOf } from '~/reports/naming'
import { renderBudgetWorkbook } from '~/reports/render/budget-workbook.server'
import { middleOf } from './middle'
import { fortyLines, revised, rewritten, wholeProposal } from './proposal'
import { ms, type Report, times } from './report'

/** What the drafting desk computes: checks, difference, budget workbook. */
export async function measureDrafting(report: Report, lists: Reference): Promise<void> {
  const record = wholeProposal(lists)
  const lines = fortyLines()
  report.title('A proposal of 14 pages with 12 indicators and a budget of 40 lines')
  await measureChecks(report, record, lines, lists)
  await measureDifference(report, record, lists)
  await measureWorkbook(report, record, lines)
}

async function measureChecks(report: Report, record: ProjectRecord, lines: BudgetLine[], lists: Reference) {
  const facts = {
    ...{
      record,
      lines,
      lists,
      travellers: [],
      waivers: [],
      attachments: 1,
      linked: [],
      today: '2026-11-26',
    },
    ...{ stage: 'proposal' as const, edition: editionOn('2026-11-26'), session: null, audiences: ['public' as const] },
    ...{ approvedInPrinciple: record.values.apecFunding, approvedOn: null },
  }
  const taken = await middleOf(200, () => checkRecord(facts))
  report.add({ what: 'all checks of the record', came: ms(taken), goal: 'under 5 ms', met: taken < 5 })
}

async function measureDifference(report: Report, record: ProjectRecord, lists: Reference) {
  const audiences: Audience[] = ['public', 'contacts', 'submitted', 'drafts']
  const naming = namingOf(lists)
  const compare = (after: ProjectRecord) => () =>
    renderToStaticMarkup(
      <SectionChanges
        sections={sectionChanges(sectionViews(record, audiences, naming), sectionViews(after, audiences, naming))}
      />,
    )
  const taken = await middleOf(40, compare(revised(record)))
  report.add({ what: 'difference of two versions, drawn', came: ms(taken), goal: 'under 50 ms', met: taken < 50 })
  const worst = await middleOf(20, compare(rewritten(record)))
  report.add({ what: 'difference where every word is new', came: ms(worst), goal: 'under 50 ms', met: worst < 50 })
}

/** The same cells by ExcelJS alone: texts, numbers and a formula a line, no styles. */
async function bareWorkbook(lines: readonly BudgetLine[]) {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Budget')
  const titles = new Map(budgetCategories.map(({ key, title }) => [key, title]))
  budgetTotals(lines).lines.forEach(({ line, planned }, at) => {
    const counts = line.factors.flatMap(({ count, unit }) => [count, unit])
    const row = [titles.get(line.category), line.item, ...counts, line.rate / 100, line.fundedBy, line.note]
    sheet.addRow([...row, { formula: `C${at + 1}*E${at + 1}*G${at + 1}`, result: planned.total / 100 }])
  })
  return workbook.xlsx.writeBuffer()
}

async function measureWorkbook(report: Report, record: ProjectRecord, lines: BudgetLine[]) {
  const ours = await middleOf(30, () => renderBudgetWorkbook({ record, lines, asOf: '2026-11-26' }))
  const bare = await middleOf(30, () => bareWorkbook(lines))
  report.add({
    what: 'budget workbook of 40 lines',
    came: ms(ours),
    floor: `${ms(bare)}: ${times(ours / bare)}`,
    goal: 'under 60 ms',
    met: ours < 60,
  })
}
