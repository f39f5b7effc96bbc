import { ask, choicesOf, longText, section } from '../ask'
import { practiceHint } from './practice-hint'

export const policy = section(
  'policy',
  'Policy and programmes',
  'What your economy has decided and what it offers. Count public bodies of every level, and private bodies that act with public money.',
  [
    ask('smeDefinition', 'How does your economy define a small or medium-sized enterprise (SME)?', longText, {
      hint: 'Give the limits (number of employees, turnover, assets) and the law or statistical rule that sets them. Please use this definition in all other answers. If you must use another one somewhere, say so there.',
      required: true,
    }),
    ask(
      'leadBody',
      'Which kind of body leads the support to SMEs in using intellectual property (IP)?',
      {
        kind: 'oneOf',
        choices: choicesOf({
          ipOffice: 'The IP office',
          smeBody: 'The ministry or agency for SMEs',
          tradeIndustry: 'The ministry of trade, industry or economy',
          science: 'The ministry or agency for science and innovation',
          shared: 'Several bodies together, with none in the lead',
          none: 'No public body has this task',
        }),
      },
      { required: true },
    ),
    ask(
      'hasPolicy',
      'Does your economy have a policy or strategy on IP that speaks of SMEs?',
      {
        kind: 'oneOf',
        choices: choicesOf({
          own: 'Yes, a policy or strategy of its own for SMEs',
          part: 'Yes, as a part of a general IP, SME or innovation policy',
          preparing: 'Not yet, but one is being prepared',
          no: 'No',
        }),
      },
      { hint: 'A policy counts once the government or a ministry has adopted it.', required: true },
    ),
    ask(
      'policySince',
      'Since when is the present text of this policy in force?',
      { kind: 'date', min: null, max: null },
      {
        hint: 'If you know the year only, give 1 January of that year.',
        showIf: {
          any: [
            { question: 'hasPolicy', is: 'equal', value: 'own' },
            { question: 'hasPolicy', is: 'equal', value: 'part' },
          ],
        },
      },
    ),
    ask(
      'programmes',
      'Which public programmes help SMEs to earn from their IP?',
      {
        kind: 'table',
        columns: [
          { key: 'name', label: 'Name of the programme', kind: 'text', choices: [] },
          {
            key: 'help',
            label: 'Main kind of help',
            kind: 'oneOf',
            choices: choicesOf({
              grant: 'Grant or voucher',
              loan: 'Loan or guarantee',
              tax: 'Tax relief',
              advice: 'Advice',
              training: 'Training',
              partners: 'Finding partners or buyers',
              other: 'Other',
            }),
          },
          { key: 'since', label: 'First year', kind: 'whole', choices: [] },
          { key: 'smes', label: 'SMEs helped in the last calendar year', kind: 'whole', choices: [] },
          { key: 'budget', label: 'Budget of the last calendar year (US dollars)', kind: 'money', choices: [] },
        ],
        atMost: 10,
      },
      {
        hint: 'A row for each programme that was open in the last calendar year, the largest first. Convert amounts at the average rate of that year. Leave a cell empty where you have no figure.',
      },
    ),
    ask(
      'womenMeasures',
      'Do the policy or the programmes contain measures for women who own or lead SMEs?',
      {
        kind: 'oneOf',
        choices: choicesOf({
          budget: 'Yes, with a budget or places set aside for them',
          measures: 'Yes, without a budget or places set aside',
          planned: 'Not yet, but they are planned',
          no: 'No',
        }),
      },
      {
        hint: 'For instance higher grants, places kept for women, mentors, or women on the juries. Measures for all SMEs, women included, do not count.',
        required: true,
        tags: ['gender'],
      },
    ),
    ask(
      'policyPractice',
      'Which policy or programme of your economy would you recommend to other economies, and why?',
      longText,
      { hint: practiceHint, tags: ['best-practice'] },
    ),
  ],
)
