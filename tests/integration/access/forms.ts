import { declarationFor } from '~/domain/declaration/words'
import type { StepKey } from '~/domain/lifecycle/lifecycle'
import { type AccountHolder, firstGrantOf } from './actors'
import { legacyText, password, people, version } from './portfolio'
import { at } from './portfolio/moments'

/** Forms as a browser sends them, filled with what the app would take from those who may. */
export const forms = {
  summary: { base: version, 'values.summary': 'Changed by a form.', why: 'A test' },
  batch: { base: version, 'values.batch': 'Changed by a form.', why: 'A test' },
  stale: { base: '3.7', 'values.summary': 'Changed by a form.', why: 'A test' },
  budget: {
    base: version,
    'lines[0].id': '',
    'lines[0].category': 'other',
    'lines[0].item': 'Hosting',
    'lines[0].factors[0].count': '2',
    'lines[0].factors[0].unit': 'days',
    'lines[0].rate': '700',
    'lines[0].fundedBy': 'apec',
  },
  /** The first save of a draft at revision 1. */
  report: (intent: 'save' | 'submit' | 'refresh') => ({ intent, revision: '1', outcomes: 'Written by a form.' }),
  decision: (decision: string) => ({
    ...{ decision, remark: 'Please explain the outcomes.' },
    ...{ guidelinesFollowed: 'yes', managedBetter: 'No.' },
  }),
  rows: (rows: string) => ({ intent: `add:${rows}:0`, base: version, revision: '1' }),
  legacy: { text: legacyText('HWG 08 2014A', 'A pasted record.') },
  reading: (intent: 'discard' | 'confirm' | 'correct') => ({
    intent,
    'values.title': 'Corrected by a form',
    sure: 'title',
  }),
  /** A role with its first day; a project where the role wants one. */
  grant: (role: string, project = '') => ({ intent: 'grant', role, project, from: '2026-01-01', until: '' }),
  endGrant: (actor: AccountHolder) => ({ intent: 'end-grant', grant: String(firstGrantOf(actor)) }),
  invite: (email: string) => ({ name: 'Somebody New', email, role: 'auditor', from: '2026-01-01' }),
  /** A step with its declaration, as the overseer signs it. */
  signed: (step: StepKey) => ({
    ...{ step, reason: '', agreed: 'on', signer: people.overseer.name },
    edition: declarationFor(step, at.slice(0, 10))?.key ?? '',
  }),
  signIn: { email: people.stranger.email, password },
}
