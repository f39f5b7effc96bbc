import { describe, expect, it } from 'vitest'
import { counted } from '../../scripts/test-report.mjs'

const run = { project: 'unit', code: 0, named: [], root: '/house' }
const file = (name: string, ...statuses: string[]) => ({
  name: `/house/${name}`,
  status: statuses.includes('failed') || statuses.length === 0 ? 'failed' : 'passed',
  assertionResults: statuses.map(status => ({ status })),
})

describe('counting a test report', () => {
  it('adds a file that broke before its tests to the tests that failed', () => {
    const report = {
      numPassedTests: 2,
      numFailedTests: 1,
      testResults: [file('a', 'passed', 'passed', 'failed'), file('b')],
    }
    expect(counted(report, { ...run, code: 1 })).toMatchObject({ passed: 2, failed: 2 })
  })

  it('fails a run that found no test, or that failed although each test passed', () => {
    expect(counted({ numPassedTests: 0, numFailedTests: 0, testResults: [] }, run)).toMatchObject({
      passed: 0,
      failed: 1,
    })
    const report = { numPassedTests: 1, numFailedTests: 0, testResults: [file('a', 'passed')] }
    expect(counted(report, { ...run, code: 1 })).toMatchObject({ passed: 1, failed: 1 })
    expect(counted(report, run)).toMatchObject({ passed: 1, failed: 0, notRun: [] })
  })

  it('names what was left out, in the words of the tests where they have any', () => {
    const report = {
      numPassedTests: 1,
      numFailedTests: 0,
      testResults: [file('a.test.ts', 'passed', 'skipped', 'pending')],
    }
    expect(counted(report, run).notRun).toEqual(['2 tests of a.test.ts'])
    expect(counted(report, { ...run, named: ['PostgreSQL (none)'] }).notRun).toEqual(['PostgreSQL (none)'])
  })
})
