import { type Befund, createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import { isGleich } from '../../../shared/dokument/gleich.ts'
import type { Codeliste } from '../../../shared/modell/elemente/dokument.ts'
import { type Codelisteneintrag, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { type Genericode, parseGenericode, textOfGenericode } from './genericode.ts'
import { createGenericode, updateGenericode } from './genericodetext.ts'
import { readBytes } from './ordner.ts'
import type { Dateiaenderung } from './saveDateien.ts'

const CODELISTE_MAXIMUM = 20 * 1024 * 1024

/** What a Genericode file says as far as the model knows it. */
interface Listeninhalt {
  kennung: string
  version: string
  eintraege: readonly Codelisteneintrag[]
}

/** What the file of each Codeliste says in a state, by path. */
export function listListeninhalte(projekt: Projekt): Map<string, Listeninhalt> {
  return new Map(
    listDatensaetze(projekt, 'codeliste').map(({ id, datei, kennung, version }) => [
      datei,
      { kennung, version, eintraege: projekt.codelisteninhalte.get(id) ?? [] },
    ]),
  )
}

/**
 * The Genericode files that differ between two states, with their new text: what the file says beyond its entries stays as it is.
 * A file that no longer says what `vorher` does is refused. The file of a list that is gone stays where it is: it may hold more than
 * the model knows, and taking back the deletion finds it again.
 */
export async function planCodelisten(
  wurzel: string,
  vorher: Projekt,
  nachher: Projekt,
): Promise<Ergebnis<Dateiaenderung[]>> {
  const alte = listListeninhalte(vorher)
  const neue = listListeninhalte(nachher)
  const aenderungen: Dateiaenderung[] = []
  const befunde: Befund[] = []
  for (const liste of listDatensaetze(nachher, 'codeliste')) {
    const alt = alte.get(liste.datei)
    const neu = neue.get(liste.datei)
    if (neu === undefined || isGleich(alt, neu)) continue
    const text = await planListe(wurzel, liste, alt, neu, findVorlage(vorher, liste))
    if (!text.ok) befunde.push(...text.befunde)
    else if (text.wert !== undefined) aenderungen.push({ pfad: liste.datei, text: text.wert })
  }
  return befunde.length > 0 ? fail(...befunde) : succeed(aenderungen)
}

/** The text that a file gets; undefined where it says it already. */
async function planListe(
  wurzel: string,
  liste: Codeliste,
  alt: Listeninhalt | undefined,
  neu: Listeninhalt,
  vorlage: string | undefined,
): Promise<Ergebnis<string | undefined>> {
  const datei = await readListe(wurzel, liste.datei)
  if (!datei.ok) return datei
  if (datei.wert !== undefined) {
    const { text, gelesen } = datei.wert
    if (saysSame(gelesen, neu)) return succeed(undefined)
    if (alt === undefined) return fail(createBelegtbefund(liste))
    if (!saysSame(gelesen, alt)) return fail(createGeaendertbefund(liste))
    return succeed(updateGenericode(text, gelesen, liste, neu.eintraege))
  }
  if (alt !== undefined) return fail(createGeaendertbefund(liste))
  const muster = vorlage === undefined ? succeed(undefined) : await readListe(wurzel, vorlage)
  if (muster.ok && muster.wert !== undefined) {
    return succeed(updateGenericode(muster.wert.text, muster.wert.gelesen, liste, neu.eintraege))
  }
  return succeed(createGenericode(liste, neu.eintraege))
}

/** Another version of the same list begins with everything that the file of the one before says. */
function findVorlage(vorher: Projekt, { id, kennung }: Codeliste): string | undefined {
  return listDatensaetze(vorher, 'codeliste').findLast((eine) => eine.id !== id && eine.kennung === kennung)?.datei
}

async function readListe(
  wurzel: string,
  pfad: string,
): Promise<Ergebnis<{ text: string; gelesen: Genericode } | undefined>> {
  const bytes = await readBytes(wurzel, pfad, CODELISTE_MAXIMUM)
  if (!bytes.ok) return bytes.befunde.every(({ code }) => code === 'datei.fehlt') ? succeed(undefined) : bytes
  const gelesen = parseGenericode(bytes.wert, pfad)
  if (!gelesen.ok) return gelesen
  return succeed({ text: textOfGenericode(bytes.wert), gelesen: gelesen.wert })
}

function saysSame({ kennung, version, eintraege }: Genericode, inhalt: Listeninhalt): boolean {
  return kennung === inhalt.kennung && version === inhalt.version && isGleich(eintraege, inhalt.eintraege)
}

function createBelegtbefund({ id, name, datei }: Codeliste): Befund {
  return createBefund({
    code: 'codeliste.dateiBelegt',
    satz: `Für die Codeliste „${name}“ liegt schon eine Datei mit anderem Inhalt da.`,
    ort: { datei, element: id },
    abhilfe: 'Benennen Sie die Datei im Projektordner um oder entfernen Sie sie, und speichern Sie noch einmal.',
  })
}

function createGeaendertbefund({ id, name, datei }: Codeliste): Befund {
  return createBefund({
    code: 'datei.geaendert',
    satz: `Die Datei der Codeliste „${name}“ wurde außerhalb geändert.`,
    ort: { datei, element: id },
    abhilfe: 'Laden Sie das Projekt neu und wiederholen Sie Ihre Änderung; es wurde nichts geschrieben.',
  })
}
