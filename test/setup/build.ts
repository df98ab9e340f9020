import { build } from 'vite'

/** Tests start real child processes, which need the built entry points: build once before all of them. */
export default async function setup(): Promise<void> {
  await build({ logLevel: 'warn' })
}
