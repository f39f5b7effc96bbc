import type { Definition } from '../definition'
import { ask, choicesOf, longText, section } from './ask'

const degrees = ['Not at all', 'To a small degree', 'To a good degree', 'Fully']

/** Longer-term evaluation: fifteen questions to the project overseer, a year or more after the end. */
export const evaluationOverseer: Definition = {
  title: 'A year later: evaluation by the project overseer',
  intro:
    'A year or more has passed since the project ended. Please tell what has come of it. Honest answers, about failures too, help APEC to choose and support projects better. It takes about half an hour; ask your partners in other economies for what you do not know yourself.',
  sections: [
    section('objectives', 'Objectives', 'As they stand in the approved proposal.', [
      ask(
        'reached',
        'Seen from today, to what degree did the project reach its objectives?',
        {
          kind: 'rating',
          scale: degrees,
        },
        { required: true },
      ),
      ask('whyReached', 'What helped most to reach them, and what stood in the way?', longText, { required: true }),
      ask('relevant', 'Are the objectives still important for the economies today?', {
        kind: 'oneOf',
        choices: choicesOf({
          more: 'More than at the time',
          same: 'As much as at the time',
          less: 'Less than at the time',
          no: 'No longer',
        }),
      }),
    ]),
    section(
      'outputs',
      'Use of the outputs',
      'Reports, recommendations, training materials, tools and contacts that the project made.',
      [
        ask(
          'used',
          'How much are the outputs used today?',
          {
            kind: 'matrixScale',
            rows: choicesOf({
              report: 'Report or study',
              recommendations: 'Recommendations or best practices',
              training: 'Training materials',
              tools: 'Website, database or other tool',
              contacts: 'Contacts between participants',
            }),
            scale: ['Not used', 'By a few', 'By many'],
          },
          { hint: 'Leave out what the project did not make.' },
        ),
        ask('isPublic', 'Can the main outputs still be found by everybody?', { kind: 'yesNo' }, { required: true }),
        ask(
          'address',
          'At which web address?',
          { kind: 'text', limit: 300 },
          {
            showIf: { question: 'isPublic', is: 'equal', value: true },
          },
        ),
      ],
    ),
    section('effects', 'Effects', 'What is different in the economies since, and what the project has to do with it.', [
      ask(
        'changes',
        'Which changes do you know of to which the project has contributed?',
        {
          kind: 'severalOf',
          choices: choicesOf({
            policy: 'A new or changed law, rule or policy',
            practice: 'A changed practice in an agency',
            training: 'New training or teaching',
            firms: 'Changes in firms or associations',
            cooperation: 'Cooperation between economies',
            project: 'A further project',
            none: 'None that I know of',
          }),
          atMost: null,
        },
        { required: true },
      ),
      ask(
        'changesTold',
        'Where did these changes happen?',
        {
          kind: 'table',
          columns: [
            { key: 'economy', label: 'Economy', kind: 'text', choices: [] },
            { key: 'change', label: 'What changed', kind: 'text', choices: [] },
            { key: 'year', label: 'Year', kind: 'whole', choices: [] },
            { key: 'evidence', label: 'How you know: a document, a person, a web address', kind: 'text', choices: [] },
          ],
          atMost: 15,
        },
        {
          hint: 'A row for each change and economy.',
          showIf: {
            all: [
              { question: 'changes', is: 'answered' },
              { not: { question: 'changes', is: 'equal', value: 'none' } },
            ],
          },
        },
      ),
      ask(
        'economies',
        'In how many economies are results of the project in use?',
        { kind: 'whole', min: 0, max: 21, unit: 'economies' },
        {
          hint: 'APEC economies, your own included.',
        },
      ),
      ask('unexpected', 'Which effects were not expected, good or bad?', longText),
    ]),
    section('women', 'Women and men', '', [
      ask(
        'womenBenefit',
        'To what degree did women benefit from the project as the proposal foresaw?',
        {
          kind: 'rating',
          scale: degrees,
        },
        { tags: ['gender'], required: true },
      ),
      ask('womenEvidence', 'How do you know, and what would you do differently for women next time?', longText, {
        hint: 'Numbers of women and men, examples, what women who took part have told.',
        tags: ['gender'],
      }),
    ]),
    section('after', 'After the project', '', [
      ask('goesOn', 'Do activities of the project go on without money of APEC?', {
        kind: 'oneOf',
        choices: choicesOf({
          own: 'Yes, paid by economies',
          others: 'Yes, paid by others',
          volunteers: 'Yes, without money',
          no: 'No',
        }),
      }),
      ask(
        'money',
        'How much money was spent on them since the end of the project?',
        {
          kind: 'money',
          min: 0,
          max: null,
          unit: '',
        },
        {
          hint: 'In US dollars, of all who pay; an estimate is enough.',
          showIf: {
            any: [
              { question: 'goesOn', is: 'equal', value: 'own' },
              { question: 'goesOn', is: 'equal', value: 'others' },
            ],
          },
        },
      ),
      ask('lessons', 'What would you advise the overseer of a similar project?', longText, { required: true }),
    ]),
  ],
}
