import type { Look } from './open'

/** A best practice on whose present text an economy was asked for its word and has not given it. */
export type WaitingPractice = {
  practice: number
  title: string
  /** The number and the title of its project. */
  number: string
  project: string
  economy: string
}

/** For the focal points of each economy that was asked to confirm a best practice. */
export const toConfirmPractice: Look = ({ facts }) =>
  facts.practices.map(({ practice, title, number, project, economy }) => ({
    ...{ act: 'practices.confirm', subject: { project: number, economies: [economy] } },
    todo: `Confirm for ${economy} the best practice “${title}”, or ask for changes`,
    ...{ projects: [{ number, title: project }], group: '', due: null },
    place: { page: 'confirm-practice', number, practice },
  }))
