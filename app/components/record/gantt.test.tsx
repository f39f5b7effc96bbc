// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Gantt } from './gantt'
import { ganttOf } from './gantt-scale'

afterEach(cleanup)

const row = (start: string | null, end: string | null, activity = 'Seminar') => ({
  timeline: 'as said',
  start,
  end,
  activity,
  output: 'A seminar',
  responsible: '',
})

const project = { start: '2018-01-01', end: '2018-12-31' }

test('bars stand on whole months between the earliest and the latest date', () => {
  const view = ganttOf([row('2018-01-01', '2018-03-31'), row('2018-10-01', '2018-12-31')], project)
  expect(view?.months).toBe(12)
  expect(view?.rows.map(each => each.bar)).toEqual([
    { left: 0, width: 25 },
    { left: 75, width: 25 },
  ])
  expect(view?.project).toEqual({ left: 0, width: 100 })
  expect(view?.notes).toEqual([])
})

test('what begins before or ends after the project is marked and said', () => {
  const view = ganttOf([row('2017-12-01', '2018-01-31'), row('2018-12-01', '2019-02-28')], project)
  expect(view?.months).toBe(15)
  expect(view?.rows.map(each => each.outside)).toEqual([true, true])
  expect(view?.notes).toEqual([
    'The work plan begins in December 2017; the project starts on 1 January 2018.',
    'The work plan ends in February 2019; the project ends on 31 December 2018.',
  ])
})

test('a row within the first and last month of the project is not outside it', () => {
  const middle = { start: '2018-01-15', end: '2018-12-10' }
  expect(ganttOf([row('2018-01-01', '2018-12-31')], middle)?.rows[0]?.outside).toBe(false)
})

test('without any month there is no drawing, but the table stays', () => {
  expect(ganttOf([row(null, null)], project)).toBeNull()
  const { container } = render(<Gantt rows={[row(null, null)]} around={project} />)
  expect(container.querySelector('.gantt')).toBeNull()
  expect(screen.getByRole('cell', { name: 'A seminar' })).toBeTruthy()
})

test('a row without months beside rows with months says so', () => {
  render(<Gantt rows={[row('2018-01-01', '2018-01-31'), row(null, null, 'Publication')]} around={project} />)
  expect(screen.getByText('no months given')).toBeTruthy()
})

test('today, the project and its deadlines are drawn and told', () => {
  const days = [
    { on: '2018-07-01', title: 'Monitoring report due' },
    { on: '2018-07-10', title: 'Another day' },
    { on: '2019-02-28', title: 'Completion report due' },
  ]
  const around = { ...project, days, today: '2018-04-01' }
  const rows = [row('2018-01-01', '2018-03-31'), row('2019-01-01', '2019-01-31')]
  const view = ganttOf(rows, around)
  expect(view?.months).toBe(14)
  expect(view?.days.map(({ letter, lane }) => `${letter}${lane}`)).toEqual(['a0', 'b1', 'c0'])
  expect(view?.today).toBe(21.43)
  render(<Gantt rows={rows} around={around} />)
  expect(screen.getAllByRole('listitem').map(item => item.textContent)).toEqual([
    ' The project: 1 January 2018 to 31 December 2018',
    ' Today: 1 April 2018',
    'a Monitoring report due: 1 July 2018',
    'b Another day: 10 July 2018',
    'c Completion report due: 28 February 2019',
  ])
  expect(screen.getAllByText('outside the project’s dates')).toHaveLength(1)
  expect(ganttOf(rows, { ...around, today: '2026-01-01' })?.today).toBeNull()
})
