import { defineConfig } from 'vitest/config'

/** The pictures of README.md, taken while the main flow runs through the real window. */
export default defineConfig({
  test: {
    root: '.',
    include: ['test/handbuch/**/*.bild.ts'],
    globalSetup: ['test/ende/setup.ts'],
    setupFiles: ['test/ende/bilderBeiFehlschlag.ts'],
    testTimeout: 300_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // a step goes on where the one before it ended
    bail: 1,
  },
})
