import { ask, choicesOf, count, longText, percent, section } from '../ask'
import { practiceHint } from './practice-hint'

export const skills = section(
  'skills',
  'Skills',
  'Training and advice by which people learn to earn from IP. Count courses, workshops and mentoring with public money, in rooms and online.',
  [
    ask(
      'training',
      'How often was training on IP commercialisation offered to these groups?',
      {
        kind: 'matrixScale',
        rows: choicesOf({
          owners: 'Owners and managers of SMEs',
          engineers: 'Engineers and designers of SMEs',
          transferStaff: 'Staff of technology transfer offices',
          attorneys: 'Patent attorneys and advisers',
          banks: 'Banks and investors',
          students: 'Students',
        }),
        scale: ['Never', 'Once', 'Several times', 'All year round'],
      },
      { hint: 'In the last calendar year.' },
    ),
    ask('trainees', 'How many persons from SMEs took part in such training?', count('persons'), {
      hint: 'In the last calendar year. Who came to several courses may be counted several times.',
    }),
    ask('womenTrainees', 'What share of them were women?', percent, {
      hint: 'In per cent of the persons of the question before.',
      showIf: { question: 'trainees', is: 'over', value: 0 },
      tags: ['gender'],
    }),
    ask('womenPractice', 'Which practice of your economy has helped women most to earn from IP?', longText, {
      hint: practiceHint,
      tags: ['gender', 'best-practice'],
    }),
    ask(
      'cooperation',
      'On which subjects would your economy like to work with others in APEC?',
      {
        kind: 'severalOf',
        choices: choicesOf({
          policy: 'Policies and how to measure their effect',
          valuation: 'Valuation of IP and lending on it',
          licensing: 'Licensing and contracts',
          transfer: 'Technology transfer',
          abroad: 'Protection abroad',
          training: 'Training of trainers and advisers',
          women: 'Women in IP commercialisation',
        }),
        atMost: 3,
      },
      { hint: 'Choose at most three.' },
    ),
    ask('skillsPractice', 'Which way of teaching or advising SMEs on IP has worked best in your economy?', longText, {
      hint: practiceHint,
      tags: ['best-practice'],
    }),
  ],
)
