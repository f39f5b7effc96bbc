import { expect, it } from 'vitest'
import { filledIn, typedInvitations } from './typed-invitations'

const row = (economy: string, name = '', invited: string[] = []) => ({ economy, name, email: '', dueOn: '', invited })
const line = (economy: string, name: string) => ({ economy, name, email: `${name}@gov.example`, dueOn: '' })

it('a pasted list takes the places of its economies, several persons of one too', () => {
  const rows = [row('Chile'), row('Japan', 'Chie'), row('Peru', '', ['Ana'])]
  const filled = filledIn(rows, [line('Peru', 'bo'), line('Peru', 'cy'), line('Korea', 'di')])
  expect(filled.map(({ economy, name, invited }) => [economy, name, ...invited])).toEqual([
    ['Chile', ''],
    ['Japan', 'Chie'],
    ['Peru', 'bo', 'Ana'],
    ['Peru', 'cy', 'Ana'],
    ['Korea', 'di'],
  ])
  expect(filledIn([row(''), row('')], [line('', 'ed')])).toEqual([{ ...line('', 'ed'), invited: [] }])
})

it('what was typed is kept, whatever was sent', () => {
  const rows = [row('Peru', 'Ana', ['Bo'])]
  expect(typedInvitations(rows, undefined)).toEqual(rows)
  expect(typedInvitations(rows, [{ economy: 'Peru', name: 'Cy', email: 'x' }, 'nonsense'])).toEqual([
    { economy: 'Peru', name: 'Cy', email: 'x', dueOn: '', invited: ['Bo'], instead: '' },
    { ...row(''), instead: '' },
  ])
})
