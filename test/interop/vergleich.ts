import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canonicalize } from '../../electron/host/xml/kanonisch.ts'
import type { Lauf, Laufergebnis } from './saxonHe.ts'

/** A run with what SaxonJS made of it. */
export interface Aufgezeichnet extends Lauf {
  saxonJs: Laufergebnis
}

/** So much of both texts is shown around the first difference. */
const UMGEBUNG = 160

/**
 * What differs between the two results, or undefined where they agree: the same XML in exclusive canonical form, or both
 * failed.
 */
export function describeUnterschied(lauf: Aufgezeichnet, saxonHe: Laufergebnis): string | undefined {
  const { saxonJs } = lauf
  if (!saxonJs.ok && !saxonHe.ok) return undefined
  const js = saxonJs.ok ? toKanonisch(saxonJs.xml) : `Fehler: ${saxonJs.fehler}`
  const he = saxonHe.ok ? toKanonisch(saxonHe.xml) : `Fehler: ${saxonHe.fehler}`
  if (js === he) return undefined
  const stelle = Math.max(0, firstDifference(js, he) - UMGEBUNG / 2)
  return [
    lauf.stylesheet.name,
    `SaxonJS:  ${js.slice(stelle, stelle + UMGEBUNG)}`,
    `Saxon-HE: ${he.slice(stelle, stelle + UMGEBUNG)}`,
  ].join('\n')
}

/** Leaves all that is needed to run it again in a new folder below the temporary one. */
export function writeNachstellung({ stylesheet, quelle, parameter }: Lauf): string {
  const ordner = mkdtempSync(join(tmpdir(), 'fachwerk-unterschied-'))
  const dateien = { ...stylesheet.module, 'haupt.xsl': stylesheet.text, 'quelle.xml': quelle }
  for (const [name, text] of Object.entries(dateien)) writeFileSync(join(ordner, name), text)
  for (const [name, xml] of Object.entries(parameter)) writeFileSync(join(ordner, `${name}.xml`), xml)
  return ordner
}

function toKanonisch(xml: string): string {
  const kanonisch = canonicalize(xml)
  return kanonisch.ok ? kanonisch.wert : `kein XML: ${xml}`
}

function firstDifference(a: string, b: string): number {
  let stelle = 0
  while (stelle < a.length && a[stelle] === b[stelle]) stelle += 1
  return stelle
}
