import type { StateKey, Visibility } from '~/domain/lifecycle/lifecycle'
import { fields } from '~/domain/record/catalogue'
import { type ProjectRecord, plainRisk, type RecordValues } from '~/domain/record/record'
import { rememberAct } from '~/operations/history'
import type { Database, Transaction } from '~db/connect.server'
import { writeBudgetLines } from '~db/queries/budget.server'
import { insertRecord } from '~db/queries/records.server'
import { referenceSeed } from '~db/seed/reference'
import { aProject } from '../../../factories/a-project'
import { economies, fora, type HiddenName, hidden, initiative, type ProjectName, projects, session } from '../actors'
import { budgetLines, type Canary, plant, proponent } from '../canaries'
import { writeQuality } from './assessment'
import { writeCoSponsorAnswers, writeDecisions, writeReopening, writeRound } from './forum'
import { at } from './moments'
import { writeDeclaration } from './papers'

/** Where each hidden project stands, and whose it is. */
const life: Record<
  HiddenName,
  { state: StateKey; visibility: Visibility; forum: string; proposing: string; coSponsors: string[] }
> = {
  draft: { state: 'concept-draft', visibility: 'draft', ...ownOf() },
  submitted: { state: 'with-forum', visibility: 'submitted', ...ownOf() },
  eligible: { state: 'eligible', visibility: 'submitted', ...ownOf() },
  // Proposed by the economy that scores: it may not score this one.
  rival: {
    state: 'eligible',
    visibility: 'submitted',
    forum: fora.foreign,
    proposing: economies.scoring,
    coSponsors: ['Japan', 'Mexico'],
  },
  assessed: { state: 'in-assessment', visibility: 'submitted', ...ownOf() },
}

function ownOf() {
  return { forum: fora.own, proposing: economies.own, coSponsors: [economies.scoring, 'Mexico'] }
}

const keysOf = (kind: string, audience: string) =>
  fields.filter(field => field.kind === kind && field.audience === audience).map(field => field.key)

/** A record in which every text is a canary: of what is public once the project is, of the Secretariat's, of contacts. */
export function secretRecord(
  name: ProjectName,
  kind: Canary['kind'],
  { forum, proposing, coSponsors }: { forum: string; proposing: string; coSponsors: string[] },
): ProjectRecord {
  const secret = (where: string) => plant(kind, name, where)
  const texts = keysOf('longText', 'public').map(key => [key, secret(key)])
  const forSecretariat = fields
    .filter(field => field.audience === 'secretariat')
    .map(field => [field.key, plant('secretariat', name, field.key)])
  const record = aProject()
    .numbered(projects[name])
    .titled(`A hidden project ${secret('title')}`)
    .with({
      ...(Object.fromEntries([...texts, ...forSecretariat]) as Partial<RecordValues>),
      ...session,
      status: null,
      sponsoringForum: forum,
      committee: null,
      proposingEconomies: [proposing],
      coSponsoringEconomies: coSponsors,
      declaration: secret('declaration'),
      proponents: [{ ...proponent(name, 1), name: secret('proponent'), organization: secret('organization') }],
      workPlan: [
        {
          timeline: secret('timeline'),
          start: '2027-01-01',
          end: '2027-06-30',
          activity: secret('activity'),
          output: secret('output'),
          responsible: secret('responsible'),
        },
      ],
      initiative,
      // A public project is told of none of these links to it.
      links: [{ kind: 'builds-on', project: projects.own, title: '', url: null, note: secret('link') }],
      risks: [{ ...plainRisk(secret('risk'), secret('prevention')), owner: secret('risk owner') }],
    })
    .lasting('2027-01-01', '2027-12-31')
    .marked({ committee: { kind: 'not-applicable', text: 'n/a', reason: secret('mark') } })
    .record()
  return { ...record, keeping: { ...record.keeping, version: { major: 1, minor: 0 } } }
}

/** What was done and said on the way of each, beside its record. */
const onTheWay: Record<HiddenName, (tx: Transaction, seq: number) => Promise<void>> = {
  draft: async (tx, seq) => {
    await writeCoSponsorAnswers(tx, seq, 'draft')
    await writeDecisions(tx, seq, 'draft', ['submit-concept', 'send-back'])
  },
  submitted: async (tx, seq) => {
    await writeCoSponsorAnswers(tx, seq, 'submitted')
    await writeDecisions(tx, seq, 'submitted', ['submit-concept'])
    await writeDeclaration(tx, seq, 'submitted')
    await writeReopening(tx, seq, 'submitted')
    await writeRound(tx, seq, 'submitted')
  },
  eligible: (tx, seq) => writeDecisions(tx, seq, 'eligible', ['submit-concept', 'endorse', 'hand-in', 'find-eligible']),
  rival: (tx, seq) => writeDecisions(tx, seq, 'rival', ['submit-concept', 'endorse', 'hand-in', 'find-eligible']),
  assessed: async (tx, seq) => {
    await writeDecisions(tx, seq, 'assessed', ['endorse', 'approve-in-principle', 'submit-proposal', 'return-proposal'])
    await writeQuality(tx, seq, 'assessed')
  },
}

/** The projects that are not public, each with all that was said about it. Returns their keys. */
export async function writeHiddenProjects(db: Database): Promise<Record<HiddenName, number>> {
  const seqs = { draft: 0, submitted: 0, eligible: 0, rival: 0, assessed: 0 }
  for (const name of Object.keys(hidden) as HiddenName[]) {
    const { state, visibility, ...whose } = life[name]
    seqs[name] = await db.inTransaction(`project ${hidden[name]}`, async tx => {
      const first = { author: { person: null, name: 'Test' }, why: plant('hidden', name, 'why'), at }
      const seq = await insertRecord(tx, secretRecord(name, 'hidden', whose), first, referenceSeed, {
        state,
        visibility,
      })
      await writeBudgetLines(tx, seq, budgetLines(name))
      await onTheWay[name](tx, seq)
      const { author, at: saved } = first
      await rememberAct(tx, {
        ...{ number: hidden[name], act: 'section saved', author, at: saved, why: plant('history', name, 'why') },
      })
      return seq
    })
  }
  return seqs
}
