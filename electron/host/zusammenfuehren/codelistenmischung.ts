import { createBefund, type Ergebnis, fail } from '../../../shared/befund.ts'
import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import type { Codeliste } from '../../../shared/modell/elemente/dokument.ts'
import { findDatensatz } from '../../../shared/modell/projekt.ts'
import { type Genericode, parseGenericode, textOfGenericode } from '../projekte/genericode.ts'
import { updateGenericode } from '../projekte/genericodetext.ts'
import { createModellstand, type Drei, type Elementmischung, writeMischung } from './elementmischung.ts'

/** Stands for the list of the file: its own record is in a Baukasten. */
const LISTE = 'cod-0000000000'

interface Gelesene {
  text: string
  liste: Genericode
}

/**
 * Entries of a Genericode file, code by code. Such a file holds more than the model knows (annotations, comments): where one side
 * changed only what the model knows, it goes into the text of the other; where both changed more, the file is not merged.
 */
export function mergeCodelistendatei(pfad: string, bytes: Drei<Uint8Array>): Ergebnis<Elementmischung> {
  const [basis, eigene, fremde] = [bytes.basis, bytes.eigene, bytes.fremde].map((eine) => read(pfad, eine))
  if (basis?.ok !== true || eigene?.ok !== true || fremde?.ok !== true) {
    return fail(...[basis, eigene, fremde].flatMap((eine) => (eine === undefined || eine.ok ? [] : eine.befunde)))
  }
  const vorlage = [
    { diese: eigene.wert, andere: fremde.wert },
    { diese: fremde.wert, andere: eigene.wert },
  ].find(({ andere }) => isNurInhalt(basis.wert, andere))?.diese
  if (vorlage === undefined) return fail(createBeiwerkbefund(pfad))
  const staende = {
    basis: createListenstand(pfad, basis.wert.liste),
    eigene: createListenstand(pfad, eigene.wert.liste),
    fremde: createListenstand(pfad, fremde.wert.liste),
  }
  return writeMischung(staende, (stand) => writeListe(pfad, vorlage, stand))
}

function read(pfad: string, bytes: Uint8Array): Ergebnis<Gelesene> {
  const liste = parseGenericode(bytes, pfad)
  return liste.ok ? { ok: true, wert: { text: textOfGenericode(bytes), liste: liste.wert } } : liste
}

/** Whether the other text is what this program would have made of the base. */
function isNurInhalt(basis: Gelesene, andere: Gelesene): boolean {
  const erwartet = updateGenericode(basis.text, basis.liste, andere.liste, andere.liste.eintraege)
  return withoutZwischenraum(erwartet) === withoutZwischenraum(andere.text)
}

function withoutZwischenraum(text: string): string {
  return text.replaceAll(/\s+/g, '')
}

function createListenstand(pfad: string, { kennung, version, eintraege }: Genericode): Dokumentstand {
  const datensatz: Codeliste = {
    id: LISTE,
    art: 'codeliste',
    name: pfad,
    technischerName: 'liste',
    kennung,
    version,
    datei: pfad,
  }
  const stand = createModellstand(pfad, [{ datensatz }])
  return { ...stand, projekt: { ...stand.projekt, codelisteninhalte: new Map([[LISTE, eintraege]]) } }
}

function writeListe(pfad: string, { text, liste }: Gelesene, { projekt }: Dokumentstand): Ergebnis<string> {
  const satz = findDatensatz(projekt, 'codeliste', LISTE)
  if (satz === undefined) return fail(createBeiwerkbefund(pfad))
  return { ok: true, wert: updateGenericode(text, liste, satz, projekt.codelisteninhalte.get(LISTE) ?? []) }
}

function createBeiwerkbefund(pfad: string) {
  return createBefund({
    code: 'zusammenfuehren.beiwerk',
    satz: 'Beide Seiten haben an der Liste mehr geändert als ihre Einträge.',
    ort: { datei: pfad },
    abhilfe: 'Entscheiden Sie in der Datei, was gilt, und entfernen Sie die Markierungen.',
  })
}
