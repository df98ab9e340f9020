import { zipSync } from 'fflate'
import { type Ergebnis, succeed } from '../../../../shared/befund.ts'
import { parseBaum } from '../xmlbaum.ts'
import { type Datei, insertDateien } from './dateien.ts'

/** Entries get a fixed time, so that the same order has the same bytes in every try. */
const ZEITPUNKT = new Date('2000-01-01T00:00:00')

/**
 * The message as `<UUID>_<root name>.xml` (the naming of xdomea) with the files beside it. All files of a Dienstauftrag travel; of other
 * orders those that the message refers to.
 */
export function packZip(uuid: string, xml: string, dateien: readonly Datei[], alle: boolean): Ergebnis<Uint8Array> {
  const eingefuegt = insertDateien(xml, dateien, (datei) => succeed(datei.eintrag))
  if (!eingefuegt.ok) return eingefuegt
  const wurzel = parseBaum(eingefuegt.wert.xml)
  if (!wurzel.ok) return wurzel
  const eintraege: Record<string, [Uint8Array, { mtime: Date }]> = {
    [`${uuid}_${wurzel.wert.name}.xml`]: [new TextEncoder().encode(eingefuegt.wert.xml), { mtime: ZEITPUNKT }],
  }
  for (const datei of alle ? dateien : eingefuegt.wert.benutzt) {
    const inhalt = datei.read()
    if (!inhalt.ok) return inhalt
    eintraege[datei.eintrag] = [inhalt.wert, { mtime: ZEITPUNKT }]
  }
  return succeed(zipSync(eintraege, { level: 6 }))
}
