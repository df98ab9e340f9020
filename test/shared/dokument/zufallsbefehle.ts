import fc from 'fast-check'
import { appendElement, listAnhaenge } from '../../../shared/dokument/befehle/anhaengen.ts'
import { addAusnahme, removeAusnahme } from '../../../shared/dokument/befehle/ausnahmen.ts'
import { moveInBahnen } from '../../../shared/dokument/befehle/bahnwechsel.ts'
import { nameElement } from '../../../shared/dokument/befehle/benennen.ts'
import { changeDatensatz, changeText, renameElement } from '../../../shared/dokument/befehle/changeDatensatz.ts'
import { createElement, ERZEUGBARE } from '../../../shared/dokument/befehle/erzeugen.ts'
import { insertDokument } from '../../../shared/dokument/befehle/felder/dokument.ts'
import { setAnzahl, setPflicht } from '../../../shared/dokument/befehle/haeufigkeit.ts'
import {
  setEndpunkt,
  setInstallationswert,
  setOrganisationsstufe,
  setUmlenkung,
} from '../../../shared/dokument/befehle/konfiguration.ts'
import { copyElemente, pasteElemente } from '../../../shared/dokument/befehle/kopieren.ts'
import { deleteElemente } from '../../../shared/dokument/befehle/loeschen.ts'
import { followErkennung } from '../../../shared/dokument/befehle/neutraleErkennung.ts'
import { movePositionen, resetPositionen } from '../../../shared/dokument/befehle/positionen.ts'
import { setBisStufe, setStufe } from '../../../shared/dokument/befehle/stufen.ts'
import { connectElemente, disconnectElemente } from '../../../shared/dokument/befehle/verbinden.ts'
import { createVerweisziel } from '../../../shared/dokument/befehle/verweisziele.ts'
import { addZustellweg, moveZustellweg } from '../../../shared/dokument/befehle/zustellwege.ts'
import type { Schritt } from '../../../shared/dokument/diff.ts'
import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import { deriveGraph } from '../../../shared/graph/ableitung/deriveGraph.ts'
import type { Datensatz, Datensatzart, DatensatzNachArt } from '../../../shared/modell/datensatz.ts'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import { listDatensaetze } from '../../../shared/modell/projekt.ts'
import { createZufall } from './zufall.ts'
import { createFeldschritt, createListenschritt } from './zufallsfelder.ts'
import { createKlaerungsschritt, createNachrichtenschritt, createSammelschritt } from './zufallswege.ts'

/** What a reference can create that has its place without being used. */
const ZIELARTEN = [
  'rolle',
  'dokument',
  'teilleistung',
  'nachrichtentyp',
  'vorgangstyp',
  'codeliste',
  'feldpfad',
] as const

/** What a user does next; chosen by numbers, since what there is to choose from changes with every command. */
export interface Wahl {
  befehl: number
  welches: number
  zweites: number
  stufe: Umsetzungsstufe
  text: string
}

export const wahlen = fc.array(
  fc.record<Wahl>({
    befehl: fc.nat(36),
    welches: fc.nat(10_000),
    zweites: fc.nat(10_000),
    stufe: fc.constantFrom<Umsetzungsstufe>(1, 2, 3, 4),
    text: fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
  }),
  { minLength: 1, maxLength: 25 },
)

/** The Schritt that a choice means in this state; undefined where there is nothing to choose. */
export function createSchrittOf({ projekt, positionen }: Dokumentstand, wahl: Wahl): Schritt | undefined {
  const pick = <T>(liste: readonly T[], nummer = wahl.welches): T | undefined => liste[nummer % liste.length]
  const one = <A extends Datensatzart>(art: A, nummer = wahl.welches): DatensatzNachArt[A] | undefined =>
    pick(listDatensaetze(projekt, art), nummer)
  const irgendeiner = pick<Datensatz>([...projekt.datensaetze.values()])
  const leistung = one('leistung')
  const weg = one('zustellweg')
  const feld = one('datenfeld')
  const verwendung = one('baukastenverwendung')
  const organisation = one('organisation')
  const installation = one('installation')
  const name = wahl.text.trim() === '' ? 'x' : wahl.text
  // so that no id comes twice
  const zufall = createZufall(wahl.welches * 10_007 + wahl.zweites + projekt.datensaetze.size * 1_000_003)
  const deleteOf = (ids: string[]): Schritt | undefined => {
    const schritt = deleteElemente(projekt, ids, positionen)
    return schritt.ok ? schritt.wert : undefined
  }
  if (irgendeiner === undefined || leistung === undefined) return undefined
  const graph = { leistung: leistung.id, anordnung: wahl.zweites % 2 === 0 ? 'bahnen' : 'frei' } as const
  switch (wahl.befehl) {
    case 0:
      return renameElement(projekt, irgendeiner.id, name)
    case 1:
      return changeText(projekt, irgendeiner.id, 'beschreibung', wahl.zweites % 2 === 0 ? wahl.text : '')
    case 2:
      return feld && setAnzahl(projekt, feld.id, { min: wahl.stufe - 1, max: wahl.zweites % 3 === 0 ? null : 4 })
    case 3:
      return feld && setPflicht(projekt, feld.id, wahl.zweites % 2 === 0)
    case 4:
      return weg && setPflicht(projekt, weg.id, !weg.pflicht)
    case 5:
      return weg && setStufe(projekt, weg.id, wahl.stufe)
    case 6:
      return weg && setBisStufe(projekt, weg.id, wahl.zweites % 2 === 0 ? wahl.stufe : undefined)
    case 7:
      return weg && deleteOf([weg.id])
    case 8: {
      const { id: _id, art: _art, ...angaben } = weg ?? {}
      if (weg === undefined) return undefined
      return addZustellweg(projekt, leistung.id, { ...weg, ...angaben, name }, zufall).schritt
    }
    case 9:
      return weg && moveZustellweg(projekt, weg.id, wahl.zweites % 5)
    case 10:
      return (
        organisation &&
        (wahl.zweites % 2 === 0
          ? setOrganisationsstufe(projekt, organisation.id, leistung.id, wahl.stufe)
          : setUmlenkung(projekt, organisation.id, leistung.id, one('organisation', wahl.zweites)?.id))
      )
    case 11:
      return (
        installation &&
        (wahl.zweites % 2 === 0
          ? setInstallationswert(projekt, installation.id, 'mandant', wahl.zweites % 4 === 0 ? wahl.text : undefined)
          : setEndpunkt(projekt, installation.id, installation.schnittstellen[0]?.schnittstelle ?? '', name))
      )
    case 12: {
      const lagen = [wahl.welches, wahl.zweites].map((zahl) => ({ element: irgendeiner.id, x: zahl, y: -zahl / 8 }))
      return movePositionen(projekt, positionen, graph, lagen.slice(0, 1))
    }
    case 13:
      return wahl.zweites % 5 === 0
        ? resetPositionen(positionen, graph)
        : verwendung && setStufe(projekt, `${verwendung.id}/${feld?.id}`, wahl.stufe)
    case 14:
      // whole Leistungen would soon leave nothing to go on with
      return irgendeiner.art === 'leistung' ? undefined : deleteOf([irgendeiner.id, one('datenfeld')?.id ?? ''])
    case 15: {
      const art = pick(ERZEUGBARE, wahl.zweites) ?? 'rolle'
      return createElement(projekt, leistung.id, art, { name, nachrichtentyp: one('nachrichtentyp')?.id ?? '' }, zufall)
        ?.schritt
    }
    case 16:
    case 17:
    case 18:
    case 19:
      return createFeldschritt(projekt, { ...wahl, befehl: wahl.befehl - 16, text: name }, zufall)
    case 20:
    case 21:
    case 22:
      return createListenschritt(projekt, wahl, zufall)
    case 23: {
      const anderes = pick<Datensatz>([...projekt.datensaetze.values()], wahl.zweites)
      const schritt = anderes && connectElemente(projekt, leistung.id, irgendeiner.id, anderes.id, zufall)
      return schritt?.ok === true ? schritt.wert : undefined
    }
    case 24: {
      const ausnahme = one('ausnahme')
      if (ausnahme !== undefined && wahl.zweites % 3 === 0) return removeAusnahme(projekt, ausnahme.id)
      const angaben = {
        name,
        regel: 'modell.beschreibungFehlt',
        element: irgendeiner.id,
        grund: wahl.text,
        verfasser: 'E. Muster',
        datum: '2025-03-01',
      }
      const neu = addAusnahme(projekt, angaben, zufall)
      return neu.diff.datensaetze.hinzugefuegt.some(({ id }) => projekt.datensaetze.has(id)) ? undefined : neu
    }
    case 25: {
      const stelle = { von: irgendeiner, angabe: 'neues', zielart: pick(ZIELARTEN) ?? 'rolle', leistung: leistung.id }
      return createVerweisziel(projekt, stelle, name, { zufall, heute: '2025-03-01' })?.schritt
    }
    case 26: {
      const ziel = one('dokument')
      const quelle = one('dokument', wahl.zweites)
      if (ziel === undefined || quelle === undefined) return undefined
      const als = wahl.stufe > 2 ? 'gruppe' : 'felder'
      return insertDokument(projekt, { eltern: ziel.id, stelle: 0 }, quelle.id, als, zufall).schritt
    }
    case 27:
    case 28:
      return createNachrichtenschritt(projekt, wahl)
    case 29:
      return createKlaerungsschritt(projekt, wahl, zufall)
    case 30:
      return createSammelschritt(projekt, wahl, zufall)
    case 31: {
      const kante = pick(deriveGraph(projekt, leistung.id)?.kanten ?? [], wahl.zweites)
      const schritt = kante && disconnectElemente(projekt, kante, positionen)
      return schritt?.ok === true ? schritt.wert : undefined
    }
    case 32: {
      const ort = wahl.stufe > 2 ? { x: wahl.welches, y: wahl.zweites, anordnung: graph.anordnung } : undefined
      const anhang = pick(listAnhaenge(projekt, irgendeiner.id), wahl.zweites)
      return anhang && appendElement(projekt, leistung.id, irgendeiner.id, anhang.id, zufall, ort)?.schritt
    }
    case 33: {
      const lagen = [{ element: irgendeiner.id, x: wahl.welches, y: wahl.zweites }]
      const ablage = copyElemente(projekt, [irgendeiner.id], lagen)
      const versatz = { x: 20, y: 10, anordnung: graph.anordnung }
      const kopien = ablage && pasteElemente(projekt, leistung.id, ablage, zufall, versatz)
      return kopien?.ok === true ? kopien.wert.schritt : undefined
    }
    case 34: {
      const [teilleistung, rolle] = [one('teilleistung'), one('rolle', wahl.zweites)]
      if (teilleistung === undefined || rolle === undefined) return undefined
      const lagen = [{ element: teilleistung.id, x: wahl.welches, y: wahl.zweites }]
      return moveInBahnen(projekt, positionen, leistung.id, lagen, new Map([[teilleistung.id, rolle.id]]))
    }
    case 35:
      // as the window does it
      return followErkennung(projekt, nameElement(projekt, irgendeiner.id, name))
    default:
      return changeDatensatz(projekt, irgendeiner.id, { name, beschreibung: wahl.text })
  }
}
