import type { Person } from '~/domain/access/may'
import { eventDays } from '~/domain/event/event-form'
import { type NominationFacts, nominationCame } from '~/mail/messages/nominations'
import { absolute } from '~/mail/origin.server'
import { paths } from '~/paths'
import type { Transaction } from '~db/connect.server'
import { tell } from '../tell'
import type { EventFound } from './with-event'

/** What every letter on nominations of an event says of it. */
export const nominationFacts = ({ event, record }: EventFound, by: string): Omit<NominationFacts, 'name'> => ({
  ...{ number: event.number, title: record.values.title ?? event.number, event: event.title, by },
  ...{ days: eventDays(event), place: event.place, url: absolute(paths.nominations(event.number, event.seq)) },
})

type Came = { by: Person; economy: string; did: 'named' | 'changed' | 'withdrew'; now: Date }

/** Tells the overseers what an economy did. */
export const tellOfNomination = (tx: Transaction, found: EventFound, { by, economy, did, now }: Came): Promise<void> =>
  tell(tx, {
    ...{ kind: 'nominations', subject: found.subject, project: found.projectSeq, whoMay: 'project.submit' },
    ...{ except: by.id, now },
    words: ({ name }) => nominationCame({ ...nominationFacts(found, by.name), name, economy, did }),
  })
