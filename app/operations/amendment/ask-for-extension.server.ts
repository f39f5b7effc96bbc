import { isLater, mayAskFor } from '~/domain/amendment/asking'
import { deciderOfExtension } from '~/domain/amendment/deciding'
import { formatDate, type IsoDate } from '~/domain/calendar'
import { implementationRulesOn } from '~/domain/implementation/rules'
import { no } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { insertAmendment, listAmendments } from '~db/queries/amendments.server'
import { dayOf } from '../author'
import { rememberAct } from '../history'
import { type ProjectAsk, withProject } from '../implementation/with-project'
import { stateOfProject } from './state-of-project'
import { tellOfWish } from './tell-of-amendment'

/** `base` is the last day that the asker had read; `until` the new one. */
export type ExtensionAsk = ProjectAsk & { base: IsoDate | null; until: IsoDate; reason: string }

/** `field` names what is wrong in the form, where it is one field. */
export type Asked = { ok: true; seq: number } | { ok: false; reason: string; field?: string }

const changedMeanwhile = (present: IsoDate | null) =>
  `The last day of the project was changed since you opened this page, and is ${
    present === null ? 'not given' : formatDate(present)
  } now. Nothing was asked for yet: look at what you typed, and ask again.`

/**
 * Asks for a later last day and tells those who decide on it by the rules of today. Refuses who may not, a project that
 * does not run or gives no last day, a second one while one is open, a day that is not later, and a last day that was
 * changed since the asker read it.
 */
export const askForExtension = (db: Database, { base, until, reason, ...ask }: ExtensionAsk): Promise<Asked> =>
  withProject<Asked>(db, ask, 'amendments.ask', async (tx, project) => {
    const { number, now } = ask
    const amendments = await listAmendments(tx, number)
    const open = mayAskFor('extension', { state: stateOfProject(project), amendments })
    if (!open.ok) return open
    const present = project.record.values.expectedCompletion
    if (present === null) return no('The record gives no expected completion date. Enter it there first.')
    if (base !== present) return no(changedMeanwhile(present))
    const later = isLater(until, present)
    if (!later.ok) return { ...later, field: 'until' }
    const rules = implementationRulesOn(dayOf(now))
    const wish = {
      kind: 'extension' as const,
      before: { expectedCompletion: present, lines: null, design: '' },
      proposed: { expectedCompletion: until, lines: null, design: '' },
      ...{ reason, at: project.signed.at, edition: rules.key },
      decider: deciderOfExtension({ until, present }, amendments, rules),
    }
    const seq = await insertAmendment(tx, project.seq, wish, project.signed.author)
    await rememberAct(tx, { number, act: 'Extension asked for', ...project.signed, why: '' })
    await tellOfWish(tx, ask, project, { ...wish, seq })
    return { ok: true, seq }
  })
