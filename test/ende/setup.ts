import { chromium } from 'playwright-core'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'
import buildHost from '../setup/build.ts'
import { isGebaut } from '../setup/gebaut.ts'
import { ensureBrowser } from './browser.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** where the browser that all end-to-end tests share listens */
    browser: string
  }
}

/** Nothing a test browser does leaves the machine. */
const SCHALTER = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Builds host and window where they are not of today, and starts the browser that all tests share. */
export default async function setup(projekt: TestProject): Promise<() => Promise<void>> {
  await buildHost()
  if (!isGebaut('dist/fenster/index.html')) await buildFenster()
  const root = process.getuid?.() === 0
  const server = await chromium.launchServer({
    executablePath: ensureBrowser(),
    args: root ? ['--no-sandbox', ...SCHALTER] : SCHALTER,
  })
  projekt.provide('browser', server.wsEndpoint())
  return () => server.close()
}

/** The window as it ships: under vitest's own NODE_ENV React would be built for development, several times slower. */
async function buildFenster(): Promise<void> {
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  await build({ configFile: 'vite.renderer.config.ts', logLevel: 'warn' })
  process.env.NODE_ENV = NODE_ENV
}
