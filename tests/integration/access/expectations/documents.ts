import { paths } from '~/paths'
import { type Actor, hidden, projects } from '../actors'
import { hiddenNames } from './readers'
import { all, both, type Case, get } from './words'

const { own, foreign, accepted } = projects
const unknown = 'EWG 99 1999'

const readers: Actor[] = ['overseer', 'co-author', 'program director', 'secretariat', 'auditor']
const foreignReaders: Actor[] = ['other overseer', 'secretariat', 'auditor']

/** A file of the completion report: before acceptance for those who read the draft, then for everybody. */
const file = (to: (number: string) => string): Case[] => [
  get(to(own), all('not found', both('ok', ...readers))),
  get(to(foreign), all('not found', both('ok', ...foreignReaders))),
  get(to(accepted), all('ok')),
  get(to(unknown), all('not found')),
  ...hiddenNames.map(name => get(to(hidden[name]), all('not found'))),
]

/** The files of reports. */
export const documentExpectations: Record<string, Case[]> = {
  'routes/projects.$number.completion-report[.]docx': file(paths.completionReportWord),
}
