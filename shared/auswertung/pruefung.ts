import type { Vorkommen } from '../ausdruck/vorkommen.ts'
import type { Feldwert, Gruppenwert } from '../modell/nachricht.ts'
import type { Regelbefundcode } from '../modell/regelbefunde.ts'
import { placeOfDokument, placeOfKnoten } from './befundort.ts'
import type { Durchgang } from './durchgang.ts'
import type { Regelbefund } from './ergebnis.ts'
import { checkForm } from './formpruefung.ts'
import { checkInhalt } from './inhaltspruefung.ts'
import { createRegelbefund, type Lage } from './lage.ts'
import { lowestStage, type Sichtdokument, type Sichtknoten, stageOfKnoten } from './sichtbaum.ts'

/** Befunde about the content of the message: first what an XSD can check, unless it has, then all the rest. */
export function checkNachricht(lage: Lage): Regelbefund[] {
  const form = lage.eingabe.kontext.schemageprueft
    ? []
    : lage.dokumente.flatMap((eines) => checkDokument(lage, eines, checkForm))
  const inhalt = lage.dokumente.flatMap((eines) => [
    ...reportFehlendes(lage, eines),
    ...checkDokument(lage, eines, checkInhalt),
  ])
  return [...form, ...inhalt]
}

function reportFehlendes(lage: Lage, { dokument, sicht, kinder }: Sichtdokument): Regelbefund[] {
  if (lage.eingabe.nachricht.dokumente[dokument.id] !== undefined) return []
  if (!sicht.pflicht || lowestStage(kinder) > lage.eingabe.stufe) return []
  return [createRegelbefund('regel.dokumentFehlt', dokument.name, placeOfDokument(lage.projekt, dokument))]
}

function checkDokument(lage: Lage, eines: Sichtdokument, durchgang: Durchgang): Regelbefund[] {
  const inhalt = lage.eingabe.nachricht.dokumente[eines.dokument.id]
  return inhalt === undefined ? [] : checkKinder({ lage, durchgang, ort: eines }, eines.kinder, inhalt, undefined)
}

interface Gang {
  lage: Lage
  durchgang: Durchgang
  ort: Sichtdokument
}

function checkKinder(
  gang: Gang,
  kinder: readonly Sichtknoten[],
  inhalt: Gruppenwert,
  eltern: Vorkommen | undefined,
): Regelbefund[] {
  const { lage, durchgang } = gang
  return kinder.flatMap((kind) => {
    const vorkommen = listKnotenvorkommen(kind, inhalt, eltern)
    if (stageOfKnoten(kind) > lage.eingabe.stufe) {
      return vorkommen.flatMap((eines) => durchgang.spaeter.map((code) => reportKnoten(gang, kind, eines, code)))
    }
    const haeufigkeit = durchgang.haeufigkeit(lage, kind, vorkommen, eltern)
    return [
      ...haeufigkeit.map((code) => reportKnoten(gang, kind, eltern, code)),
      ...vorkommen.flatMap((eines) => checkVorkommen(gang, kind, eines)),
    ]
  })
}

function listKnotenvorkommen({ knoten }: Sichtknoten, inhalt: Gruppenwert, eltern: Vorkommen | undefined): Vorkommen[] {
  const isOfArt = (wert: Feldwert): boolean => (typeof wert === 'string') === (knoten.art === 'feld')
  return (inhalt[knoten.id] ?? []).filter(isOfArt).map((wert, index) => ({ knoten, wert, index, eltern }))
}

function checkVorkommen(gang: Gang, kind: Sichtknoten, eines: Vorkommen): Regelbefund[] {
  if (typeof eines.wert !== 'string') return checkKinder(gang, kind.kinder, eines.wert, eines)
  return gang.durchgang.wert(gang.lage, kind, eines, eines.wert).map((code) => reportKnoten(gang, kind, eines, code))
}

function reportKnoten(
  { lage, ort }: Gang,
  { knoten }: Sichtknoten,
  stelle: Vorkommen | undefined,
  code: Regelbefundcode,
): Regelbefund {
  return createRegelbefund(code, knoten.name, placeOfKnoten(lage.projekt, ort.dokument, knoten, stelle))
}
