import type { Position } from '../dokument/diff.ts'
import { isGleich } from '../dokument/gleich.ts'
import { elementOfLage, leistungOfLage, listLagenOf } from '../dokument/lagen.ts'
import type { Anordnungsart } from '../graph/anordnung/typen.ts'
import type { Datensatz } from '../modell/datensatz.ts'
import type { Codelisteneintrag, Projekt } from '../modell/projekt.ts'
import { listDatensaetze } from '../modell/projekt.ts'
import { hauptdatensatzOf } from './besitz.ts'
import type { Seiten } from './elemente.ts'
import { buildSatz } from './ort.ts'
import type { Aenderung } from './unterschied.ts'

/** What lies beside the records, told about the record it belongs to: codes, formats, own rules, places in the graph. */
export function compareBeiwerk(seiten: Seiten): Map<string, Aenderung[]> {
  const nachElement = new Map<string, Aenderung[]>()
  const add = (id: string, aenderungen: readonly Aenderung[]): void => {
    if (aenderungen.length > 0) nachElement.set(id, [...(nachElement.get(id) ?? []), ...aenderungen])
  }
  for (const liste of listDatensaetze(seiten.nachher, 'codeliste')) add(liste.id, compareCodes(seiten, liste))
  for (const produkt of listDatensaetze(seiten.nachher, 'produkt')) add(produkt.id, compareSchemata(seiten, produkt))
  for (const leistung of listDatensaetze(seiten.nachher, 'leistung')) add(leistung.id, compareRegeln(seiten, leistung))
  return nachElement
}

const EINZELN_MAXIMUM = 5

/** What changed in the entries of a Codeliste that both sides have. */
export function compareCodes({ vorher, nachher }: Seiten, liste: Datensatz): Aenderung[] {
  const alte = vorher.codelisteninhalte.get(liste.id)
  const neue = nachher.codelisteninhalte.get(liste.id)
  if (!vorher.datensaetze.has(liste.id) || isGleich(alte, neue)) return []
  const namenOf = (eintraege: readonly Codelisteneintrag[] = []): Map<string, string> =>
    new Map(eintraege.map(({ code, name }) => [code, name]))
  const davor = namenOf(alte)
  const danach = namenOf(neue)
  const dazu = [...danach].filter(([code]) => !davor.has(code))
  const weg = [...davor].filter(([code]) => !danach.has(code))
  const anders = [...danach].filter(([code, name]) => davor.has(code) && davor.get(code) !== name)
  const zeile = (aussage: string, vor: string, nach: string): Aenderung => ({
    angabe: 'codes',
    label: 'Codes',
    vorher: vor,
    nachher: nach,
    satz: buildSatz(nachher, liste, aussage),
  })
  const nennt = (codes: readonly (readonly [string, string])[]): string =>
    codes.map(([code, name]) => `${code} (${name})`).join(', ')
  const aenderungen: Aenderung[] = []
  if (dazu.length > 0) aenderungen.push(zeile(`enthält jetzt auch ${summe(dazu, nennt)}`, '', nennt(dazu)))
  if (weg.length > 0) aenderungen.push(zeile(`enthält nicht mehr ${summe(weg, nennt)}`, nennt(weg), ''))
  for (const [code, name] of anders) {
    const alter = davor.get(code) ?? ''
    aenderungen.push(zeile(`nennt den Code ${code} jetzt „${name}“, vorher „${alter}“`, alter, name))
  }
  const weitere = listAndereSpalten(alte, neue)
  if (weitere.length > 0)
    aenderungen.push(zeile(`sagt in anderen Spalten etwas anderes zu ${summeOhneNamen(weitere)}`, '', ''))
  return aenderungen.length > 0 ? aenderungen : [zeile('hat eine andere Reihenfolge der Codes', '', '')]
}

/** Codes that both have, with other values in the columns beside code and name. */
function listAndereSpalten(alte: readonly Codelisteneintrag[] = [], neue: readonly Codelisteneintrag[] = []): string[] {
  const davor = new Map(alte.map((eintrag) => [eintrag.code, eintrag.weitere]))
  return neue.flatMap(({ code, weitere }) => (davor.has(code) && !isGleich(davor.get(code), weitere) ? [code] : []))
}

function summeOhneNamen(codes: readonly string[]): string {
  if (codes.length === 1) return `Code ${codes.join('')}`
  return codes.length > EINZELN_MAXIMUM ? `${codes.length} Codes` : `den Codes ${codes.join(', ')}`
}

function summe(
  codes: readonly (readonly [string, string])[],
  nennt: (codes: readonly (readonly [string, string])[]) => string,
): string {
  if (codes.length === 1) return `den Code ${nennt(codes)}`
  const einzelne = nennt(codes.slice(0, EINZELN_MAXIMUM))
  return codes.length > EINZELN_MAXIMUM ? `${codes.length} Codes: ${einzelne} und weitere` : `die Codes ${einzelne}`
}

function compareSchemata({ vorher, nachher }: Seiten, produkt: Datensatz): Aenderung[] {
  const ordner = nachher.dateien.get(produkt.id)?.replace(/produkt\.json$/, 'schemata/')
  if (ordner === undefined) return []
  return compareTexte(vorher.schemata, nachher.schemata, (pfad) => pfad.startsWith(ordner)).map(({ pfad, was }) =>
    textzeile(nachher, produkt, 'Schema', `das Schema ${pfad.slice(ordner.length)}`, was),
  )
}

function compareRegeln({ vorher, nachher }: Seiten, leistung: Datensatz): Aenderung[] {
  const vorn = `${leistung.technischerName}/stufe-`
  return compareTexte(vorher.eigeneRegeln, nachher.eigeneRegeln, (pfad) => pfad.startsWith(vorn)).map(({ pfad, was }) =>
    textzeile(
      nachher,
      leistung,
      'Eigener Regelteil',
      `den eigenen Regelteil der Stufe ${pfad.slice(vorn.length)}`,
      was,
    ),
  )
}

type Textunterschied = 'neu' | 'geaendert' | 'entfernt'

function compareTexte(
  alte: ReadonlyMap<string, string>,
  neue: ReadonlyMap<string, string>,
  gehoert: (pfad: string) => boolean,
): { pfad: string; was: Textunterschied }[] {
  return [...new Set([...alte.keys(), ...neue.keys()])].filter(gehoert).flatMap((pfad) => {
    const [alt, neu] = [alte.get(pfad), neue.get(pfad)]
    if (alt === neu) return []
    return [{ pfad, was: alt === undefined ? 'neu' : neu === undefined ? 'entfernt' : 'geaendert' }]
  })
}

function textzeile(
  projekt: Projekt,
  datensatz: Datensatz,
  label: string,
  was: string,
  wie: Textunterschied,
): Aenderung {
  const aussage = {
    neu: `hat jetzt auch ${was}`,
    geaendert: `hat ${was} mit anderem Inhalt`,
    entfernt: `hat ${was} nicht mehr`,
  }[wie]
  return {
    angabe: 'text',
    label,
    vorher: wie === 'neu' ? '' : 'vorhanden',
    nachher: wie === 'entfernt' ? '' : wie === 'neu' ? 'vorhanden' : 'anderer Inhalt',
    satz: buildSatz(projekt, datensatz, aussage),
  }
}

const ANORDNUNGSWORTE = { bahnen: 'im Graph', frei: 'in der freien Anordnung' } as const

/** How many elements stand elsewhere in the graph of each Leistung, or that all of them are kept where they are from now on. */
export function comparePositionen(
  alte: ReadonlyMap<string, Position>,
  neue: ReadonlyMap<string, Position>,
  projekt: Projekt,
): Map<string, Aenderung> {
  const bewegte = new Map<string, Set<string>>()
  for (const lage of [...alte.values(), ...neue.values()]) {
    if (isGleich(alte.get(lage.id), neue.get(lage.id))) continue
    const leistung = leistungOfLage(lage)
    bewegte.set(leistung, (bewegte.get(leistung) ?? new Set()).add(elementOfLage(lage)))
  }
  return new Map(
    [...bewegte].flatMap(([id, elemente]) => {
      const leistung = projekt.datensaetze.get(id)
      if (leistung === undefined) return []
      for (const anordnung of ['bahnen', 'frei'] as const) {
        const gehalten = isGehalten(neue, id, anordnung)
        if (gehalten === isGehalten(alte, id, anordnung)) continue
        const wo = ANORDNUNGSWORTE[anordnung]
        const aussage = gehalten ? `hat ${wo} jetzt feste Plätze` : `hat ${wo} keine festen Plätze mehr`
        const [vorher, nachher] = gehalten ? ['', 'feste Plätze'] : ['feste Plätze', '']
        const satz = buildSatz(projekt, leistung, aussage)
        return [[id, { angabe: 'positionen', label: 'Anordnung im Graph', vorher, nachher, satz }]]
      }
      const zahl = elemente.size
      const was = zahl === 1 ? 'ein Element an anderer Stelle' : `${zahl} Elemente an anderer Stelle`
      const satz = buildSatz(projekt, leistung, `zeigt im Graph ${was}`)
      return [[id, { angabe: 'positionen', label: 'Anordnung im Graph', vorher: '', nachher: was, satz }]]
    }),
  )
}

/** Whether everything that has been laid out is kept where it is; in the lanes, the place of a lane tells. */
function isGehalten(positionen: ReadonlyMap<string, Position>, leistung: string, anordnung: Anordnungsart): boolean {
  const lagen = listLagenOf(positionen, leistung, anordnung)
  return lagen.some(({ hoehe }) => anordnung === 'frei' || hoehe !== undefined)
}

/** The record whose group a changed element is told in. */
export function gruppenkopfOf({ vorher, nachher }: Seiten, id: string): Datensatz | undefined {
  return hauptdatensatzOf(nachher, id) ?? hauptdatensatzOf(vorher, id)
}
