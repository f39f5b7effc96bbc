import { type BudgetLine, budgetCategories, type FundingSource, fundingSources } from '../budget/line'
import { lineForm, mostFactors, mostLines } from '../budget/line-form'
import { typedLine } from '../budget/typed-line'
import { type CellError, type Content, moneyContent, numberContent, textContent } from './content'
import {
  type Choices,
  type Column,
  letterOf,
  type ReadSheet,
  readTable,
  type SheetLayout,
  type TypedRow,
} from './sheet'

export const sourceTitles: Record<FundingSource, string> = { apec: 'APEC', self: 'Self-funding', split: 'Split' }

export const categoryChoices: Choices = {
  name: 'Categories',
  entries: budgetCategories.map(({ key, title }) => ({ value: key, title })),
}
export const sourceChoices: Choices = {
  name: 'Sources',
  entries: fundingSources.map(source => ({ value: source, title: sourceTitles[source] })),
}

/** Empty rows, with their formulas, in which lines are added. */
export const spareRows = 40

const pairs = Array.from({ length: mostFactors }, (_, index) => index + 1)

/** The plan, a row a line; one, two or three counts are multiplied. */
export const budgetSheet: SheetLayout = {
  name: 'Budget',
  headerRow: 6,
  columns: [
    { key: 'id', header: 'Line', role: 'key', kind: 'text', width: 10 },
    { key: 'category', header: 'Category', role: 'typed', kind: 'choice', width: 24, choices: categoryChoices },
    { key: 'item', header: 'Item', role: 'typed', kind: 'text', width: 32 },
    ...pairs.flatMap((pair): Column[] => [
      { key: `count${pair}`, header: pair === 1 ? 'Number' : '× Number', role: 'typed', kind: 'number', width: 9 },
      { key: `unit${pair}`, header: `Unit ${pair}`, role: 'typed', kind: 'text', width: 10 },
    ]),
    { key: 'rate', header: 'Rate', role: 'typed', kind: 'money', width: 12 },
    { key: 'amount', header: 'Amount', role: 'computed', kind: 'money', width: 14 },
    { key: 'fundedBy', header: 'Funded by', role: 'typed', kind: 'choice', width: 12, choices: sourceChoices },
    { key: 'apecPart', header: "APEC's part where split", role: 'typed', kind: 'money', width: 14 },
    { key: 'apec', header: 'APEC', role: 'computed', kind: 'money', width: 14 },
    { key: 'self', header: 'Self-funding', role: 'computed', kind: 'money', width: 14 },
    { key: 'note', header: 'Notes', role: 'typed', kind: 'text', width: 28 },
  ],
}

/** What was spent; each row speaks of the line in the same row of the plan. */
export const spendingSheet: SheetLayout = {
  name: 'Planned and actual',
  headerRow: budgetSheet.headerRow,
  columns: [
    { key: 'item', header: 'Item', role: 'computed', kind: 'text', width: 44 },
    { key: 'planned', header: 'Planned', role: 'computed', kind: 'money', width: 15 },
    { key: 'actualApec', header: 'Actual: APEC', role: 'typed', kind: 'money', width: 15 },
    { key: 'actualSelf', header: 'Actual: self-funding', role: 'typed', kind: 'money', width: 15 },
    { key: 'actual', header: 'Actual', role: 'computed', kind: 'money', width: 15 },
    { key: 'variance', header: 'Variance', role: 'computed', kind: 'money', width: 15 },
    { key: 'share', header: 'Variance %', role: 'computed', kind: 'percent', width: 12 },
    { key: 'explanation', header: 'Explanation', role: 'typed', kind: 'text', width: 50 },
  ],
}

/** What is typed of a line in the plan and in the spending, by column; the computed columns are formulas. */
export const lineContents = (line: BudgetLine): Record<string, Content> => ({
  id: textContent(line.id),
  category: textContent(budgetCategories.find(({ key }) => key === line.category)?.title ?? line.category),
  item: textContent(line.item),
  ...Object.fromEntries(
    line.factors.flatMap(({ count, unit }, index) => [
      [`count${index + 1}`, numberContent(count)],
      [`unit${index + 1}`, textContent(unit)],
    ]),
  ),
  rate: moneyContent(line.rate),
  fundedBy: textContent(sourceTitles[line.fundedBy]),
  apecPart: moneyContent(line.apecPart),
  note: textContent(line.note),
  actualApec: moneyContent(line.actualApec),
  actualSelf: moneyContent(line.actualSelf),
  explanation: textContent(line.explanation),
})

/** A line that was read well; a new one has an empty `id`. */
export type GoodLine = { row: number; line: BudgetLine }
export type ReadBudget = { good: GoodLine[]; errors: CellError[] }

type Texts = TypedRow['texts']
const spendingKeys = ['actualApec', 'actualSelf', 'explanation'] as const

/** The counts that were given, and which pair of columns each stands in. */
function givenFactors(texts: Texts): { factors: { count: string; unit: string }[]; places: number[] } {
  const places = pairs.filter(pair => `${texts[`count${pair}`] ?? ''}${texts[`unit${pair}`] ?? ''}`.trim() !== '')
  return {
    places,
    factors: places.map(pair => ({ count: texts[`count${pair}`] ?? '', unit: texts[`unit${pair}`] ?? '' })),
  }
}

/** Which cell a finding of the form is about. */
function cellOf(path: readonly PropertyKey[], row: number, places: readonly number[]): { sheet: string; cell: string } {
  const [key, index, part] = path
  if (spendingKeys.some(each => each === key))
    return { sheet: spendingSheet.name, cell: `${letterOf(spendingSheet, String(key))}${row}` }
  const place = typeof index === 'number' ? (places[index] ?? 1) : 1
  const column = key === 'factors' ? `${part === 'unit' ? 'unit' : 'count'}${place}` : String(key)
  return { sheet: budgetSheet.name, cell: `${letterOf(budgetSheet, column)}${row}` }
}

/** What of a line the workbook does not hold, or, without the sheet of spending, what was reported of it. */
const keptOf = (line: BudgetLine | undefined, spending: Texts | null): Partial<Record<string, string>> => {
  const { actualApec, actualSelf, explanation, traveller } = line
    ? typedLine(line)
    : { actualApec: '', actualSelf: '', explanation: '', traveller: '' }
  if (!spending) return { actualApec, actualSelf, explanation, traveller }
  return { traveller, ...Object.fromEntries(spendingKeys.map(key => [key, spending[key] ?? ''])) }
}

/**
 * The lines of a budget that was filled in, read by the form of a line. `known` are the lines that the workbook was made
 * from: a row keeps the identifier of its line, and a row that was copied becomes a new line. Without `withSpending` what
 * was reported of a line stays as it is.
 */
export function readBudget(
  sheets: readonly ReadSheet[],
  known: readonly BudgetLine[],
  { withSpending }: { withSpending: boolean },
): ReadBudget {
  const sheetOf = ({ name }: SheetLayout) => sheets.find(sheet => sheet.name === name)
  const plan = readTable(budgetSheet, sheetOf(budgetSheet))
  const spending = withSpending ? readTable(spendingSheet, sheetOf(spendingSheet)) : { rows: [], errors: [] }
  const errors = [...plan.errors, ...spending.errors]
  const unread = new Map(known.map(line => [line.id, line]))
  const good: GoodLine[] = []
  for (const { row, texts } of plan.rows.filter(({ blank }) => !blank)) {
    const { factors, places } = givenFactors(texts)
    const line = unread.get(texts.id ?? '')
    unread.delete(texts.id ?? '')
    const spent = withSpending ? (spending.rows.find(each => each.row === row)?.texts ?? {}) : null
    const read = lineForm.safeParse({ ...texts, ...keptOf(line, spent), id: line?.id ?? '', factors })
    if (read.success) good.push({ row, line: read.data })
    else errors.push(...read.error.issues.map(({ path, message }) => ({ ...cellOf(path, row, places), message })))
  }
  const written = plan.rows.filter(({ blank }) => !blank)
  const planned = new Set([...written.map(({ row }) => row), ...plan.errors.map(({ cell }) => rowIn(cell))])
  for (const { row } of spending.rows.filter(({ row, blank }) => !blank && !planned.has(row)))
    errors.push({
      sheet: spendingSheet.name,
      cell: `${letterOf(spendingSheet, 'actualApec')}${row}`,
      message: 'Something is reported here for a line that is empty on the sheet “Budget”. Empty this row too.',
    })
  if (good.length > mostLines)
    errors.push({
      sheet: budgetSheet.name,
      cell: `B${good[mostLines]?.row ?? 0}`,
      message: `A budget has at most ${mostLines} lines. Please put some together.`,
    })
  return { good, errors }
}

const rowIn = (cell: string): number => Number(/\d+/.exec(cell)?.[0])
