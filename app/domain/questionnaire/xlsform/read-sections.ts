import type { Question } from '../definition'
import { definitionLimits } from '../definition-schema'
import { type Drafted, type FormReading, type Relevant, relevantOf } from './form-reading'
import type { FormNode } from './form-tree'
import { isWritten, kindHint, matrixKind, readKoboMatrix, readMatrix, readRank, readRepeat } from './read-block'
import { readQuestion } from './read-question'

export type DraftedSection = {
  key: string
  title: string
  intro: string
  relevants: readonly Relevant[]
  questions: Drafted[]
}
export type DraftedForm = { intro: string; sections: DraftedSection[] }

type Block = Extract<FormNode, { is: 'block' }>

const isSection = (node: FormNode): node is Block =>
  node.is === 'block' && node.what === 'group' && matrixKind(node) === null

/** A group within a section: its questions join the section, under its heading. */
function readInnerGroup(block: Block, outer: readonly Relevant[], reading: FormReading): Drafted[] {
  const { row } = block
  reading.know(row, `“${row.text('name')}” is a group and has no answer`)
  const relevants = [...outer, ...relevantOf(row)]
  const heading = reading.words(row, 'label')
  reading.tell(row.at('type'), 'Sections hold no groups here: the questions of this group join the section around it.')
  const inside = block.nodes.flatMap(node => readItem(node, relevants, reading))
  if (heading === '') return inside
  const key = reading.keyFor(
    { ...row, text: column => (column === 'name' ? '' : row.text(column)) },
    'question',
    `${row.text('name') || 'group'}_heading`,
  )
  const note: Question = { key, ask: heading, hint: '', required: false, showIf: null, tags: [], kind: 'note' }
  return [{ question: note, relevants, at: row.at('name') }, ...inside]
}

function readItem(node: FormNode, outer: readonly Relevant[], reading: FormReading): Drafted[] {
  if (node.is === 'left') {
    reading.know(node.row, `“${node.row.text('name').slice(0, 60)}” ${node.why}`)
    return []
  }
  if (node.is === 'question') return readQuestion(node, outer, reading)
  if (node.what === 'repeat') return [readRepeat(node, outer, reading)]
  if (node.what === 'rank') return [readRank(node, outer, reading)]
  if (node.what === 'matrix') {
    const matrix = readKoboMatrix(node, outer, reading)
    if (matrix) return [matrix]
    reading.tell(
      node.row.at('type'),
      'A matrix has one question for each row here; this one asks several, so it is left out.',
    )
    return []
  }
  const kind = matrixKind(node)
  return kind ? [readMatrix(node, kind, outer, reading)] : readInnerGroup(node, outer, reading)
}

/** The introductions that Dossier wrote as notes at the head of a form or group, and what comes after. */
function withIntro(nodes: readonly FormNode[], reading: FormReading): { intro: string; rest: FormNode[] } {
  const written = nodes.filter(node => isWritten(node, 'intro'))
  const texts = written.map(node => reading.words(node.row, 'label', definitionLimits.intro))
  return { intro: texts.join('\n\n'), rest: nodes.filter(node => !isWritten(node, 'intro')) }
}

function readSection(block: Block, outer: readonly Relevant[], reading: FormReading): DraftedSection {
  const { row } = block
  const { intro, rest } = withIntro(block.nodes, reading)
  const key = reading.keyFor(row, 'section', `section_${row.row}`)
  reading.know(row, `“${row.text('name')}” is a group and has no answer`)
  const title = reading.words(row, 'label', definitionLimits.title)
  const questions = rest.flatMap(node => readItem(node, [], reading))
  return { key, title, intro, relevants: [...outer, ...relevantOf(row)], questions }
}

/** A form with all of its groups in one group has its sections there. */
function unwrapped(nodes: FormNode[], reading: FormReading): { nodes: FormNode[]; outer: Relevant[] } {
  const asked = nodes.filter(node => node.is !== 'left')
  const [only] = asked
  if (asked.length !== 1 || !only || !isSection(only) || kindHint(only) === 'section' || !only.nodes.some(isSection))
    return { nodes, outer: [] }
  reading.tell(only.row.at('type'), 'This group is around the whole form, so the groups in it are the sections here.')
  reading.know(only.row, `“${only.row.text('name')}” is a group and has no answer`)
  const left = nodes.filter(node => node.is === 'left')
  return { nodes: [...left, ...only.nodes], outer: relevantOf(only.row) }
}

/** Groups become sections; what stands outside of all groups is gathered in sections of its own. */
export function readSections(tree: FormNode[], reading: FormReading): DraftedForm {
  const { intro, rest } = withIntro(tree, reading)
  const { nodes, outer } = unwrapped(rest, reading)
  const sections: DraftedSection[] = []
  let loose: DraftedSection | null = null
  for (const node of nodes) {
    if (isSection(node)) {
      loose = null
      sections.push(readSection(node, outer, reading))
      continue
    }
    const questions = readItem(node, [], reading)
    if (questions.length === 0) continue
    if (!loose) {
      const title = sections.length === 0 ? 'Questions' : 'Further questions'
      loose = { key: reading.sectionKey('questions'), title, intro: '', relevants: outer, questions: [] }
      sections.push(loose)
    }
    loose.questions.push(...questions)
  }
  return { intro, sections }
}
