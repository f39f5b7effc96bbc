import type { FormRow, Tell } from './form-table'
import { type BlockType, type QuestionType, type RowType, readRowType } from './row-type'

/** What a survey asks, with its groups and repeats as they hold each other. */
export type FormNode =
  | { is: 'question'; row: FormRow; type: QuestionType; list: string; orOther: boolean }
  | { is: 'block'; row: FormRow; what: BlockType; nodes: FormNode[] }
  /** Not loaded; conditions that ask for it cannot be either. */
  | { is: 'left'; row: FormRow; why: string }

const isOff = (row: FormRow) => /^(?:yes|true|true\(\)|1)$/i.test(row.text('disabled'))

/** A row by its words, as far as it has any. */
function named(row: FormRow): string {
  const words = row.text('label') || row.text('name')
  return words === '' ? 'This row' : `“${words.slice(0, 60).replace(/\s+/g, ' ')}”`
}

const blockTitles: Record<BlockType, string> = {
  group: 'group',
  repeat: 'repeat',
  score: 'rating matrix (begin score)',
  rank: 'ranking (begin rank)',
  matrix: 'matrix (begin kobomatrix)',
}

type Block = Extract<FormNode, { is: 'block' }>
type Open = { node: Block | null; nodes: FormNode[] }

/** Deeper than any form: nothing but groups must not exhaust the machine. */
const deepest = 20

function closing(what: BlockType, open: Open[], row: FormRow, tell: Tell): void {
  const at = row.at('type')
  const inner = open.at(-1)
  if (!inner?.node) {
    tell(at, `This row ends a ${blockTitles[what]} that was not begun. It is passed over.`)
    return
  }
  if (inner.node.what !== what) {
    const begun = inner.node.row.at('type').cell
    tell(
      at,
      `This row ends a ${blockTitles[what]}, but what is open is the ${blockTitles[inner.node.what]} that begins in ${begun}. That one is ended here.`,
    )
  }
  open.pop()
}

/**
 * The rows of a survey as a tree. Tells of groups that do not begin or end, and of rows that are left out; what a device
 * records by itself is told of once.
 */
export function readTree(rows: readonly FormRow[], tell: Tell): FormNode[] {
  const whole: Open = { node: null, nodes: [] }
  const open: Open[] = [whole]
  let isMetadataTold = false
  let isDepthTold = false
  const add = (node: FormNode) => (open.at(-1) ?? whole).nodes.push(node)
  for (const row of rows) {
    if (isOff(row)) continue
    const written = row.text('type')
    if (written === '') {
      if (row.text('label') !== '' || row.text('name') !== '')
        tell(row.at('type'), 'This row has no type, so it is left out. Give it one, such as “text” or “note”.')
      continue
    }
    const type: RowType = readRowType(written)
    if (type.is === 'end') closing(type.what, open, row, tell)
    else if (type.is === 'begin') {
      const around = open.at(-1) ?? whole
      const isTooDeep = open.length > deepest
      const node: Block = { is: 'block', row, what: type.what, nodes: isTooDeep ? around.nodes : [] }
      if (!isTooDeep) add(node)
      else if (!isDepthTold)
        tell(row.at('type'), `Groups stand more than ${deepest} deep from here on; they join the group around them.`)
      isDepthTold ||= isTooDeep
      open.push({ node, nodes: node.nodes })
    } else if (type.is === 'metadata') {
      if (!isMetadataTold)
        tell(row.at('type'), `“${written}” and its like are recorded by a device and not asked. They are left out.`)
      isMetadataTold = true
      add({ is: 'left', row, why: 'is recorded by a device and not asked' })
    } else if (type.is === 'left') {
      tell(row.at('type'), `${named(row)} is left out, because ${type.why}.`)
      add({ is: 'left', row, why: 'is left out' })
    } else if (type.is === 'question') {
      if (type.instead) tell(row.at('type'), type.instead)
      add({ is: 'question', row, type: type.type, list: type.list, orOther: type.orOther })
    }
  }
  for (const { node } of open)
    if (node)
      tell(
        node.row.at('type'),
        `The ${blockTitles[node.what]} that begins here does not end. It is ended with the sheet.`,
      )
  return whole.nodes
}
