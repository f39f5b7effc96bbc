import { withTravellers } from '~/domain/budget/traveller-lines'
import { fields } from '~/domain/record/catalogue'
import type { RecordValues } from '~/domain/record/record'
import { saveSection } from '~/operations/save-section.server'
import type { Database, Transaction } from '~db/connect.server'
import { listLinesOf, writeBudgetLines, writeTravellers } from '~db/queries/budget.server'
import { insertAct, writeReport } from '~db/queries/completion.server'
import { insertRecord } from '~db/queries/records.server'
import { insertWaiver, withdrawWish } from '~db/queries/waivers.server'
import { referenceSeed } from '~db/seed/reference'
import { aProject, someAnswers } from '../../../factories/a-project'
import { aTraveller } from '../../../factories/a-traveller'
import { economies, fora, initiative, projects } from '../actors'
import { budgetLines, draftAnswers, plant, proponent } from '../canaries'
import { at, now } from './moments'
import { people } from './people'

type PublicName = 'own' | 'foreign' | 'accepted'

const whose: Record<PublicName, Partial<RecordValues>> = {
  own: {
    ...{ initiative, sponsoringForum: fora.own, proposingEconomies: [economies.own] },
    indicators: [
      {
        ...{
          id: 'indicator-of-own',
          name: 'People trained',
          kind: 'count',
          unit: 'people',
          scaleTop: null,
          baseline: 0,
        },
        ...{ target: 40, baselineText: '', targetText: '', baselineOn: null, targetOn: '2018-12-31' },
        ...{ countsPeople: true, targetWomen: 20, targetMen: 20, byEconomy: [], method: 'List', promise: null },
      },
    ],
  },
  foreign: {
    sponsoringForum: fora.foreign,
    proposingEconomies: [economies.foreign],
    coSponsoringEconomies: ['Japan', 'Mexico'],
  },
  accepted: {
    sponsoringForum: 'HWG',
    proposingEconomies: ['Thailand'],
    coSponsoringEconomies: ['Japan', 'Mexico'],
  },
}

const secretariatKeys = fields.filter(field => field.audience === 'secretariat').map(field => field.key)

/** The record of a project with a canary in each field that is not public. */
function recordOf(name: PublicName) {
  const marked = { pmuField3: 'pmuField3', hdFldAdmin: 'hdFldAdmin' }
  const secrets = secretariatKeys
    .filter(key => !(key in marked))
    .map(key => [key, plant('secretariat', name, `before${key}`)])
  return aProject()
    .numbered(projects[name])
    .titled(`The project that is ${name}`)
    .with({
      ...whose[name],
      status: name === 'accepted' ? 'Completed Project' : 'Project in Implementation',
      ...(Object.fromEntries(secrets) as Partial<RecordValues>),
      proponents: [proponent(name, 1, 'before'), proponent(name, 2)],
    })
    .marked({
      pmuField3: { kind: 'unreadable', text: plant('secretariat', name, 'markpmu') },
      hdFldAdmin: { kind: 'not-applicable', text: 'n/a', reason: plant('secretariat', name, 'markreason') },
      committee: { kind: 'unreadable', text: 'an unread committee' },
    })
    .with({ committee: null })
    .record()
}

async function writeProject(db: Database, name: PublicName): Promise<void> {
  const number = projects[name]
  await db.inTransaction(`project ${number}`, async tx => {
    const first = { author: { person: null, name: 'Test' }, why: 'First entry', at }
    const seq = await insertRecord(tx, recordOf(name), first, referenceSeed)
    await writeBudgetLines(tx, seq, budgetLines(name))
    if (name === 'own') await writeTravelAndWaiver(tx, seq)
    const by = { at, by: 'The overseer', person: null }
    if (name === 'own') await writeReport(tx, seq, { state: 'draft', answers: draftAnswers(name), revision: 1 })
    if (name === 'foreign') {
      const answers = draftAnswers(name)
      await writeReport(tx, seq, { state: 'submitted', answers, revision: 2 })
      await insertAct(tx, seq, { ...by, act: 'submitted', remark: plant('draft', name, 'remark'), answers })
    }
    if (name === 'accepted') {
      const answers = someAnswers({ feedbackForSecretariat: plant('draft', name, 'feedback') })
      await writeReport(tx, seq, { state: 'accepted', answers, revision: 4 })
      const earlier = { answers: draftAnswers(name, 'earlier', true) }
      await insertAct(tx, seq, { ...by, ...earlier, act: 'returned', remark: plant('draft', name, 'returned') })
      await insertAct(tx, seq, { ...by, answers, act: 'accepted', remark: plant('draft', name, 'accepted') })
    }
  })
  await changeWhatIsHidden(db, name)
}

/** Two saves that touch only what is hidden: version 4.1 the Secretariat's fields, 4.2 the contact details. */
async function changeWhatIsHidden(db: Database, name: PublicName): Promise<void> {
  const save = { number: projects[name], marks: {}, now }
  const keys = secretariatKeys.filter(key => key !== 'pmuField3' && key !== 'hdFldAdmin')
  const values = Object.fromEntries(keys.map(key => [key, plant('secretariat', name, `now${key}`)]))
  const base = { major: 4, minor: 0 }
  const why = plant('secretariat', name, 'why')
  const hidden = await saveSection(db, { ...save, keys, base, values, why, by: people.secretariat })
  const proponents = [proponent(name, 1, 'now')]
  const contacts = { ...save, keys: ['proponents' as const], values: { proponents }, base: { major: 4, minor: 1 } }
  const changed = await saveSection(db, { ...contacts, why: 'A new address', by: people.secretariat })
  if (!hidden.ok || !changed.ok) throw new Error('The portfolio could not be saved')
}

/** The version at which each project stands. */
export const version = '4.2'

/** The projects that everybody reads, with all that is hidden in them. */
export async function writePublicProjects(db: Database): Promise<void> {
  for (const name of ['own', 'foreign', 'accepted'] as const) await writeProject(db, name)
}

/** Somebody who travels, with the lines of it, and a waiver that was taken back: for readers of the budget's lines alone. */
async function writeTravelAndWaiver(tx: Transaction, seq: number): Promise<void> {
  const inBudget = (where: string) => plant('budget', 'own', where)
  const travellers = [aTraveller({ name: inBudget('traveller'), note: inBudget('travelnote') })]
  await writeTravellers(tx, seq, travellers)
  await writeBudgetLines(tx, seq, withTravellers(await listLinesOf(tx, seq), travellers))
  const about = { rule: 'honorarium-cap', line: 'a line that is gone', finding: inBudget('finding'), excess: null }
  const author = { person: null, name: 'The overseer' }
  await insertWaiver(tx, seq, { ...about, reason: inBudget('reason'), at, author })
  await withdrawWish(tx, { project: seq, seq: 1, at })
}
