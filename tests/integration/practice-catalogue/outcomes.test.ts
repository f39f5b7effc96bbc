import { expect, it } from 'vitest'
import { type ResponseDates, responseState } from '~/domain/questionnaire/response'
import { readCompletionReport } from '~/operations/read-completion-report.server'
import { renderHtml } from '~/reports/render/html'
import { tablesOf } from '~/reports/values'
import type { Database } from '~db/database'
import { writeReport } from '~db/queries/completion.server'
import { listPublishedTitles } from '~db/queries/published-practices.server'
import { insertQuestionnaire } from '~db/queries/questionnaires.server'
import { findSeq } from '~db/queries/records.server'
import { listResponseRates } from '~db/queries/response-rates.server'
import { changeResponse } from '~db/queries/responses.server'
import { someAnswers } from '../../factories/a-project'
import { aPractice } from '../../factories/a-published-practice'
import { aDefinition } from '../../factories/a-questionnaire'
import { aCleared, anInvited, aPublished } from '../../factories/a-stored-questionnaire'
import { onEachEngine } from '../../setup/databases'
import { aWorld, now, draft as number, storeDraft } from '../lifecycle/world'

onEachEngine('What a project asked and found', open => {
  const begun = async () => {
    const db = await aWorld(open)
    await storeDraft(db, number, { visibility: 'public' })
    return db
  }
  const change = (db: Database, seq: number, dates: Partial<ResponseDates>) =>
    db.inTransaction(`response ${seq}`, tx => changeResponse(tx, seq, dates))

  it('counts every answer as its state says, whatever came after what', async () => {
    const db = await begun()
    const { seq } = await aPublished(db, number)
    const days = [null, '2026-03-01T08:00:00.000Z', '2026-03-02T08:00:00.000Z']
    const states: string[] = []
    for (const clearedAt of days)
      for (const returnedAt of days)
        for (const declinedAt of days) {
          const { response } = await anInvited(db, seq, null)
          await change(db, response, { clearedAt, returnedAt, declinedAt })
          const rest = { invitedAt: null, openedAt: null, begunAt: null, readyAt: null }
          states.push(responseState({ ...rest, clearedAt, returnedAt, declinedAt }, true))
        }
    const of = (state: string) => states.filter(one => one === state).length
    expect(await listResponseRates(db, number)).toMatchObject([
      { asked: 27, answered: of('submitted'), declined: of('declined') },
    ])
    expect(of('submitted')).toBeGreaterThan(2)
  })

  it('leaves drafts out, and keeps a questionnaire that nobody was asked yet', async () => {
    const db = await begun()
    await db.inTransaction('draft', async tx => {
      const project = (await findSeq(tx, number)) ?? 0
      const draft = { ...aDefinition(), title: 'A draft' }
      await insertQuestionnaire(tx, {
        project,
        audience: 'economies',
        isAnonymous: false,
        draft,
        at: now.toISOString(),
      })
    })
    await aPublished(db, number)
    expect(await listResponseRates(db, number)).toMatchObject([
      { title: 'A questionnaire', place: 2, closedAt: null, asked: 0, answered: 0, declined: 0 },
    ])
    await aPractice(db, number, { publishedAt: null })
    const seq = await aPractice(db, number)
    expect(await listPublishedTitles(db, number)).toEqual([{ seq, title: 'A first visit that is free' }])
  })

  it('stands in the completion report, with the rate and of how many', async () => {
    const db = await begun()
    await db.inTransaction(`project ${number}`, async tx => {
      const project = (await findSeq(tx, number)) ?? 0
      await writeReport(tx, project, { state: 'accepted', answers: someAnswers(), revision: 1 })
    })
    const reportOf = async () => {
      const read = await readCompletionReport(db, { number, by: null, now })
      if (!read?.report) throw new Error('There is no report')
      return read.report
    }
    expect(renderHtml(await reportOf())).not.toContain('>Questionnaires</h2>')
    const { seq } = await aPublished(db, number)
    await aCleared(db, seq, 'Peru')
    const { response } = await anInvited(db, seq, 'Chile')
    await change(db, response, { declinedAt: '2026-02-20T08:00:00.000Z' })
    for (const economy of ['Japan', 'Canada']) await anInvited(db, seq, economy)
    await aPractice(db, number)
    const report = await reportOf()
    const tables = tablesOf(report).filter(({ sheet }) => ['Questionnaires', 'Best practices'].includes(sheet))
    expect(tables.map(({ rows }) => rows)).toMatchObject([
      [{ title: 'A questionnaire', asked: 4, answered: 1, declined: 1, silent: 2, sent: '2026-02-02', closed: null }],
      [{ title: { value: 'A first visit that is free' }, economies: 'Chile; Peru', published: '2026-03-20' }],
    ])
    const html = renderHtml(report)
    for (const title of ['Questionnaires', 'Best practices']) expect(html).toContain(`>${title}</h2>`)
    expect(html).toContain('25%')
  })
})
