import { endorsementReport } from '~/reports/endorsement'
import { renderWorkbook } from '~/reports/render/on-demand.server'
import { listDecisions } from '~db/queries/decisions.server'
import { listDeclarations } from '~db/queries/declarations.server'
import { dayOf } from '../author'
import { readAssessment } from '../read-assessment.server'
import { readCoSponsors } from '../read-co-sponsors.server'
import { readDecision } from '../read-decision.server'
import { readDeclaration } from '../read-declaration.server'
import { readEndorsement } from '../read-endorsement.server'
import { type Area, type DossierAsk, jsonOf, momentOf, notYours } from './dossier'

const asked = ({ number, by, now }: DossierAsk) => ({ number, by, now })

export const decisionsArea: Area = {
  folder: '03-decisions',
  title: 'Decisions with their letters',
  async *files(ask) {
    const { db, project } = ask
    if (!project.audiences.includes('drafts')) return yield notYours('Decisions')
    const decisions = await listDecisions(db, project.seq)
    const told = decisions.map(({ seq, step, at, by, reason, amount, major }) => ({
      ...{ seq, step, at, by, reason, amount, version: `${major}.0` },
    }))
    yield { path: 'decisions.json', at: ask.at, content: jsonOf(told) }
    for (const { seq, at } of decisions) {
      const decision = await readDecision(db, { ...asked(ask), seq })
      if (!decision) continue
      const { letter, done, edition } = decision
      const content = `${letter.subject}\n\n${letter.text}\n\n(${done}; rules: ${edition})\n`
      yield { path: `letter-${seq}.txt`, at: momentOf(at, ask), content }
    }
  },
}

export const declarationsArea: Area = {
  folder: '04-declarations',
  title: 'Signed declarations',
  async *files(ask) {
    const { db, project } = ask
    if (!project.audiences.includes('submitted')) return yield notYours('Declarations')
    for (const { seq, at } of await listDeclarations(db, project.seq)) {
      const declaration = await readDeclaration(db, { ...asked(ask), seq })
      if (declaration) yield { path: `declaration-${seq}.json`, at: momentOf(at, ask), content: jsonOf(declaration) }
    }
  },
}

export const endorsementArea: Area = {
  folder: '05-endorsement',
  title: 'Co-sponsors and endorsement by the forum',
  async *files(ask) {
    const { db, number, now, at } = ask
    const [coSponsors, view] = await Promise.all([readCoSponsors(db, asked(ask)), readEndorsement(db, asked(ask))])
    if (!view) return yield notYours('Endorsement')
    if (coSponsors) {
      const { proposing, needed, rows } = coSponsors
      yield { path: 'co-sponsors.json', at, content: jsonOf({ proposing, needed, rows }) }
    }
    const { title, forum, comments, round } = view
    if (!round) return
    yield { path: 'round.json', at: momentOf(round.closedAt ?? round.openedAt, ask), content: jsonOf(round) }
    const report = endorsementReport({ number, title, forum, comments, round, asOf: dayOf(now) })
    yield { path: 'round.xlsx', at, content: await renderWorkbook(report) }
  },
}

export const assessmentArea: Area = {
  folder: '06-assessment',
  title: 'Quality assessment',
  async *files(ask) {
    const assessment = await readAssessment(ask.db, asked(ask))
    if (!assessment) return yield notYours('Quality assessment')
    const { state, edition, minimum, ratings, unmet, sections, steps } = assessment
    const content = jsonOf({ state, edition, minimum, ratings, unmet, sections, steps })
    yield { path: 'assessment.json', at: ask.at, content }
  },
}
