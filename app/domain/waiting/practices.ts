import { type Confirmation, mayPublish, type Practice } from '../practice/practice'
import type { Details, Look, Open } from './open'

/** A best practice that is not published and on which economies were asked for their word, with what they said. */
export type WaitingPractice = Practice & {
  /** The title of its project. */
  projectTitle: string
  said: Confirmation[]
}

/** What was said to the present text by economies that it still names. */
const present = ({ economies, revision, said }: WaitingPractice): Confirmation[] =>
  said.filter(word => word.revision === revision && economies.includes(word.economy))

const lineOf = (
  { number, projectTitle, seq }: WaitingPractice,
  page: 'confirm-practice' | 'practice',
  details: Required<Pick<Details, 'act' | 'todo'>> & { economies?: string[] },
): Open => ({
  ...{ act: details.act, todo: details.todo, group: '', due: null },
  subject: { project: number, ...(details.economies && { economies: details.economies }) },
  projects: [{ number, title: projectTitle }],
  place: { page, number, practice: seq },
})

/** For the focal points of each economy that was asked for its word on the present text and has not given it. */
export const toConfirmPractice: Look = ({ facts }) =>
  facts.practices.flatMap(practice =>
    present(practice)
      .filter(({ state }) => state === 'asked')
      .map(({ economy }) =>
        lineOf(practice, 'confirm-practice', {
          act: 'practices.confirm',
          economies: [economy],
          todo: `Confirm for ${economy} the best practice “${practice.title}”, or ask for changes`,
        }),
      ),
  )

/** For the overseer: economies ask for changes. The Secretariat may write practices too, but it is not its turn. */
export const toMendPractice: Look = ({ facts }) =>
  facts.practices.flatMap(practice => {
    const wanting = present(practice).filter(({ state }) => state === 'changes-wanted')
    if (wanting.length === 0) return []
    const who = wanting.map(({ economy }) => economy).join(', ')
    const todo = `Change the best practice “${practice.title}”: ${who} ${wanting.length === 1 ? 'asks' : 'ask'} for it`
    return [lineOf(practice, 'practice', { act: 'project.submit', todo })]
  })

/** For the overseer: every economy has confirmed what was agreed. */
export const toPublishPractice: Look = ({ facts }) =>
  facts.practices
    .filter(practice => mayPublish(practice, practice.said).ok)
    .map(practice =>
      lineOf(practice, 'practice', {
        act: 'project.submit',
        todo: `Publish the best practice “${practice.title}”: every economy has confirmed it`,
      }),
    )
