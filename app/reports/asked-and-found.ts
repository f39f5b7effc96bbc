import type { PublishedPractice } from '~/domain/practice/catalogue'
import { practiceThemeTitles } from '~/domain/practice/practice'
import type { QuestionnaireAudience } from '~/domain/questionnaire/questionnaire'
import { type ResponseRate, silentOf } from '~/domain/questionnaire/response-rate'
import { paths } from '~/paths'
import { type Block, heading, type Table } from './model'
import { listed } from './wording'

type Facts = { questionnaires: readonly ResponseRate[]; practices: readonly PublishedPractice[] }

const who: Record<QuestionnaireAudience, string> = {
  economies: 'Economies',
  people: 'People',
  overseer: 'Project overseer',
}

const questionnairesTable = (questionnaires: readonly ResponseRate[]): Table => ({
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
  rows: questionnaires.map(({ title, audience, publishedAt, closedAt, ...counts }) => ({
    ...{ title, who: who[audience], sent: publishedAt?.slice(0, 10) ?? null, closed: closedAt?.slice(0, 10) ?? null },
    ...{ asked: counts.asked, answered: counts.answered, declined: counts.declined, silent: silentOf(counts) },
    // Of nobody there is no share, and no formula that Excel could work out.
    rate: counts.asked === 0 ? null : (counts.answered * 100) / counts.asked,
  })),
})

const practicesTable = (practices: readonly PublishedPractice[]): Table => ({
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
  rows: practices.map(({ seq, title, theme, economies, publishedAt }) => ({
    title: { value: title, href: paths.practice(seq) },
    theme: practiceThemeTitles[theme],
    economies: listed(economies),
    published: publishedAt.slice(0, 10),
  })),
})

/** What a project asked, who answered, and the best practices that came of it; nothing where it did neither. */
export function askedAndFound({ questionnaires, practices }: Facts): Block[] {
  if (questionnaires.length + practices.length === 0) return []
  return [
    heading(2, 'questionnaires', 'Questionnaires and best practices'),
    ...(questionnaires.length > 0 ? [questionnairesTable(questionnaires)] : []),
    ...(practices.length > 0 ? [practicesTable(practices)] : []),
  ]
}
