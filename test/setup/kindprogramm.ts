import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'

/** A program that a test starts as a process of its own, to kill it or to take rights away from it. */
export interface Kindprogramm {
  datei: string
  remove(): void
}

/** Bundles a TypeScript program inside the project, so that the built file finds the packages. `name` must be its own. */
export async function buildKindprogramm(quelle: string, name: string): Promise<Kindprogramm> {
  const ordner = resolve('node_modules/.fachwerk-test', name)
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: true,
      target: 'node20',
      outDir: ordner,
      emptyOutDir: true,
      minify: false,
      rollupOptions: { input: quelle, output: { entryFileNames: 'kind.mjs' } },
    },
    ssr: { external: true },
  })
  return { datei: join(ordner, 'kind.mjs'), remove: () => rmSync(ordner, { recursive: true, force: true }) }
}
