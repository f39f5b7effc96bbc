import type { FrozenFormat } from '~/domain/frozen/frozen'
import { renderHtml } from '~/reports/render/on-demand.server'
import { openFrozen, readFrozenList } from '../completion/read-frozen.server'
import { readMonitoringPeriods, readMonitoringReport } from '../monitoring/read-monitoring.server'
import { readCompletionReport } from '../read-completion-report.server'
import { type Area, type DossierAsk, type DossierFile, jsonOf, momentOf, notYours } from './dossier'

export const monitoringArea: Area = {
  folder: '12-monitoring',
  title: 'Monitoring reports',
  async *files(ask) {
    const { db, number, by, now, at } = ask
    const read = await readMonitoringPeriods(db, { number, by, now })
    if (!read) return yield notYours('Monitoring reports')
    yield { path: 'periods.json', at, content: jsonOf(read.periods) }
    for (const { place, mayOpen } of read.periods) {
      const one = mayOpen ? await readMonitoringReport(db, { number, place, by, now }) : null
      if (!one) continue
      const moment = momentOf(one.report.acts.at(-1)?.at, ask)
      yield { path: `report-${place}.json`, at: moment, content: jsonOf(one.report) }
      yield { path: `report-${place}.html`, at: moment, content: await renderHtml(one.model) }
    }
  },
}

export const completionArea: Area = {
  folder: '13-completion',
  title: 'Completion report as it stands',
  async *files(ask) {
    const { db, number, by, now, at } = ask
    const read = await readCompletionReport(db, { number, by, now })
    if (!read?.report) return
    const { stored, points, findings, assessment, report, mayReadDraft } = read
    if (mayReadDraft)
      yield { path: 'completion-report.json', at, content: jsonOf({ stored, points, findings, assessment }) }
    yield { path: 'completion-report.html', at, content: await renderHtml(report) }
  },
}

const formats: readonly (FrozenFormat | 'json')[] = ['json', 'html', 'xlsx', 'docx']

async function* filesOfFrozen(ask: DossierAsk, seq: number, at: Date): AsyncGenerator<DossierFile> {
  const { db, number, by, now } = ask
  for (const format of formats) {
    const file = await openFrozen(db, { number, seq, format, by, now })
    if (file) yield { path: `${seq}-${file.name}.${format}`, at, content: file.content }
  }
}

export const frozenArea: Area = {
  folder: '14-frozen',
  title: 'Reports as they were submitted and accepted: data and files',
  async *files(ask) {
    const { db, number, by, now, at } = ask
    const list = await readFrozenList(db, { number, by, now })
    if (!list) return
    yield { path: 'frozen.json', at, content: jsonOf(list.entries) }
    for (const entry of list.entries) yield* filesOfFrozen(ask, entry.seq, momentOf(entry.at, ask))
  },
}
