import { listSichtdokumente, type Sichtknoten } from '../../../shared/generator/sichtbaum.ts'
import type { Datenfeld } from '../../../shared/modell/elemente/dokument.ts'
import type { Anzahl } from '../../../shared/modell/elemente/gemeinsam.ts'
import { findDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'

/** What a message of a Nachrichtentyp may hold at one place, in the words of the model. */
export interface Aufbauknoten {
  /** technical names from the Dokument down, separated by / */
  ort: string
  technischerName: string
  name: string
  art: 'dokument' | 'gruppe' | 'feld'
  /** Feldpfad of a Gruppe or field, id of a Dokument */
  element: string
  anzahl: Anzahl
  /** „Text, 3 bis 120 Zeichen“; empty for Dokumente and Gruppen */
  typ: string
  hilfe: string
  rechtsgrundlagen: readonly string[]
  kinder: readonly Aufbauknoten[]
}

/** The structure of a Nachrichtentyp; empty where there is none with this id. */
export function describeAufbau(projekt: Projekt, nachrichtentypId: string): Aufbauknoten[] {
  const typ = findDatensatz(projekt, 'nachrichtentyp', nachrichtentypId)
  if (typ === undefined) return []
  return listSichtdokumente(projekt, typ).map(({ dokument, sicht, kinder }) => ({
    ort: dokument.technischerName,
    technischerName: dokument.technischerName,
    name: dokument.name,
    art: 'dokument',
    element: dokument.id,
    anzahl: { min: sicht.pflicht ? 1 : 0, max: 1 },
    typ: '',
    hilfe: dokument.beschreibung ?? '',
    rechtsgrundlagen: nameRechtsgrundlagen(projekt, sicht.rechtsgrundlagen),
    kinder: kinder.map((kind) => describeKnoten(projekt, dokument.technischerName, kind)),
  }))
}

function describeKnoten(projekt: Projekt, oberhalb: string, { knoten, kinder }: Sichtknoten): Aufbauknoten {
  const ort = `${oberhalb}/${knoten.technischerName}`
  return {
    ort,
    technischerName: knoten.technischerName,
    name: knoten.name,
    art: knoten.art,
    element: knoten.pfad,
    anzahl: knoten.anzahl,
    typ: knoten.feld === undefined ? '' : describeDatentyp(projekt, knoten.feld),
    hilfe: knoten.hilfe ?? '',
    rechtsgrundlagen: nameRechtsgrundlagen(projekt, knoten.rechtsgrundlagen),
    kinder: kinder.map((kind) => describeKnoten(projekt, ort, kind)),
  }
}

const DATENTYPEN: Record<Datenfeld['datentyp'], string> = {
  text: 'Text',
  ganzzahl: 'ganze Zahl',
  dezimalzahl: 'Dezimalzahl',
  betrag: 'Betrag',
  datum: 'Datum (JJJJ-MM-TT)',
  zeitpunkt: 'Zeitpunkt',
  zeit: 'Uhrzeit',
  jaNein: 'ja oder nein (true, false)',
  auswahl: 'Auswahl',
  datei: 'Datei',
  geometrie: 'Geometrie',
  zeitraum: 'Zeitraum',
}

function describeDatentyp(projekt: Projekt, feld: Datenfeld): string {
  const codeliste = findDatensatz(projekt, 'codeliste', feld.codeliste)
  const teile = [
    codeliste === undefined ? DATENTYPEN[feld.datentyp] : `Auswahl aus „${codeliste.name}“`,
    describeGrenzen(feld.laenge, 'Zeichen'),
    describeGrenzen(feld.bereich, ''),
    feld.muster === undefined ? '' : 'nach Muster',
    feld.dateitypen === undefined ? '' : feld.dateitypen.join(', '),
  ]
  return teile.filter((teil) => teil !== '').join(', ')
}

function describeGrenzen(grenzen: { min?: number | undefined; max?: number | undefined } | undefined, einheit: string) {
  if (grenzen === undefined) return ''
  const zahl = (wert: number): string => wert.toLocaleString('de-DE')
  const { min, max } = grenzen
  const spanne =
    min !== undefined && max !== undefined
      ? min === max
        ? `genau ${zahl(min)}`
        : `${zahl(min)} bis ${zahl(max)}`
      : max !== undefined
        ? `bis ${zahl(max)}`
        : min !== undefined
          ? `ab ${zahl(min)}`
          : ''
  return `${spanne} ${einheit}`.trim()
}

function nameRechtsgrundlagen(projekt: Projekt, verweise: readonly { rechtsgrundlage: string }[]): string[] {
  const namen = verweise.flatMap(({ rechtsgrundlage }) => {
    const eine = findDatensatz(projekt, 'rechtsgrundlage', rechtsgrundlage)
    return eine === undefined ? [] : [`${eine.paragraf} ${eine.norm}`]
  })
  return [...new Set(namen)]
}

/** „1“, „0…1“, „1…n“ (GESTALTUNG 10). */
export function formatAnzahl({ min, max }: Anzahl): string {
  return min === max ? String(min) : `${min}…${max ?? 'n'}`
}

/** The node at a place, or undefined outside the Dokumente (head, attachments). */
export function findKnoten(aufbau: readonly Aufbauknoten[], ort: string): Aufbauknoten | undefined {
  for (const knoten of aufbau) {
    if (knoten.ort === ort) return knoten
    if (ort.startsWith(`${knoten.ort}/`)) return findKnoten(knoten.kinder, ort)
  }
  return undefined
}
