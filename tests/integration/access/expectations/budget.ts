import { paths } from '~/paths'
import { type Actor, hidden, projects } from '../actors'
import { forms } from '../forms'
import { version } from '../portfolio'
import { both, type Case, get, type Outcome, only, post } from './words'

const { own, foreign } = projects
const unknown = 'EWG 99 1999'
const writers: Actor[] = ['overseer', 'co-author', 'secretariat']
const team = (outcome: Outcome) => only(both(outcome, ...writers))

/** What was spent, and the totals that are put into the record: for those who edit the budget. */
export const budgetExpectations: Record<string, Case[]> = {
  'routes/projects.$number.edit.budget_.spending': [
    get(paths.editSpending(own), team('ok')),
    get(paths.editSpending(foreign), only(both('ok', 'other overseer', 'secretariat'))),
    get(paths.editSpending(hidden.draft), team('ok')),
    get(paths.editSpending(unknown), only({ secretariat: 'not found' })),
    post('save nothing new', paths.editSpending(own), { base: version }, team('elsewhere')),
    post('save over what is not known', paths.editSpending(own), { base: '3.7' }, team('refused')),
    post(
      'save an amount that is none',
      paths.editSpending(own),
      { base: version, 'spent[0].actualApec': 'x' },
      team('refused'),
    ),
  ],
}

/** More that is sent to the form of the budget. */
export const furtherBudgetForms: Case[] = [
  post('take the totals', paths.editBudget(own), { intent: 'take-totals' }, team('done')),
  post('add a traveller', paths.editBudget(own), forms.rows('travellers'), team('ok')),
  post('set a line free', paths.editBudget(own), { base: version, intent: 'free:lines:0' }, team('ok')),
]
