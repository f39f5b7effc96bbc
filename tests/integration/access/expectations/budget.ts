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

const asked: Record<string, string> = {
  intent: 'request',
  rule: 'honorarium-cap',
  about: 'no such line',
  reason: 'Written by a form.',
}
const decide: Record<string, string> = {
  intent: 'decide',
  waiver: '999',
  decision: 'granted',
  reason: 'Written by a form.',
}
const deciders: Actor[] = ['program director', 'secretariat']

/** Waivers are for those who write a project and those who decide on them. */
export const waiverExpectations: Record<string, Case[]> = {
  'routes/projects.$number.waivers': [
    get(paths.waivers(own), only(both('ok', ...writers, ...deciders))),
    get(paths.waivers(foreign), only(both('ok', 'other overseer', 'secretariat'))),
    get(paths.waivers(hidden.draft), only(both('ok', ...writers, ...deciders))),
    get(paths.waivers(hidden.rival), only(both('ok', 'other overseer', 'secretariat'))),
    get(paths.waivers(unknown), only({ secretariat: 'not found' })),
    ...[asked, { intent: 'withdraw', waiver: '999' }, decide, { intent: 'burn', waiver: '1' }].map(form =>
      post(
        `${form.intent} what is not there`,
        paths.waivers(own),
        form,
        only(both('refused', ...writers, ...deciders)),
      ),
    ),
  ],
}

/** More that is sent to the form of the budget. */
export const furtherBudgetForms: Case[] = [
  post('take the totals', paths.editBudget(own), { intent: 'take-totals' }, team('done')),
  post('add a traveller', paths.editBudget(own), forms.rows('travellers'), team('ok')),
  post('set a line free', paths.editBudget(own), { base: version, intent: 'free:lines:0' }, team('ok')),
]
