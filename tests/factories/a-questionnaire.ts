import type { Answers } from '~/domain/questionnaire/answers'
import type { Definition, Question, Section, Shape } from '~/domain/questionnaire/definition'

const choices = ['fund', 'advice', 'training', 'none'].map(key => ({ key, label: `The ${key}` }))
const plain = { hint: '', required: false, showIf: null, tags: [] }

/** A question of some shape: `aQuestion('q1', { kind: 'yesNo' })`. */
export const aQuestion = (key: string, shape: Shape, more: Partial<Omit<Question, keyof Shape>> = {}): Question =>
  ({ ...plain, key, ask: `What about ${key}?`, ...shape, ...more }) as Question

export const aSection = (key: string, questions: Question[], more: Partial<Section> = {}): Section => ({
  ...{ key, title: `Section ${key}`, intro: '', showIf: null, questions },
  ...more,
})

export const aDefinition = (...sections: Section[]): Definition => ({ title: 'A questionnaire', intro: '', sections })

/** One question of every kind, in two sections; `advice` is asked where `hasProgramme` is yes. */
export const everyKind: Definition = aDefinition(
  aSection('policy', [
    aQuestion('intro', { kind: 'note' }),
    aQuestion('office', { kind: 'text', limit: 80 }, { required: true }),
    aQuestion('hasProgramme', { kind: 'yesNo' }, { required: true }),
    aQuestion(
      'advice',
      { kind: 'longText', limit: null },
      { showIf: { question: 'hasProgramme', is: 'equal', value: true } },
    ),
    aQuestion('firms', { kind: 'whole', min: 0, max: 1_000_000, unit: 'firms' }),
    aQuestion('score', { kind: 'decimal', min: null, max: null, unit: '' }),
    aQuestion('budget', { kind: 'money', min: 0, max: null, unit: '' }),
    aQuestion('women', { kind: 'percent', min: 0, max: 100, unit: '' }, { tags: ['gender'] }),
    aQuestion('since', { kind: 'date', min: null, max: null }),
  ]),
  aSection('practice', [
    aQuestion('main', { kind: 'oneOf', choices }),
    aQuestion('support', { kind: 'severalOf', choices, atMost: 2 }),
    aQuestion('order', { kind: 'ranking', choices, atMost: null }),
    aQuestion('quality', { kind: 'rating', scale: ['Poor', 'Fair', 'Good', 'Excellent'] }),
    aQuestion('grades', { kind: 'matrixScale', rows: choices, scale: ['Low', 'Medium', 'High'] }),
    aQuestion('words', { kind: 'matrixText', rows: choices }),
    aQuestion('programmes', {
      kind: 'table',
      columns: [
        { key: 'name', label: 'Name', kind: 'text', choices: [] },
        { key: 'year', label: 'Year', kind: 'whole', choices: [] },
        { key: 'cost', label: 'Cost', kind: 'money', choices: [] },
        { key: 'kind', label: 'Kind', kind: 'oneOf', choices },
      ],
      atMost: 5,
    }),
    aQuestion('law', { kind: 'file' }),
  ]),
)

/** An answer to each question of `everyKind` but the file. */
export const everyAnswer: Answers = {
  office: { is: 'given', value: 'The office of intellectual property' },
  hasProgramme: { is: 'given', value: true },
  advice: { is: 'given', value: 'Advisers visit firms in every region.\n\nThe first visit is free.' },
  firms: { is: 'given', value: 1200 },
  score: { is: 'given', value: 3.75 },
  budget: { is: 'given', value: 25_000_050 },
  women: { is: 'given', value: 41.5 },
  since: { is: 'given', value: '2015-03-01' },
  main: { is: 'given', value: 'advice' },
  support: { is: 'given', value: ['fund', 'advice'] },
  order: { is: 'given', value: ['advice', 'fund', 'training'] },
  quality: { is: 'given', value: 3 },
  grades: { is: 'given', value: { fund: 2, advice: 3 } },
  words: { is: 'given', value: { fund: 'Small grants', advice: 'Visits' } },
  programmes: {
    is: 'given',
    value: [
      { name: 'First steps', year: 2015, cost: 1_000_000, kind: 'advice' },
      { name: 'Abroad', year: 2018, cost: null, kind: 'fund' },
    ],
  },
}
