import type { Vorkommen } from '../ausdruck/vorkommen.ts'
import { isBlank } from '../ausdruck/zeichen.ts'
import type { Feldwert, Gruppenwert } from '../modell/nachricht.ts'
import type { Regelbefundcode } from '../modell/regelbefunde.ts'
import { placeOfDokument, placeOfKnoten } from './befundort.ts'
import type { Regelbefund } from './ergebnis.ts'
import { createRegelbefund, holds, type Lage } from './lage.ts'
import { lowestStage, type Sichtdokument, type Sichtknoten, stageOfKnoten } from './sichtbaum.ts'
import { checkAnlage, checkBerechnung } from './verweispruefung.ts'
import { checkWert } from './wertpruefung.ts'

/** Befunde about the content of the message, Dokument by Dokument, in the order of the form. */
export function checkNachricht(lage: Lage): Regelbefund[] {
  return lage.dokumente.flatMap((eines) => checkDokument(lage, eines))
}

function checkDokument(lage: Lage, eines: Sichtdokument): Regelbefund[] {
  const { dokument, sicht, kinder } = eines
  const inhalt = lage.eingabe.nachricht.dokumente[dokument.id]
  if (inhalt !== undefined) return checkKinder(lage, eines, kinder, inhalt, undefined)
  if (!sicht.pflicht || lowestStage(kinder) > lage.eingabe.stufe) return []
  return [createRegelbefund('regel.dokumentFehlt', dokument.name, placeOfDokument(lage.projekt, dokument))]
}

function checkKinder(
  lage: Lage,
  ort: Sichtdokument,
  kinder: readonly Sichtknoten[],
  inhalt: Gruppenwert,
  eltern: Vorkommen | undefined,
): Regelbefund[] {
  return kinder.flatMap((kind) => {
    const vorkommen = listKnotenvorkommen(kind, inhalt, eltern)
    if (stageOfKnoten(kind) > lage.eingabe.stufe) {
      return vorkommen.map((eines) => reportKnoten(lage, ort, kind, eines, 'regel.spaetereStufe'))
    }
    const haeufigkeit = checkHaeufigkeit(lage, kind, vorkommen, eltern)
    return [
      ...haeufigkeit.map((code) => reportKnoten(lage, ort, kind, eltern, code)),
      ...vorkommen.flatMap((eines) => checkVorkommen(lage, ort, kind, eines)),
    ]
  })
}

function listKnotenvorkommen({ knoten }: Sichtknoten, inhalt: Gruppenwert, eltern: Vorkommen | undefined): Vorkommen[] {
  const isOfArt = (wert: Feldwert): boolean => (typeof wert === 'string') === (knoten.art === 'feld')
  return (inhalt[knoten.id] ?? []).filter(isOfArt).map((wert, index) => ({ knoten, wert, index, eltern }))
}

/** How often a node stands in its parent; an empty field does not count as given. */
function checkHaeufigkeit(
  lage: Lage,
  kind: Sichtknoten,
  vorkommen: readonly Vorkommen[],
  eltern: Vorkommen | undefined,
): Regelbefundcode[] {
  const { schemageprueft } = lage.eingabe.kontext
  const { anzahl, pflichtWenn, pfad } = kind.knoten
  const angegeben = vorkommen.filter(({ wert }) => typeof wert !== 'string' || !isBlank(wert)).length
  const codes: Regelbefundcode[] = []
  const sichertSchema = schemageprueft && stageOfKnoten(kind) === 1
  if (!sichertSchema && angegeben < anzahl.min) {
    codes.push(angegeben === 0 ? 'regel.pflichtfeldFehlt' : 'regel.zuSelten')
  }
  if (anzahl.min === 0 && pflichtWenn !== undefined && angegeben === 0 && holds(lage, pfad, pflichtWenn, eltern)) {
    codes.push('regel.bedingtePflichtFehlt')
  }
  if (!schemageprueft && anzahl.max !== null && vorkommen.length > anzahl.max) codes.push('regel.zuHaeufig')
  return codes
}

function checkVorkommen(lage: Lage, ort: Sichtdokument, kind: Sichtknoten, eines: Vorkommen): Regelbefund[] {
  if (typeof eines.wert !== 'string') return checkKinder(lage, ort, kind.kinder, eines.wert, eines)
  const { feld } = kind.knoten
  if (feld === undefined) return []
  // no XSD can tell whether a period has two days that exist, in this order
  const ungeprueft = !lage.eingabe.kontext.schemageprueft || feld.datentyp === 'zeitraum'
  const codes = ungeprueft ? checkWert(lage.projekt, feld, eines.wert) : []
  if (!codes.includes('regel.datentypVerletzt')) {
    codes.push(...checkAnlage(lage, feld, eines.wert), ...checkBerechnung(lage, kind.knoten, eines.wert, eines.eltern))
  }
  return codes.map((code) => reportKnoten(lage, ort, kind, eines, code))
}

function reportKnoten(
  lage: Lage,
  { dokument }: Sichtdokument,
  { knoten }: Sichtknoten,
  stelle: Vorkommen | undefined,
  code: Regelbefundcode,
): Regelbefund {
  return createRegelbefund(code, knoten.name, placeOfKnoten(lage.projekt, dokument, knoten, stelle))
}
