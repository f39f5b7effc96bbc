import type { Block, DrawnChart, Report } from '../model'
import type { AnswersWorkbookFacts } from './answers-facts'
import type { BudgetWorkbookFacts } from './budget-workbook.server'
import type { PaymentsWorkbookFacts } from './payments-workbook.server'
import type { PeopleWorkbookFacts } from './people-facts'
import type { ProposalWorkbookFacts } from './proposal-workbook.server'
import type { streamSheets as sheets } from './sheets-stream.server'
import type { streamWorkbook as stream } from './workbook-stream.server'
import type { renderXlsForm as xlsForm } from './xlsform-workbook.server'

/**
 * The renderers that stand on heavy libraries (ExcelJS, docx, Recharts), each loaded at its first download: the server starts
 * sooner and rests smaller.
 */
export const renderWorkbook = async (report: Report) => (await import('./workbook.server')).renderWorkbook(report)

export const renderBudgetWorkbook = async (facts: BudgetWorkbookFacts) =>
  (await import('./budget-workbook.server')).renderBudgetWorkbook(facts)

export const renderProposalWorkbook = async (facts: ProposalWorkbookFacts) =>
  (await import('./proposal-workbook.server')).renderProposalWorkbook(facts)

export const renderAnswersWorkbook = async (facts: AnswersWorkbookFacts) =>
  (await import('./answers-workbook.server')).renderAnswersWorkbook(facts)

export const renderPeopleWorkbook = async (facts: PeopleWorkbookFacts) =>
  (await import('./people-workbook.server')).renderPeopleWorkbook(facts)

export const renderXlsForm = async (...args: Parameters<typeof xlsForm>) =>
  (await import('./xlsform-workbook.server')).renderXlsForm(...args)

export const renderWord = async (report: Report) => (await import('./word.server')).renderWord(report)

export const renderHtml = async (report: Report) => (await import('./html')).renderHtml(report)

/** Draws charts for wide pages and for a phone. */
/** The charts of a page whose numbers stand in a table beside them, drawn. */
export async function drawnBeside(blocks: readonly Block[]): Promise<DrawnChart[]> {
  const beside = blocks.filter(block => block.block === 'chart').filter(({ numbersIn }) => numbersIn !== undefined)
  return beside.length === 0 ? [] : beside.map(await chartDrawing())
}

export const chartDrawing = async () => (await import('./chart')).drawnSizes

/** Draws compact charts; the same chart is drawn once. */
export const compactDrawing = async () => (await import('./compact-chart')).compactSvg

export const streamWorkbook = async (...args: Parameters<typeof stream>) =>
  (await import('./workbook-stream.server')).streamWorkbook(...args)

export const streamSheets = async (...args: Parameters<typeof sheets>) =>
  (await import('./sheets-stream.server')).streamSheets(...args)

export const renderPaymentsWorkbook = async (facts: PaymentsWorkbookFacts) =>
  (await import('./payments-workbook.server')).renderPaymentsWorkbook(facts)
