import { paths } from '~/paths'
import { type Actor, hidden, projects } from '../actors'
import { points, remarks } from '../portfolio/assessment'
import { signedInOnly } from './readers'
import { all, both, type Case, get, type Outcome, only, post, type Some } from './words'

const { own, foreign } = projects
const { assessed, draft, rival } = hidden
const unknown = 'EWG 99 1999'

const writers: Actor[] = ['overseer', 'co-author']
const assessors: Actor[] = ['program director', 'secretariat']
const readers: Actor[] = [...writers, ...assessors, 'decision maker', 'auditor']

/** Who assesses; others are refused as at a number that does not exist. */
const assess = (outcome: Outcome) => only(both(outcome, ...assessors))
const answer = (outcome: Outcome) => only(both(outcome, ...writers))

/** Whoever may do it on every project comes to a number that is not there. */
const everywhere = (...who: Actor[]) => only(both('not found', ...who))

const act = (point: number, intent: string, text = '') => ({ point: String(point), intent, text })
const rating = { base: '3', 'ratings.impact.rating': '2', 'ratings.impact.comment': 'Judged by a form.' }
const point = { quote: '', text: 'Written by a form.' }
const box = `p${points.sent}`
const answers = { [`answers.${box}`]: 'Answered by a form.', [`read.${box}`]: '1' }

const remarkers: Actor[] = [...writers, 'chair', ...assessors]
const remark = (visibleTo: string) => ({
  intent: 'write',
  section: 'summary',
  visibleTo,
  text: 'Written by a form.',
})
const remarked = (done: Actor[], but: Some = {}) =>
  only({ ...both('refused', ...remarkers), ...both('done', ...done), ...but })
const reply = (thread: number) => ({ intent: 'reply', thread: String(thread), text: 'Written by a form.' })

/** The letters of the project in assessment, and of the draft that was sent back, by their keys. */
const letters = { draft: 2, assessed: 14 } as const
const letter = (readersOf: Actor[]) => signedInOnly(all('not found', both('ok', ...readersOf)))
const ofDrafts: Actor[] = [...writers, 'focal point', ...assessors, 'auditor']

/** Quality assessment, answers to its points, remarks, and the letters of decisions. */
export const qualityExpectations: Record<string, Case[]> = {
  'routes/projects.$number.assessment._index': [
    get(paths.assessment(assessed), only(both('ok', ...readers))),
    get(paths.assessment(own), only(both('ok', ...readers))),
    // The decision maker is not shown a draft.
    get(
      paths.assessment(draft),
      only({ ...both('ok', ...writers, ...assessors, 'auditor'), 'decision maker': 'not found' }),
    ),
    get(paths.assessment(rival), only(both('ok', 'other overseer', 'decision maker', 'secretariat', 'auditor'))),
    get(paths.assessment(unknown), everywhere('decision maker', 'secretariat', 'auditor')),
    post('close', paths.assessment(assessed), act(points.sent, 'close'), assess('done')),
    post('ask again', paths.assessment(assessed), act(points.sent, 'ask-again', 'And when?'), assess('done')),
    post('ask again without words', paths.assessment(assessed), act(points.sent, 'ask-again'), assess('refused')),
    post('take back', paths.assessment(assessed), act(points.prepared, 'take-back'), assess('done')),
    post('take back what was sent', paths.assessment(assessed), act(points.sent, 'take-back'), assess('refused')),
    post('close what was not sent', paths.assessment(assessed), act(points.prepared, 'close'), assess('refused')),
    post('invent an act', paths.assessment(assessed), act(points.sent, 'burn'), assess('refused')),
    // A point of another project.
    post('close that of another', paths.assessment(own), act(points.sent, 'close'), assess('refused')),
  ],
  'routes/projects.$number.assessment.rating': [
    get(paths.rateQuality(assessed), assess('ok')),
    get(paths.rateQuality(own), assess('ok')),
    get(paths.rateQuality(unknown), everywhere('secretariat')),
    post('rate', paths.rateQuality(assessed), rating, assess('done')),
    post('rate over another', paths.rateQuality(assessed), { ...rating, base: '0' }, assess('refused')),
    post('rate too high', paths.rateQuality(assessed), { ...rating, 'ratings.impact.rating': '6' }, assess('refused')),
    post('rate too late', paths.rateQuality(own), rating, assess('refused')),
  ],
  'routes/projects.$number.assessment.$section': [
    get(paths.assessSection(assessed, 'summary'), assess('ok')),
    get(paths.assessSection(assessed, 'secretariat'), assess('not found')),
    get(paths.assessSection(assessed, 'nonsense'), assess('not found')),
    get(paths.assessSection(unknown, 'summary'), everywhere('secretariat')),
    post('write a point', paths.assessSection(assessed, 'workPlan'), point, assess('done')),
    post(
      'change a point',
      paths.assessSection(assessed, 'summary'),
      { ...point, replaces: String(points.prepared) },
      assess('done'),
    ),
    post(
      'change one that was sent',
      paths.assessSection(assessed, 'summary'),
      { ...point, replaces: String(points.sent) },
      assess('refused'),
    ),
    post(
      'quote what is not there',
      paths.assessSection(assessed, 'summary'),
      { ...point, quote: 'Nowhere.' },
      assess('refused'),
    ),
    post('write it too late', paths.assessSection(own, 'summary'), point, assess('refused')),
  ],
  'routes/projects.$number.points': [
    get(paths.points(assessed), answer('ok')),
    get(paths.points(own), answer('ok')),
    get(paths.points(foreign), only({ 'other overseer': 'ok' })),
    get(paths.points(unknown), only({})),
    // The proposal was handed in again.
    post('answer too late', paths.points(assessed), answers, answer('refused')),
    post('answer where there is nothing', paths.points(own), answers, answer('refused')),
  ],
  'routes/projects.$number.remarks': [
    get(paths.remarks(assessed), only(both('ok', ...remarkers))),
    get(paths.remarksOn(assessed, 'summary'), only(both('ok', ...remarkers))),
    get(paths.remarks(own), only(both('ok', ...remarkers))),
    // The forum's chair is not shown a draft.
    get(paths.remarks(draft), only({ ...both('ok', ...writers, ...assessors), chair: 'not found' })),
    get(paths.remarks(unknown), everywhere('secretariat')),
    post('write to all', paths.remarks(assessed), remark('everyone-involved'), remarked(remarkers)),
    post('write to the authors', paths.remarks(assessed), remark('authors'), remarked(writers)),
    post('write to the Secretariat', paths.remarks(assessed), remark('secretariat'), remarked(assessors)),
    post('write to everybody', paths.remarks(assessed), remark('public'), remarked([])),
    post('write on a draft', paths.remarks(draft), remark('everyone-involved'), remarked([...writers, ...assessors])),
    post('reply to all', paths.remarks(assessed), reply(remarks['everyone-involved']), remarked(remarkers)),
    post('reply to the authors', paths.remarks(assessed), reply(remarks.authors), remarked(writers)),
    post('reply to the Secretariat', paths.remarks(assessed), reply(remarks.secretariat), remarked(assessors)),
    post('reply on another project', paths.remarks(own), reply(remarks['everyone-involved']), remarked([])),
  ],
  'routes/projects.$number.decisions.$seq': [
    get(paths.decisionLetter(assessed, letters.assessed), letter([...ofDrafts, 'decision maker'])),
    get(paths.decisionLetter(draft, letters.draft), letter(ofDrafts)),
    get(paths.decisionLetter(draft, letters.assessed), letter([])),
    get(paths.decisionLetter(own, letters.assessed), letter([])),
    get(`${paths.steps(assessed).replace('steps', 'decisions')}/nonsense`, letter([])),
  ],
}
