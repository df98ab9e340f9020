import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const POM = 'test/interop/pom.xml'

/** What the POM names, fetched from Maven Central once: the folder with its files, or nothing without Maven or a connection. */
export function fetchVonMaven(): string | undefined {
  const fassung = createHash('sha256').update(readFileSync(POM)).digest('hex').slice(0, 12)
  const ordner = resolve('node_modules/.cache/interop', fassung)
  if (existsSync(ordner)) return ordner
  const ziel = `-DoutputDirectory=${ordner}`
  const { status } = spawnSync('mvn', ['-q', '-B', '-f', POM, 'dependency:copy-dependencies', ziel], {
    timeout: 180_000,
  })
  return status === 0 ? ordner : undefined
}

/** The version that the POM names for an artefact. */
export function versionOf(artefakt: string): string {
  const stelle = new RegExp(`<artifactId>${artefakt}</artifactId>\\s*<version>([\\d.]+)<`).exec(
    readFileSync(POM, 'utf8'),
  )
  if (stelle?.[1] === undefined) throw new Error(`${POM} names no version of ${artefakt}`)
  return stelle[1]
}

/** All jars of the folder. */
export function classpathOf(ordner: string): string {
  return join(ordner, '*')
}
