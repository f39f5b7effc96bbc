import path from 'node:path'

/**
 * Counts a report of Vitest (its JSON reporter). Beside the tests that failed, a file that broke before its tests began
 * counts as one failure, and so does a run that failed although every test passed, or one that found no test.
 * Tests that were left out are named by file, unless the tests have said themselves what did not run.
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { name: string, status: string, message?: string, assertionResults: { status: string }[] }[] }} report
 * @param {{ project: string, code: number, named: string[], root: string }} run
 * @returns {{ passed: number, failed: number, notRun: string[], trouble?: string }}
 */
export function counted(report, { project, code, named, root }) {
  const files = report.testResults
  const broken = files.filter(file => file.status === 'failed' && !file.assertionResults.some(failed)).length
  const passed = report.numPassedTests
  const failures = report.numFailedTests + broken
  const silent = failures === 0 && (code !== 0 || passed === 0)
  const notRun = [...named, ...(named.length > 0 ? [] : leftOut(files, root))]
  return {
    passed,
    failed: failures + (silent ? 1 : 0),
    notRun,
    ...(silent && {
      trouble:
        passed === 0
          ? `No ${project} test ran.`
          : `The ${project} tests ended with exit code ${code}, though each test passed.`,
    }),
  }
}

const failed = test => test.status === 'failed'

const leftOut = (files, root) =>
  files.flatMap(file => {
    const count = file.assertionResults.filter(test => !['passed', 'failed'].includes(test.status)).length
    return count === 0 ? [] : [`${count} ${count === 1 ? 'test' : 'tests'} of ${path.relative(root, file.name)}`]
  })
