import { defineConfig } from 'vitest/config'

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
    // one for each file that needs a browser: two alone leave a core idle while the last one runs
    maxWorkers: 3,
    // the files share nothing but the modules they import, which take a second to load
    isolate: false,
  },
})
