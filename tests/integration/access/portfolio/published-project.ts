import { saveSection } from '~/operations/save-section.server'
import type { Database } from '~db/connect.server'
import { listLinesOf, writeBudgetLines } from '~db/queries/budget.server'
import { getForChange, insertChanges, insertRecord, saveRecord, saveVersion } from '~db/queries/records.server'
import { referenceSeed } from '~db/seed/reference'
import { aProject } from '../../../factories/a-project'
import { economies, fora, projects } from '../actors'
import { budgetLines, plant, proponent } from '../canaries'
import { secretRecord } from './hidden-projects'
import { at, now } from './moments'
import { people } from './people'

const number = projects.published
const whose = { forum: fora.foreign, proposing: economies.foreign, coSponsors: ['Japan', 'Mexico'] }

/** The versions of the published project: drafts first, then those that everybody reads. */
export const publishedVersions = { drafts: ['1.0', '1.1'], open: ['2.0', '2.1', '2.2'] } as const

/**
 * A project that was drafted with words that nobody else was to read, cleared of them in its second draft, and then
 * approved: version 2.0 is the first that everybody reads.
 */
export async function writePublishedProject(db: Database): Promise<void> {
  const author = { person: null, name: 'Test' }
  const secret = (where: string) => plant('earlier-draft', 'published', where)
  await db.inTransaction(`project ${number}`, async tx => {
    const first = { author, why: secret('firstwhy'), at }
    const draft = secretRecord('published', 'earlier-draft', whose)
    const seq = await insertRecord(tx, draft, first, referenceSeed, { state: 'satisfactory', visibility: 'submitted' })
    await writeBudgetLines(tx, seq, budgetLines('published'))
    const before = await getForChange(tx, number)
    if (!before) throw new Error('The published project is not there')
    const {
      number: _,
      sponsoringForum: __,
      ...clean
    } = aProject().titled('A project that was drafted here').record().values
    const values = {
      ...before.record.values,
      ...Object.fromEntries(Object.entries(clean).filter(([key]) => !kept.has(key))),
      proponents: [proponent('published', 2)],
    }
    await saveRecord(tx, before, { values, marks: {} }, { author, why: secret('secondwhy'), at }, referenceSeed)
    const cleared = await getForChange(tx, number)
    if (!cleared) throw new Error('The published project is not there')
    const approved = { values: { ...cleared.record.values, status: 'Approved Project' as const }, marks: {} }
    const life = { state: 'approved', visibility: 'public', publicFrom: 2 } as const
    await saveRecord(tx, cleared, approved, { author, why: 'Approved', at, kind: 'step', life }, referenceSeed)
  })
  const values = { summary: 'A summary for everybody.' }
  const save = { number, marks: {}, now, keys: ['summary' as const], base: { major: 2, minor: 0 }, values }
  const saved = await saveSection(db, { ...save, why: 'A better summary', by: people.secretariat })
  if (!saved.ok) throw new Error(saved.reason)
  await changeTheBudget(db)
}

/** The lines of versions before 2.2 are read nowhere but in its difference to an earlier one. */
async function changeTheBudget(db: Database): Promise<void> {
  await db.inTransaction(`project ${number}`, async tx => {
    const now = await getForChange(tx, number)
    if (!now) throw new Error('The published project is not there')
    const before = await listLinesOf(tx, now.seq)
    await writeBudgetLines(tx, now.seq, budgetLines('published', 'later'))
    const author = { person: null, name: 'Test' }
    const { seq } = await saveVersion(tx, now, { author, why: 'Changed the budget', at })
    await insertChanges(tx, now.seq, seq, [{ part: 'budget', before: { value: before } }])
  })
}

/** What the second draft keeps of the first. */
const kept = new Set(['year', 'session', 'proposingEconomies', 'coSponsoringEconomies', 'status'])
