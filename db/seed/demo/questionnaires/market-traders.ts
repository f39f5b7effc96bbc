import type { Condition } from '~/domain/questionnaire/condition'
import type { Definition, Shape } from '~/domain/questionnaire/definition'
import { ask, choicesOf, section } from '~/domain/questionnaire/library/ask'
import type { Texts } from './made-answers'

const longText: Shape = { kind: 'longText', limit: 4_000 }
const hasWarning: Condition = { question: 'warns', is: 'equal', value: true }

/** A questionnaire that an overseer wrote without the library: how economies help market traders through floods. */
export const marketTraders: Definition = {
  title: 'Market traders and the wet season: what economies do',
  intro:
    'This questionnaire asks what your economy does so that people who sell at markets can go on, or begin again soon, after a flood or a storm. The answers prepare a workshop. Municipal offices often know more than ministries: please hand them the sections that are theirs.',
  sections: [
    section('before', 'Before the season', 'What is done in the months before heavy rain is expected.', [
      ask(
        'lead',
        'Which body is in charge of markets when a flood is expected?',
        { kind: 'text', limit: 200 },
        {
          required: true,
        },
      ),
      ask(
        'warns',
        'Are market traders warned directly, for instance by text message?',
        { kind: 'yesNo' },
        {
          required: true,
        },
      ),
      ask(
        'hours',
        'How many hours before a flood does the warning usually reach them?',
        {
          ...{ kind: 'whole', min: 0, max: 240, unit: 'hours' },
        },
        { showIf: hasWarning },
      ),
      ask('stores', 'What share of market traders can store their goods in a dry place?', {
        ...{ kind: 'percent', min: 0, max: 100, unit: '' },
      }),
      ask('plans', 'Which kinds of help exist for making a plan for the season?', {
        kind: 'severalOf',
        atMost: null,
        choices: choicesOf({
          leaflet: 'Leaflets or posters',
          course: 'Courses at the market',
          visit: 'Visits by an adviser',
          association: 'Help by traders’ associations',
          none: 'No help of this kind',
        }),
      }),
    ]),
    section('after', 'After a flood', 'Money, stalls and goods in the first weeks.', [
      ask(
        'fast',
        'How soon do most traders sell again after a flood?',
        {
          kind: 'oneOf',
          choices: choicesOf({
            days: 'Within a few days',
            weeks: 'Within a month',
            months: 'Within half a year',
            later: 'Later, or not at all',
          }),
        },
        { required: true },
      ),
      ask('hasFund', 'Is there a fund from which traders can be paid quickly?', { kind: 'yesNo' }),
      ask(
        'paid',
        'What was the largest sum that one trader could receive in the last year?',
        {
          ...{ kind: 'money', min: 0, max: null, unit: '' },
        },
        { showIf: { question: 'hasFund', is: 'equal', value: true } },
      ),
      ask('works', 'How well do these work in your economy?', {
        kind: 'matrixScale',
        scale: ['Badly', 'Fairly', 'Well'],
        rows: choicesOf({ insurance: 'Insurance', credit: 'Credit', cleaning: 'Cleaning up the market' }),
      }),
      ask('practice', 'Which practice of your economy would you recommend to others, and why?', longText, {
        hint: 'Say what is done, by whom, since when, and how you know that it works.',
        tags: ['best-practice'],
      }),
    ]),
    section('women', 'Women at the markets', 'In many places most traders are women.', [
      ask(
        'womenShare',
        'What share of market traders are women?',
        {
          ...{ kind: 'percent', min: 0, max: 100, unit: '' },
        },
        { tags: ['gender'] },
      ),
      ask(
        'womenReached',
        'Do warnings and help reach women as well as men?',
        {
          kind: 'rating',
          scale: ['Much less', 'Less', 'Equally', 'Better'],
        },
        { tags: ['gender'] },
      ),
      ask('womenPractice', 'What has helped women traders most?', longText, { tags: ['gender', 'best-practice'] }),
    ]),
  ],
}

/** Invented answers; they describe no real market, office or economy. */
export const marketTexts: Texts = {
  lead: [
    'The market office of each municipality, with the civil protection service',
    'The ministry for disaster management, through its provincial offices',
    'Nobody in particular: each market decides by itself',
    'The association of markets, which has a contract with the city',
  ],
  practice: [
    'Each market has three wardens who are traders themselves. They have a key to a dry store on higher ground and a list of what goes there first. At the last flood two thirds of the goods were saved, before the wardens it was less than a quarter.',
    'A trader who shows a plan of one page gets the first payment within five days, without further proof. The plan is written at a course of two hours in the market itself. Almost all who took the course had sold again within three weeks.',
    'Stalls on wheels. The city paid half, the traders the rest in twelve parts. Before a flood they are simply moved. The cost was earned back in the second season.',
  ],
  womenPractice: [
    'Courses are held at the market at seven in the morning, when the stalls are open but customers few. Women came who had never come to an evening course.',
    'Payments go to the trader’s own telephone, not to an account of the household. Women say that they now decide themselves what to buy first.',
    'Savings groups of twenty, most of them women, keep a small sum for the wet season, and the programme adds the same amount.',
  ],
}
