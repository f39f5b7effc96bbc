import { paths } from '~/paths'
import { type Actor, projects } from '../actors'
import { both, type Case, get, only, post } from './words'

const readers: Actor[] = ['program director', 'decision maker', 'secretariat', 'auditor']
const secretariat = (outcome: 'done' | 'refused') => only({ secretariat: outcome })

/** The completion report of the overseer's own project, which is late since it ended. */
const late = `completion 2019-02-28 ${projects.own}`
const act = (intent: string, reports: string) => ({ intent, reports })

/** The list of late reports, and what is done about them. */
export const latenessExpectations: Record<string, Case[]> = {
  'routes/late._index': [
    get(paths.late, only(both('ok', ...readers))),
    get(`${paths.late}?old=1&forum=IPEG`, only(both('ok', ...readers))),
    post('remind', paths.late, act('remind', late), secretariat('done')),
    post('report before the reminder', paths.late, act('report', late), secretariat('refused')),
    post('remind of one that is not late', paths.late, act('remind', `${late}X`), secretariat('refused')),
    post('remind of nothing', paths.late, act('remind', ''), secretariat('refused')),
    post('invent', paths.late, act('burn', late), secretariat('refused')),
  ],
  'routes/late[.]xlsx': [
    get(paths.lateWorkbook, only(both('ok', ...readers))),
    get(`${paths.lateWorkbook}?old=1`, only(both('ok', ...readers))),
  ],
}
