import { packDateien, unpackDateien } from '../paket/zip.ts'

const ZEITPUNKT = '2000-01-01T00:00:00Z'

/** Takes the clock and chance out of what the library wrote: times of the properties and of the archive, ids of relations. Folders are no parts of a Word file. */
export function makeReproduzierbar(docx: Uint8Array): Uint8Array {
  const dateien = unpackDateien(docx)
  for (const [pfad, bytes] of dateien) {
    if (pfad.endsWith('/')) dateien.delete(pfad)
    if (!pfad.endsWith('.xml') && !pfad.endsWith('.rels')) continue
    const text = new TextDecoder().decode(bytes)
    dateien.set(pfad, new TextEncoder().encode(pfad === 'docProps/core.xml' ? fixZeiten(text) : text))
  }
  return packDateien(dateien)
}

function fixZeiten(text: string): string {
  return text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g, `$1${ZEITPUNKT}$2`)
}
