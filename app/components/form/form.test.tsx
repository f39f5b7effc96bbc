// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { CheckboxGroup } from './choice-groups'
import { ErrorSummary, findingsOf } from './error-summary'
import { MoneyField } from './money-field'
import { Rows } from './rows'
import { SelectField } from './select-field'
import { TextArea } from './text-area'
import { TextField } from './text-field'

afterEach(cleanup)

const described = (control: HTMLElement) =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map(id => document.getElementById(id)?.textContent)
    .join(' | ')

test('a field ties its label, hint and error to its control', () => {
  const field = { name: 'title', value: 'Old', errors: ['Enter the project title.'] }
  render(<TextField field={field} label="Project Title" hint="Short and plain." />)
  const control = screen.getByLabelText('Project Title')
  expect(control).toHaveProperty('value', 'Old')
  expect(control.getAttribute('aria-invalid')).toBe('true')
  expect(described(control)).toBe('Short and plain. | Error: Enter the project title.')
})

test('what was sent wins over what is kept, and a password is never sent back', () => {
  render(
    <>
      <TextField field={{ name: 'a', initialValue: 'sent', value: 'kept' }} label="A" />
      <TextField field={{ name: 'b', initialValue: 'secret' }} label="B" type="password" />
    </>,
  )
  expect(screen.getByLabelText('A')).toHaveProperty('value', 'sent')
  expect(screen.getByLabelText('B')).toHaveProperty('value', '')
})

test('money is shown in dollars where it is cents, and as typed where it is text', () => {
  render(
    <>
      <MoneyField field={{ name: 'kept', value: 7_493_250 }} label="Kept" />
      <MoneyField field={{ name: 'typed', value: '74.932,5' }} label="Typed" />
    </>,
  )
  expect(screen.getByLabelText('Kept')).toHaveProperty('value', '74,932.50')
  expect(screen.getByLabelText('Typed')).toHaveProperty('value', '74.932,5')
})

test('a value that is no longer among the options is kept', () => {
  render(<SelectField field={{ name: 'forum', value: 'MRCWG' }} label="Forum" options={['EWG']} empty="Choose" />)
  expect(screen.getByLabelText('Forum')).toHaveProperty('value', 'MRCWG')
})

test('several choices are sent under one name, under a legend', () => {
  render(<CheckboxGroup field={{ name: 'economy', value: ['Peru'] }} label="Economies" options={['Chile', 'Peru']} />)
  const group = screen.getByRole('group', { name: 'Economies' })
  expect(within(group).getByLabelText('Peru')).toHaveProperty('checked', true)
  expect(within(group).getByLabelText('Chile')).toHaveProperty('checked', false)
})

test('a long text says how many words it has and how many are too many', async () => {
  render(<TextArea field={{ name: 'gender', value: 'one two' }} label="Gender" words={3} />)
  const control = screen.getByLabelText('Gender')
  expect(described(control)).toBe('2 of 3 words')
  await userEvent.type(control, ' three four')
  expect(described(control)).toBe('4 of 3 words: 1 too many')
})

test('the summary takes the focus and leads to each field; without findings there is none', () => {
  const findings = findingsOf({ '': ['The form is stale.'], title: ['Enter the title.'], year: null })
  const { rerender } = render(<ErrorSummary findings={findings} />)
  expect(document.activeElement).toBe(screen.getByRole('alert'))
  expect(screen.getByRole('link', { name: 'Enter the title.' }).getAttribute('href')).toBe('#title')
  expect(screen.queryByRole('link', { name: 'The form is stale.' })).toBeNull()
  rerender(<ErrorSummary findings={[]} />)
  expect(screen.queryByRole('alert')).toBeNull()
})

const columns = [
  { key: 'activity', label: 'Activity', kind: 'text' },
  { key: 'output', label: 'Output', kind: 'long' },
] as const

const names = () => screen.getAllByRole('textbox').map(box => box.getAttribute('name'))
const texts = () => screen.getAllByLabelText('Activity').map(box => (box as HTMLInputElement).value)

test('rows are added, removed and moved at once, and numbered by where they stand', async () => {
  const rows = [{ activity: 'Seminar' }, { activity: 'Report' }]
  render(<Rows name="plan" legend="Work Plan" one="Activity" columns={columns} rows={rows} />)
  await userEvent.click(screen.getByRole('button', { name: 'Add an activity' }))
  expect(document.activeElement?.getAttribute('name')).toBe('plan[2].activity')
  await userEvent.keyboard('Survey')
  await userEvent.click(screen.getByRole('button', { name: 'Move Activity 3 up' }))
  expect(texts()).toEqual(['Seminar', 'Survey', 'Report'])
  await userEvent.click(screen.getByRole('button', { name: 'Remove Activity 1' }))
  expect(texts()).toEqual(['Survey', 'Report'])
  expect(names()).toEqual(['plan[0].activity', 'plan[0].output', 'plan[1].activity', 'plan[1].output'])
})

test('where the order counts, rows go down as well, are dragged, and it is told', async () => {
  const rows = [{ activity: 'Seminar' }, { activity: 'Report' }, { activity: 'Survey' }]
  const heard = vi.fn()
  const { container } = render(
    <form onInput={heard}>
      <Rows name="plan" legend="Work Plan" one="Activity" columns={columns} rows={rows} sortable />
    </form>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Move Activity 1 down' }))
  expect(texts()).toEqual(['Report', 'Seminar', 'Survey'])
  expect(screen.getByRole('status').textContent).toBe('Activity 1 is now 2 of 3.')
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Activity 2 down')
  await userEvent.keyboard('{Enter}')
  expect(texts()).toEqual(['Report', 'Survey', 'Seminar'])
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Activity 3 up')
  expect(heard).toHaveBeenCalledTimes(2)

  const [grip] = container.querySelectorAll<HTMLElement>('.grip')
  const items = [...container.querySelectorAll('ol > li')]
  for (const [at, item] of items.entries())
    item.getBoundingClientRect = () => DOMRect.fromRect({ y: at * 100, height: 100, width: 10 })
  if (!grip) throw new Error('There is no handle')
  grip.setPointerCapture = () => {}
  fireEvent.pointerDown(grip, { button: 0, pointerId: 1, clientY: 20 })
  fireEvent.pointerMove(grip, { pointerId: 1, clientY: 170 })
  expect(items.map(item => item.className)).toEqual(['dragged', 'drop-below', ''])
  fireEvent.pointerUp(grip, { pointerId: 1 })
  expect(texts()).toEqual(['Survey', 'Report', 'Seminar'])
})

test('the error of a cell stands at the cell', () => {
  const errors = { 'plan[0].output': ['Say what comes of it.'] }
  render(<Rows name="plan" legend="Work Plan" one="Activity" columns={columns} rows={[{}]} errors={errors} />)
  expect(described(screen.getByLabelText('Output'))).toBe('Error: Say what comes of it.')
})
