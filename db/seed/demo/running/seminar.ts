import type { AttendeeRole, AttendeeText, OrganisationKind, Standing } from '~/domain/event/attendee'
import type { AgendaItem, EventText } from '~/domain/event/event'
import { demoEmail } from '../people'

/**
 * The seminar of CTI 32 2017A: days and city are those of the public report, APEC#220-CT-04.2; who came and the programme
 * are invented. People are called by what they were there and by their economy.
 */
export const seminar: EventText = {
  title: 'APEC Seminar on IP Commercialization for SMEs',
  kind: 'seminar',
  mode: 'in-person',
  from: '2019-09-10',
  until: '2019-09-12',
  place: 'Vladivostok',
  economy: 'Russia',
  seats: 80,
  description:
    'Three days on what helps small firms to earn from their intellectual property. The draft best practices, made of the answers of economies to the questionnaire, are discussed and amended.',
  series: 'IP Commercialization for SMEs',
}

type Came = { economy: string | null; women: number; men: number }

const cameToListen: Came[] = [
  { economy: 'Russia', women: 14, men: 12 },
  { economy: 'Chile', women: 1, men: 1 },
  { economy: 'China', women: 1, men: 1 },
  { economy: 'Indonesia', women: 1, men: 1 },
  { economy: 'Malaysia', women: 2, men: 0 },
  { economy: 'Mexico', women: 1, men: 1 },
  { economy: 'Papua New Guinea', women: 1, men: 1 },
  { economy: 'Peru', women: 1, men: 1 },
  { economy: 'Philippines', women: 2, men: 0 },
  { economy: 'Thailand', women: 1, men: 1 },
  { economy: 'Viet Nam', women: 2, men: 1 },
  { economy: 'Korea', women: 1, men: 2 },
  { economy: 'Japan', women: 0, men: 1 },
  { economy: 'Chinese Taipei', women: 1, men: 1 },
  { economy: 'Singapore', women: 1, men: 0 },
]

const cameToSpeak: Came[] = [
  { economy: 'Russia', women: 3, men: 1 },
  { economy: 'Korea', women: 0, men: 1 },
  { economy: 'Mexico', women: 1, men: 0 },
  { economy: 'Peru', women: 0, men: 1 },
  { economy: 'Philippines', women: 1, men: 0 },
  { economy: 'Japan', women: 0, men: 1 },
  { economy: null, women: 1, men: 1 },
]

/** Economies from which APEC pays two participants; the host's own do not travel. */
const funded = [
  ...['Chile', 'China', 'Indonesia', 'Malaysia', 'Mexico', 'Papua New Guinea', 'Peru', 'Philippines', 'Thailand'],
  'Viet Nam',
]

const kinds: readonly OrganisationKind[] = ['government', 'government', 'business', 'academia']
const offices: Record<OrganisationKind, string> = {
  government: 'Office for intellectual property',
  business: 'Association of small firms',
  academia: 'University',
  international: 'International organization',
  'civil-society': 'Foundation',
  other: 'Other body',
}

const local = (economy: string | null) => (economy ?? 'international').toLowerCase().replace(/[^a-z]+/g, '.')

type Place = { role: AttendeeRole; economy: string | null; index: number; sex: 'woman' | 'man'; standing?: Standing }

function personAt({ role, economy, index, sex, standing = 'attended' }: Place): AttendeeText {
  const called = role === 'speaker' ? 'Speaker' : 'Participant'
  const kind = economy === null ? 'international' : (kinds[index % kinds.length] ?? 'other')
  const isPaid = economy !== null && funded.includes(economy) && (role === 'speaker' || index < 2)
  const travels = economy !== 'Russia'
  return {
    name: `${called} ${index + 1}, ${economy ?? 'international organization'}`,
    ...{ economy, sex, role, organisation: offices[kind], organisationKind: kind },
    position: role === 'speaker' ? 'Expert' : index % 2 === 0 ? 'Head of unit' : 'Adviser',
    email: demoEmail(`${role}.${local(economy)}.${index + 1}`),
    ...{ funding: !travels ? 'none' : isPaid ? 'apec' : 'self', standing, note: '' },
  }
}

const peopleOf = (role: AttendeeRole, came: readonly Came[]): AttendeeText[] =>
  came.flatMap(({ economy, women, men }) =>
    Array.from({ length: women + men }, (_, index) =>
      personAt({ role, economy, index, sex: index < women ? 'woman' : 'man' }),
    ),
  )

/** Named and not there: two alternates who were not needed, and one who fell ill. */
const notThere: AttendeeText[] = [
  personAt({ role: 'participant', economy: 'Chile', index: 2, sex: 'woman', standing: 'alternate' }),
  personAt({ role: 'participant', economy: 'Peru', index: 2, sex: 'man', standing: 'alternate' }),
  {
    ...personAt({ role: 'participant', economy: 'Mexico', index: 2, sex: 'man', standing: 'absent' }),
    note: 'Fell ill on the day of departure.',
  },
]

export const seminarPeople: AttendeeText[] = [
  ...peopleOf('speaker', cameToSpeak),
  ...peopleOf('participant', cameToListen),
  ...notThere,
]

const item = (day: string, from: string, until: string, title: string, speakers: number[] = []): AgendaItem => ({
  ...{ id: `${day}-${from}`.replace(/\W/g, ''), day, from, until, title, description: '', speakers },
})

/** The programme; speakers by their place among those who spoke, from 0 on. */
export const seminarAgenda: AgendaItem[] = [
  item('2019-09-10', '09:30', '10:00', 'Opening, and how the seminar works', [0]),
  item('2019-09-10', '10:00', '11:30', 'What the answers of economies to the questionnaire show', [1]),
  item('2019-09-10', '11:45', '13:00', 'Policies and programmes that small firms really use', [4, 5]),
  item('2019-09-10', '14:30', '17:00', 'Valuing intellectual property, and lending on it', [6, 8]),
  item('2019-09-11', '09:30', '11:00', 'Licensing and technology transfer with a large partner', [9, 7]),
  item('2019-09-11', '11:15', '13:00', 'Patenting abroad: costs, and who helps', [10]),
  item('2019-09-11', '14:30', '16:30', 'Women in the commercialization of intellectual property', [2, 9]),
  item('2019-09-12', '09:30', '12:00', 'Draft best practices: discussion and amendments', [0, 1]),
  item('2019-09-12', '12:00', '13:00', 'Further activities of IPEG, and feedback', [3]),
]
