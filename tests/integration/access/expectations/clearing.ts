import { paths } from '~/paths'
import { responses, tokens } from '../portfolio/questionnaires'
import { signedInOnly } from './readers'
import { all, type Case, get, only, post } from './words'

const { focal, sections, withdrawn, own } = tokens
const guessed = 'guessed'.padEnd(43, '0')

/** By its number an answer opens for its own economy alone. */
const ofDrafting = only({ 'focal point': 'ok' })
const missing = signedInOnly(all('not found'))
const links = (to: (key: string) => string): Case[] => [
  get(to(focal), all('ok')),
  get(to(withdrawn), all('refused')),
  get(to(guessed), all('not found')),
  get(to(String(responses.drafting)), ofDrafting),
  get(to('999'), missing),
]

const permission = { permission: 'no', name: 'Somebody', version: '1' }
const colleague = { name: 'Somebody', email: 'somebody@gov.example', sections: 'practice', note: '' }

/** Where an answer is handed over, cleared and declined: a link is all that is asked for, whoever comes with it. */
export const clearingExpectations: Record<string, Case[]> = {
  'routes/answers.$key.clear': [
    ...links(paths.answerClear),
    get(paths.answerClear(sections), all('ok')),
    get(paths.answerClear(own), all('ok')),
    get(paths.answerClear(responses.cleared), only({ official: 'ok' })),
    post('clear', paths.answerClear(focal), { base: '1', ...permission }, all('done')),
    post(
      'clear without a name',
      paths.answerClear(focal),
      { base: '1', version: '1', permission: 'no', name: '' },
      all('refused'),
    ),
    post('clear what has changed', paths.answerClear(focal), { base: '0', ...permission }, all('refused')),
    post('clear with sections', paths.answerClear(sections), { base: '1', ...permission }, all('refused')),
    post('clear when it was withdrawn', paths.answerClear(withdrawn), { base: '1', ...permission }, all('refused')),
    post(
      'clear by number',
      paths.answerClear(responses.drafting),
      { base: '1', ...permission },
      only({ 'focal point': 'done' }),
    ),
    post(
      'clear it twice',
      paths.answerClear(responses.cleared),
      { base: '1', ...permission },
      only({ official: 'refused' }),
    ),
    post('say that it is ready', paths.answerClear(sections), { intent: 'ready' }, all('done')),
    post(
      'send one’s own',
      paths.answerClear(own),
      { base: '1', version: '1', permission: 'without-name' },
      all('done'),
    ),
  ],
  'routes/answers.$key.decline': [
    ...links(paths.answerDecline),
    get(paths.answerDecline(sections), all('forbidden')),
    post('decline', paths.answerDecline(focal), { intent: 'decline', reason: 'No office for it.' }, all('done')),
    post('decline without words', paths.answerDecline(focal), { intent: 'decline', reason: '' }, all('refused')),
    post('decline with sections', paths.answerDecline(sections), { reason: 'No.' }, all('forbidden')),
    post('answer after all', paths.answerDecline(focal), { intent: 'take-back' }, all('refused')),
  ],
  'routes/answers.$key.hand-over': [
    ...links(paths.answerHandOver),
    get(paths.answerHandOver(sections), all('forbidden')),
    get(paths.answerHandOver(own), all('not found')),
    post('hand over', paths.answerHandOver(focal), { intent: 'hand-over', ...colleague }, all('done')),
    post('hand over nothing', paths.answerHandOver(focal), { ...colleague, sections: '' }, all('refused')),
    post('hand over further', paths.answerHandOver(sections), colleague, all('forbidden')),
    post(
      'withdraw',
      paths.answerHandOver(focal),
      { intent: 'withdraw', email: 'colleague@canada.example' },
      all('done'),
    ),
    post(
      'withdraw the own one',
      paths.answerHandOver(focal),
      { intent: 'withdraw', email: 'focal@canada.example' },
      all('refused'),
    ),
  ],
}
