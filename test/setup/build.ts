import { build } from 'vite'
import { testBeispiel, writeBeispiel } from './beispiel.ts'
import { isGebaut } from './gebaut.ts'

/**
 * Tests start real child processes, which need the built entry points: where sources are newer, they are built before all tests. The small sample
 * is made anew.
 */
export default async function setup(): Promise<void> {
  writeBeispiel(testBeispiel, ['gewerbeanmeldung'])
  if (!isGebaut('dist/cli.js')) await build({ logLevel: 'warn' })
  if (!isGebaut('dist/preload.cjs')) await build({ configFile: 'vite.preload.config.ts', logLevel: 'warn' })
}
