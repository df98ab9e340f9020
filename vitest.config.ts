import { defineConfig } from 'vitest/config'
import { testDatenordner } from './test/setup/cache.ts'
import { Reihenfolge } from './test/setup/reihenfolge.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/interop/**', 'test/haertetest/**', 'test/bench/**', 'test/paket/**'],
    globalSetup: ['test/setup/build.ts'],
    setupFiles: ['test/setup/aufraeumen.ts'],
    env: { FACHWERK_DATEN: testDatenordner },
    testTimeout: 120_000,
    hookTimeout: 240_000,
    pool: 'forks',
    maxWorkers: 2,
    // files of one worker share their modules: loading them for each file anew took a tenth of all time
    isolate: false,
    sequence: { sequencer: Reihenfolge },
  },
})
