import { formatDate, type IsoDate } from '~/domain/calendar'
import { type Permission, permissions } from '~/domain/questionnaire/answers'
import type { Questionnaire } from '~/domain/questionnaire/questionnaire'
import { responseStateTitles } from '~/domain/questionnaire/response'
import type { Group } from '~/domain/questionnaire/results/groups'
import { type Hearing, standings, standingTitles } from '~/domain/questionnaire/results/hearing'
import type { FileNames } from '~/domain/questionnaire/results/matrix'
import { type Tally, tallies } from '~/domain/questionnaire/results/tally'
import { type Block, type Fact, heading, note, paragraphs, type Report, type Table } from './model'
import { longColumns, longRows, wideColumns, wideRows } from './results/answer-rows'
import { shownByGroups } from './results/by-groups'
import { shownOf } from './results/question-result'
import { percentOf, type Shown, titleOf } from './results/shown'
import { countOf, draftWords, lineOf, type Nouns, nounsOf } from './results/wording'
import { tablesOf } from './values'

/** The results of a questionnaire, for those who may read them. */
export type ResultsFacts = {
  questionnaire: Pick<Questionnaire, 'number' | 'title' | 'audience' | 'version'>
  hearing: Hearing
  /** Why the answers are not shown; nobody is heard then. */
  tooFew: string | null
  asked: number
  answered: number
  notInvited: readonly string[]
  isWithDrafts: boolean
  /** Every question is broken down by these. */
  grouping: { title: string; groups: readonly Group[] } | null
  files: FileNames
  asOf: IsoDate
}

/** Whether numbers stand with the name of who gave them; people stay unnamed. */
const isNamed = ({ questionnaire }: Pick<ResultsFacts, 'questionnaire'>) => questionnaire.audience === 'economies'

/** One question of the results: what is said of it in a line, and what is shown. */
export type QuestionShown = { tally: Tally; title: string; line: string } & Shown

/** Every question of the results, in order; page, file and workbook show the same. */
export function questionsShown(facts: Pick<ResultsFacts, 'questionnaire' | 'hearing' | 'grouping'>): QuestionShown[] {
  const { hearing, grouping } = facts
  const nouns = nounsOf[facts.questionnaire.audience]
  return tallies(hearing).map((tally, at) => {
    const drafts = hearing.heard.filter(one => one.asked.answer?.isDraft && one.standings[at] === 'given').length
    const shown = grouping ? shownByGroups(hearing, at, tally, grouping.groups) : shownOf(tally, nouns, isNamed(facts))
    return { tally, title: titleOf(tally), line: lineOf(tally.counts, nouns, drafts), ...shown }
  })
}

export function turnoutFacts({ questionnaire, asked, answered, notInvited }: ResultsFacts): Fact[] {
  const { title } = nounsOf[questionnaire.audience]
  return [
    { label: `${title} that answered`, kind: 'count', value: answered },
    { label: `${title} asked`, kind: 'count', value: asked },
    { label: 'Response rate', kind: 'percent', value: percentOf(answered, asked) },
    ...(notInvited.length > 0 ? [{ label: 'Not invited', kind: 'count' as const, value: notInvited.length }] : []),
    { label: 'Version in force', kind: 'count', value: questionnaire.version },
  ]
}

/** How everybody who was asked stands to each question; each row adds up to them. */
const standingsTable = ({ hearing }: ResultsFacts): Table => ({
  block: 'table',
  id: 'standings',
  caption: 'How each question was answered',
  sheet: 'Answered',
  columns: [
    { key: 'question', header: 'Question', kind: 'text', width: 60 },
    ...standings.map(key => ({ key, header: standingTitles[key], kind: 'count' as const, width: 14 })),
    { key: 'all', header: 'Asked in all', kind: 'count', width: 14, formula: { sum: standings } },
  ],
  rows: tallies(hearing).map(tally => ({ ...tally.counts, question: titleOf(tally) })),
  whenEmpty: 'The questionnaire has no question.',
})

const silentTable = ({ hearing, notInvited }: ResultsFacts, nouns: Nouns): Table => ({
  block: 'table',
  id: 'non-response',
  caption: 'Who did not respond',
  sheet: 'Non-response',
  columns: [
    { key: 'name', header: 'Name', kind: 'text', width: 30 },
    { key: 'state', header: 'State', kind: 'text', width: 26 },
    { key: 'invited', header: 'Invited', kind: 'date', width: 18 },
    { key: 'reminded', header: 'Last reminder', kind: 'date', width: 18 },
    { key: 'reason', header: 'Reason given', kind: 'text', width: 60 },
  ],
  rows: [
    ...hearing.heard
      .filter(({ asked }) => asked.answer === null)
      .map(({ asked }) => ({
        ...{ name: asked.name, state: responseStateTitles[asked.state], reason: asked.declinedWith || null },
        ...{ invited: asked.invitedAt?.slice(0, 10) ?? null, reminded: asked.remindedAt?.slice(0, 10) ?? null },
      })),
    ...notInvited.map(name => ({ name, state: responseStateTitles['not-invited'] })),
  ],
  whenEmpty: `All ${nouns.many} that were asked have answered.`,
})

const answersTable = ({ hearing }: ResultsFacts, nouns: Nouns) => ({
  caption: `All answers, one row for each ${nouns.one}`,
  ...{ sheet: 'Raw answers', columns: wideColumns(hearing, nouns), whenEmpty: 'Nobody was asked.' },
})

const longTable = (nouns: Nouns) => ({
  caption: 'All answers, one row for each answer',
  ...{ sheet: 'Long form', columns: longColumns(nouns), whenEmpty: 'Nobody was asked.' },
})

const allowances: Record<Permission, string> = {
  'with-name': 'with the name',
  'without-name': 'without the name',
  no: 'not at all',
}

/** How much may be published, for whoever is about to quote; null where nobody answered. */
function permissionWords({ hearing }: Pick<ResultsFacts, 'hearing'>, nouns: Nouns): string | null {
  const said = hearing.heard.flatMap(({ asked }) => asked.answer?.permission ?? [])
  const parts = permissions.flatMap(one => {
    const count = said.filter(permission => permission === one).length
    return count === 0 ? [] : [`${allowances[one]}: ${countOf(count, nouns)}`]
  })
  if (parts.length === 0) return null
  return `Before you quote: what may be published is, in general, ${parts.join('; ')}. Single answers may differ; the long form (Excel, CSV) says it for each.`
}

/** Every answer: in one row for each who was asked, and in the long form. */
function allAnswers(facts: ResultsFacts, nouns: Nouns): Block[] {
  const { hearing, files } = facts
  return [
    heading(2, 'all-answers', 'All answers'),
    { ...answersTable(facts, nouns), block: 'table', id: 'answers', rows: [...wideRows(hearing, files)] },
    { ...longTable(nouns), block: 'table', id: 'answers-long', rows: [...longRows(hearing, files)].flat() },
  ]
}

/** More answers than this are written while they are sent: a workbook in one piece would hold everybody else up. */
const mostInOnePiece = 60

/** The workbook of results for very many: what to say first, and tables whose answers come row by row; null for few. */
export function streamedResults(facts: ResultsFacts) {
  const { hearing, files, asOf } = facts
  if (hearing.heard.length <= mostInOnePiece) return null
  const nouns = nounsOf[facts.questionnaire.audience]
  const report = questionnaireResults(facts, { withAnswers: false })
  const told = report.blocks.flatMap(block => (block.block === 'note' ? [block.text] : []))
  const answers = { ...answersTable(facts, nouns), rows: wideRows(hearing, files) }
  const long = { ...longTable(nouns), rows: longRows(hearing, files) }
  const cover = [...(report.subtitle ? [report.subtitle] : []), ...told, 'Money is in US dollars.']
  return { title: report.title, asOf, cover, tables: [...tablesOf(report), answers, long] }
}

function sectionBlocks(facts: ResultsFacts, shown: readonly QuestionShown[]): Block[] {
  return facts.hearing.definition.sections.flatMap(({ key, title }, index) => {
    const own = shown.filter(({ tally }) => tally.section === key)
    if (own.length === 0) return []
    return [
      heading(2, `section-${key}`, `${index + 1}. ${title}`),
      ...own.flatMap(({ tally, title: ask, line, facts: told, chart, table }): Block[] => [
        heading(3, `q-${tally.question.key}`, ask),
        paragraphs(line),
        ...(told.length > 0 ? [{ block: 'facts' as const, facts: told }] : []),
        ...(chart ? [chart] : []),
        table,
      ]),
    ]
  })
}

/** What the results are called; drafts are named first, so that no list of files hides them. */
export const resultsTitle = ({ questionnaire, isWithDrafts }: Pick<ResultsFacts, 'questionnaire' | 'isWithDrafts'>) =>
  `${isWithDrafts ? 'DRAFT, with answers that are not cleared: results' : 'Results'} of “${questionnaire.title}”`

/** The name of a file of results, without its ending. */
export const resultsFileName = ({
  questionnaire,
  isWithDrafts,
}: Pick<ResultsFacts, 'questionnaire' | 'isWithDrafts'>) =>
  `${questionnaire.number} ${isWithDrafts ? 'DRAFT results' : 'Results'} ${questionnaire.title}`

/**
 * The results of a questionnaire: turnout, every question with its chart and numbers, how each was answered, who did not
 * respond. `withAnswers` adds every answer, which is for a workbook: in one row each, and in the long form.
 */
export function questionnaireResults(facts: ResultsFacts, { withAnswers }: { withAnswers: boolean }): Report {
  const { questionnaire, hearing, tooFew, grouping, asOf, isWithDrafts } = facts
  const nouns = nounsOf[questionnaire.audience]
  const drafts = hearing.heard.filter(({ asked }) => asked.answer?.isDraft).length
  const shown = questionsShown(facts)
  const allowed = permissionWords(facts, nouns)
  return {
    title: resultsTitle(facts),
    subtitle: `${countOf(facts.answered, nouns)} answered, as of ${formatDate(asOf)}`,
    number: questionnaire.number,
    asOf,
    blocks: [
      ...(isWithDrafts ? [note('stop', draftWords(drafts, nouns))] : []),
      { block: 'facts', facts: turnoutFacts(facts) },
      ...(allowed === null ? [] : [note('plain', allowed)]),
      ...(grouping ? [note('plain', `Answers are broken down by: ${grouping.title}.`)] : []),
      ...(tooFew === null
        ? [
            ...sectionBlocks(facts, shown),
            heading(2, 'response', 'Who answered what'),
            standingsTable(facts),
            heading(2, 'silent', 'Who did not respond'),
            silentTable(facts, nouns),
            ...(withAnswers ? allAnswers(facts, nouns) : []),
          ]
        : [note('plain', tooFew)]),
    ],
  }
}
