import { matrix } from '../access/matrix'
import { roles, roleTitles } from '../access/roles'
import { type State, type StateKey, type Step, stateOf, states, steps, stepsFrom, type Visibility } from './lifecycle'

/** Between these lines of the README stands what `lifecycleInMarkdown` draws. */
export const drawingMarks = { before: '<!-- lifecycle -->', after: '<!-- /lifecycle -->' } as const

const allStates: readonly State[] = states
const allSteps: readonly Step[] = steps

/** A project ends early from so many states that arrows from each would hide the way: the table tells them. */
const endsEarly = (key: StateKey) => stateOf(key).visibility === null

/** Mermaid takes no hyphens in the names of states, and ends a label at a colon or semicolon. */
const name = (key: StateKey) => key.replaceAll('-', '_')
const label = (text: string) => text.replace(/[:;]/g, ',')

/** The states and the steps between them as a Mermaid drawing; those in which a project ends early stand together. */
function drawing(): string[] {
  const apart = allStates.filter(({ key }) => endsEarly(key))
  const onTheWay = allStates.filter(state => !apart.includes(state))
  const declared = ({ key, title }: State) => `${name(key)}: ${label(title)}`
  const arrows = allSteps
    .filter(step => !endsEarly(step.to))
    .flatMap(({ from, to, title }) => from.map(state => `${name(state)} --> ${name(to)}: ${label(title)}`))
  return [
    'stateDiagram-v2',
    ...onTheWay.map(state => `  ${declared(state)}`),
    '  state "Ended early" as ended {',
    ...apart.map(state => `    ${declared(state)}`),
    '  }',
    `  [*] --> ${name('concept-draft')}`,
    ...arrows.map(arrow => `  ${arrow}`),
    `  ${name('completed')} --> [*]`,
  ]
}

const readers: Record<Visibility, string> = {
  draft: 'its authors and economies, the Secretariat, auditors',
  submitted: 'those, and whom submitted papers reach',
  public: 'everybody',
}

const whoMay = ({ act }: Step): string =>
  roles
    .filter(role => Object.hasOwn(matrix[role], act))
    .map(role => roleTitles[role])
    .join(' or ')

const stepInWords = (step: Step): string => `${step.title} → *${stateOf(step.to).title}* (${whoMay(step)})`

function row({ key, title, visibility, status, waitsFor }: State): string {
  const seen = visibility === null ? 'who read it before' : readers[visibility]
  const words = status === null ? seen : `${seen}, as “${status}”`
  const onward = stepsFrom(key).map(stepInWords).join('<br>')
  return `| **${title}** | ${words} | ${waitsFor?.who ?? ''} | ${onward} |`
}

/**
 * The lifecycle as the README shows it: drawing and table, from the same data as the program. A test compares the two.
 */
export const lifecycleInMarkdown = (): string =>
  [
    '```mermaid',
    ...drawing(),
    '```',
    '',
    '| State | Read by | Waits for | Steps from here, and who may take them |',
    '|---|---|---|---|',
    ...allStates.map(row),
  ].join('\n')

/** The text with the drawing between its marks; null where it has no such marks. */
export function withDrawing(text: string): string | null {
  const { before, after } = drawingMarks
  const [start, end] = [text.indexOf(before), text.indexOf(after)]
  if (start < 0 || end < start) return null
  return `${text.slice(0, start + before.length)}\n${lifecycleInMarkdown()}\n${text.slice(end)}`
}
