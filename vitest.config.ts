import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Files that take a minute and more: they begin first, so that none of them is left alone at the end. */
const long = /access\/walk|from-idea|pages\/of-(everybody|writing)|journeys\/(questionnaire|implementation)/

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => long.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter(file => !isLong(file))]
  }
}

/** Three kinds of tests: pure ones beside the code, ones that need a database or HTTP, ones that need a browser. */
export default defineConfig({
  resolve: { alias: { '~': folder('./app'), '~db': folder('./db') } },
  esbuild: { jsx: 'automatic' },
  test: {
    sequence: { sequencer: LongestFirst },
    // The stand-alone report carries its style within; Vitest would hand it an empty one.
    css: { include: [/app\/reports\/render\/.+\.css/] },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['app/**/*.test.{ts,tsx}', 'db/**/*.test.ts', 'tests/architecture.test.ts'],
          // Pure code leaves nothing behind: the files of a worker share their modules.
          isolate: false,
          // A property test may take long on a busy machine; that is no fault.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/setup/database-bases.ts'],
          // Two at once also on two cores: they wait for the databases and the disk as long as they compute.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/setup/built-server.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // The files live on one demo, each with people and projects of its own.
          maxWorkers: 2,
          // On a busy machine a browser may miss a moment; a fault shows twice, and the report names what was tried again.
          retry: 1,
        },
      },
    ],
  },
})
