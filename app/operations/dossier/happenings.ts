import { listMeasured } from '~db/queries/measured.server'
import { openEvent } from '../event/open-event.server'
import { readEvent } from '../event/read-event.server'
import { readEvents } from '../event/read-events.server'
import { readPeople } from '../event/read-people.server'
import { readIndicators } from '../indicator/read-indicators.server'
import { readDisseminations, readOutputs } from '../output/read-outputs.server'
import { type Area, jsonOf, momentOf, notYours } from './dossier'

export const eventsArea: Area = {
  folder: '09-events',
  title: 'Events and who came to them',
  async *files(ask) {
    const { db, number, by, now, at, allows } = ask
    const read = await readEvents(db, { number, by, now })
    if (!read) return yield notYours('Events')
    yield { path: 'events.json', at, content: jsonOf({ events: read.events, reach: read.reach }) }
    for (const { event } of read.events) {
      const asked = { number, seq: event.seq, by, now }
      const [view, opened] = await Promise.all([readEvent(db, asked), openEvent(db, asked)])
      if (!view || !opened) continue
      const { agenda, counts, materials } = view
      const moment = momentOf(event.at, ask)
      yield { path: `event-${event.seq}.json`, at: moment, content: jsonOf({ event, agenda, counts, materials }) }
      if (!allows('facts.read')) continue
      const { people } = await readPeople(db, opened)
      yield { path: `event-${event.seq}-people.json`, at: moment, content: jsonOf(people) }
    }
    if (!allows('facts.read')) yield notYours('The names of those who came')
    else if (!allows('record.read-contacts')) yield notYours('Their e-mail addresses')
  },
}

export const outputsArea: Area = {
  folder: '10-outputs',
  title: 'Outputs and their dissemination',
  async *files({ db, number, by, now, at }) {
    const [outputs, spread] = await Promise.all([
      readOutputs(db, { number, by, now }),
      readDisseminations(db, { number, by, now }),
    ])
    if (!outputs || !spread) return yield notYours('Outputs')
    yield { path: 'outputs.json', at, content: jsonOf(outputs.outputs) }
    yield { path: 'dissemination.json', at, content: jsonOf(spread.spread) }
  },
}

export const indicatorsArea: Area = {
  folder: '11-indicators',
  title: 'Indicators and measured values',
  async *files({ db, number, by, now, at, allows }) {
    const read = await readIndicators(db, { number, by, now })
    if (!read) return yield notYours('Indicators')
    const { lines, apart } = read
    yield { path: 'indicators.json', at, content: jsonOf({ indicators: lines, noLongerInTheRecord: apart }) }
    if (!allows('facts.read')) return yield notYours('Measured values by period')
    yield { path: 'measured-values.json', at, content: jsonOf(await listMeasured(db, number)) }
  },
}
