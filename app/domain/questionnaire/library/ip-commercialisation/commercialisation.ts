import { ask, choicesOf, longText, section } from '../ask'
import { practiceHint } from './practice-hint'

const obstacles = {
  cost: 'Cost of protection and of keeping rights in force',
  knowledge: 'Little knowledge of IP',
  partners: 'Finding partners, licensees or buyers',
  finance: 'Access to finance',
  contracts: 'Negotiating and writing contracts',
  enforcement: 'Acting against infringement',
}

export const commercialisation = section(
  'commercialisation',
  'Commercialisation and licensing',
  'Commercialisation means earning from IP: selling products that use it, licensing it, franchising, selling the right, or borrowing on it.',
  [
    ask(
      'routes',
      'In which ways do SMEs of your economy mostly earn from their IP?',
      {
        kind: 'ranking',
        choices: choicesOf({
          own: 'Own production and sale',
          licence: 'Licensing to others',
          franchise: 'Franchising',
          sale: 'Sale of the right',
          venture: 'Joint venture or new company',
          security: 'IP as security for a loan',
        }),
        atMost: 3,
      },
      { hint: 'Give 1 to the most common way, 2 to the next, 3 to the third. A judgement of your experts is enough.' },
    ),
    ask(
      'obstacles',
      'What keeps SMEs of your economy most from earning from their IP?',
      { kind: 'severalOf', choices: choicesOf({ ...obstacles, market: 'Small home market' }), atMost: 3 },
      { hint: 'Choose at most three.' },
    ),
    ask(
      'womenObstacles',
      'Which of these do women who own or lead SMEs meet more often than men do?',
      {
        kind: 'severalOf',
        choices: choicesOf({
          ...obstacles,
          networks: 'Getting into business and research networks',
          care: 'Lack of time beside unpaid care work',
          same: 'None: women and men meet the same obstacles',
        }),
        atMost: null,
      },
      {
        hint: 'Answer from a survey or study if there is one; if nobody has looked into it, choose “Not known”.',
        tags: ['gender'],
      },
    ),
    ask(
      'hasFunds',
      'Did SMEs get public money for bringing their IP to the market in the last budget year?',
      { kind: 'yesNo' },
      { hint: 'Grants, vouchers, loans and guarantees. Money for research alone does not count.', required: true },
    ),
    ask(
      'funds',
      'How much public money was it in that year?',
      { kind: 'money', min: 0, max: null, unit: '' },
      {
        hint: 'In US dollars, at the average rate of that year; grants and loans together, guarantees left out. An estimate is enough.',
        showIf: { question: 'hasFunds', is: 'equal', value: true },
      },
    ),
    ask(
      'licensingPractice',
      'Which practice of your economy has helped SMEs most to license or sell their IP?',
      longText,
      { hint: practiceHint, tags: ['best-practice'] },
    ),
  ],
)
