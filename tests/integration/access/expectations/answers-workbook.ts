import { paths } from '~/paths'
import { responses, tokens } from '../portfolio/questionnaires'
import { signedInOnly } from './readers'
import { all, type Case, get, only, post } from './words'

const lost = 'https-no-such-upload'
const confirmed = { intent: 'confirm', upload: lost, seen: '1' }

/** An answer goes out and comes back with whoever answers: by their link, or signed in for the economy. */
const doorsOf = (to: (key: string | number) => string): Case[] => [
  ...[tokens.focal, tokens.sections, tokens.own].map(key => get(to(key), all('ok'))),
  get(to(tokens.withdrawn), all('refused')),
  get(to('guessed'.padEnd(43, '0')), all('not found')),
  get(to(responses.drafting), only({ 'focal point': 'ok' })),
  get(to(responses.cleared), only({ official: 'ok' })),
  get(to(responses.byLink), only({})),
  get(to(responses.person), only({})),
  get(to(999), signedInOnly(all('not found'))),
]

export const answersWorkbookExpectations: Record<string, Case[]> = {
  'routes/answers.$key.answers[.]xlsx': doorsOf(paths.answerWorkbook),
  'routes/answers.$key.load': [
    ...doorsOf(paths.loadAnswers),
    get(`${paths.loadAnswers(tokens.focal)}?upload=${lost}`, all('ok')),
    post('no workbook', paths.loadAnswers(tokens.focal), {}, all('refused')),
    post('confirm what is not there', paths.loadAnswers(tokens.focal), confirmed, all('refused')),
    post('confirm for another', paths.loadAnswers(responses.drafting), confirmed, only({ 'focal point': 'refused' })),
    post('confirm with a withdrawn link', paths.loadAnswers(tokens.withdrawn), confirmed, all('refused')),
  ],
  'routes/answers.$key.load_.$upload.marked[.]xlsx': [
    get(paths.answerUpload(tokens.focal, lost), all('not found')),
    get(paths.answerUpload(tokens.withdrawn, lost), all('refused')),
    get(paths.answerUpload(responses.drafting, lost), only({ 'focal point': 'not found' })),
  ],
}
