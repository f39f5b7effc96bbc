import { expect, it } from 'vitest'
import { readDifference } from '~/operations/read-difference.server'
import { saveBudget } from '~/operations/save-budget.server'
import { listBudgetLines } from '~db/queries/budget.server'
import { linesAt, travellersAt } from '~db/queries/versions.server'
import { aBudgetLine } from '../../factories/a-project'
import { onEachEngine } from '../../setup/databases'
import { aWorld, draft, now, people, storeDraft } from '../lifecycle/world'

const { overseer, chair, stranger } = people
const version = (minor: number) => ({ major: 0, minor })
const traveller = {
  ...{ id: 't', economy: 'Chile', role: 'participant' as const, name: 'A seat', people: 2, days: 4, note: '' },
  ...{ perDiem: 20_000, additional: 0, airfare: 150_000, fundedBy: 'apec' as const },
}

onEachEngine('The budget at an earlier version', open => {
  it('is read back with its travellers, and told by line to those who may read lines', async () => {
    const db = await aWorld(open)
    await storeDraft(db, draft, { state: null, visibility: 'public' })
    const before = await listBudgetLines(db, draft)
    const lines = [...before.slice(1), aBudgetLine({ id: 'new', item: 'Interpretation' })]
    const save = { number: draft, base: version(1), lines, travellers: [traveller], why: '', now }
    expect(await saveBudget(db, { ...save, by: overseer })).toMatchObject({ ok: true, version: version(2) })

    const at = { number: draft, version: version(1), audiences: ['public' as const] }
    expect(await linesAt(db, at)).toEqual(before)
    expect(await travellersAt(db, at)).toEqual([])
    expect(await travellersAt(db, { ...at, version: version(2) })).toEqual([traveller])
    expect(await linesAt(db, { ...at, version: version(9) })).toBeNull()

    const between = { number: draft, from: version(1), to: version(2), now }
    const forAuthor = await readDifference(db, { ...between, by: overseer })
    const told = forAuthor?.budget?.categories.flatMap(category => category.lines ?? [])
    expect(told?.map(({ kind, before: was, after: is }) => [kind, (is ?? was)?.id])).toContainEqual([
      'removed',
      'honoraria',
    ])
    expect(told?.map(({ kind, after: is }) => [kind, is?.id])).toContainEqual(['added', 'new'])
    expect(forAuthor?.travellers?.after).toEqual([traveller])
    for (const by of [null, stranger, chair]) {
      const open = await readDifference(db, { ...between, by })
      expect(open?.budget?.whole.after).toEqual(forAuthor?.budget?.whole.after)
      expect(open?.travellers).toBeNull()
      expect(JSON.stringify(open?.budget)).not.toContain('Interpretation')
    }
    expect(await readDifference(db, { ...between, to: version(9), by: overseer })).toBeNull()
  })
})
