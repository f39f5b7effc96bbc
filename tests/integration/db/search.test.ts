import { expect, it } from 'vitest'
import { readFilter } from '~/domain/record/filter'
import { plainActivity, plainRisk, type RecordValues } from '~/domain/record/record'
import type { Database } from '~db/database'
import { getForChange, insertRecord, saveRecord } from '~db/queries/records.server'
import { listProjects, summariseProjects } from '~db/queries/register.server'
import { referenceSeed } from '~db/seed/reference'
import { aProject } from '../../factories/a-project'
import { onEachEngine } from '../../setup/databases'

const first = { author: { person: null, name: 'The seed' }, why: 'Seeded', at: '2020-01-01T00:00:00.000Z' }

/** Nothing but what the test says, so that nothing else is found. */
const bare = { summary: null, relevance: null, objectives: null, alignment: null, justification: null, outputs: null }
const barer = { outcomes: null, beneficiaries: null, dissemination: null, gender: null, linkages: null }
const plain: Partial<RecordValues> = {
  ...bare,
  ...barer,
  workPlan: [],
  risks: [],
  topics: [],
  proponents: [],
  sponsoringForum: null,
}

const add = (db: Database, number: string, title: string, values: Partial<RecordValues> = {}) =>
  db.inTransaction(number, tx => {
    const record = aProject().with(plain).with(values).numbered(number).titled(title).record()
    return insertRecord(tx, record, first, referenceSeed)
  })

/** What is found, best match first; the totals must agree with the list. */
async function found(db: Database, q: string, more = ''): Promise<string[]> {
  const filter = readFilter(new URLSearchParams(`q=${encodeURIComponent(q)}${more}`))
  const numbers = (await listProjects(db, filter)).map(row => row.number)
  expect((await summariseProjects(db, filter)).count, q).toBe(numbers.length)
  return numbers
}

const marked = async (db: Database, q: string) => {
  const [row] = await listProjects(db, readFilter(new URLSearchParams({ q })))
  return row?.found?.map(piece => (piece.hit ? `[${piece.text}]` : piece.text)).join('')
}

onEachEngine('Search', open => {
  it('finds a number in every spelling, whole or begun', async () => {
    const db = await open()
    await add(db, 'CTI 32 2017A', 'One')
    await add(db, 'EWG 06 2005', 'Two')
    await add(db, 'M SCE 02 2013A', 'Three')
    for (const q of ['CTI 32 2017A', 'cti-32-2017a', 'cti-32', 'CTI322017A', 'CTI 32/2017', 'CTI 32 2017'])
      expect(await found(db, q), q).toEqual(['CTI 32 2017A'])
    for (const q of ['EWG 06/2005', 'ewg-06', 'EWG062005']) expect(await found(db, q), q).toEqual(['EWG 06 2005'])
    expect(await found(db, 'm sce 02 2013a')).toEqual(['M SCE 02 2013A'])
    expect(await found(db, 'CTI 33 2017A')).toEqual([])
  })

  it('finds words by their beginning, phrases whole, and all words in whichever section', async () => {
    const db = await open()
    await add(db, 'TST 01 2017A', 'Windmills at sea', { summary: 'Small firms build them.' })
    await add(db, 'TST 02 2017A', 'Firms small and large', { gender: 'Half of the speakers are women.' })
    expect(await found(db, 'wind')).toEqual(['TST 01 2017A'])
    expect(await found(db, 'mills')).toEqual([])
    expect(await found(db, '"small firms"')).toEqual(['TST 01 2017A'])
    expect(await found(db, '"firms small"')).toEqual(['TST 02 2017A'])
    expect(await found(db, '"small fir"')).toEqual([])
    expect((await found(db, 'small firms')).toSorted()).toEqual(['TST 01 2017A', 'TST 02 2017A'])
    expect(await found(db, 'speakers large')).toEqual(['TST 02 2017A'])
    expect(await found(db, 'speakers windmills')).toEqual([])
    // No phrase reaches from the title into another text.
    expect(await found(db, '"at sea small"')).toEqual([])
  })

  it('finds economies, fora by both names, topics, work plan, risks and words of any script', async () => {
    const db = await open()
    await add(db, 'TST 01 2017A', 'One', {
      proposingEconomies: ['Hong Kong, China'],
      coSponsoringEconomies: ['Peru'],
      sponsoringForum: 'EWG',
      committee: 'SCE',
      topics: ['Intellectual Property'],
      workPlan: [
        plainActivity({ timeline: 'Someday', start: null, end: null, activity: 'Rehearse', output: 'Rehearsed' }),
      ],
      risks: [plainRisk('Typhoon', 'Shelter')],
      summary: 'Énergie über 漢字 и слова, 1e5 units of H2O',
    })
    await add(db, 'TST 02 2017A', 'Two', { proposingEconomies: ['China'], coSponsoringEconomies: [] })
    const one = ['"hong kong china"', 'Perú', 'EWG', 'energy working', '"intellectual property"', 'someday rehearse']
    const two = ['typhoon shelter', 'energie', 'ÉNERGIE', 'uber', '漢字', 'слова', '1e5', 'h2o']
    for (const q of [...one, ...two]) expect(await found(db, q), q).toEqual(['TST 01 2017A'])
    expect((await found(db, 'china')).toSorted()).toEqual(['TST 01 2017A', 'TST 02 2017A'])
  })

  it('puts number before title before facts before text, however often the text says it', async () => {
    const db = await open()
    await add(db, 'TST 01 2017A', 'Often', { summary: 'ewg ewgs ewga ewgb ewgc ewgd '.repeat(20) })
    await add(db, 'TST 02 2017A', 'Once', { summary: `ewg ${'and many other words '.repeat(100)}` })
    await add(db, 'TST 03 2017A', 'Sponsored', { sponsoringForum: 'EWG' })
    await add(db, 'TST 04 2017A', 'A paper of the EWG', { summary: 'other words '.repeat(400) })
    await add(db, 'EWG 05 2017A', 'Numbered', { summary: 'other words '.repeat(400) })
    expect((await found(db, 'ewg')).slice(0, 3)).toEqual(['EWG 05 2017A', 'TST 04 2017A', 'TST 03 2017A'])
    expect(await found(db, 'ewg', '&status=Project+in+Implementation&economy=Russia')).toEqual(await found(db, 'ewg'))
    expect(await found(db, 'ewg', '&forum=EWG')).toEqual(['TST 03 2017A'])
    expect(await found(db, 'ewg', '&sort=oldest')).toHaveLength(5)
  })

  it('pages through its matches without gap or repetition', async () => {
    const db = await open()
    for (let index = 1; index <= 30; index += 1) {
      await add(db, `TST ${String(index).padStart(2, '0')} 2017A`, index % 3 === 0 ? 'Wind' : 'Sun', {
        summary: 'wind',
      })
    }
    const page = async (number: number) =>
      (await listProjects(db, readFilter(new URLSearchParams({ q: 'wind', page: String(number) })))).map(
        row => row.number,
      )
    const all = [...(await page(1)), ...(await page(2))]
    expect(new Set(all).size).toBe(30)
    expect(await page(3)).toEqual([])
    expect(all.slice(0, 10).every(number => Number(number.slice(4, 6)) % 3 === 0)).toBe(true)
  })

  it('forgets the words that a save took away, and finds the new ones', async () => {
    const db = await open()
    await add(db, 'TST 01 2017A', 'Windmills', { summary: 'At sea.' })
    await db.inTransaction('one', async tx => {
      const current = await getForChange(tx, 'TST 01 2017A')
      if (!current) throw new Error('The record is missing')
      const values = { ...current.record.values, title: 'Solar roofs', summary: 'On land.' }
      await saveRecord(tx, current, { values, marks: {} }, first, referenceSeed)
    })
    for (const q of ['windmills', 'sea', 'wind']) expect(await found(db, q), q).toEqual([])
    for (const q of ['solar', '"on land"', 'tst 01']) expect(await found(db, q), q).toEqual(['TST 01 2017A'])
  })

  it('forgets what a transaction indexed that failed', async () => {
    const db = await open()
    const failing = db.inTransaction('one', async tx => {
      await insertRecord(tx, aProject().titled('Ghost').record(), first, referenceSeed)
      throw new Error('on purpose')
    })
    await expect(failing).rejects.toThrow('on purpose')
    expect(await found(db, 'ghost')).toEqual([])
  })

  it('marks the hits in the text where they are found', async () => {
    const db = await open()
    await add(db, 'TST 01 2017A', 'Mills of wind', { summary: 'Énergie <b>of</b> the sea & land' })
    expect(await marked(db, 'energie')).toBe('[Énergie] <b>of</b> the sea & land')
    expect(await marked(db, 'mill')).toBe('[Mills] of wind')
    expect(await marked(db, '"the sea"')).toBe('Énergie <b>of</b> [the sea] & land')
  })

  it('never finds contacts or what only the Secretariat reads', async () => {
    const db = await open()
    const secret = { consolidatedQaf: 'canarysecret', pmuField1: 'canarysecret', secretariatComments: 'canarysecret' }
    const contact = {
      postalAddress: 'canarystreet',
      telephone: '555canary',
      fax: 'canaryfax',
      email: 'canary@mail.example',
    }
    const who = { slot: 1, name: 'canaryname', jobTitle: null, organization: 'Ministry', from: null, until: null }
    await add(db, 'TST 01 2017A', 'Open', { ...secret, proponents: [{ ...who, ...contact }] })
    expect(await found(db, 'ministry')).toEqual(['TST 01 2017A'])
    for (const q of ['canary', 'canarysecret', 'canarystreet', '555canary', 'canaryname', 'mail example'])
      expect(await found(db, q), q).toEqual([])
  })

  it('answers anything that is typed without an error', async () => {
    const db = await open()
    await add(db, 'TST 01 2017A', 'And or not near', { summary: 'w'.repeat(5_000) })
    const signs = [
      '"',
      '""',
      '"""',
      "'",
      "''",
      '*',
      '**',
      '(',
      ')',
      '()',
      ':',
      '&',
      '|',
      '!',
      '<->',
      '\\',
      '\\\\',
      '%',
      '_',
    ]
    const words = [
      'NEAR(',
      'NEAR(a b, 2)',
      'AND OR NOT',
      'title:open',
      '{number title}: a',
      '^a',
      'a + b',
      '-a',
      'a:*',
      'a:*A',
    ]
    const rest = [
      "'; drop table project; --",
      '\u0000',
      'a\u0000b',
      '\ud83d',
      '🙂',
      '🙂🙃',
      '\u202e',
      'ﬁ',
      '½',
      '’',
      '\\u0000',
    ]
    const long = [
      'w'.repeat(10_000),
      'w '.repeat(5_000),
      '"'.repeat(10_000),
      `"${'w '.repeat(5_000)}`,
      '漢'.repeat(10_000),
    ]
    for (const q of [...signs, ...words, ...rest, ...long]) {
      const filter = { ...readFilter(new URLSearchParams({ q: 'x' })), q }
      for (const sort of ['relevance', 'newest'] as const) {
        const rows = await listProjects(db, { ...filter, sort })
        expect((await summariseProjects(db, filter)).count, q.slice(0, 20)).toBe(rows.length)
      }
    }
    expect(await found(db, 'AND OR NOT')).toEqual(['TST 01 2017A'])
    expect(await found(db, 'near')).toEqual(['TST 01 2017A'])
    expect(await found(db, 'w'.repeat(300))).toEqual(['TST 01 2017A'])
    expect(await db.$count(db.tables.project)).toBe(1)
  })
})
