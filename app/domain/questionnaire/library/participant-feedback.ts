import type { Definition } from '../definition'
import { gender, organisation, ownEconomy } from './about-people'
import { ask, choicesOf, longText, section } from './ask'

const quality = ['Poor', 'Fair', 'Good', 'Very good']
const agreement = ['Not at all', 'A little', 'Mostly', 'Fully']

/** Feedback of participants in the days after an event. */
export const participantFeedback: Definition = {
  title: 'Your feedback on the event',
  intro:
    'Thank you for taking part. Your answers take about five minutes, carry no name, and help to make the next event better. Leave out what you cannot judge.',
  sections: [
    section('event', 'The event', '', [
      ask(
        'relevance',
        'How useful is the subject of the event for your work?',
        { kind: 'rating', scale: ['Not useful', 'A little useful', 'Useful', 'Very useful'] },
        { required: true },
      ),
      ask(
        'sessions',
        'How good were the parts of the event?',
        {
          kind: 'matrixScale',
          rows: choicesOf({
            talks: 'Presentations by experts',
            economies: 'Experience of economies',
            groups: 'Work in groups',
            discussion: 'Discussion and questions',
            contacts: 'Time to meet other participants',
          }),
          scale: quality,
        },
        { hint: 'Leave out a part that did not take place or that you missed.' },
      ),
      ask('speakers', 'How well did the speakers know and explain their subjects?', { kind: 'rating', scale: quality }),
      ask(
        'materials',
        'How good were the materials?',
        { kind: 'rating', scale: quality },
        {
          hint: 'Papers, slides and recordings, before and during the event.',
        },
      ),
    ]),
    section('outcome', 'What you take home', '', [
      ask(
        'knowledge',
        'How well did you know the subject before the event, and how well do you know it now?',
        {
          kind: 'matrixScale',
          rows: choicesOf({ before: 'Before the event', now: 'Now' }),
          scale: ['Not at all', 'A little', 'Well', 'Very well'],
        },
        { required: true },
      ),
      ask('learned', 'What is the most important thing that you learned?', longText),
      ask('willUse', 'Will you use in your work what you learned?', {
        kind: 'oneOf',
        choices: choicesOf({
          soon: 'Yes, within six months',
          later: 'Yes, later',
          unsure: 'I do not know yet',
          no: 'No',
        }),
      }),
      ask('use', 'What will you do with it?', longText, {
        hint: 'For instance a rule to draft, a course to give, a colleague or firm to advise.',
        showIf: {
          any: [
            { question: 'willUse', is: 'equal', value: 'soon' },
            { question: 'willUse', is: 'equal', value: 'later' },
          ],
        },
      }),
      ask(
        'equalPart',
        'Could women and men take part equally, as speakers and in the discussion?',
        { kind: 'rating', scale: agreement },
        { tags: ['gender'] },
      ),
      ask('suggestions', 'What should be done better or next?', longText, {
        hint: 'Subjects, ways of working, follow-up by APEC or by your economy.',
      }),
    ]),
    section('you', 'About you', 'So that answers can be counted by groups.', [ownEconomy, organisation, gender]),
  ],
}
