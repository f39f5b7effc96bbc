// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactElement, ReactNode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { indicatorFrom } from '~/domain/indicator/promise'
import { GenderTargetsEditor } from './gender-targets-editor'
import { IndicatorEditor } from './indicator-editor'
import { RiskEditor } from './risk-editor'
import { WorkPlanEditor } from './work-plan-editor'

// There is no router around a single editor; a link is a link.
vi.mock('@remix-run/react', () => ({
  Link: ({ to, children }: { to: string; children: ReactNode }) => <a href={to}>{children}</a>,
}))

afterEach(cleanup)

const show = (editor: ReactElement) => render(<form>{editor}</form>)
const table = { name: 'values.it', legend: 'It', errors: {} }
const plan = { start: '2018-01-01', end: '2018-12-31', today: '2018-02-01', days: [] }
const around = { number: 'CTI 32 2017A', plan, lost: [], funding: 0 }

const activity = (timeline: string, start: string, end: string, words: string) => ({
  ...{ timeline, start, end, activity: words, output: '', responsible: '' },
})

test('the chart follows the months that are chosen, and the order', async () => {
  const rows = [
    activity('December 2017-January 2018', '2018-02-01', '2018-03-31', 'Seminar'),
    activity('May 2018', '2018-05-01', '2018-05-10', 'Report'),
  ]
  const { container } = show(<WorkPlanEditor {...table} value={rows} around={plan} />)
  const drawn = () => [...container.querySelectorAll('.gantt .activity')].map(item => item.textContent)
  expect(drawn()).toEqual(['Seminar', 'Report'])
  // The words of an old record stay in sight; those that the months wrote do not. A day within a month is kept.
  const words = screen.getAllByLabelText('When, in other words').map(box => (box as HTMLInputElement).value)
  expect(words).toEqual(['December 2017-January 2018', ''])
  expect(screen.getAllByLabelText('To month')[1]).toHaveProperty('value', '2018-05-10')

  await userEvent.selectOptions(screen.getAllByLabelText('To month')[0] as HTMLElement, 'February 2019')
  expect(container.querySelector('.gantt i.warn')).toBeTruthy()
  expect(screen.getByText(/The work plan ends in February 2019/)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Move Activity 2 up' }))
  expect(drawn()).toEqual(['Report', 'Seminar'])
})

test('a risk enters the map once it is rated', async () => {
  const risk = { risk: 'Few participants', prevention: '', likelihood: null, impact: null, owner: '', state: null }
  show(<RiskEditor {...table} value={[risk]} />)
  expect(screen.queryByText('Risk 1, high')).toBeNull()
  await userEvent.selectOptions(screen.getByLabelText('How likely'), '4')
  await userEvent.selectOptions(screen.getByLabelText('How bad'), '5, the project fails')
  expect(screen.getByText('Risk 1, high')).toBeTruthy()
})

test('the parts of a count of people are added up as they are typed', async () => {
  const indicator = { id: 'i', ...indicatorFrom('At least 40 participants by December 2018', 'gender') }
  show(<IndicatorEditor {...table} value={[indicator]} economies={['Chile', 'Peru']} around={around} />)
  expect(screen.getByText('At least 40 participants by December 2018')).toBeTruthy()
  await userEvent.type(screen.getByLabelText('Women'), '25')
  await userEvent.type(screen.getByLabelText('Men'), '10')
  const list = () => within(screen.getByRole('list', { name: 'What does not hold yet' })).getAllByRole('listitem')
  expect(list().map(item => item.textContent)).toEqual(['25 women and 10 men are 35 people, but the target is 40.'])
  await userEvent.clear(screen.getByLabelText('Men'))
  await userEvent.type(screen.getByLabelText('Men'), '15')
  await userEvent.type(screen.getByLabelText('Peru'), '39')
  expect(list().map(item => item.textContent)).toEqual(['The economies together are 39 people, but the target is 40.'])
  await userEvent.selectOptions(screen.getByLabelText('As'), 'A percentage')
  expect(screen.queryByLabelText('Of what')).toBeNull()
  expect(screen.queryByRole('list', { name: 'What does not hold yet' })).toBeNull()
})

test('the share of women follows the targets', async () => {
  const targets = [{ group: 'speakers', women: 2, men: null }]
  show(<GenderTargetsEditor {...table} value={targets} number="CTI 32 2017A" />)
  const speakers = screen.getByRole('group', { name: 'Speakers' })
  await userEvent.type(within(speakers).getByLabelText('Men'), '6')
  expect(within(speakers).getByText('8 in all, 25 % women')).toBeTruthy()
})
