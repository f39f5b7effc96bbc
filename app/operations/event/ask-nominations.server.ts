import { scopesFor } from '~/domain/access/may'
import { isTravelEligible } from '~/domain/economy'
import { isOver } from '~/domain/event/event-form'
import { projectScope } from '~/domain/history/chain'
import { type ImplementationRules, implementationRulesOn } from '~/domain/implementation/rules'
import { no } from '~/domain/verdict'
import { nominationsWanted } from '~/mail/messages/nominations'
import { enqueue } from '~/mail/outbox.server'
import type { Database, Transaction } from '~db/connect.server'
import { listHistory } from '~db/queries/history.server'
import { listPeopleAround } from '~db/queries/letters.server'
import { reference } from '~db/queries/reference.server'
import { dayOf } from '../author'
import { rememberAct } from '../history'
import { nominationFacts } from './tell-of-nomination'
import { type EventAsk, withEvent } from './with-event'

/** `asked`: economies whose focal points were written to; `unreached`: those of which Dossier knows none. */
export type NominationsAsked = { ok: true; asked: string[]; unreached: string[] } | { ok: false; reason: string }

const some = (count: number, one: string) => `${count === 1 ? `one ${one}` : `${count} ${one}s`}`

/** The rule as a focal point of a travel-eligible economy reads it. */
export const wantedInWords = ({
  participantsPerEconomy,
  alternatesPerEconomy,
  womenPerEconomy,
}: Pick<ImplementationRules, 'participantsPerEconomy' | 'alternatesPerEconomy' | 'womenPerEconomy'>): string =>
  `Please name ${some(participantsPerEconomy, 'participant')} and ${some(alternatesPerEconomy, 'alternate')}, of them at least ${womenPerEconomy === 1 ? 'one woman' : `${womenPerEconomy} women`}.`

const act = 'Nominations asked for'

/** Whether the focal points were written to for this event today: a second click must not write to all of them again. */
async function wereAsked(tx: Transaction, { number, title }: { number: string; title: string }, today: string) {
  const filter = { scope: projectScope(number), act, from: today, until: today }
  return (await listHistory(tx, filter, 1)).rows.some(({ why }) => why.startsWith(`${title}: `))
}

/**
 * Writes to the focal points of all member economies and asks for nominations. Who sends questionnaires to economies may
 * do so, once a day; refuses an event that is over.
 */
export const askNominations = (db: Database, ask: EventAsk): Promise<NominationsAsked> =>
  withEvent<NominationsAsked>(db, ask, { act: 'questionnaires.send' }, async (tx, found) => {
    const { event, projectSeq: project, signed } = found
    const { by, now } = ask
    const today = dayOf(now)
    if (isOver(event, today)) return no('This event is over. Nobody can be nominated for it any more.')
    if (await wereAsked(tx, event, today))
      return no('The focal points were asked today already. You can ask them again tomorrow.')
    const { economies } = await reference(tx)
    const names = economies.map(({ name }) => name)
    const on = event.from ?? today
    const wanted = wantedInWords(implementationRulesOn(on))
    const reached = new Set<string>()
    for (const person of await listPeopleAround(tx, { economies: names })) {
      const own = scopesFor(person, 'events.nominate', 'economy', today).filter(name => names.includes(name))
      if (own.length === 0 || person.id === by.id) continue
      for (const name of own) reached.add(name)
      const isPaidFor = economies.some(one => own.includes(one.name) && isTravelEligible(one, on))
      const { id, name, email: to } = person
      const words = { ...nominationFacts(found, by.name), name, economies: own, wanted: isPaidFor ? wanted : '' }
      await enqueue(tx, { kind: 'nominations', person: id, project, to, ...nominationsWanted(words), now })
    }
    const asked = names.filter(name => reached.has(name))
    if (asked.length === 0)
      return no('Dossier knows no focal point with an account. Please ask the Secretariat to invite them.')
    const why = `${event.title}: ${asked.length === 1 ? 'one economy' : `${asked.length} economies`}`
    await rememberAct(tx, { number: ask.number, act, ...signed, why })
    return { ok: true, asked, unreached: names.filter(name => !reached.has(name)) }
  })
