import { defineConfig } from 'vitest/config'

/** Everything generated, run in SaxonJS and in Saxon-HE on Java, and the suites of XSpec by XSpec itself; not part of `npm test`, since that needs no Java. */
export default defineConfig({
  test: {
    include: ['test/interop/**/*.test.ts'],
    globalSetup: ['test/setup/build.ts'],
    testTimeout: 30_000,
    hookTimeout: 600_000,
    pool: 'forks',
    maxWorkers: 1,
  },
})
