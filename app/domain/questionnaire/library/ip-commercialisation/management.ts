import { ask, choicesOf, longText, percent, section } from '../ask'
import { practiceHint } from './practice-hint'

export const management = section(
  'management',
  'Management of IP assets',
  'How SMEs know, protect and value what they own: inventions, designs, trade marks, copyright, know-how and trade secrets.',
  [
    ask(
      'managed',
      'How common are these habits among the SMEs of your economy that hold IP?',
      {
        kind: 'matrixScale',
        rows: choicesOf({
          inventory: 'Keeping a list of their IP assets',
          person: 'Having a person or adviser in charge of IP',
          secrets: 'Protecting trade secrets by agreements and internal rules',
          watch: 'Watching the patents and trade marks of competitors',
          value: 'Knowing what their IP is worth in money',
        }),
        scale: ['Rare', 'In a minority', 'In a majority', 'Usual'],
      },
      { hint: 'Use a survey if you have one of the last three years; otherwise give the judgement of your experts.' },
    ),
    ask(
      'smeShare',
      'What share of the patent applications that residents filed with your office came from SMEs?',
      percent,
      {
        hint: 'For the last calendar year, in per cent of all applications by residents. If your office does not record the size of applicants, choose “Not known”.',
      },
    ),
    ask('valuation', 'What public help can SMEs get to find the value of their IP?', {
      kind: 'severalOf',
      choices: choicesOf({
        standard: 'A standard or guide for valuation',
        valuers: 'A list of accredited valuers',
        costs: 'A grant or voucher towards the cost of a valuation',
        tool: 'A free tool for self-assessment',
        lending: 'Loans that accept IP as security',
        none: 'No public help of this kind',
      }),
      atMost: null,
    }),
    ask(
      'womenInventors',
      'What share of the inventors named in patent applications of resident SMEs are women?',
      percent,
      {
        hint: 'For the last calendar year. A figure found by matching first names is welcome. If you know the share for all applicants only, choose “Not known” here and tell it in the text at the end of this section.',
        tags: ['gender'],
      },
    ),
    ask(
      'managementPractice',
      'Which practice of your economy has helped SMEs most to manage their IP well?',
      longText,
      { hint: practiceHint, tags: ['best-practice'] },
    ),
  ],
)
