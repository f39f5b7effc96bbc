import { may, type Person } from '~/domain/access/may'
import { mayKeepFacts } from '~/domain/implementation/running'
import type { Measured } from '~/domain/indicator/measured'
import type { IndicatorLine, IndicatorOverview, IndicatorView } from '~/domain/indicator/overview'
import { approvedOf, reachedOf } from '~/domain/indicator/reached'
import type { Indicator } from '~/domain/record/rows'
import type { Database } from '~db/connect.server'
import { listAttachments } from '~db/queries/attachments.server'
import { listFactChangesOf } from '~db/queries/fact-changes.server'
import { listFormerIndicators, listMeasured, listMeasuredOf } from '~db/queries/measured.server'
import { reference } from '~db/queries/reference.server'
import { dayOf } from '../author'
import { findVisibleProject } from '../visible-project'

type Ask = { number: string; by: Person | null; now: Date }

async function readerOf(db: Database, ask: Ask) {
  const project = await findVisibleProject(db, ask)
  if (!project) return null
  const mayDo = (act: Parameters<typeof may>[1]) => may(ask.by, act, project.subject, dayOf(ask.now)).ok
  const seesAll = mayDo('facts.read')
  return {
    project,
    mayDo,
    seesAll,
    /** The public reads what was approved. */
    shown: (all: readonly Measured[]) => (seesAll ? [...all] : approvedOf(all)),
  }
}

function lineOf(indicator: Indicator, values: readonly Measured[]): IndicatorLine {
  const approved = approvedOf(values)
  const states: IndicatorLine['states'] = {}
  for (const { state } of values) states[state] = (states[state] ?? 0) + 1
  return {
    indicator,
    reached: reachedOf(indicator, approved),
    reachedWithOpen: approved.length === values.length ? null : reachedOf(indicator, values),
    states,
  }
}

/** The values of indicators that left the record, by indicator. */
async function apartOf(
  db: Database,
  project: number,
  values: readonly Measured[],
): Promise<IndicatorOverview['apart']> {
  if (values.length === 0) return []
  const former = await listFormerIndicators(db, project)
  return [...new Set(values.map(({ indicator }) => indicator))].map(id => ({
    id,
    indicator: former.find(one => one.id === id) ?? null,
    values: values.filter(({ indicator }) => indicator === id),
  }))
}

/** The indicators of a project with what they reached, as a person or the public sees them; null for no such project. */
export async function readIndicators(db: Database, ask: Ask): Promise<IndicatorOverview | null> {
  const reader = await readerOf(db, ask)
  if (!reader) return null
  const { project, mayDo, seesAll } = reader
  const { indicators, title } = project.record.values
  const values = reader.shown(await listMeasured(db, ask.number))
  return {
    title: title ?? ask.number,
    seesAll,
    mayWrite: mayDo('facts.write'),
    mayCheck: mayDo('facts.check'),
    lines: indicators.map(one =>
      lineOf(
        one,
        values.filter(({ indicator }) => indicator === one.id),
      ),
    ),
    apart: await apartOf(
      db,
      project.seq,
      values.filter(({ indicator }) => !indicators.some(({ id }) => id === indicator)),
    ),
  }
}

/** One indicator with its periods, as a person or the public sees it; null where there is none of this key. */
export async function readIndicator(db: Database, { id, ...ask }: Ask & { id: string }): Promise<IndicatorView | null> {
  const reader = await readerOf(db, ask)
  const indicator = reader?.project.record.values.indicators.find(one => one.id === id)
  if (!reader || !indicator) return null
  const { project, mayDo, seesAll } = reader
  const [all, files, lists] = await Promise.all([
    listMeasuredOf(db, ask.number, id),
    mayDo('attachments.read') ? listAttachments(db, project.seq) : [],
    reference(db),
  ])
  const values = reader.shown(all)
  const keys = seesAll ? values.map(({ seq }) => seq) : []
  const past = await listFactChangesOf(db, { project: project.seq, kind: 'measured', keys })
  const choices = files.map(({ id: file, name }) => ({ id: file, name }))
  return {
    title: project.record.values.title ?? ask.number,
    indicator,
    values: values.map(value => ({
      ...value,
      ...(seesAll ? {} : { remark: '' }),
      evidence: choices.find(file => file.id === value.evidence) ?? null,
      past: past
        .filter(({ key }) => key === value.seq)
        .map(({ at, by, before }) => ({ at, by, before: before as Measured | null })),
    })),
    reached: reachedOf(indicator, approvedOf(all)),
    seesAll,
    mayWrite: mayDo('facts.write'),
    mayCheck: mayDo('facts.check'),
    open: mayKeepFacts(project.state),
    files: choices,
    economies: lists.economies.map(({ name }) => name),
    end: project.record.values.expectedCompletion,
  }
}
