import { expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import { findSimilar, suggestProjects } from '~/operations/find-known-projects.server'
import type { Database } from '~db/database'
import { onEachEngine } from '../../setup/databases'
import { aWorld, draft, now, people } from '../forum/world'
import { storeDraft } from '../lifecycle/world'

const submitted = 'IPEG 02 2027A'
const approved = 'CTI 32 2017A'

/** The same title three times: public, submitted to IPEG, and in a draft of Russia. */
async function threeAlike(open: () => Promise<Database>): Promise<Database> {
  const db = await aWorld(open)
  await storeDraft(db, approved, {
    state: null,
    visibility: 'public',
    values: { year: 2017, status: 'Completed Project' },
  })
  await storeDraft(db, submitted, { state: 'with-forum', visibility: 'submitted' })
  await storeDraft(db, draft)
  return db
}

onEachEngine('Similar projects', open => {
  it('are told of as far as each person may read them: a hidden one of others is never named', async () => {
    const db = await threeAlike(open)
    const seenBy = async (by: Person) =>
      (await findSimilar(db, { title: 'Commercialisation of the IP of an SME', by, now }))
        .map(found => found.number)
        .sort()
    expect(await seenBy(people.stranger)).toEqual([approved])
    expect(await seenBy(people.otherChair)).toEqual([approved])
    expect(await seenBy(people.chair)).toEqual([approved, submitted])
    expect(await seenBy(people.overseer)).toEqual([approved, draft])
    expect(await seenBy(people.russia)).toEqual([approved, draft, submitted])
    expect(await seenBy(people.auditor)).toEqual([approved, draft, submitted])
  })

  it('come with what one needs to know, and without the project that is asked about', async () => {
    const db = await threeAlike(open)
    const found = await findSimilar(db, { title: 'ip commercialization', except: approved, by: people.russia, now })
    expect(
      found.map(({ number, standing, forum, year, isPublic }) => [number, standing, forum, year, isPublic]),
    ).toEqual([
      [draft, 'Concept note draft', 'IPEG', 2027, false],
      [submitted, 'With the forum', 'IPEG', 2027, false],
    ])
  })

  it('are none for words that nobody writes, signs and nothing', async () => {
    const db = await threeAlike(open)
    for (const title of ['', '"*()%_\'', 'Hydropower', 'a OR b NEAR'])
      expect(await findSimilar(db, { title, by: people.auditor, now })).toEqual([])
  })

  it('are suggested by number and title; hidden ones only where they are asked for, and may be read', async () => {
    const db = await threeAlike(open)
    const suggested = async (typed: string, by: Person, withHidden: boolean) =>
      (await suggestProjects(db, { typed, withHidden, by, now })).map(found => found.number)
    expect(await suggested('cti 32', people.russia, false)).toEqual([approved])
    expect(await suggested('commercialization', people.russia, false)).toEqual([approved])
    expect(await suggested('draft 01', people.overseer, true)).toEqual([draft])
    expect(await suggested('draft 01', people.stranger, true)).toEqual([])
    expect(await suggested('IPEG', people.stranger, true)).toEqual([approved])
    expect(await suggested('', people.auditor, true)).toEqual([])
  })
})
