import { expect, test } from 'vitest'
import { type RunningCounts, runningPlaces } from './places'

const nothing: RunningCounts = {
  ...{ events: 0, outputs: 0, disseminations: 0, approvedMeasured: 0, approvedAmendments: 0, payments: 0 },
  monitoringReports: 0,
}
const nobody = () => false
const keysOf = (places: { key: string }[]) => places.map(({ key }) => key)

test('everybody finds the way to what is public, and only where something is there', () => {
  expect(runningPlaces(nothing, { may: nobody, hasSummary: false })).toEqual([])
  const some = { ...nothing, events: 1, payments: 4, monitoringReports: 2, approvedAmendments: 1 }
  expect(keysOf(runningPlaces(some, { may: nobody, hasSummary: true }))).toEqual(['summary', 'events', 'amendments'])
})

test('who works on a project finds the way to what is still empty too', () => {
  const places = runningPlaces(nothing, { may: act => act !== 'dossier.read', hasSummary: false })
  expect(keysOf(places)).toEqual([
    ...['events', 'outputs', 'dissemination', 'indicators', 'amendments', 'payments', 'monitoring', 'frozen'],
  ])
  expect(places[0]).toEqual({ key: 'events', title: 'Events', count: 0 })
})
