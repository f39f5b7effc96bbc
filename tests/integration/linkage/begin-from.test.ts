import { expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import { emptyValues } from '~/domain/record/empty'
import type { BegunFrom } from '~/domain/record/templates/begun-from'
import { copiedParts } from '~/domain/record/templates/take-over'
import { beginConceptNote } from '~/operations/begin-concept-note.server'
import type { Database } from '~db/database'
import { listBudgetLines } from '~db/queries/budget.server'
import { followNumber } from '~db/queries/numbers.server'
import { getForChange } from '~db/queries/records.server'
import { listVersions } from '~db/queries/versions.server'
import { onEachEngine } from '../../setup/databases'
import { actsOn, aWorld, now, people } from '../forum/world'
import { storeDraft } from '../lifecycle/world'

const approved = 'CTI 32 2017A'
const former = 'DRAFT 31 2017'
const submitted = 'IPEG 02 2027A'
const foreignDraft = 'DRAFT 41 2027'
const begun = 'DRAFT 01 2027'

const { peru } = people
const note = { title: 'A shared guide', economy: 'Peru', forum: 'SMEWG', fundAccount: null, session: null }

/** What stands in every field that must never be copied. */
const secret = 'Never copied'

async function aPortfolio(open: () => Promise<Database>): Promise<Database> {
  const db = await aWorld(open)
  const values = {
    ...{
      projectOverseers: secret,
      waivers: secret,
      pmuField1: secret,
      declaration: secret,
      status: 'Completed Project',
    },
    ...{ expectedStart: '2018-01-01', expectedCompletion: '2018-12-31', otherFora: ['SMEWG', 'PPSTI'] },
    coSponsoringEconomies: ['Peru', 'Mexico'],
  }
  const seq = await storeDraft(db, approved, { state: null, visibility: 'public', values })
  await db.inTransaction('numbers', tx => followNumber(tx, seq, former, approved))
  await storeDraft(db, submitted, { state: 'with-forum', visibility: 'submitted' })
  await storeDraft(db, foreignDraft, { values: { coSponsoringEconomies: ['Korea', 'Japan'] } })
  return db
}

const begin = (db: Database, from: BegunFrom, by: Person = peru) =>
  beginConceptNote(db, { by, now, note, form: 'a'.repeat(43), frame: { start: '2027-07-01', from } })

const project = (number: string, ...parts: (typeof copiedParts)[number][]): BegunFrom => ({
  ...{ kind: 'project', number, parts },
})

const valuesOf = async (db: Database) => {
  const stored = await getForChange(db, begun)
  if (!stored) throw new Error('nothing was begun')
  return stored.record.values
}

onEachEngine('A concept note that is begun from an earlier project', open => {
  it('has what was chosen, moved to its start, and nothing else; it says so, and links to a public one', async () => {
    const db = await aPortfolio(open)
    expect(await begin(db, project(former, 'workPlan', 'risks'))).toEqual({ ok: true, number: begun })
    const values = await valuesOf(db)
    expect(values).toEqual({
      ...emptyValues(),
      ...{ number: begun, title: note.title, type: 'Standard', sponsoringForum: 'SMEWG', committee: 'SCE' },
      ...{ proposingEconomies: ['Peru'], expectedStart: '2027-07-01' },
      risks: values.risks,
      workPlan: values.workPlan,
      links: [{ kind: 'builds-on', project: approved, title: '', url: null, note: '' }],
    })
    expect(values.risks).toHaveLength(2)
    expect(values.workPlan[0]).toMatchObject({ timeline: 'July 2027 to August 2027', start: '2027-07-01' })
    expect(await listBudgetLines(db, begun)).toEqual([])
    const why = `Begun from ${approved}`
    expect((await listVersions(db, begun, ['public', 'drafts'])).map(version => version.why)).toEqual([why])
    expect(await actsOn(db, begun)).toEqual([
      ['Concept note begun', 'of-peru', `${why}: Work plan, moved to the new start; Risks and how they are prevented`],
    ])
  })

  it('never has its people, decisions or secrets, and does not name itself among its partners', async () => {
    const db = await aPortfolio(open)
    const parts = copiedParts.filter(part => part !== 'budget')
    expect(await begin(db, project(approved, ...parts))).toMatchObject({ ok: true })
    const values = await valuesOf(db)
    expect(values.summary).not.toBe(null)
    expect(values).toMatchObject({ coSponsoringEconomies: ['Mexico'], otherFora: ['PPSTI'], proponents: [] })
    expect(JSON.stringify(values)).not.toContain(secret)
    expect(values).toMatchObject({ apecFunding: null, coFunding: null, status: null, expectedCompletion: null })
  })

  it('has budget lines only for those who read them there', async () => {
    const db = await aPortfolio(open)
    expect(await begin(db, project(approved, 'budget'))).toMatchObject({
      ...{ ok: false, errors: { parts: [expect.stringContaining('not its budget lines')] } },
    })
    const overseer = { role: 'overseer' as const, scopeKind: 'project' as const, scope: approved, from: '2017-01-01' }
    const insider = { ...peru, grants: [...peru.grants, { ...overseer, until: null }] }
    expect(await begin(db, project(approved, 'budget'), insider)).toMatchObject({ ok: true })
    const [before, after] = [await listBudgetLines(db, approved), await listBudgetLines(db, begun)]
    expect(after.map(line => [line.item, line.rate])).toEqual(before.map(line => [line.item, line.rate]))
    expect(after.some(({ id }) => before.some(line => line.id === id))).toBe(false)
    expect(after.every(line => line.actualApec === null && line.traveller === null)).toBe(true)
  })

  it('may be any that one reads; a hidden one is not named to those who read the new draft', async () => {
    const db = await aPortfolio(open)
    expect(await begin(db, project(submitted, 'texts'))).toMatchObject({ ok: true })
    expect((await valuesOf(db)).links).toEqual([])
    const told = JSON.stringify([await listVersions(db, begun, ['public', 'drafts']), await actsOn(db, begun)])
    expect(told).toContain('not public')
    expect(told).not.toContain(submitted)
  })

  it('is refused where one does not read the earlier one, in the words for what is not there', async () => {
    const db = await aPortfolio(open)
    const answers = []
    for (const number of [foreignDraft, 'DRAFT 77 2027']) {
      const answer = await begin(db, project(number, 'texts'))
      expect(answer).toMatchObject({ ok: false, errors: { source: [expect.any(String)] } })
      answers.push(JSON.stringify(answer).replaceAll(number, ''))
    }
    expect(answers[0]).toBe(answers[1])
    expect(await getForChange(db, begun)).toBe(null)
  })
})

onEachEngine('A concept note that is begun from a template', open => {
  it('has its frame and no sentence of a record', async () => {
    const db = await aPortfolio(open)
    expect(await begin(db, { kind: 'template', template: 'training' })).toMatchObject({ ok: true })
    const { workPlan, risks, indicators, ...rest } = await valuesOf(db)
    expect([workPlan.length, risks.length, indicators.length].every(count => count > 3)).toBe(true)
    expect(workPlan[0]).toMatchObject({ timeline: 'July 2027 to August 2027', start: '2027-07-01', end: '2027-08-31' })
    expect(rest).toMatchObject({ summary: null, outputs: null, links: [], apecFunding: null })
    expect(await actsOn(db, begun)).toEqual([
      ['Concept note begun', 'of-peru', 'Begun from the template “Training course”: Work plan; Risks; Indicators'],
    ])
  })
})
