import type { AttendeeText, Standing } from '~/domain/event/attendee'
import type { EventText } from '~/domain/event/event'
import { demoEmail } from '../people'
import type { When } from '../under-way/when'

/** The workshop of SME 83 2023A, which is still to come: economies nominate for it. */
export const workshop = (when: When): EventText => ({
  title: 'Workshop: a one-sheet plan for market traders',
  kind: 'workshop',
  mode: 'hybrid',
  from: when.moment(-45).slice(0, 10),
  until: when.moment(-46).slice(0, 10),
  place: 'Da Nang',
  economy: 'Viet Nam',
  seats: 40,
  description: 'Market managers and traders try the sheet, and economies say what they would change in it.',
  series: '',
})

const named = (economy: string, index: number, sex: 'woman' | 'man', standing: Standing): AttendeeText => ({
  name: `Nominee ${index}, ${economy}`,
  ...{ economy, sex, role: 'participant', organisation: 'Ministry for small firms', organisationKind: 'government' },
  ...{ position: 'Adviser', email: demoEmail(`nominee.${economy.toLowerCase().replace(/[^a-z]+/g, '.')}.${index}`) },
  ...{ funding: 'apec', standing, note: '' },
})

/** Who was nominated so far: not every economy has named its two, an alternate and a woman. */
export const nominees: AttendeeText[] = [
  named('Chile', 1, 'man', 'nominated'),
  named('Philippines', 1, 'woman', 'accepted'),
  named('Philippines', 2, 'man', 'accepted'),
  named('Philippines', 3, 'woman', 'alternate'),
  named('Thailand', 1, 'woman', 'nominated'),
  named('Thailand', 2, 'woman', 'nominated'),
]
