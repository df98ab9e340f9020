import {
  addAntwort,
  addFrage,
  changeAntwort,
  changeFrage,
  createAnliegensklaerung,
  moveAntwort,
  removeAntwort,
  removeFrage,
  setStart,
} from '../../../shared/dokument/befehle/anliegensklaerung.ts'
import { createFeldziel, setAusdruckMitZielen } from '../../../shared/dokument/befehle/ausdrucksziele.ts'
import { setAusdruck } from '../../../shared/dokument/befehle/ausdruecke.ts'
import { adoptBaukasten } from '../../../shared/dokument/befehle/baukasten.ts'
import { changeMehrere } from '../../../shared/dokument/befehle/changeMehrere.ts'
import {
  addDokumentsicht,
  changeDokumentsicht,
  moveDokumentsicht,
  removeDokumentsicht,
} from '../../../shared/dokument/befehle/dokumentsichten.ts'
import { setDatentyp } from '../../../shared/dokument/befehle/felder/angaben.ts'
import { adoptDokument } from '../../../shared/dokument/befehle/felder/dokument.ts'
import type { Zufall } from '../../../shared/dokument/befehle/leistungsbau.ts'
import { runNacheinander } from '../../../shared/dokument/befehle/nacheinander.ts'
import {
  moveNachricht,
  removeBeantwortet,
  replaceEmpfaenger,
} from '../../../shared/dokument/befehle/nachrichtenwege.ts'
import { findEingangFuer, recogniseNachricht } from '../../../shared/dokument/befehle/neutraleErkennung.ts'
import type { Schritt } from '../../../shared/dokument/diff.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import type { Wahl } from './zufallsbefehle.ts'

/** What a user does next with a message: in the Nachrichtenfluss, and with the Dokumente it carries. */
export function createNachrichtenschritt(projekt: Projekt, wahl: Wahl): Schritt | undefined {
  const pick = <T>(liste: readonly T[], nummer: number): T | undefined => liste[nummer % liste.length]
  const typ = pick(listDatensaetze(projekt, 'nachrichtentyp'), wahl.welches)
  const rolle = pick(listDatensaetze(projekt, 'rolle'), wahl.zweites)
  const teilleistung = pick(listDatensaetze(projekt, 'teilleistung'), wahl.zweites)
  const dokument = pick(listDatensaetze(projekt, 'dokument'), wahl.zweites)
  if (typ === undefined || rolle === undefined || teilleistung === undefined || dokument === undefined) return undefined
  const sicht = pick(typ.dokumentsichten, wahl.zweites)?.dokument ?? dokument.id
  switch (wahl.zweites % 8) {
    case 0:
      return replaceEmpfaenger(projekt, typ.id, pick(typ.an, wahl.stufe) ?? '', rolle.id)
    case 1:
      return moveNachricht(projekt, typ.id, teilleistung.id)
    case 2:
      return removeBeantwortet(projekt, typ.id)
    case 3: {
      const traegt = typ.dokumentsichten.some((eine) => eine.dokument === dokument.id)
      return traegt ? undefined : addDokumentsicht(projekt, typ.id, dokument.id)
    }
    case 4:
      return removeDokumentsicht(projekt, typ.id, sicht)
    case 5: {
      const eingang = findEingangFuer(projekt, typ.id)
      return eingang && recogniseNachricht(projekt, eingang, typ.id)
    }
    case 6:
      return moveDokumentsicht(projekt, typ.id, sicht, wahl.stufe > 2 ? 1 : -1)
    default:
      return changeDokumentsicht(projekt, typ.id, sicht, { pflicht: wahl.stufe > 2 }, 'ändern')
  }
}

/** What a user does next with an Anliegensklärung; the first thing is to have one. */
export function createKlaerungsschritt(projekt: Projekt, wahl: Wahl, zufall: Zufall): Schritt | undefined {
  const leistung = listDatensaetze(projekt, 'leistung')[0]
  if (leistung === undefined) return undefined
  const klaerung = findDatensatz(projekt, 'anliegensklaerung', leistung.anliegensklaerung ?? '')
  if (klaerung === undefined) return createAnliegensklaerung(projekt, leistung.id, zufall).schritt
  const { id, fragen } = klaerung
  const schluessel = Object.keys(fragen)[wahl.welches % Object.keys(fragen).length] ?? ''
  const stelle = wahl.zweites % (fragen[schluessel]?.antworten.length ?? 1)
  switch (wahl.zweites % 8) {
    case 0:
      return setStart(projekt, id, schluessel)
    case 1:
      return addFrage(projekt, id, wahl.stufe > 2 ? { frage: schluessel, antwort: stelle } : undefined).schritt
    case 2:
      return changeFrage(projekt, id, schluessel, wahl.stufe > 2 ? { frage: wahl.text } : { hilfe: wahl.text })
    case 3:
      return removeFrage(projekt, id, schluessel)
    case 4:
      return addAntwort(projekt, id, schluessel)
    case 5:
      return changeAntwort(projekt, id, schluessel, stelle, { antwort: wahl.text })
    case 6:
      return removeAntwort(projekt, id, schluessel, stelle)
    default:
      return moveAntwort(projekt, id, schluessel, stelle, wahl.stufe > 2 ? 1 : -1)
  }
}

/** What changes several elements, a Bedingung, or what comes from the Baukasten. */
export function createSammelschritt(projekt: Projekt, wahl: Wahl, zufall: Zufall): Schritt | undefined {
  const pick = <T>(liste: readonly T[], nummer: number): T | undefined => liste[nummer % liste.length]
  const ids = [...projekt.datensaetze.keys()].filter((_, stelle) => (stelle + wahl.welches) % 9 === 0)
  const weg = pick(listDatensaetze(projekt, 'zustellweg'), wahl.welches)
  const feld = pick(listDatensaetze(projekt, 'datenfeld'), wahl.welches)
  const leistung = pick(listDatensaetze(projekt, 'leistung'), wahl.welches)
  switch (wahl.zweites % 6) {
    case 0:
      return changeMehrere(projekt, ids, { beschreibung: wahl.text })
    case 1:
      return runNacheinander(
        projekt,
        'Mehrere ändern',
        ids.map((id) => (stand) => changeMehrere(stand, [id], { beschreibung: wahl.text })),
      )
    case 2: {
      if (weg === undefined || feld === undefined) return undefined
      const ort = { art: 'zustellweg', zustellweg: weg.id } as const
      const ziel = createFeldziel(projekt, ort, wahl.text, { datentyp: 'jaNein' }, zufall)
      return wahl.stufe > 2 || ziel === undefined
        ? setAusdruck(projekt, ort, { art: 'vorhanden', feld: feld.id })
        : setAusdruckMitZielen(projekt, ort, { art: 'vorhanden', feld: ziel.wert }, [ziel])
    }
    case 3:
      return weg && setAusdruck(projekt, { art: 'zustellweg', zustellweg: weg.id }, undefined)
    case 4:
      return feld && setDatentyp(projekt, feld.id, wahl.stufe > 2 ? 'ganzzahl' : 'text')
    default: {
      const dokument = pick(listDatensaetze(projekt, 'dokument'), wahl.zweites)
      if (leistung === undefined || dokument === undefined) return undefined
      if (wahl.stufe > 2) {
        return leistung.dokumente.includes(dokument.id) ? undefined : adoptDokument(projekt, leistung.id, dokument.id)
      }
      return adoptNeuereFassung(projekt, wahl.text)
    }
  }
}

/** The Baukasten of the project as somebody else has described it anew. */
function adoptNeuereFassung(projekt: Projekt, text: string): Schritt | undefined {
  const [baukasten] = listDatensaetze(projekt, 'baukasten')
  if (baukasten === undefined) return undefined
  const datei = projekt.dateien.get(baukasten.id)
  const datensaetze = [...projekt.datensaetze.values()]
    .filter(({ id }) => projekt.dateien.get(id) === datei)
    .map((einer) => (einer.id === baukasten.id ? { ...baukasten, version: '99.1' } : { ...einer, beschreibung: text }))
  const listen = datensaetze.filter(({ art }) => art === 'codeliste')
  const codelisteninhalte = listen.map(({ id }) => [id, [...(projekt.codelisteninhalte.get(id) ?? [])]] as [string, []])
  const schritt = adoptBaukasten(projekt, { baukasten: baukasten.id, datensaetze, codelisteninhalte })
  return schritt.ok ? schritt.wert : undefined
}
