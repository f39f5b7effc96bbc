import { paths } from '~/paths'
import { type Actor, accountHolders, hidden, projects } from '../actors'
import { frozen } from '../portfolio/frozen'
import { hiddenNames } from './readers'
import { all, both, type Case, get, post } from './words'

const { own, foreign, accepted, published } = projects
const unknown = 'EWG 99 1999'

const drafts: Actor[] = ['overseer', 'co-author', 'program director', 'secretariat', 'auditor']
const foreignDrafts: Actor[] = ['other overseer', 'secretariat', 'auditor']
const monitoring: Actor[] = [...drafts, 'chair', 'decision maker']
/** Who reads budget lines has the whole report, others one without them. */
const monitoringWhole: Actor[] = [...drafts, 'decision maker']
const foreignMonitoring: Actor[] = [...foreignDrafts, 'other chair', 'decision maker']
const everybodySignedIn = accountHolders.filter(one => one !== 'ended')

/** A file of the completion report or its summary: before acceptance for those who read the draft, then for everybody. */
const file = (to: (number: string) => string): Case[] => [
  get(to(own), all('not found', both('ok', ...drafts))),
  get(to(foreign), all('not found', both('ok', ...foreignDrafts))),
  get(to(accepted), all('ok')),
  get(to(unknown), all('not found')),
  ...hiddenNames.map(name => get(to(hidden[name]), all('not found'))),
]

/** What is frozen of the own project is its readers'; of an accepted report everybody has the summary. */
const kept = (of: number, format: 'html' | 'xlsx' | 'docx' | 'json', ...who: Actor[]): Case =>
  get(paths.frozenFile(own, of, format), all('not found', both('ok', ...who)))

const compare = (number: string, seq: number, ...who: Actor[]): Case =>
  post(
    `make ${seq} again`,
    paths.frozenReports(number),
    { seq: String(seq) },
    all('not found', { ...both('sign in', 'public', 'ended'), ...both('ok', ...who) }),
  )

/** The files of reports, what is frozen of them, and the summary for everybody. */
export const documentExpectations: Record<string, Case[]> = {
  'routes/projects.$number.completion-report[.]docx': file(paths.completionReportWord),
  'routes/projects.$number.summary': file(paths.summary),
  'routes/projects.$number.summary[.]html': file(paths.summaryHtml),
  'routes/projects.$number.summary[.]xlsx': file(paths.summaryWorkbook),
  'routes/projects.$number.summary[.]docx': file(paths.summaryWord),
  'routes/projects.$number.frozen._index': [
    get(paths.frozenReports(own), all('not found', both('ok', ...monitoring))),
    get(paths.frozenReports(foreign), all('not found', both('ok', ...foreignMonitoring))),
    get(paths.frozenReports(accepted), all('ok')),
    get(paths.frozenReports(published), all('not found', both('ok', ...foreignMonitoring))),
    get(paths.frozenReports(unknown), all('not found')),
    compare(own, frozen.own, ...drafts),
    compare(own, frozen.monitoring, ...monitoringWhole),
    compare(own, frozen.accepted),
    compare(accepted, frozen.accepted, 'secretariat', 'auditor'),
    compare(accepted, frozen.summary, ...everybodySignedIn),
  ],
  'routes/projects.$number.frozen.$seq.$format': [
    ...(['html', 'xlsx', 'docx', 'json'] as const).map(format => kept(frozen.own, format, ...drafts)),
    kept(frozen.monitoring, 'html', ...monitoringWhole),
    kept(frozen.accepted, 'html'),
    get(paths.frozenFile(accepted, frozen.accepted, 'json'), all('not found', both('ok', 'secretariat', 'auditor'))),
    get(paths.frozenFile(accepted, frozen.summary, 'json'), all('ok')),
    get(paths.frozenFile(accepted, frozen.summary, 'html'), all('ok')),
    get(`${paths.frozenReports(own)}/${frozen.own}/exe`, all('not found')),
    get(`${paths.frozenReports(own)}/x/html`, all('not found')),
    get(paths.frozenFile(unknown, frozen.own, 'html'), all('not found')),
  ],
}
