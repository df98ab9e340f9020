import { zipSync } from 'fflate'
import { type Ergebnis, succeed } from '../../../../shared/befund.ts'
import { parseBaum } from '../xmlbaum.ts'
import type { Datei } from './dateien.ts'

/** Entries get a fixed time, so that the same order has the same bytes in every try. */
const ZEITPUNKT = new Date('2000-01-01T00:00:00')

/** The message as `<UUID>_<root name>.xml` (the naming of xdomea) with the files beside it as `<UUID>_<name>`. */
export function packZip(uuid: string, xml: string, dateien: readonly Datei[]): Ergebnis<Uint8Array> {
  const wurzel = parseBaum(xml)
  if (!wurzel.ok) return wurzel
  const eintraege: Record<string, [Uint8Array, { mtime: Date }]> = {
    [`${uuid}_${wurzel.wert.name}.xml`]: [new TextEncoder().encode(xml), { mtime: ZEITPUNKT }],
  }
  for (const datei of dateien) {
    const inhalt = datei.read()
    if (!inhalt.ok) return inhalt
    eintraege[datei.eintrag] = [inhalt.wert, { mtime: ZEITPUNKT }]
  }
  return succeed(zipSync(eintraege, { level: 6 }))
}
