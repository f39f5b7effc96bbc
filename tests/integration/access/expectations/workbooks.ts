import { paths } from '~/paths'
import { hidden, projects } from '../actors'
import { forms } from '../forms'
import { both, type Case, get, only, post } from './words'

const { own, foreign } = projects
const team = both('ok', 'overseer', 'co-author', 'secretariat')
const refusedTeam = both('refused', 'overseer', 'co-author', 'secretariat')
const doneTeam = both('done', 'overseer', 'co-author', 'secretariat')
const load = paths.loadBudget

/** What was read from a workbook, as the page keeps it until it is confirmed. */
const keptBudget = JSON.stringify({
  lines: [
    {
      ...{ id: '', category: 'other', item: 'Hosting', factors: [{ count: '2', unit: 'days' }], rate: '700' },
      ...{ fundedBy: 'apec', apecPart: '', note: '', actualApec: '', actualSelf: '', explanation: '', traveller: '' },
    },
  ],
})
const confirmed = { intent: 'confirm', base: forms.budget.base, kept: keptBudget }

const keptProposal = (base: string) =>
  JSON.stringify({ base, values: { summary: 'Changed by a workbook.' }, marks: {}, lines: null })
const confirmedProposal = { intent: 'confirm', kept: keptProposal(`${forms.summary.base}.0`) }
const stale = { intent: 'confirm', kept: keptProposal(`${forms.stale.base}.0`) }

/** A workbook is loaded by those who write the project, and by nobody else. */
export const workbookExpectations: Record<string, Case[]> = {
  'routes/projects.$number.edit.budget_.load': [
    get(load(own), only(team)),
    get(load(foreign), only(both('ok', 'other overseer', 'secretariat'))),
    get(load(hidden.draft), only(team)),
    get(load('EWG 99 1999'), only({ secretariat: 'not found' })),
    post('no workbook', load(own), {}, only(refusedTeam)),
    post('confirm', load(own), confirmed, only(doneTeam)),
    post('confirm what was lost', load(own), { ...confirmed, kept: '[{' }, only(refusedTeam)),
    post('confirm for another', load(foreign), confirmed, only(both('done', 'other overseer', 'secretariat'))),
  ],
  'routes/projects.$number.proposal[.]xlsx': [
    get(paths.proposalWorkbook(own), only(team)),
    get(paths.proposalWorkbook(foreign), only(both('ok', 'other overseer', 'secretariat'))),
    get(paths.proposalWorkbook(hidden.draft), only(team)),
    get(paths.proposalWorkbook('EWG 99 1999'), only({ secretariat: 'not found' })),
  ],
  'routes/projects.$number.edit.load': [
    get(paths.loadProposal(own), only(team)),
    get(paths.loadProposal(foreign), only(both('ok', 'other overseer', 'secretariat'))),
    get(paths.loadProposal(hidden.draft), only(team)),
    get(paths.loadProposal('EWG 99 1999'), only({ secretariat: 'not found' })),
    post('no workbook', paths.loadProposal(own), {}, only(refusedTeam)),
    post('confirm', paths.loadProposal(own), confirmedProposal, only(doneTeam)),
    post('confirm what was lost', paths.loadProposal(own), { ...confirmedProposal, kept: '{' }, only(refusedTeam)),
    post('confirm from an old version', paths.loadProposal(own), stale, only(refusedTeam)),
  ],
}
