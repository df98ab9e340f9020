import { computeFeldtext } from '../../../shared/ausdruck/auswertung.ts'
import { createFeldverzeichnis } from '../../../shared/ausdruck/felder.ts'
import { listVorkommen } from '../../../shared/ausdruck/vorkommen.ts'
import { listSichtdokumente } from '../../../shared/auswertung/sichtbaum.ts'
import type { Datenfeld } from '../../../shared/modell/elemente/dokument.ts'
import type { Leistung } from '../../../shared/modell/elemente/leistung.ts'
import type { Feldknoten } from '../../../shared/modell/feldbaum.ts'
import { musterToJs } from '../../../shared/modell/muster.ts'
import { exampleForMuster } from '../../../shared/modell/musterbeispiel.ts'
import type { Anlage, Feldwert, Gruppenwert, Nachricht } from '../../../shared/modell/nachricht.ts'
import { getDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import type { Zufall } from './zufall.ts'

/** How wild a random message is. */
export interface Zufallsart {
  /** chance that an occurrence or value is not as it should be */
  fehlerrate: number
  /** chance that something optional is there */
  fuelle: number
}

interface Lage extends Zufallsart {
  projekt: Projekt
  zufall: Zufall
  anlagen: Anlage[]
  /** values of the Zuständigkeitsmerkmal by Feldpfad */
  besondere: ReadonlyMap<string, readonly string[]>
}

/** Values of the Zuständigkeitsmerkmal of a Leistung that the Stellen of an Organisation know, with some they do not. */
export function listMerkmalswerte(
  projekt: Projekt,
  { id, zustaendigkeitsmerkmal }: Leistung,
  stellen: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const eintraege = stellen.flatMap((stelle) => getDatensatz(projekt, 'stelle', stelle).zustaendigkeiten)
  const eigene = eintraege.filter(({ leistung }) => leistung === id)
  const ars = eigene.map(({ arsPraefix }) => arsPraefix.padEnd(12, '0'))
  const bereiche = eigene.flatMap(({ bereich }) => (bereich === undefined ? [] : [bereich.von, bereich.bis]))
  const werte = new Map<string, readonly string[]>([
    [zustaendigkeitsmerkmal.ars, [...ars, ...ars, ...ars, ...ars, '149990109999', '099999999999']],
  ])
  if (zustaendigkeitsmerkmal.bereich !== undefined) {
    werte.set(zustaendigkeitsmerkmal.bereich, [...bereiche, 'Aue', 'Köln', 'Äpfelberg', 'Zell'])
  }
  return werte
}

/** A random message of a Nachrichtentyp, made from its Feldbäume. */
export function createZufallsnachricht(
  projekt: Projekt,
  typId: string,
  zufall: Zufall,
  art: Zufallsart,
  besondere: ReadonlyMap<string, readonly string[]>,
): Nachricht {
  const typ = getDatensatz(projekt, 'nachrichtentyp', typId)
  const lage: Lage = { ...art, projekt, zufall, anlagen: zufall.chance(0.2) ? [createAnlage('a0', '')] : [], besondere }
  const dokumente: Record<string, Gruppenwert> = {}
  const sichtdokumente = listSichtdokumente(projekt, typ)
  for (const { sicht, dokument, baum } of sichtdokumente) {
    if (!zufall.chance(sicht.pflicht ? 1 - art.fehlerrate : 0.6)) continue
    dokumente[dokument.id] = createGruppe(lage, baum.kinder)
  }
  computeFelder(lage, sichtdokumente, dokumente)
  return {
    nachrichtentyp: typId,
    fachmodellVersion: '1.2',
    test: zufall.chance(0.5),
    kopf: createKopf(projekt, zufall),
    anlagen: lage.anlagen,
    dokumente,
  }
}

function createKopf(projekt: Projekt, zufall: Zufall): Nachricht['kopf'] {
  const kennungen = listDatensaetze(projekt, 'stelle').map(({ kennung }) => kennung)
  return {
    nachrichtenUUID: '22222222-2222-4222-8222-222222222222',
    erstellungszeitpunkt: '2026-02-27T10:00:00+01:00',
    leser: { kennung: zufall.wahl([...kennungen, 'gew:unbekannt']), name: 'Leser & Söhne' },
    autor: { kennung: 'portal:1', name: 'Portal "A"' },
    ...(zufall.chance(0.5) ? { vorgangId: '11111111-1111-4111-8111-111111111111' } : {}),
    ...(zufall.chance(0.3) ? { bezugNachricht: '55555555-5555-4555-8555-555555555555' } : {}),
    fremdkennungen: zufall.chance(0.4) ? [{ system: 'portal', kennung: 'A <1>' }] : [],
  }
}

function createAnlage(id: string, typ: string): Anlage {
  return { id, name: `Datei ${id} & mehr`, typ: typ || 'text/plain', groesse: 17, sha256: '0'.repeat(64) }
}

/** Mostly the id of an Anlage that fits, new or used before. */
function drawVerweis({ zufall, anlagen, fehlerrate }: Lage, { dateitypen }: Datenfeld): string {
  const passende = anlagen.filter(({ typ }) => dateitypen === undefined || dateitypen.includes(typ))
  if (zufall.chance(fehlerrate)) return zufall.wahl(['a9', 'a0', ...anlagen.map(({ id }) => id)])
  if (passende.length > 0 && zufall.chance(0.4)) return zufall.wahl(passende).id
  const anlage = createAnlage(`a${anlagen.length + 1}`, zufall.wahl(dateitypen ?? ['image/png']))
  anlagen.splice(zufall.ganz(anlagen.length + 1), 0, anlage)
  return anlage.id
}

function createGruppe(lage: Lage, kinder: readonly Feldknoten[]): Gruppenwert {
  const wert: Gruppenwert = {}
  for (const knoten of kinder) {
    const vorkommen = Array.from({ length: drawAnzahl(lage, knoten) }, () => createWert(lage, knoten))
    if (vorkommen.length > 0) wert[knoten.id] = vorkommen
  }
  return wert
}

function drawAnzahl({ zufall, fehlerrate, fuelle }: Lage, { anzahl }: Feldknoten): number {
  if (zufall.chance(fehlerrate)) return zufall.ganz(Math.min(anzahl.max ?? 3, 4) + 2)
  if (!zufall.chance(fuelle)) return anzahl.min
  const max = Math.min(anzahl.max ?? anzahl.min + 2, anzahl.min + 2)
  return Math.max(1, anzahl.min, max - zufall.ganz(2))
}

function createWert(lage: Lage, knoten: Feldknoten): Feldwert {
  if (knoten.feld === undefined) return createGruppe(lage, knoten.kinder)
  const wert = createFeldwert(lage, knoten.pfad, knoten.feld)
  return lage.zufall.chance(lage.fehlerrate) ? spoil(lage.zufall, wert) : wert
}

const UNSINN = ['', ' ', 'x', '-1', '0', '1e3', '2026-02-30', '2026-02-28Z', 'ä'.repeat(70), '🚧', 'a9', '9'.repeat(40)]

function spoil(zufall: Zufall, wert: string): string {
  return zufall.wahl([
    ...UNSINN,
    `${wert} `,
    ` ${wert}`,
    `${wert}1`,
    [...wert].slice(1).join(''),
    `${wert}/${wert}`,
    `\t${wert}\n`,
  ])
}

function createFeldwert(lage: Lage, pfad: string, feld: Datenfeld): string {
  const { zufall } = lage
  const besondere = lage.besondere.get(pfad)
  if (besondere !== undefined) {
    const passende = besondere.filter((wert) => feld.muster === undefined || musterToJs(feld.muster).test(wert))
    if (passende.length > 0) return zufall.wahl(passende)
  }
  switch (feld.datentyp) {
    case 'text':
      return createText(zufall, feld)
    case 'ganzzahl':
      return drawZahl(zufall, feld, 0).replace(/^(?=[0-9])/, zufall.wahl(['', '', '+', '0']))
    case 'dezimalzahl':
      return drawZahl(zufall, feld, feld.nachkommastellen ?? 4)
    case 'betrag':
      return drawZahl(zufall, feld, 2)
    case 'datum':
      return drawDatum(zufall)
    case 'zeitpunkt':
      return `${drawDatum(zufall)}T${drawZeit(zufall)}${zufall.wahl(['Z', '+01:00', '-14:00'])}`
    case 'zeit':
      return drawZeit(zufall)
    case 'jaNein':
      return zufall.wahl(['true', 'false', '1', '0'])
    case 'auswahl':
      return drawCode(lage, feld)
    case 'datei':
      return drawVerweis(lage, feld)
    case 'geometrie':
      return 'POINT(13.7 51.0)'
    case 'zeitraum':
      return [drawDatum(zufall), drawDatum(zufall)].sort().join('/')
  }
}

const WOERTER = [
  'Anna',
  'Müller',
  'Lindenweg 7',
  '“Zitat”',
  'a & b < c',
  '  doppelt  leer ',
  '🚧 Achtung',
  'ﬁ',
  "O'Hara",
]

function createText(zufall: Zufall, { laenge, muster }: Datenfeld): string {
  if (muster !== undefined) return exampleForMuster(muster, zufall.zahl, laenge) ?? 'x'
  const zeichen = Array.from(zufall.wahl(WOERTER))
  const fehlende = Math.max(0, (laenge?.min ?? 1) - zeichen.length)
  return [...zeichen, ...'z'.repeat(fehlende)].slice(0, laenge?.max).join('')
}

function drawZahl(zufall: Zufall, { bereich }: Datenfeld, stellen: number): string {
  const min = bereich?.min ?? Math.min(0, bereich?.max ?? 0)
  const max = bereich?.max ?? min + 100
  const zahl = zufall.wahl([min, max, min + zufall.zahl() * (max - min)])
  return zahl.toFixed(Number.isInteger(zahl) && zufall.chance(0.5) ? 0 : stellen)
}

function drawDatum(zufall: Zufall): string {
  return zufall.wahl(['2024-02-29', '2026-01-01', '1999-12-31', '2026-03-28', '2000-10-05'])
}

function drawZeit(zufall: Zufall): string {
  return zufall.wahl(['00:00:00', '23:59:59', '08:30:00.5', '24:00:00'])
}

function drawCode({ projekt, zufall }: Lage, { codeliste }: Datenfeld): string {
  const eintraege = codeliste === undefined ? [] : (projekt.codelisteninhalte.get(codeliste) ?? [])
  return eintraege.length === 0 ? 'x' : zufall.wahl(eintraege).code
}

/** Most computed fields hold what they should. */
function computeFelder(
  { zufall }: Lage,
  sichtdokumente: ReturnType<typeof listSichtdokumente>,
  dokumente: Record<string, Gruppenwert>,
): void {
  const quelle = { felder: createFeldverzeichnis(sichtdokumente.map(({ baum }) => baum)), dokumente }
  for (const knoten of quelle.felder.values()) {
    const { feld, berechnung } = knoten
    if (feld === undefined || berechnung === undefined) continue
    for (const vorkommen of listVorkommen(quelle, knoten.pfad)) {
      const text = computeFeldtext(feld, berechnung, quelle, vorkommen.eltern)
      const inhalt = vorkommen.eltern === undefined ? dokumente[knoten.dokument] : vorkommen.eltern.wert
      const werte = typeof inhalt === 'string' ? undefined : inhalt?.[knoten.id]
      if (text !== undefined && werte !== undefined && zufall.chance(0.9)) werte[vorkommen.index] = text
    }
  }
}
