import type { When } from '../under-way/when'
import { marketTexts, marketTraders } from './market-traders'
import type { DemoQuestionnaire, DemoResponse } from './notation'
import { demoTokens } from './tokens'

/** How long ago it was sent, and how long it is open, in days. */
const ago = 24
const open = 38

const responses: DemoResponse[] = [
  { economy: 'Australia', state: 'submitted', opened: 2, last: 11, permission: 'with-name' },
  {
    economy: 'Brunei Darussalam',
    state: 'declined',
    opened: 1,
    last: 4,
    words: 'We have no open markets of this kind.',
  },
  { economy: 'Canada', state: 'drafting', opened: 6, last: 15, token: demoTokens.canada },
  { economy: 'Chile', state: 'submitted', opened: 3, last: 13, permission: 'with-name' },
  { economy: 'China', state: 'invited' },
  { economy: 'Hong Kong, China', state: 'opened', opened: 8 },
  { economy: 'Indonesia', state: 'invited' },
  { economy: 'Japan', state: 'drafting', opened: 5, last: 20 },
  { economy: 'Korea', state: 'submitted', opened: 1, last: 8, permission: 'without-name' },
  { economy: 'Malaysia', state: 'awaiting-clearance', opened: 4, last: 19, token: demoTokens.malaysia },
  { economy: 'Mexico', state: 'drafting', opened: 9, last: 16, extended: 52 },
  { economy: 'New Zealand', state: 'invited', token: demoTokens.newZealand },
  {
    ...{ economy: 'Peru', state: 'returned', opened: 2, last: 18, permission: 'with-name' },
    words: 'Please say to which year the largest sum belongs; the answer gives two.',
  },
  { economy: 'Philippines', state: 'opened', opened: 12 },
  { economy: 'Russia', state: 'invited' },
  { economy: 'Singapore', state: 'opened', opened: 7 },
  { economy: 'Thailand', state: 'submitted', opened: 3, last: 17, permission: 'with-name' },
  { economy: 'United States', state: 'invited' },
  { economy: 'Viet Nam', state: 'submitted', opened: 1, last: 9, permission: 'with-name' },
]

/** A questionnaire that is open: some economies have answered, some write, two were not asked yet. */
export const marketQuestionnaire = (when: When): DemoQuestionnaire => ({
  number: 'SME 83 2023A',
  definition: marketTraders,
  audience: 'economies',
  isAnonymous: false,
  texts: marketTexts,
  sent: when.moment(ago),
  due: when.moment(ago - open).slice(0, 10),
  closed: null,
  reminded: when.moment(3),
  by: 'Project Overseer, Viet Nam',
  responses,
})
