import { amendmentKindTitles, amendmentState, originalCompletion } from '~/domain/amendment/amendment'
import { budgetTotals } from '~/domain/budget/totals'
import { stateWords } from '~/domain/completion/completion-report'
import { reportDue } from '~/domain/completion/readiness'
import { totalValue } from '~/domain/record/record'
import { type Block, type Fact, heading, type Table } from '../model'
import { committeeName, forumName, listed, mayRead, span } from '../wording'
import type { Built } from './facts'

const text = (label: string, value: string | null): Fact => ({ label, kind: 'text', value })

/** Part A of APEC's form, with the original last day where an amendment moved it. */
export function profile({ facts: { record, amendments }, report, names }: Built): Block[] {
  const { values } = record
  const overseers = values.proponents.filter(person => person.until === null)
  const submitted = report.acts.findLast(act => act.act === 'submitted')
  const original = originalCompletion(amendments)
  const facts: Fact[] = [
    text('Project number', values.number),
    text('Project title', values.title),
    text('Sponsoring forum', values.sponsoringForum && forumName(names, values.sponsoringForum)),
    text('Committee', values.committee && committeeName(names, values.committee)),
    text('Other fora involved', listed(values.otherFora.map(acronym => forumName(names, acronym)))),
    text('Proposing economies', listed(values.proposingEconomies)),
    text('Co-sponsoring economies', listed(values.coSponsoringEconomies)),
    text('Project overseer', listed(overseers.map(person => person.name))),
    text('Organization', listed([...new Set(overseers.flatMap(person => person.organization ?? []))])),
    text('Period covered', span(values.expectedStart, values.expectedCompletion)),
    ...(original === null ? [] : [{ label: 'Last day as approved first', kind: 'date' as const, value: original }]),
    { label: 'Report due', kind: 'date', value: values.expectedCompletion && reportDue(values.expectedCompletion) },
    { label: 'Date submitted', kind: 'date', value: submitted?.at.slice(0, 10) ?? null },
    text('State', stateWords[report.state]),
    { label: 'APEC funding', kind: 'money', value: values.apecFunding },
    { label: 'Co-funding', kind: 'money', value: values.coFunding ?? 0 },
    { label: 'Total project value', kind: 'money', value: totalValue(values) },
  ]
  return [heading(2, 'profile', 'Profile'), { block: 'facts', facts }]
}

const decisionWords = { asked: 'Not decided', approved: 'Approved', refused: 'Refused', withdrawn: 'Taken back' }

/** The amendments of the project: what each moved or changed, and what was decided. Nothing where there was none. */
export function amendmentsTable({ facts: { amendments }, audience }: Built): Table[] {
  if (amendments.length === 0) return []
  const isPublic = !mayRead(audience, 'contacts')
  return [
    {
      block: 'table',
      id: 'amendments-table',
      caption: 'Extensions and reprogramming',
      sheet: 'Amendments',
      columns: [
        { key: 'kind', header: 'Amendment', kind: 'text', width: 20 },
        { key: 'asked', header: 'Asked for', kind: 'date', width: 18 },
        { key: 'decision', header: 'Decision', kind: 'text', width: 16 },
        { key: 'decided', header: 'Decided', kind: 'date', width: 18 },
        { key: 'endBefore', header: 'Last day before', kind: 'date', width: 18 },
        { key: 'endAfter', header: 'Last day after', kind: 'date', width: 18 },
        { key: 'moneyBefore', header: 'Budget before (US$)', kind: 'money', width: 16 },
        { key: 'moneyAfter', header: 'Budget after (US$)', kind: 'money', width: 16 },
        ...(isPublic ? [] : [{ key: 'reason', header: 'Reason', kind: 'text' as const, width: 50 }]),
      ],
      rows: amendments.map(one => ({
        ...{ kind: amendmentKindTitles[one.kind], asked: one.at.slice(0, 10) },
        ...{ decision: decisionWords[amendmentState(one)], decided: one.decidedAt?.slice(0, 10) ?? null },
        endBefore: one.proposed.expectedCompletion && one.before.expectedCompletion,
        endAfter: one.proposed.expectedCompletion,
        moneyBefore: one.proposed.lines && one.before.lines && budgetTotals(one.before.lines).whole.planned.total,
        moneyAfter: one.proposed.lines && budgetTotals(one.proposed.lines).whole.planned.total,
        ...(isPublic ? {} : { reason: [one.reason, one.proposed.design].filter(Boolean).join('\n') || null }),
      })),
    },
  ]
}
