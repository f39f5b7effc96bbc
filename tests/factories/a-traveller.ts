import type { Traveller } from '~/domain/budget/traveller'

/** Two active participants of Peru for four days, with the usual additional payment. */
export const aTraveller = (changes: Partial<Traveller> = {}): Traveller => ({
  id: 'peru',
  economy: 'Peru',
  role: 'participant',
  name: '',
  people: 2,
  days: 4,
  perDiem: 24_000,
  additional: 18_000,
  airfare: 180_000,
  fundedBy: 'apec',
  note: '',
  ...changes,
})
