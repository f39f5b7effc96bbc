import { questionnaireResults } from '~/reports/questionnaire-results'
import { renderWorkbook } from '~/reports/render/on-demand.server'
import { tablesOf } from '~/reports/values'
import { readPractice } from '../practices/read-practice.server'
import { readPractices } from '../practices/read-practices.server'
import { readQuestionnaires } from '../questionnaire/read-questionnaires.server'
import { readVersion } from '../questionnaire/read-version.server'
import { readResults } from '../results/read-results.server'
import { type Area, type DossierAsk, type DossierFile, jsonOf, momentOf, notYours } from './dossier'

/** Every published version of a questionnaire with its questions, the first one first. */
async function* versionsOf(ask: DossierAsk, place: number, newest: number): AsyncGenerator<DossierFile> {
  const { db, number, by, now } = ask
  for (let version = 1; version <= newest; version += 1) {
    const read = await readVersion(db, { number, place, version, by, now })
    if (!read) continue
    const about = read.versions.find(one => one.version === version)
    const content = jsonOf({ ...about, definition: read.definition })
    yield { path: `${place}-version-${version}.json`, at: momentOf(about?.at, ask), content }
  }
}

/** What was cleared and may be counted; drafts are never in a dossier. */
async function* resultsOf(ask: DossierAsk, place: number): AsyncGenerator<DossierFile> {
  const { db, number, by, now, at } = ask
  const read = await readResults(db, { number, place, by, now })
  if (!read.ok || !read.results) return
  const report = questionnaireResults(read.results, { withAnswers: true })
  const tables = tablesOf(report).map(({ id, caption, columns, rows }) => ({
    ...{ id, caption, columns: columns.map(({ key, header }) => ({ key, header })), rows },
  }))
  yield { path: `${place}-results.json`, at, content: jsonOf({ title: report.title, tables }) }
  yield { path: `${place}-results.xlsx`, at, content: await renderWorkbook(report) }
}

export const questionnairesArea: Area = {
  folder: '15-questionnaires',
  title: 'Questionnaires with their cleared answers',
  async *files(ask) {
    const { db, number, by, now, at, allows } = ask
    const read = await readQuestionnaires(db, { number, by, now })
    const heads = read?.list.map(({ head: { may: _, ...head }, official }) => ({ ...head, official })) ?? []
    if (heads.length === 0) return
    yield { path: 'questionnaires.json', at, content: jsonOf(heads) }
    for (const { place, version } of heads) {
      yield* versionsOf(ask, place, version)
      if (allows('answers.read') && version > 0) yield* resultsOf(ask, place)
    }
    if (!allows('answers.read')) yield notYours('Answers')
  },
}

export const practicesArea: Area = {
  folder: '16-practices',
  title: 'Best practices with the answers behind them',
  async *files(ask) {
    const { db, number, by, now } = ask
    const read = await readPractices(db, { number, by, now, state: null, theme: null })
    if (!read.ok) return yield notYours('Best practices before they are published')
    for (const { seq } of read.list?.practices ?? []) {
      const one = await readPractice(db, { number, seq, by, now })
      if (!one.ok || !one.view) continue
      const { practice, evidence, said, past } = one.view
      yield { path: `practice-${seq}.json`, at: ask.at, content: jsonOf({ practice, evidence, said, past }) }
    }
  },
}
