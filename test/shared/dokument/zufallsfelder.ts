import {
  addCodeliste,
  addCodelistenversion,
  addEintraege,
  changeEintrag,
  mergeEintraege,
  moveEintraege,
  removeEintraege,
  replaceCodeliste,
  sortEintraege,
} from '../../../shared/dokument/befehle/codelisten.ts'
import { changeFelder } from '../../../shared/dokument/befehle/felder/angaben.ts'
import { addFeld, addGruppe, addVerwendung, wrapInGruppe } from '../../../shared/dokument/befehle/felder/einfuegen.ts'
import type { Feldort } from '../../../shared/dokument/befehle/felder/feldteile.ts'
import { copyFelder, duplicateFelder, pasteFelder } from '../../../shared/dokument/befehle/felder/kopieren.ts'
import { addFeldtabelle } from '../../../shared/dokument/befehle/felder/tabelle.ts'
import { resetUeberschreibungen } from '../../../shared/dokument/befehle/felder/ueberschreibungen.ts'
import { findZielort, moveFelder, type Richtung } from '../../../shared/dokument/befehle/felder/verschieben.ts'
import type { Zufall } from '../../../shared/dokument/befehle/leistungsbau.ts'
import type { Schritt } from '../../../shared/dokument/diff.ts'
import { guessSpalten, readFeldtabelle } from '../../../shared/einlesen/feldtabelle.ts'
import { resolveFeldbaum } from '../../../shared/modell/feldbaum.ts'
import { listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import type { Wahl } from './zufallsbefehle.ts'

const RICHTUNGEN: readonly Richtung[] = ['hoch', 'runter', 'hinein', 'hinaus']

/** What a user does next in the tree of a Dokument. */
export function createFeldschritt(projekt: Projekt, wahl: Wahl, zufall: Zufall): Schritt | undefined {
  const pick = <T>(liste: readonly T[], nummer: number): T | undefined => liste[nummer % liste.length]
  const dokument = pick(listDatensaetze(projekt, 'dokument'), wahl.welches)
  const gruppe = pick(listDatensaetze(projekt, 'datenfeldgruppe'), wahl.zweites)
  if (dokument === undefined) return undefined
  const pfade = [...resolveFeldbaum(projekt, dokument.id).nachPfad.keys()]
  const eigene = pfade.filter((pfad) => !pfad.includes('/'))
  const eltern = wahl.zweites % 3 === 0 && gruppe !== undefined ? gruppe : dokument
  const ort: Feldort = { eltern: eltern.id, stelle: wahl.zweites % (eltern.kinder.length + 1) }
  const ids = eigene.filter((_, index) => (wahl.welches + index) % 3 === 0)
  switch (wahl.welches % 9) {
    case 0:
      return addFeld(projekt, ort, { name: wahl.text }, zufall).schritt
    case 1:
      return addGruppe(projekt, ort, { name: wahl.text, erstesFeld: wahl.text }, zufall).schritt
    case 2:
      return gruppe && addVerwendung(projekt, ort, gruppe.id, zufall).schritt
    case 3:
      return moveFelder(projekt, ids, ort)
    case 4: {
      const ziel = findZielort(projekt, ids.slice(0, 1), RICHTUNGEN[wahl.zweites % 4] ?? 'hoch')
      return typeof ziel === 'string' ? undefined : moveFelder(projekt, ids.slice(0, 1), ziel)
    }
    case 5:
      return wahl.zweites % 2 === 0
        ? duplicateFelder(projekt, ids, zufall).schritt
        : pasteFelder(projekt, copyFelder(projekt, ids), ort, zufall).schritt
    case 6:
      return changeFelder(
        projekt,
        pfade,
        [
          { angabe: 'datentyp', wert: 'ganzzahl' } as const,
          { angabe: 'abStufe', wert: wahl.stufe } as const,
          { angabe: 'pflicht', wert: wahl.zweites % 2 === 0 } as const,
        ][wahl.zweites % 3] ?? { angabe: 'schutzkategorie', wert: 'keine' },
      )
    case 7:
      return wahl.zweites % 2 === 0
        ? resetUeberschreibungen(projekt, pfade)
        : wrapInGruppe(projekt, dokument.kinder.slice(0, 2), { name: wahl.text }, zufall).schritt
    default: {
      const zeilen = [
        ['Name', 'Gruppe'],
        [wahl.text, 'Halter'],
        ['Alter', wahl.text],
        [wahl.text, ''],
      ]
      const entwuerfe = readFeldtabelle(projekt, zeilen, guessSpalten(zeilen)).flatMap(({ entwurf }) => entwurf ?? [])
      return addFeldtabelle(projekt, ort, entwuerfe, zufall).schritt
    }
  }
}

/** What a user does next with the entries of a Codeliste. */
export function createListenschritt(projekt: Projekt, wahl: Wahl, zufall: Zufall): Schritt | undefined {
  const listen = listDatensaetze(projekt, 'codeliste')
  const liste = listen[wahl.welches % listen.length]
  if (liste === undefined) return undefined
  const eintraege = projekt.codelisteninhalte.get(liste.id) ?? []
  const stelle = wahl.zweites % (eintraege.length + 1)
  const text = wahl.text.trim() === '' ? 'x' : wahl.text.trim()
  switch (wahl.zweites % 9) {
    case 0:
      return changeEintrag(projekt, liste.id, stelle, { name: text })
    case 1:
      return changeEintrag(projekt, liste.id, stelle, { code: text })
    case 2:
      return addEintraege(projekt, liste.id, stelle, [{ code: text, name: text, weitere: { spalte: text } }])
    case 3:
      return removeEintraege(projekt, liste.id, new Set([stelle]))
    case 4:
      return moveEintraege(projekt, liste.id, new Set([stelle]), wahl.welches % (eintraege.length + 1))
    case 5:
      return sortEintraege(projekt, liste.id, wahl.welches % 2 === 0 ? 'code' : 'name')
    case 6:
      return mergeEintraege(projekt, liste.id, [{ code: text, name: 'neu' }])
    case 7:
      return addCodeliste(projekt, { name: text }, zufall).schritt
    default: {
      const version = addCodelistenversion(projekt, liste.id, String(wahl.stufe + 1), zufall)
      return wahl.welches % 2 === 0 ? version.schritt : replaceCodeliste(projekt, liste.id, listen[0]?.id ?? '')
    }
  }
}
