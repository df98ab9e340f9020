import { chromium } from 'playwright-core'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'
import { createStartoptionen } from '../fenster/browser.ts'
import buildHost from '../setup/build.ts'
import { isGebaut } from '../setup/gebaut.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** where the browser that all end-to-end tests share listens */
    browser: string
  }
}

/** Builds host and window where they are not of today, and starts the browser that all tests share. */
export default async function setup(projekt: TestProject): Promise<() => Promise<void>> {
  await buildHost()
  if (!isGebaut('dist/fenster/index.html')) await buildFenster()
  const server = await chromium.launchServer(createStartoptionen())
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
