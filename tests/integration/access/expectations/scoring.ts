import { sessionState } from '~/domain/lifecycle/session-form'
import { sessionName } from '~/domain/lifecycle/sessions'
import { paths } from '~/paths'
import { economies, fora, hidden, session } from '../actors'
import { closedScoring, openScoring, ownScore, sessionMoney } from '../portfolio/calendar'
import { farAhead } from '../portfolio/moments'
import { all, both, type Case, get, type Outcome, only, post, type Some } from './words'

const name = sessionName(session)
const unknown = '2031 Session 1'
const nowhere = 999
const unit = (outcome: Outcome): Some => ({ secretariat: outcome })
const signedIn = (outcome: Outcome, but: Some = {}) => all(outcome, { public: 'sign in', ended: 'sign in', ...but })

/** Who reads scores once the scoring is closed. */
const readers = (outcome: Outcome) => both(outcome, 'secretariat', 'auditor', 'decision maker')
/** Who may open the page of a scoring: those who score, manage or read it. */
const concerned = (outcome: Outcome, but: Some = {}) => only({ ...readers(outcome), assessor: outcome, ...but })

const dates = { internalDay: '2999-12-31', finalDay: '2999-12-31' }
const announced = { ...dates, year: '2030', session: 'Session 2' }
const base = sessionState({ ...session, internalDeadline: farAhead, finalDeadline: farAhead, money: sessionMoney })
const money = (...rows: { line: string; amount: string }[]) =>
  Object.fromEntries(
    rows.flatMap(({ line, amount }, index) => [
      [`money[${index}].line`, line],
      [`money[${index}].amount`, amount],
    ]),
  )
const kept = money(
  { line: 'ASF: General Fund', amount: '200,000' },
  { line: 'General Project Account', amount: '50,000' },
  { line: 'TILF Special Account', amount: '50,000' },
)
const opening = { line: 'TILF Special Account', forum: fora.foreign, lastDay: '2999-12-31' }
const points = Object.fromEntries(
  ['alignment', 'relevance', 'design', 'feasibility', 'lasting'].map(key => [`points.${key}`, '1']),
)
const score = { ...points, comment: 'Given by a form', economy: economies.scoring, base: String(ownScore) }
const score1 = (number: string) => paths.score(openScoring, number)
const assessor = (outcome: Outcome): Some => ({ assessor: outcome })
const decide = { 'decisions[0].number': hidden.assessed, 'decisions[0].choice': 'approve' }

/** Sessions, scorings, scores and rankings. */
export const scoringExpectations: Record<string, Case[]> = {
  'routes/sessions._index': [get(paths.sessions, all('ok'))],
  'routes/sessions.new': [
    get(paths.newSession, only(unit('ok'))),
    post('announce', paths.newSession, announced, only(unit('done'))),
    post(
      'announce it again',
      paths.newSession,
      { ...announced, year: '2026', session: session.session },
      only(unit('refused')),
    ),
    post('announce it upside down', paths.newSession, { ...announced, finalDay: '2029-01-01' }, only(unit('refused'))),
    post('add a row', paths.newSession, { intent: 'add:money:0' }, only(unit('ok'))),
  ],
  'routes/sessions.$name._index': [
    get(paths.session(name), all('ok')),
    get(paths.session(unknown), all('not found')),
    get('/sessions/nonsense', all('not found')),
    post('open a scoring', paths.session(name), opening, only(unit('done'))),
    post('open it twice', paths.session(name), { ...opening, line: 'ASF: General Fund' }, only(unit('refused'))),
    post(
      'open one without money',
      paths.session(name),
      { ...opening, line: 'ASF: Human Security' },
      only(unit('refused')),
    ),
  ],
  'routes/sessions.$name.edit': [
    get(paths.editSession(name), only(unit('ok'))),
    get(paths.editSession(unknown), only(unit('not found'))),
    post('save', paths.editSession(name), { ...dates, ...kept, base }, only(unit('done'))),
    post('save over another', paths.editSession(name), { ...dates, ...kept, base: 'old' }, only(unit('refused'))),
    post('take the money away', paths.editSession(name), { ...dates, base }, only(unit('refused'))),
    post('add a row', paths.editSession(name), { intent: 'add:money:0', base }, only(unit('ok'))),
  ],
  'routes/scorings.$seq._index': [
    get(paths.scoring(openScoring), concerned('ok')),
    get(paths.scoring(closedScoring), concerned('ok')),
    get(paths.scoring(nowhere), signedIn('not found')),
    get('/scorings/nonsense', signedIn('not found')),
    post(
      'close',
      paths.scoring(openScoring),
      { intent: 'close', reason: 'A test' },
      concerned('refused', unit('done')),
    ),
    post('close early', paths.scoring(openScoring), { intent: 'close', reason: '' }, concerned('refused')),
    post('close it again', paths.scoring(closedScoring), { intent: 'close', reason: 'A test' }, concerned('refused')),
    post('decide before', paths.scoring(openScoring), { intent: 'decide', ...decide }, concerned('refused')),
    post(
      'decide on what has gone on',
      paths.scoring(closedScoring),
      { intent: 'decide', ...decide },
      concerned('refused'),
    ),
  ],
  'routes/scorings.$seq.$number': [
    get(score1(hidden.eligible), only(assessor('ok'))),
    get(score1(hidden.rival), only(assessor('ok'))),
    get(score1(hidden.assessed), only(assessor('not found'))),
    get(`${score1(hidden.eligible)}?economy=${economies.foreign}`, only({})),
    get(paths.score(nowhere, hidden.eligible), signedIn('not found')),
    post('score', score1(hidden.eligible), score, only(assessor('done'))),
    post('score over another', score1(hidden.eligible), { ...score, base: '0' }, only(assessor('refused'))),
    post('score for another economy', score1(hidden.eligible), { ...score, economy: economies.foreign }, only({})),
    post('score one’s own economy', score1(hidden.rival), { ...score, base: '0' }, only(assessor('refused'))),
    post('score after the close', paths.score(closedScoring, hidden.assessed), score, only(assessor('refused'))),
    post('score with nothing', score1(hidden.eligible), { base: '0' }, only(assessor('refused'))),
  ],
  'routes/scorings.$seq[.]xlsx': [
    get(paths.scoringWorkbook(closedScoring), only(readers('ok'))),
    get(paths.scoringWorkbook(openScoring), only(readers('not found'))),
    get(paths.scoringWorkbook(nowhere), signedIn('not found')),
  ],
}
