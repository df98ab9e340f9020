import { type Befund, createBefund, type Ergebnis, fail } from '../../../shared/befund.ts'
import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import type { Codeliste } from '../../../shared/modell/elemente/dokument.ts'
import type { Codelisteneintrag } from '../../../shared/modell/projekt.ts'
import { type Genericode, parseGenericode } from './genericode.ts'
import { checkKonflikt } from './json.ts'
import { readBytes } from './ordner.ts'

const CODELISTE_MAXIMUM = 20 * 1024 * 1024

/** Genericode files of a project. */
export const CODELISTENDATEI = /^codelisten\/[A-Za-z0-9._-]+\.xml$/

export interface Codelisteninhalte {
  inhalte: Map<string, readonly Codelisteneintrag[]>
  befunde: Befund[]
}

/** Reads the code lists that the records name and checks that each is the one the record means. */
export async function readCodelisten(
  wurzel: string,
  pfade: readonly string[],
  datensaetze: ReadonlyMap<string, Datensatz>,
): Promise<Codelisteninhalte> {
  const ergebnis: Codelisteninhalte = { inhalte: new Map(), befunde: [] }
  const gelesen = new Map<string, Ergebnis<Genericode>>()
  for (const pfad of pfade) {
    const bytes = await readBytes(wurzel, pfad, CODELISTE_MAXIMUM)
    const liste = bytes.ok ? parseListe(bytes.wert, pfad) : bytes
    gelesen.set(pfad, liste)
    if (!liste.ok) ergebnis.befunde.push(...liste.befunde)
  }
  const benutzt = new Set<string>()
  for (const codeliste of datensaetze.values()) {
    if (codeliste.art !== 'codeliste') continue
    benutzt.add(codeliste.datei)
    const liste = gelesen.get(codeliste.datei)
    if (liste === undefined) ergebnis.befunde.push(missingBefund(codeliste))
    else if (liste.ok) {
      ergebnis.befunde.push(...compare(codeliste, liste.wert))
      ergebnis.inhalte.set(codeliste.id, liste.wert.eintraege)
    }
  }
  ergebnis.befunde.push(...pfade.filter((pfad) => !benutzt.has(pfad)).map(unusedBefund))
  return ergebnis
}

function parseListe(bytes: Uint8Array, pfad: string): Ergebnis<Genericode> {
  const konflikt = checkKonflikt(new TextDecoder('latin1').decode(bytes), pfad)
  return konflikt === undefined ? parseGenericode(bytes, pfad) : fail(konflikt)
}

function compare(codeliste: Codeliste, liste: Genericode): Befund[] {
  const befunde: Befund[] = []
  const ort = { datei: codeliste.datei, element: codeliste.id }
  if (liste.kennung !== codeliste.kennung) {
    befunde.push(
      createBefund({
        code: 'codeliste.kennung',
        satz: `Die Datei der Codeliste „${codeliste.name}“ enthält eine andere Liste.`,
        ort,
        abhilfe: 'Legen Sie die richtige Datei ab oder berichtigen Sie die Kennung der Codeliste.',
        einzelheiten: `erwartet ${codeliste.kennung}, gefunden ${liste.kennung}`,
      }),
    )
  }
  if (liste.version !== codeliste.version) {
    befunde.push(
      createBefund({
        code: 'codeliste.version',
        satz: `Die Datei der Codeliste „${codeliste.name}“ hat eine andere Version.`,
        ort,
        abhilfe: 'Legen Sie die Datei der genannten Version ab oder ändern Sie die Version der Codeliste.',
        einzelheiten: `erwartet ${codeliste.version}, gefunden ${liste.version}`,
      }),
    )
  }
  return befunde
}

function missingBefund(codeliste: Codeliste): Befund {
  return createBefund({
    code: 'codeliste.fehlt',
    satz: `Die Datei der Codeliste „${codeliste.name}“ fehlt.`,
    ort: { datei: codeliste.datei, element: codeliste.id },
    abhilfe: 'Legen Sie die Genericode-Datei unter diesem Namen ab oder entfernen Sie die Codeliste.',
  })
}

function unusedBefund(pfad: string): Befund {
  return createBefund({
    code: 'codeliste.ohneDatensatz',
    schwere: 'hinweis',
    satz: 'Zu dieser Datei gibt es keine Codeliste im Baukasten.',
    ort: { datei: pfad },
    abhilfe: 'Nehmen Sie die Codeliste in einen Baukasten auf oder entfernen Sie die Datei.',
  })
}
