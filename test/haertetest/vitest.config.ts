import { defineConfig } from 'vitest/config'

/** The long runs: all mutants, long comparisons of rules and evaluator, kills, faults of targets, full disks, damaged input. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: [
      'test/host/abnahme/mutanten.test.ts',
      'test/host/abnahme/testfaelle.test.ts',
      'test/host/muster/abnahme.test.ts',
      'test/shared/auswertung/differenz.test.ts',
      'test/shared/auswertung/differenzSicht.test.ts',
      'test/host/aenderungslauf/aenderungslauf.test.ts',
      'test/host/spiel/folgen.test.ts',
      'test/host/saxon/korpus.test.ts',
      'test/host/saxon/schichten.test.ts',
      'test/host/sitzung/abbruch.test.ts',
      'test/host/prozessor/abbruch.test.ts',
      'test/host/prozessor/dauerlauf.test.ts',
      'test/host/platte/platte.test.ts',
      'test/host/platte/vollePlatte.test.ts',
      'test/host/projekte/feindlicheNamen.test.ts',
      'test/host/fuzz/fuzz.test.ts',
      'test/shared/generator/regel/haken.test.ts',
      'test/shared/generator/regel/liveregel.test.ts',
      'test/paket/paket.test.ts',
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
