import { askedKey } from '~/domain/completion/numbers/asked'
import { shown } from '~/domain/completion/numbers/number'
import type { QuestionnaireResult } from '~/domain/completion/questionnaire-result'
import { practiceThemeTitles } from '~/domain/practice/practice'
import type { QuestionnaireAudience } from '~/domain/questionnaire/questionnaire'
import { paths } from '~/paths'
import { type Block, heading, note, type Table } from '../model'
import { listed } from '../wording'
import { numberCell } from './cells'
import type { Built } from './facts'

const who: Record<QuestionnaireAudience, string> = {
  economies: 'Economies',
  people: 'People',
  overseer: 'Project overseer',
}

function questionnairesTable(built: Built): Table {
  const { questionnaires } = built.facts
  return {
    block: 'table',
    id: 'questionnaires-table',
    caption: 'Questionnaires and who answered them',
    sheet: 'Questionnaires',
    columns: [
      { key: 'title', header: 'Questionnaire', kind: 'text', width: 46 },
      { key: 'who', header: 'Asked', kind: 'text', width: 18 },
      { key: 'sent', header: 'Sent', kind: 'date', width: 18 },
      { key: 'closed', header: 'Closed', kind: 'date', width: 18 },
      { key: 'asked', header: 'How many were asked', kind: 'count', width: 14 },
      { key: 'answered', header: 'Answered', kind: 'count', width: 12 },
      { key: 'declined', header: 'Declined', kind: 'count', width: 12 },
      { key: 'silent', header: 'No answer', kind: 'count', width: 12 },
      { key: 'rate', header: 'Answered, of those who were asked', kind: 'percent', width: 16 },
    ],
    rows: questionnaires.map(({ place, title, audience, publishedAt, closedAt }) => {
      const of = (which: 'asked' | 'answered' | 'declined') => shown(built.numbers, askedKey(place, which)) ?? 0
      const cell = (which: 'asked' | 'answered' | 'declined') => numberCell(built, askedKey(place, which))
      return {
        ...{ title, who: who[audience], sent: publishedAt?.slice(0, 10) ?? null },
        closed: closedAt?.slice(0, 10) ?? null,
        ...{ asked: cell('asked'), answered: cell('answered'), declined: cell('declined') },
        silent: Math.max(0, of('asked') - of('answered') - of('declined')),
        // Of nobody there is no share, and no formula that Excel could work out.
        rate: of('asked') === 0 ? null : (of('answered') * 100) / of('asked'),
      }
    }),
  }
}

/** Every counted answer of these questionnaires, a row for each choice. */
const talliesTable = (
  results: readonly QuestionnaireResult[],
  about: Pick<Table, 'id' | 'caption' | 'sheet'>,
): Table => ({
  block: 'table',
  ...about,
  columns: [
    { key: 'question', header: 'Question', kind: 'text', width: 56 },
    { key: 'answer', header: 'Answer', kind: 'text', width: 40 },
    { key: 'count', header: 'How many', kind: 'count', width: 12 },
    { key: 'given', header: 'Of those who answered', kind: 'count', width: 14 },
    { key: 'share', header: 'Share', kind: 'percent', width: 12, formula: { share: ['count', 'given'] } },
    { key: 'mean', header: 'Mean', kind: 'count', width: 10 },
  ],
  rows: results.flatMap(({ questions }) =>
    questions.flatMap(({ number, ask, given, mean, answers }) =>
      answers.map(({ label, count }) => ({
        ...{ question: `${number} ${ask}`, answer: label, count, given },
        mean: mean === null ? null : Math.round(mean * 100) / 100,
      })),
    ),
  ),
  whenEmpty: 'No question has answers that can be counted.',
})

const tooFewNotes = (results: readonly QuestionnaireResult[]): Block[] =>
  results.flatMap(({ title, tooFew }) => (tooFew === null ? [] : [note('wait', `${title}: ${tooFew}`)]))

const asksFeedback = ({ facts }: Built, place: number): boolean =>
  facts.events.some(({ feedback }) => feedback === place)

/** Who was asked, who answered, and what they said as far as it can be counted; nothing where nobody was asked. */
export function questionnaires(built: Built): Block[] {
  if (built.facts.questionnaires.length === 0) return []
  const results = built.facts.results.filter(({ place }) => !asksFeedback(built, place))
  const counted = results.filter(({ questions }) => questions.length > 0)
  return [
    heading(2, 'questionnaires', 'Questionnaires'),
    questionnairesTable(built),
    ...tooFewNotes(results),
    ...counted.map(one =>
      talliesTable([one], { id: `tallies-${one.place}`, caption: `${one.title}: answers`, sheet: 'Tallies' }),
    ),
  ]
}

/** What those who came said of the events; nothing where no questionnaire asked them. */
export function feedback(built: Built): Block[] {
  const results = built.facts.results.filter(({ place }) => asksFeedback(built, place))
  if (results.length === 0) return []
  const eventsOf = (place: number) => built.facts.events.filter(one => one.feedback === place).map(({ title }) => title)
  return [
    heading(2, 'feedback', 'Feedback'),
    ...tooFewNotes(results),
    ...results
      .filter(({ tooFew }) => tooFew === null)
      .map(one =>
        talliesTable([one], {
          id: `feedback-${one.place}`,
          caption: `What those who came to ${listed(eventsOf(one.place))} said`,
          sheet: 'Feedback',
        }),
      ),
  ]
}

const practicesTable = (found: Built['facts']['practices']): Table => ({
  block: 'table',
  id: 'practices-table',
  caption: 'Best practices that were published',
  sheet: 'Best practices',
  columns: [
    { key: 'title', header: 'Best practice', kind: 'text', width: 50 },
    { key: 'theme', header: 'Theme', kind: 'text', width: 30 },
    { key: 'economies', header: 'Economies', kind: 'text', width: 36 },
    { key: 'published', header: 'Published', kind: 'date', width: 18 },
  ],
  rows: found.map(({ seq, title, theme, economies, publishedAt }) => ({
    title: { value: title, href: paths.practice(seq) },
    theme: practiceThemeTitles[theme],
    economies: listed(economies),
    published: publishedAt.slice(0, 10),
  })),
})

/** The best practices that were published; nothing where none was. */
export const practices = ({ facts }: Built): Block[] =>
  facts.practices.length === 0 ? [] : [heading(2, 'practices', 'Best practices'), practicesTable(facts.practices)]

/** Who was asked and answered, and the best practices that came of it, without what was answered; for the summary. */
export function askedAndFound(built: Built): Block[] {
  const { questionnaires: asked, practices: found } = built.facts
  if (asked.length + found.length === 0) return []
  return [
    heading(2, 'questionnaires', 'Questionnaires and best practices'),
    ...(asked.length > 0 ? [questionnairesTable(built)] : []),
    ...(found.length > 0 ? [practicesTable(found)] : []),
  ]
}
