import type { Definition } from '../definition'
import { gender, organisation, ownEconomy } from './about-people'
import { ask, choicesOf, count, longText, section } from './ask'

/** Longer-term evaluation: thirteen questions to participants, a year or more after the end. */
export const evaluationParticipants: Definition = {
  title: 'A year later: what has come of it?',
  intro:
    'You took part in an APEC project a year or more ago. Please tell whether it was of use, also if it was not. It takes about five minutes, and your answers carry no name.',
  sections: [
    section('use', 'Use in your work', '', [
      ask('sameField', 'Do you still work on the subject of the project?', { kind: 'yesNo' }),
      ask(
        'used',
        'Have you used what you learned?',
        {
          kind: 'oneOf',
          choices: choicesOf({ often: 'Yes, often', sometimes: 'Yes, sometimes', notYet: 'Not yet', no: 'No' }),
        },
        { required: true },
      ),
      ask(
        'usedHow',
        'How have you used it?',
        {
          kind: 'severalOf',
          choices: choicesOf({
            rules: 'For a law, rule or policy',
            practice: 'To change how my organisation works',
            training: 'To train or teach others',
            advice: 'To advise firms or other people',
            project: 'To begin a project',
            other: 'In another way',
          }),
          atMost: null,
        },
        {
          showIf: {
            any: [
              { question: 'used', is: 'equal', value: 'often' },
              { question: 'used', is: 'equal', value: 'sometimes' },
            ],
          },
        },
      ),
      ask(
        'unusedWhy',
        'What has kept you from using it?',
        {
          kind: 'severalOf',
          choices: choicesOf({
            task: 'My tasks are different now',
            general: 'It was too general, or does not fit my economy',
            support: 'My organisation does not support it',
            money: 'Lack of money or staff',
            time: 'Lack of time',
            other: 'Something else',
          }),
          atMost: null,
        },
        {
          showIf: {
            any: [
              { question: 'used', is: 'equal', value: 'notYet' },
              { question: 'used', is: 'equal', value: 'no' },
            ],
          },
        },
      ),
      ask(
        'materials',
        'How useful have the reports and materials of the project been since?',
        {
          kind: 'rating',
          scale: ['Not useful', 'A little useful', 'Useful', 'Very useful'],
        },
        { hint: 'If you have not looked at them since, choose “Not applicable”.' },
      ),
    ]),
    section('effects', 'Effects', '', [
      ask('passedOn', 'To about how many persons have you passed on what you learned?', count('persons'), {
        hint: 'Colleagues, students, firms; a guess is enough.',
      }),
      ask(
        'changed',
        'What has changed in your organisation or economy, and what has the project to do with it?',
        longText,
        {
          hint: 'If nothing has changed, please say so and why.',
        },
      ),
      ask('contacts', 'Are you in touch with participants from other economies?', {
        kind: 'oneOf',
        choices: choicesOf({
          work: 'Yes, we have worked together since',
          touch: 'Yes, now and then',
          no: 'No',
        }),
      }),
      ask(
        'women',
        'Has the project brought women and men equal benefits?',
        {
          kind: 'oneOf',
          choices: choicesOf({
            equal: 'Yes',
            fewer: 'No, fewer for women',
            more: 'No, fewer for men',
            unknown: 'I cannot tell',
          }),
        },
        { hint: 'In your own surroundings.', tags: ['gender'] },
      ),
      ask('suggestions', 'What should APEC do next on this subject, or do differently?', longText),
    ]),
    section('you', 'About you', 'So that answers can be counted by groups.', [ownEconomy, organisation, gender]),
  ],
}
