import { agendaPrint } from '~/domain/event/agenda-form'
import { paths } from '~/paths'
import { type Actor, economies, projects } from '../actors'
import { running } from '../portfolio/running'
import { hiddenOf } from './readers'
import { all, both, type Case, get, type Outcome, only, post } from './words'

const { own, foreign } = projects
const unknown = 'EWG 99 1999'
const { events, attendees } = running

const writers: Actor[] = ['overseer', 'co-author', 'secretariat']
const readers: Actor[] = [...writers, 'program director', 'auditor']
const foreignWriters: Actor[] = ['other overseer', 'secretariat']
const foreignReaders: Actor[] = [...foreignWriters, 'auditor']

const written = (outcome: Outcome) => only(both(outcome, ...writers))
const writtenForeign = (outcome: Outcome) => only(both(outcome, ...foreignWriters))
const read = (outcome: Outcome) => only(both(outcome, ...readers))
/** A form of a page that more may read than write. */
const done = (outcome: Outcome = 'done') => only({ ...both('refused', ...readers), ...both(outcome, ...writers) })

/** A page for who writes: of both projects, of an event of the other project, and of no project. */
const writtenPage = (to: (number: string, seq: number) => string): Case[] => [
  get(to(own, events.own), written('ok')),
  get(to(foreign, events.foreign), writtenForeign('ok')),
  get(to(own, events.foreign), written('not found')),
  get(to(unknown, events.own), only({ secretariat: 'not found' })),
]

/** The same for who reads. */
const readPage = (to: (number: string, seq: number) => string): Case[] => [
  get(to(own, events.own), read('ok')),
  get(to(foreign, events.foreign), only(both('ok', ...foreignReaders))),
  get(to(own, events.foreign), read('not found')),
  get(to(unknown, events.own), only(both('not found', 'secretariat', 'auditor'))),
]

const event = {
  ...{ base: '0', title: 'By a form', kind: 'workshop', mode: 'online', from: '2018-08-20', until: '2018-08-20' },
  ...{ place: '', economy: '', seats: '', description: '', series: '' },
}
const person = {
  ...{ base: '0', name: 'By a form', economy: economies.own, sex: 'woman', role: 'participant', organisation: '' },
  ...{ organisationKind: 'government', position: '', email: '', funding: 'none', standing: 'accepted', note: '' },
}
const opening = { id: 'opening', day: '2018-08-20', from: '09:00', until: '09:30', title: 'Opening', description: '' }
const base = agendaPrint([{ ...opening, speakers: [attendees.speaker] }])
const point = { 'agenda[0].title': 'By a form', 'agenda[0].speakers': String(attendees.speaker) }

/** Who may open nominations: who reads the people of the project, and focal points of any economy. */
const nominating = (outcome: Outcome, who: Actor[]) => only(both(outcome, 'focal point', ...who))
const nominate = { ...person, intent: 'nominate', who: '', standing: 'nominated' }
const withdraw = { intent: 'withdraw', who: String(attendees.nominated), base: '0' }
/** The event is over: nobody is nominated any more. Others have no economy to speak for. */
const nominated = (what: string, send: Record<string, string>): Case =>
  post(what, paths.nominations(own, events.own), send, nominating('refused', readers))

const eventPages: Record<string, Case[]> = {
  'routes/projects.$number.events._index': [
    get(paths.events(own), all('ok')),
    get(paths.events(foreign), all('ok')),
    get(paths.events(unknown), all('not found')),
    ...hiddenOf(paths.events),
  ],
  'routes/projects.$number.events.new': [
    get(paths.newEvent(own), written('ok')),
    get(paths.newEvent(foreign), writtenForeign('ok')),
    get(paths.newEvent(unknown), only({ secretariat: 'not found' })),
    post('add', paths.newEvent(own), event, written('done')),
    post('add one without a title', paths.newEvent(own), { ...event, title: '' }, written('refused')),
    post('add one of nowhere', paths.newEvent(own), { ...event, economy: 'Atlantis' }, written('refused')),
  ],
  'routes/projects.$number.events.$event._index': [
    get(paths.event(own, events.own), all('ok')),
    get(paths.event(foreign, events.foreign), all('ok')),
    get(paths.event(own, events.foreign), all('not found')),
    get(`${paths.events(own)}/nonsense`, all('not found')),
    get(paths.event(unknown, events.own), all('not found')),
  ],
  'routes/projects.$number.events.$event.edit': [
    ...writtenPage(paths.editEvent),
    post('save', paths.editEvent(own, events.own), event, written('done')),
    post('save over another', paths.editEvent(own, events.own), { ...event, base: '7' }, written('refused')),
    post('save that of another', paths.editEvent(own, events.foreign), event, written('not found')),
  ],
  'routes/projects.$number.events.$event.programme': [
    ...writtenPage(paths.agenda),
    post('save', paths.agenda(own, events.own), { base, ...point }, written('done')),
    post('save over another', paths.agenda(own, events.own), { base: 'old', ...point }, written('refused')),
    post(
      'name a speaker of another event',
      paths.agenda(own, events.own),
      { base, ...point, 'agenda[0].speakers': String(attendees.foreign) },
      written('refused'),
    ),
    post('add a row', paths.agenda(own, events.own), { base, intent: 'add:agenda:0' }, written('ok')),
  ],
}

const peoplePages: Record<string, Case[]> = {
  'routes/projects.$number.events.$event.people._index': [
    ...readPage(paths.attendees),
    get(`${paths.attendees(own, events.own)}?standing=attended&role=speaker&ticked=all`, read('ok')),
    post('set a standing', paths.attendees(own, events.own), { who: '1', standing: 'absent' }, done()),
    post('tick nobody', paths.attendees(own, events.own), { standing: 'absent' }, done('refused')),
    post('invent a standing', paths.attendees(own, events.own), { who: '1', standing: 'lost' }, done('refused')),
  ],
  'routes/projects.$number.events.$event.people.$who': [
    ...writtenPage((number, seq) => paths.attendee(number, seq, 'new')),
    get(paths.attendee(own, events.own, attendees.participant), written('ok')),
    get(paths.attendee(own, events.own, attendees.foreign), written('not found')),
    get(`${paths.attendees(own, events.own)}/nonsense`, written('not found')),
    post('add', paths.attendee(own, events.own, 'new'), person, written('done')),
    post('add nobody', paths.attendee(own, events.own, 'new'), { ...person, name: '' }, written('refused')),
    post('save', paths.attendee(own, events.own, attendees.participant), person, written('done')),
    post(
      'save over another',
      paths.attendee(own, events.own, attendees.participant),
      { ...person, base: '7' },
      written('refused'),
    ),
    post(
      'remove',
      paths.attendee(own, events.own, attendees.speaker),
      { intent: 'remove', base: '0' },
      written('done'),
    ),
    post(
      'remove that of another',
      paths.attendee(own, events.own, attendees.foreign),
      { intent: 'remove', base: '0' },
      written('not found'),
    ),
  ],
  'routes/projects.$number.events.$event.people[.]xlsx': readPage(paths.attendeesWorkbook),
  'routes/projects.$number.events.$event.load': [
    ...writtenPage(paths.loadAttendees),
    get(`${paths.loadAttendees(own, events.own)}?upload=no-such`, written('ok')),
    post('load nothing', paths.loadAttendees(own, events.own), {}, written('refused')),
    post(
      'confirm what is not there',
      paths.loadAttendees(own, events.own),
      { intent: 'confirm', upload: 'no-such' },
      written('refused'),
    ),
  ],
  'routes/projects.$number.events.$event.load_.$upload.marked[.]xlsx': [
    get(paths.attendeesUpload(own, events.own, 'no-such'), written('not found')),
    get(paths.attendeesUpload(foreign, events.foreign, 'no-such'), writtenForeign('not found')),
    get(paths.attendeesUpload(unknown, events.own, 'no-such'), only({ secretariat: 'not found' })),
  ],
}

const furtherPages: Record<string, Case[]> = {
  'routes/projects.$number.events.$event.nominations': [
    get(paths.nominations(own, events.own), nominating('ok', readers)),
    get(paths.nominations(foreign, events.foreign), nominating('ok', foreignReaders)),
    get(paths.nominations(own, events.foreign), nominating('not found', readers)),
    get(paths.nominations(unknown, events.own), nominating('not found', ['secretariat', 'auditor'])),
    nominated('nominate', nominate),
    nominated('nominate for another', { ...nominate, economy: economies.apart }),
    nominated('withdraw', withdraw),
    nominated('ask', { intent: 'ask' }),
    nominated('invent an act', { intent: 'burn' }),
  ],
  'routes/projects.$number.events.$event.materials._index': [
    ...writtenPage(paths.materials),
    post('begin feedback', paths.materials(own, events.own), { intent: 'begin-feedback' }, written('done')),
    post('join none', paths.materials(own, events.own), { intent: 'feedback', place: '99' }, written('refused')),
    ...['join', 'publish', 'unpublish', 'off'].map(intent =>
      post(
        `${intent} what is not there`,
        paths.materials(own, events.own),
        { intent, attachment: 'no-such', title: '' },
        written('refused'),
      ),
    ),
  ],
  'routes/projects.$number.events.$event.materials.$attachment': [
    get(paths.material(own, events.own, 'no-such'), all('not found')),
    get(paths.material(foreign, events.foreign, 'no-such'), all('not found')),
    get(paths.material(unknown, events.own, 'no-such'), all('not found')),
  ],
}

/** Events with their programme, people, nominations, feedback and materials. */
export const eventExpectations: Record<string, Case[]> = { ...eventPages, ...peoplePages, ...furtherPages }
