import { paths } from '~/paths'
import { everyKind } from '../../../factories/a-questionnaire'
import { projects } from '../actors'
import { places } from '../portfolio/questionnaires'
import { signedInOnly } from './readers'
import { all, both, type Case, get, type Outcome, post, type Some } from './words'

const { own, foreign } = projects
const { draft, open } = places
const writers = (outcome: Outcome): Some => both(outcome, 'overseer', 'co-author', 'secretariat')
const readers = (outcome: Outcome): Some => both(outcome, 'program director', 'auditor')
const ofOwn = (outcome: Outcome) => signedInOnly(all('not found', { ...readers('forbidden'), ...writers(outcome) }))
const ofForeign = (outcome: Outcome) =>
  signedInOnly(all('not found', { ...both('forbidden', 'auditor'), ...both(outcome, 'other overseer', 'secretariat') }))

const load = paths.loadXlsForm
const form = paths.questionnaireXlsForm
const kept = JSON.stringify({ ...everyKind, title: 'Loaded by a form' })
const confirmed = { intent: 'confirm', base: '0', kept }

/** A form is loaded by those who draft; a draft is given out to those who read it, what is published to everybody. */
export const xlsFormExpectations: Record<string, Case[]> = {
  'routes/projects.$number.questionnaires.$place.edit-load': [
    get(load(own, draft), ofOwn('ok')),
    get(load(own, open), ofOwn('ok')),
    get(load(foreign, 1), ofForeign('ok')),
    get(load(own, 7), signedInOnly(all('not found'))),
    post('no form', load(own, draft), {}, ofOwn('refused')),
    post('confirm', load(own, draft), confirmed, ofOwn('done')),
    post('confirm a correction', load(own, open), confirmed, ofOwn('done')),
    post('confirm what was lost', load(own, draft), { ...confirmed, kept: '{' }, ofOwn('refused')),
    post('confirm from no revision', load(own, draft), { ...confirmed, base: '5' }, ofOwn('refused')),
    post('confirm for another', load(foreign, 1), confirmed, ofForeign('done')),
  ],
  'routes/projects.$number.questionnaires.$place.xlsform[.]xlsx': [
    get(form(own, draft), all('not found', { ...readers('ok'), ...writers('ok') })),
    get(form(own, open), all('ok')),
    get(`${form(own, open)}?version=1`, all('ok')),
    get(`${form(own, open)}?version=2`, all('not found')),
    get(`${form(own, open)}?version=x`, all('not found')),
    get(form(foreign, 1), all('not found', both('ok', 'other overseer', 'secretariat', 'auditor'))),
    get(form(own, 7), all('not found')),
  ],
}
