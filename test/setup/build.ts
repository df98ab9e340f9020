import { build } from 'vite'
import { isGebaut } from './gebaut.ts'

/** Tests start real child processes, which need the built entry points: where sources are newer, they are built before all tests. */
export default async function setup(): Promise<void> {
  if (!isGebaut('dist/cli.js')) await build({ logLevel: 'warn' })
  if (!isGebaut('dist/preload.cjs')) await build({ configFile: 'vite.preload.config.ts', logLevel: 'warn' })
}
