import type { Choice, ColumnKind, Question, Shape, TableColumn } from '../definition'
import { definitionLimits, isChoiceKey } from '../definition-schema'
import { choiceKeyFrom, Keys } from './form-keys'
import {
  atMostOf,
  choicesOf,
  type Drafted,
  type FormReading,
  isRequired,
  type Relevant,
  relevantOf,
  tagsOf,
  tellLost,
} from './form-reading'
import type { FormRow } from './form-table'
import type { FormNode } from './form-tree'
import { scaleOf } from './read-question'

type Block = Extract<FormNode, { is: 'block' }>
type Asking = Extract<FormNode, { is: 'question' }>

const appearances = (row: FormRow) => row.text('appearance').toLowerCase().split(/\s+/)
export const kindHint = (node: FormNode): string => node.row.text('dossier::kind')

/** A note that Dossier wrote for programs that show no hint or introduction with a group. */
export const isWritten = (node: FormNode, what: 'intro' | 'hint'): boolean =>
  node.is === 'question' && node.type === 'note' && kindHint(node) === what

const isLabelRow = (node: FormNode) => node.is === 'question' && appearances(node.row).includes('label')

/** The rows of a matrix that a form draws as a group of choices from one list; null where the group is none. */
function rowsOfScale({ nodes }: Block): Asking[] | null {
  const asking = nodes.filter((node): node is Asking => node.is === 'question' && !isWritten(node, 'hint'))
  const isAlike = asking.every(
    ({ type, list, orOther }) => type === 'select_one' && list === asking[0]?.list && !orOther,
  )
  const isWhole = asking.length === nodes.filter(node => !isWritten(node, 'hint')).length
  return isWhole && isAlike ? asking : null
}

/** How a group is asked as one question, if it is. */
export function matrixKind(block: Block): 'matrixScale' | 'matrixText' | null {
  if (block.what === 'score') return 'matrixScale'
  if (block.what !== 'group') return null
  const hint = kindHint(block)
  const rows = rowsOfScale(block)
  if (hint === 'section') return null
  if (hint === 'matrixText') {
    const asking = block.nodes.filter(node => !isWritten(node, 'hint'))
    return asking.every(node => node.is === 'question' && node.type === 'text') ? 'matrixText' : null
  }
  if (hint === 'matrixScale') return rows ? 'matrixScale' : null
  if (!rows || rows.length === 0) return null
  const isTable = appearances(block.row).includes('table-list')
  const isDrawn = rows.some(isLabelRow) || rows.some(({ row }) => appearances(row).includes('list-nolabel'))
  return isTable || isDrawn ? 'matrixScale' : null
}

const sentence = (name: string) =>
  `“${name.slice(0, 60)}” is a part of a matrix or table, and conditions ask for whole questions`

/** Rows and columns keep the key that Dossier wrote beside them, else get one from their name. */
function keyOf(row: FormRow, keys: Keys): string {
  const own = row.text('dossier::key')
  const name = row.text('name')
  return keys.take(isChoiceKey(own) ? own : isChoiceKey(name) ? name : choiceKeyFrom(name))
}

const inner: Readonly<Record<string, string>> = {
  relevant: 'A part of a matrix or table has no condition of its own here: it is always shown.',
  constraint: 'A part of a matrix or table has no limits of its own here.',
  hint: 'A part of a matrix or table has no hint of its own here.',
}

function tellInner(row: FormRow, reading: FormReading, alsoRequired: boolean): void {
  tellLost(row, reading.tell)
  for (const [column, message] of Object.entries(inner))
    if (row.text(column) !== '') reading.tell(row.at(column), message)
  if (alsoRequired && isRequired(row, 'required', reading.tell))
    reading.tell(row.at('required'), 'A column of a table is not required by itself here.')
}

function readRows(nodes: readonly Asking[], reading: FormReading): { rows: Choice[]; required: boolean } {
  const keys = new Keys(60)
  const rows = nodes.slice(0, definitionLimits.choices).map(({ row }) => {
    tellInner(row, reading, false)
    reading.know(row, sentence(row.text('name')))
    return { key: keyOf(row, keys), label: reading.words(row, 'label', definitionLimits.label) }
  })
  const required = nodes.map(({ row }) => isRequired(row, 'required', reading.tell))
  const isMixed = required.some(one => one) && !required.every(one => one)
  const mixed = nodes.find(({ row }) => row.text('required') !== '')
  if (isMixed && mixed)
    reading.tell(mixed.row.at('required'), 'A matrix is required as a whole or not at all; here it is not.')
  return { rows, required: nodes.length > 0 && !isMixed && required.every(one => one) }
}

/** The question that a block is, without its shape. */
function head(block: Block, reading: FormReading, required: boolean): Omit<Question, keyof Shape> {
  const { row } = block
  tellLost(row, reading.tell)
  const hints = block.nodes.filter(node => isWritten(node, 'hint')).map(node => reading.words(node.row, 'label'))
  return {
    key: reading.keyFor(row, 'question', `q${row.row}`),
    ask: reading.words(row, 'label') || labelRowOf(block, reading),
    hint: hints.join('\n\n') || reading.words(row, 'hint'),
    required: row.text('dossier::required') === '' ? required : isRequired(row, 'dossier::required', reading.tell),
    showIf: null,
    tags: tagsOf(row),
  }
}

const labelRowOf = ({ nodes }: Block, reading: FormReading): string => {
  const found = nodes.find(isLabelRow)
  return found ? reading.words(found.row, 'label') : ''
}

const drafted = (block: Block, question: Question, outer: readonly Relevant[]): Drafted => ({
  question,
  relevants: [...outer, ...relevantOf(block.row)],
  at: block.row.at('name'),
})

/** A group that is one question: rows on a scale, or rows with texts. */
export function readMatrix(
  block: Block,
  kind: 'matrixScale' | 'matrixText',
  outer: readonly Relevant[],
  reading: FormReading,
): Drafted {
  const asking = block.nodes.filter(
    (node): node is Asking => node.is === 'question' && !isWritten(node, 'hint') && !isLabelRow(node),
  )
  const { rows, required } = readRows(asking, reading)
  const isScore = block.what === 'score'
  const own = isScore ? block.row.text('kobo--score-choices') : block.row.text('dossier::list')
  const first = asking[0]
  const list = first && first.list !== '' ? first.list : own
  const scale = kind === 'matrixText' ? [] : scaleOf(reading.listOf(block.row, list), block.row, reading.tell)
  const shape: Shape = kind === 'matrixText' ? { kind, rows } : { kind, rows, scale }
  const question: Question = { ...head(block, reading, required), ...shape }
  reading.know(
    block.row,
    { question, values: new Map() },
    asking.map(({ row }) => row.text('name')),
  )
  return drafted(block, question, outer)
}

/** Kobo's ranking: items of a list in so many places. */
export function readRank(block: Block, outer: readonly Relevant[], reading: FormReading): Drafted {
  const list = reading.listOf(block.row, block.row.text('kobo--rank-items'))
  for (const { row } of block.nodes) reading.know(row, sentence(row.text('name')))
  const places = block.nodes.length
  const question: Question = {
    ...head(block, reading, isRequired(block.row, 'required', reading.tell)),
    ...{ kind: 'ranking', choices: choicesOf(list), atMost: places > 0 && places < list.length ? places : null },
  }
  reading.know(block.row, { question, values: new Map(list.map(({ name, key }) => [name, key])) })
  return drafted(block, question, outer)
}

/** Kobo's matrix of rows × questions: with one question a row it is one of ours; null where it has more. */
export function readKoboMatrix(block: Block, outer: readonly Relevant[], reading: FormReading): Drafted | null {
  const [column, second] = block.nodes
  if (!column || second || column.is !== 'question') return null
  const items = choicesOf(reading.listOf(block.row, block.row.text('kobo--matrix_list')))
  const common = () => head(block, reading, isRequired(column.row, 'required', reading.tell))
  const finish = (question: Question) => {
    reading.know(block.row, { question, values: new Map() })
    return drafted(block, question, outer)
  }
  reading.know(column.row, sentence(column.row.text('name')))
  if (column.type === 'text') return finish({ ...common(), kind: 'matrixText', rows: items })
  if (column.type !== 'select_one') return null
  const scale = scaleOf(reading.listOf(column.row, column.list), column.row, reading.tell)
  return finish({ ...common(), kind: 'matrixScale', rows: items, scale })
}

const columnKindOf = ({ type, row }: Asking): ColumnKind | null => {
  if (type === 'integer') return 'whole'
  if (type === 'decimal') return kindHint({ is: 'left', row, why: '' }) === 'money' ? 'money' : 'decimal'
  if (type === 'range') return 'decimal'
  return type === 'text' || type === 'date' ? type : type === 'select_one' ? 'oneOf' : null
}

/** The questions of a repeat, those of the groups in it too. */
const columnsIn = (nodes: readonly FormNode[], reading: FormReading): FormNode[] =>
  nodes.flatMap(node => {
    if (node.is !== 'block' || node.what !== 'group') return isWritten(node, 'hint') ? [] : [node]
    for (const relevant of relevantOf(node.row)) reading.tell(relevant.at, inner.relevant ?? '')
    reading.know(node.row, sentence(node.row.text('name')))
    return columnsIn(node.nodes, reading)
  })

/** A repeat as a table: a column for each of its questions. */
export function readRepeat(block: Block, outer: readonly Relevant[], reading: FormReading): Drafted {
  const keys = new Keys(60)
  const columns = columnsIn(block.nodes, reading).flatMap((node): TableColumn[] => {
    const { row } = node
    reading.know(row, sentence(row.text('name')))
    const kind = node.is === 'question' ? columnKindOf(node) : null
    if (node.is !== 'question' || kind === null) {
      if (node.is !== 'left')
        reading.tell(
          row.at('type'),
          'A table has columns of texts, numbers, days and one of several choices; this part is left out.',
        )
      return []
    }
    tellInner(row, reading, true)
    if (node.orOther) reading.tell(row.at('type'), 'A column of a table has no further text for “Other”.')
    const choices = kind === 'oneOf' ? choicesOf(reading.listOf(row, node.list)) : []
    return [{ key: keyOf(row, keys), label: reading.words(row, 'label', definitionLimits.label), kind, choices }]
  })
  const most = definitionLimits.columns
  if (columns.length > most)
    reading.tell(block.row.at('type'), `A table has at most ${most} columns; the further ones are left out.`)
  const count = block.row.text('repeat_count')
  const counted = atMostOf(block.row, 'repeat_count')
  if (count !== '' && counted === null)
    reading.tell(block.row.at('repeat_count'), 'How many rows a table has does not depend on an answer here.')
  const question: Question = {
    ...head(block, reading, false),
    ...{ kind: 'table', columns: columns.slice(0, most), atMost: atMostOf(block.row) ?? counted },
  }
  reading.know(block.row, { question, values: new Map() })
  return drafted(block, question, outer)
}
