import { defineConfig } from 'vitest/config'

/** The long runs: all mutants of generated texts, and the differential test of rules and evaluator with many more cases. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: [
      'test/host/abnahme/mutanten.test.ts',
      'test/shared/auswertung/differenz.test.ts',
      'test/shared/auswertung/differenzSicht.test.ts',
      'test/host/aenderungslauf/aenderungslauf.test.ts',
      'test/host/spiel/folgen.test.ts',
      'test/host/saxon/korpus.test.ts',
      'test/host/saxon/schichten.test.ts',
      'test/host/sitzung/abbruch.test.ts',
      'test/host/prozessor/abbruch.test.ts',
      'test/shared/generator/regel/liveregel.test.ts',
    ],
    env: { FACHWERK_ALLE_MUTANTEN: '1', FACHWERK_LAEUFE: '250' },
    globalSetup: ['test/setup/build.ts'],
    setupFiles: ['test/setup/aufraeumen.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 600_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
