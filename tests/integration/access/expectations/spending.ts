import { paths } from '~/paths'
import { type Actor, projects } from '../actors'
import { running } from '../portfolio/running'
import { both, type Case, get, type Outcome, only, post } from './words'

const { own, foreign } = projects
const unknown = 'EWG 99 1999'
const { payments } = running

const writers: Actor[] = ['overseer', 'co-author', 'secretariat']
const everywhere: Actor[] = ['decision maker', 'secretariat', 'auditor']
const readers: Actor[] = ['overseer', 'co-author', 'program director', ...everywhere]
const foreignWriters: Actor[] = ['other overseer', 'secretariat']

const read = (to: (number: string) => string): Case[] => [
  get(to(own), only(both('ok', ...readers))),
  get(to(foreign), only(both('ok', 'other overseer', ...everywhere))),
  get(to(unknown), only(both('not found', ...everywhere))),
]
const written = (outcome: Outcome) => only(both(outcome, ...writers))

const payment = {
  ...{ line: 'line-of-own', source: 'apec', amount: '1.50', on: '2018-06-01', payee: 'A hotel', reference: 'V-9' },
  note: '',
}
const explain = { line: 'line-of-own', before: '', explanation: 'By a form.' }
const theirs = paths.payment(foreign, payments.foreign)

/** Payments: read by who reads the lines of a budget, entered by who edits it. */
export const spendingExpectations: Record<string, Case[]> = {
  'routes/projects.$number.payments._index': [
    ...read(paths.payments),
    post('explain a line', paths.payments(own), { ...explain, line: 'none' }, written('refused')),
    post('explain that of another', paths.payments(foreign), explain, only(both('refused', ...foreignWriters))),
  ],
  'routes/projects.$number.payments[.]xlsx': read(paths.paymentsWorkbook),
  'routes/projects.$number.payments.new': [
    get(paths.newPayment(own), written('ok')),
    get(paths.newPayment(foreign), only(both('ok', ...foreignWriters))),
    get(paths.newPayment(unknown), only({ secretariat: 'not found' })),
    post('record', paths.newPayment(own), payment, written('done')),
    post('record a comma for a point', paths.newPayment(own), { ...payment, amount: '1.234,50' }, written('refused')),
    post('record far above the plan', paths.newPayment(own), { ...payment, amount: '99,000,000' }, written('refused')),
    post('record on another budget', paths.newPayment(foreign), payment, only(both('refused', ...foreignWriters))),
  ],
  'routes/projects.$number.payments.$seq': [
    get(paths.payment(own, payments.own), only(both('ok', ...readers))),
    get(theirs, only(both('ok', 'other overseer', ...everywhere))),
    get(paths.payment(own, payments.foreign), only(both('not found', ...readers))),
    get(`${paths.payments(own)}/nonsense`, only(both('not found', ...readers))),
    post(
      'void',
      paths.payment(own, payments.own),
      { reason: 'Entered twice.' },
      {
        ...only({ ...both('refused', ...readers), ...both('done', ...writers) }),
      },
    ),
    post('void without a reason', paths.payment(own, payments.own), { reason: ' ' }, only(both('refused', ...readers))),
    post(
      'void that of another',
      paths.payment(own, payments.foreign),
      { reason: 'x' },
      only(both('not found', ...readers)),
    ),
  ],
}
