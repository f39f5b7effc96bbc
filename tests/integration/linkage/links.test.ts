import { expect, it } from 'vitest'
import type { Link } from '~/domain/record/rows'
import { saveSection } from '~/operations/save-section.server'
import type { Database } from '~db/database'
import { listLinkedFrom, withLinkedTitles } from '~db/queries/links.server'
import { followNumber } from '~db/queries/numbers.server'
import { getForChange } from '~db/queries/records.server'
import { onEachEngine } from '../../setup/databases'
import { aWorld, draft, now, people } from '../forum/world'
import { storeDraft } from '../lifecycle/world'

const approved = 'CTI 32 2017A'
const former = 'DRAFT 31 2017'
const hidden = 'IPEG 02 2027A'

const link = (changes: Partial<Link>): Link => ({
  ...{ kind: 'builds-on', project: null, title: '', url: null, note: '', ...changes },
})
const lead = { project: approved, title: 'IP Commercialization for SMEs' }

/** A draft of the overseer, a public project that had another number once, and a submitted one of others. */
async function aPortfolio(open: () => Promise<Database>): Promise<Database> {
  const db = await aWorld(open)
  const seq = await storeDraft(db, approved, { state: null, visibility: 'public' })
  await db.inTransaction('numbers', tx => followNumber(tx, seq, former, approved))
  await storeDraft(db, hidden, {
    state: 'with-forum',
    visibility: 'submitted',
    values: { links: [link({ project: approved })] },
  })
  await storeDraft(db, draft)
  return db
}

const save = (db: Database, ...links: Link[]) =>
  saveSection(db, {
    ...{ number: draft, keys: ['links'], base: { major: 0, minor: 1 }, values: { links }, marks: {}, why: '' },
    ...{ by: people.overseer, now },
  })

const linksOf = async (db: Database) => {
  const stored = await getForChange(db, draft)
  if (!stored) throw new Error('no draft')
  return { kept: stored.record.values.links, read: (await withLinkedTitles(db, stored.record)).values.links }
}

onEachEngine('Links between projects', open => {
  it('are kept by number and read with the title of the register; a former number leads to the present one', async () => {
    const db = await aPortfolio(open)
    const elsewhere = link({ kind: 'related', title: 'A guide', url: 'https://example.org' })
    expect(await save(db, link({ project: former, title: 'As I remember it' }), elsewhere)).toMatchObject({ ok: true })
    expect(await linksOf(db)).toEqual({
      kept: [link({ project: approved }), elsewhere],
      read: [link(lead), elsewhere],
    })
  })

  it('lead to nothing hidden: the answer is the same as for a number that nobody has', async () => {
    const db = await aPortfolio(open)
    const toHidden = await save(db, link({ project: approved }), link({ project: hidden }))
    expect(toHidden).toMatchObject({ ok: false, errors: { 'values.links[1].project': [expect.any(String)] } })
    const toNothing = await save(db, link({ project: 'IPEG 99 1999A' }))
    const words = (answer: typeof toHidden, number: string) => (answer.ok ? '' : answer.reason.replaceAll(number, ''))
    expect(words(toHidden, hidden)).toBe(words(toNothing, 'IPEG 99 1999A'))
    expect(await save(db, link({ project: draft }))).toMatchObject({ ok: false })
    expect((await linksOf(db)).kept).toEqual([])
  })

  it('are told on the other side once the project that links is public, by whichever number they were made', async () => {
    const db = await aPortfolio(open)
    expect(await listLinkedFrom(db, approved)).toEqual([])
    const values = {
      title: 'Its second part',
      status: 'Completed Project',
      links: [link({ project: former, note: 'All of it' })],
    }
    await storeDraft(db, 'CTI 81 2019A', { state: null, visibility: 'public', values })
    expect(await listLinkedFrom(db, approved)).toEqual([
      {
        number: 'CTI 81 2019A',
        title: 'Its second part',
        status: 'Completed Project',
        kind: 'builds-on',
        note: 'All of it',
      },
    ])
  })
})
