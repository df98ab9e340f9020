import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { Konzeptformat } from '../../../shared/host/konzept.ts'
import type { HostEingabe, HostWert } from '../../../shared/host.ts'
import { listAnforderungen } from '../../../shared/konzept/gliederung.ts'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import { readPruefbaresProjekt } from '../methoden/pruefbaresProjekt.ts'
import { writeHtml } from './html/html.ts'
import { writePaket } from './paket/paket.ts'
import { type DruckePdf, printPdf } from './pdf.ts'
import { createKonzeptsammlung, findKomponententyp, findLeistung, type Konzeptsammlung } from './sammlung.ts'
import { writeWord } from './wordtext.ts'

/** Writes the Systemkonzept of a project folder into one file; its ending says in which form. */
export async function exportiere({
  ordner,
  komponententyp: name,
  leistung: leistungsname,
  stufe,
  nach,
}: HostEingabe<'exportiere'>): Promise<Ergebnis<HostWert<'exportiere'>>> {
  const format = FORMATE.get(extname(nach).toLowerCase())
  if (format === undefined) return fail(createFormatBefund(nach))
  const projekt = await readPruefbaresProjekt(ordner)
  if (!projekt.ok) return projekt
  const komponententyp = findKomponententyp(projekt.wert, name)
  if (!komponententyp.ok) return komponententyp
  const leistung = findLeistung(projekt.wert, leistungsname)
  if (!leistung.ok) return leistung
  const sammlung = await createKonzeptsammlung(
    projekt.wert,
    komponententyp.wert,
    stufe as Umsetzungsstufe,
    leistung.wert?.id,
  )
  const bytes = await writeKonzept(sammlung, format)
  if (!bytes.ok) return bytes
  try {
    await writeFile(nach, bytes.wert)
  } catch (fehler) {
    return fail(createSchreibBefund(nach, String(fehler)))
  }
  return succeed({
    datei: nach,
    format,
    bytes: bytes.wert.byteLength,
    sha256: createHash('sha256').update(bytes.wert).digest('hex'),
    ...countInhalt(sammlung),
  })
}

const FORMATE: ReadonlyMap<string, Konzeptformat> = new Map([
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.docx', 'docx'],
  ['.pdf', 'pdf'],
  ['.zip', 'zip'],
])

/** The document, or for `zip` all that belongs to it, as bytes. */
export async function writeKonzept(
  sammlung: Konzeptsammlung,
  format: Konzeptformat,
  druckePdf: DruckePdf = printPdf,
): Promise<Ergebnis<Uint8Array>> {
  switch (format) {
    case 'html':
      return succeed(new TextEncoder().encode(writeHtml(sammlung.baum)))
    case 'docx':
      return succeed(await writeWord(sammlung.baum))
    case 'pdf':
      return druckePdf(writeHtml(sammlung.baum))
    case 'zip':
      return succeed(await writePaket(sammlung))
  }
}

export function countInhalt({ baum, nachrichten }: Konzeptsammlung): { anforderungen: number; testfaelle: number } {
  return { anforderungen: listAnforderungen(baum).length, testfaelle: nachrichten.length }
}

function createFormatBefund(datei: string) {
  return createBefund({
    code: 'konzept.format',
    satz: 'Die Endung der Zieldatei sagt nicht, welches Format gewünscht ist',
    ort: { datei },
    abhilfe: 'Wählen Sie eine Datei mit der Endung .html, .docx, .pdf oder .zip.',
  })
}

function createSchreibBefund(datei: string, einzelheiten: string) {
  return createBefund({
    code: 'konzept.nichtGeschrieben',
    satz: 'Die Zieldatei lässt sich nicht schreiben',
    ort: { datei },
    abhilfe: 'Wählen Sie einen vorhandenen Ordner, in dem Sie schreiben dürfen, und schließen Sie die Datei.',
    einzelheiten,
  })
}
