import { ask, choicesOf, count, longText, section } from '../ask'
import { practiceHint } from './practice-hint'

export const abroad = section(
  'abroad',
  'Patenting abroad',
  'How SMEs protect inventions in other economies: through the Patent Cooperation Treaty (PCT), by regional offices, or by direct applications.',
  [
    ask('pctSmes', 'How many SMEs of your economy filed an international application under the PCT?', count('SMEs'), {
      hint: 'In the last calendar year, each SME once. If your economy is not a member of the PCT, choose “Not applicable”.',
    }),
    ask(
      'abroadHelp',
      'What public help can SMEs get for patenting abroad?',
      {
        kind: 'severalOf',
        choices: choicesOf({
          grant: 'Grant or voucher towards fees, attorneys or translation',
          fees: 'Lower fees',
          search: 'A search of earlier patents',
          advice: 'Advice on where and how to file',
          fast: 'Faster examination, such as a patent prosecution highway',
          disputes: 'Help or insurance for disputes abroad',
          none: 'No public help of this kind',
        }),
        atMost: null,
      },
      { required: true },
    ),
    ask(
      'abroadMost',
      'What is the most that one SME can get for one invention?',
      { kind: 'money', min: 0, max: null, unit: '' },
      {
        hint: 'Grants and vouchers together, in US dollars at today’s rate.',
        showIf: { question: 'abroadHelp', is: 'includes', value: 'grant' },
      },
    ),
    ask(
      'abroadPractice',
      'Which practice of your economy has helped SMEs most to protect and use their inventions abroad?',
      longText,
      { hint: practiceHint, tags: ['best-practice'] },
    ),
  ],
)
