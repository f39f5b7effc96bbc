import { expect, it } from 'vitest'
import { readFilter } from '~/domain/record/filter'
import { emptyEntry } from '~/domain/reference/entry'
import { listInitiatives } from '~db/queries/initiatives.server'
import { writeEntry } from '~db/queries/reference-entries.server'
import { listProjects, summariseProjects } from '~db/queries/register.server'
import { onEachEngine } from '../../setup/databases'
import { aWorld, draft } from '../forum/world'
import { storeDraft } from '../lifecycle/world'

const initiative = 'Small firms and what they own'

onEachEngine('An initiative', open => {
  it('counts and lists its public projects, and tells of no other', async () => {
    const db = await aWorld(open)
    await db.inTransaction('reference', tx =>
      writeEntry(tx, 'initiatives', { ...emptyEntry, key: initiative, about: 'One.\n\nTwo.' }, true),
    )
    const values = { initiative }
    await storeDraft(db, 'CTI 32 2017A', { state: null, visibility: 'public', values })
    await storeDraft(db, 'CTI 33 2017A', { state: null, visibility: 'public' })
    await storeDraft(db, 'IPEG 02 2027A', { state: 'with-forum', visibility: 'submitted', values })
    await storeDraft(db, draft, { values })
    expect(await listInitiatives(db)).toEqual([
      { name: initiative, about: 'One.\n\nTwo.', from: null, until: null, projects: 1 },
    ])
    const filter = readFilter(new URLSearchParams({ initiative }))
    expect((await listProjects(db, filter)).map(row => row.number)).toEqual(['CTI 32 2017A'])
    expect(await summariseProjects(db, filter)).toMatchObject({ count: 1, apec: 7_493_200, coFunding: 3_187_900 })
  })
})
