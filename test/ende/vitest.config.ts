import { basename } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files whose tests wait for compiled rules come last: meanwhile other tests compile them too. */
const ZULETZT = ['abnahme.ende.ts', 'pruefstand.ende.ts', 'durchspielen.ende.ts']

class Reihenfolge extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rang = ({ moduleId }: TestSpecification): number => ZULETZT.indexOf(basename(moduleId))
    return files.toSorted((a, b) => rang(a) - rang(b))
  }
}

/** End-to-end tests: the built window in a real browser, on the real host, with a copy of the sample. */
export default defineConfig({
  test: {
    root: '.',
    include: ['test/ende/**/*.ende.ts'],
    globalSetup: ['test/ende/setup.ts'],
    setupFiles: ['test/ende/bilderBeiFehlschlag.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: Reihenfolge },
  },
})
