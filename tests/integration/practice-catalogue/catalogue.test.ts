import JSZip from 'jszip'
import { expect, it } from 'vitest'
import type { Permission } from '~/domain/questionnaire/answers'
import { readCatalogue } from '~/operations/practices/read-catalogue.server'
import { readPublishedPractice } from '~/operations/practices/read-published-practice.server'
import { practiceFeed } from '~/reports/practice-feed'
import { renderHtml } from '~/reports/render/html'
import { renderWorkbook } from '~/reports/render/workbook.server'
import type { Database } from '~db/database'
import { listPublishedPractices } from '~db/queries/published-practices.server'
import { changeResponse } from '~db/queries/responses.server'
import { aPractice } from '../../factories/a-published-practice'
import { aCleared, aPublished } from '../../factories/a-stored-questionnaire'
import { onEachEngine } from '../../setup/databases'
import { aWorld, now, draft as number, storeDraft } from '../lifecycle/world'

const origin = 'https://dossier.example.org'
const hidden = 'DRAFT 02 2027'

onEachEngine('The catalogue of best practices', open => {
  const begun = async () => {
    const db = await aWorld(open)
    await storeDraft(db, number, { visibility: 'public' })
    return db
  }

  /** The official answer of an economy in its own words, as evidence. */
  const said = async (db: Database, questionnaire: number, economy: string, words: string, permission: Permission) => {
    const answers = { advice: { is: 'given', value: `Before. ${words} After.` } } as const
    const { response } = await aCleared(db, questionnaire, economy, { permission, answers })
    return { response, question: 'advice', passage: words }
  }

  /** A practice with an answer of each permission, and one that was returned after it was cleared. */
  const withTrail = async (db: Database) => {
    const { seq: questionnaire } = await aPublished(db, number)
    const evidence = [
      await said(db, questionnaire, 'Peru', 'Visits are free in Lima.', 'with-name'),
      await said(db, questionnaire, 'Chile', 'Chile pays half of it.', 'without-name'),
      await said(db, questionnaire, 'Japan', 'A secret programme.', 'no'),
      await said(db, questionnaire, 'Canada', 'Words taken back.', 'with-name'),
    ]
    await db.inTransaction('returned', tx =>
      changeResponse(tx, evidence[3]?.response ?? 0, { returnedAt: '2026-02-25T08:00:00.000Z' }),
    )
    return aPractice(db, number, { evidence })
  }
  const catalogueOf = (db: Database, query = '') =>
    readCatalogue(db, { search: new URLSearchParams(query), origin, now })

  it('shows a practice with the passages that may be published, each as its economy allows', async () => {
    const db = await begun()
    const seq = await withTrail(db)
    const read = await readPublishedPractice(db, { seq, origin })
    expect(read?.practice).toMatchObject({
      title: 'A first visit that is free',
      event: 'Seminar in Lima',
      on: '2026-03-10',
    })
    expect(read?.trail).toEqual([
      {
        ...{ who: 'Peru', questionnaire: 'A questionnaire', question: 'What about advice?' },
        ...{ passage: 'Visits are free in Lima.', at: '2026-02-20T08:00:00.000Z' },
      },
      {
        ...{ who: 'An economy', questionnaire: 'A questionnaire', question: 'What about advice?' },
        ...{ passage: '[the economy] pays half of it.', at: null },
      },
    ])
    expect(read?.further).toBe('2 further answers are not published.')
    expect(read?.citation).toContain(`${origin}/practices/${seq}`)
  })

  it('lets nothing else of an answer out: no page, file or feed has it', async () => {
    const db = await begun()
    const seq = await withTrail(db)
    const report = await catalogueOf(db)
    const zip = await JSZip.loadAsync(await renderWorkbook(report))
    const sheets = await Promise.all(Object.values(zip.files).map(file => file.async('string')))
    const feed = practiceFeed(await listPublishedPractices(db), { origin, now: now.toISOString() })
    const page = JSON.stringify(await readPublishedPractice(db, { seq, origin }))
    const everything = [page, renderHtml(report), sheets.join(), feed]
    for (const secret of ['A secret programme', 'Words taken back', 'Before.', 'After.', 'Chile pays', 'among those'])
      for (const text of everything) expect(text).not.toContain(secret)
    for (const text of everything.slice(0, 3)) expect(text).toContain('Visits are free in Lima.')
    expect(everything[1]).toContain('2 further answers are not published.')
  })

  it('has nothing of what is not published, nor of projects that are not public', async () => {
    const db = await begun()
    await storeDraft(db, hidden)
    const agreed = await aPractice(db, number, { title: 'Only agreed', publishedAt: null })
    const ofHidden = await aPractice(db, hidden, { title: 'Of a hidden project' })
    const seq = await aPractice(db, number)
    expect((await listPublishedPractices(db)).map(practice => practice.seq)).toEqual([seq])
    for (const other of [agreed, ofHidden, 999])
      expect(await readPublishedPractice(db, { seq: other, origin })).toBeNull()
  })

  it('lists the latest first, and a filter as the whole', async () => {
    const db = await begun()
    const first = await aPractice(db, number, { publishedAt: '2025-03-20T08:00:00.000Z', theme: 'skills' })
    const second = await aPractice(db, number, { title: 'Valuation & <lending>' })
    expect((await readPublishedPractice(db, { seq: first, origin }))?.related).toEqual([
      { seq: second, title: 'Valuation & <lending>' },
    ])
    const rows = async (query: string) => {
      const [, table] = (await catalogueOf(db, query)).blocks
      return table?.block === 'table' ? table.rows.map(row => row.seq) : []
    }
    expect(await rows('')).toEqual([second, first])
    expect(await rows('theme=skills')).toEqual([first])
    expect(await rows('q=lending')).toEqual([second])
    expect(await rows('year=2024')).toEqual([])
    const feed = practiceFeed(await listPublishedPractices(db), { origin, now: now.toISOString() })
    expect(feed.indexOf(`/practices/${second}</id>`)).toBeLessThan(feed.indexOf(`/practices/${first}</id>`))
    expect(feed).toContain('<title>Valuation &amp; &lt;lending&gt;</title>')
  })
})
