import { type Befund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { Testfallunterschied, Vergleichsquelle } from '../../../shared/host/vergleich.ts'
import type { HostEingabe, HostWert } from '../../../shared/host.ts'
import type { Testfall } from '../../../shared/modell/elemente/testfall.ts'
import type { XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import { type Hostkontext, resolveSitzung } from '../hostkontext.ts'
import { resolveOrdner } from '../projekte/ordner.ts'
import { parseTestfall } from '../projekte/readTestfaelle.ts'
import { TESTFALLORDNER } from '../projekte/testfallpfade.ts'
import { createModellindex } from '../prozessor/modellindex.ts'
import type { Sitzung } from '../sitzung/sitzung.ts'
import { createAbloesung } from './abloesung.ts'
import { createFormworte } from './formworte.ts'
import { createGitquelle, createOrdnerquelle, type Testfallquelle } from './testfallquellen.ts'
import { createAbgeloestbefund } from './vergleichsbefunde.ts'
import { compareXmlTexte, type Stellenworte } from './xmlstellen.ts'

/** So many places are named of one file, and of all files together; the rest is counted. */
const STELLEN_JE_DATEI = 8
const STELLEN_MAXIMUM = 4000

const abloesung = createAbloesung()

/** How the Testfälle of another state differ from those on disk now; a comparison of the same project still running is given up. */
export async function testfallvergleich(
  kontext: Hostkontext,
  { sitzung: id, quelle }: HostEingabe<'testfallvergleich'>,
): Promise<Ergebnis<HostWert<'testfallvergleich'>>> {
  const sitzung = resolveSitzung(kontext, id)
  if (!sitzung.ok) return sitzung
  return compareTestfaelle(kontext, sitzung.wert, quelle, abloesung.begin(sitzung.wert))
}

/** The same for callers in the host. */
export async function compareTestfaelle(
  kontext: Hostkontext,
  sitzung: Sitzung,
  quelle: Vergleichsquelle,
  abbruch?: AbortSignal,
): Promise<Ergebnis<HostWert<'testfallvergleich'>>> {
  // Testfälle are written at once: what is saved is what is there
  if (quelle.art === 'gespeichert') return succeed({ unterschiede: [], befunde: [] })
  const andere = await openQuelle(kontext, sitzung, quelle, abbruch)
  if (!andere.ok) return andere
  const wurzel = await resolveOrdner(sitzung.ordner)
  if (!wurzel.ok) return wurzel
  const istSha1 = quelle.art === 'git' && quelle.fassung.length === 40
  const eigene = await createOrdnerquelle(wurzel.wert, istSha1 ? 'sha1' : 'sha256')
  const modell = createModellindex(sitzung.projekt)
  const lauf: Lauf = {
    vorher: andere.wert,
    nachher: eigene,
    createWorte: (vorher, nachher) => ({
      vorher: createFormworte(modell, vorher),
      nachher: createFormworte(modell, nachher),
    }),
    stellen: STELLEN_MAXIMUM,
    befunde: [...andere.wert.befunde, ...eigene.befunde],
  }
  const unterschiede: Testfallunterschied[] = []
  for (const paar of await listPaare(lauf)) {
    if (abbruch?.aborted) return fail(createAbgeloestbefund())
    const unterschied = await comparePaar(lauf, paar)
    if (unterschied !== undefined) unterschiede.push(unterschied)
  }
  return succeed({ unterschiede, befunde: lauf.befunde })
}

async function openQuelle(
  kontext: Hostkontext,
  sitzung: Sitzung,
  quelle: Exclude<Vergleichsquelle, { art: 'gespeichert' }>,
  abbruch: AbortSignal | undefined,
): Promise<Ergebnis<Testfallquelle>> {
  if (quelle.art === 'git') return createGitquelle(sitzung.ordner, quelle.fassung, abbruch)
  const ordner = await kontext.resolveErlaubten(quelle.ordner)
  return ordner.ok ? succeed(await createOrdnerquelle(ordner.wert, 'sha256')) : fail(...ordner.befunde)
}

interface Lauf {
  vorher: Testfallquelle
  nachher: Testfallquelle
  createWorte(vorher: XmlElement, nachher: XmlElement): Stellenworte
  /** how many places may still be named */
  stellen: number
  befunde: Befund[]
}

type Seite = 'vorher' | 'nachher'
/** The names of a Testfall on both sides; undefined where it is not. */
type Paar = Readonly<Record<Seite, string | undefined>>

/** Testfälle are the same by the name of their folder; one in another folder with the very same message has moved. */
async function listPaare({ vorher, nachher }: Lauf): Promise<Paar[]> {
  const entfernte = [...vorher.testfaelle.keys()].filter((kennung) => !nachher.testfaelle.has(kennung))
  const verlassene = new Map<string, string>()
  for (const kennung of entfernte) {
    const abdruck = await fingerprintOf(vorher, kennung)
    if (abdruck !== undefined && !verlassene.has(abdruck)) verlassene.set(abdruck, kennung)
  }
  const paare: Paar[] = []
  const umgezogene = new Set<string>()
  for (const kennung of nachher.testfaelle.keys()) {
    let alte = vorher.testfaelle.has(kennung) ? kennung : undefined
    if (alte === undefined && verlassene.size > 0) {
      const frueher = verlassene.get((await fingerprintOf(nachher, kennung)) ?? '')
      if (frueher !== undefined && !umgezogene.has(frueher)) alte = frueher
      if (alte !== undefined) umgezogene.add(alte)
    }
    paare.push({ vorher: alte, nachher: kennung })
  }
  const rest = entfernte.filter((kennung) => !umgezogene.has(kennung))
  return [...paare, ...rest.map((kennung) => ({ vorher: kennung, nachher: undefined }))]
}

async function fingerprintOf(quelle: Testfallquelle, kennung: string): Promise<string | undefined> {
  if (quelle.testfaelle.get(kennung)?.has(NACHRICHT) !== true) return undefined
  const abdruck = await quelle.fingerprint(kennung, NACHRICHT)
  return abdruck.ok ? abdruck.wert : undefined
}

const NACHRICHT = 'nachricht.xml'
const BESCHREIBUNG = 'testfall.json'

/** Undefined where nothing differs, or where one side cannot be read: then a Befund says so. */
async function comparePaar(lauf: Lauf, paar: Paar): Promise<Testfallunterschied | undefined> {
  const geaenderte = await listGeaenderte(lauf, paar)
  if (geaenderte.length === 0) return undefined
  const staende: Partial<Record<Seite, { kennung: string; testfall: Testfall }>> = {}
  for (const seite of ['vorher', 'nachher'] as const) {
    const kennung = paar[seite]
    if (kennung === undefined) continue
    const testfall = await readBeschreibung(lauf[seite], kennung)
    if (!testfall.ok) {
      lauf.befunde.push(...testfall.befunde)
      return undefined
    }
    staende[seite] = { kennung, testfall: testfall.wert }
  }
  const dateien: Testfallunterschied['dateien'] = []
  if (paar.vorher !== undefined && paar.nachher !== undefined) {
    for (const datei of geaenderte.filter((eine) => eine !== BESCHREIBUNG)) {
      const unterschied = await compareDatei(lauf, paar.vorher, paar.nachher, datei)
      if (unterschied !== undefined) dateien.push(unterschied)
    }
  }
  return { ...staende, dateien }
}

/** Files that are not the same bytes; of one that only one side has, the description alone is of interest. */
async function listGeaenderte({ vorher, nachher }: Lauf, paar: Paar): Promise<string[]> {
  if (paar.vorher === undefined || paar.nachher === undefined) return [BESCHREIBUNG]
  const alte = vorher.testfaelle.get(paar.vorher) ?? new Set()
  const neue = nachher.testfaelle.get(paar.nachher) ?? new Set()
  const geaenderte = paar.vorher === paar.nachher ? [] : [BESCHREIBUNG]
  for (const teil of new Set([...neue, ...alte])) {
    const gleich =
      alte.has(teil) && neue.has(teil) && (await isSameDatei(vorher, paar.vorher, nachher, paar.nachher, teil))
    if (!gleich && !geaenderte.includes(teil)) geaenderte.push(teil)
  }
  return geaenderte
}

async function isSameDatei(
  vorher: Testfallquelle,
  alte: string,
  nachher: Testfallquelle,
  neue: string,
  teil: string,
): Promise<boolean> {
  const [davor, danach] = [await vorher.fingerprint(alte, teil), await nachher.fingerprint(neue, teil)]
  return davor.ok && danach.ok && davor.wert === danach.wert
}

async function readBeschreibung(quelle: Testfallquelle, kennung: string): Promise<Ergebnis<Testfall>> {
  const bytes = await quelle.read(kennung, BESCHREIBUNG)
  if (!bytes.ok) return bytes
  return parseTestfall(Buffer.from(bytes.wert).toString('utf8'), `${TESTFALLORDNER}/${kennung}/${BESCHREIBUNG}`)
}

async function compareDatei(
  lauf: Lauf,
  alte: string,
  neue: string,
  datei: string,
): Promise<Testfallunterschied['dateien'][number] | undefined> {
  const davor = lauf.vorher.testfaelle.get(alte)?.has(datei) === true
  const danach = lauf.nachher.testfaelle.get(neue)?.has(datei) === true
  if (!davor || !danach) return { datei, was: davor ? 'entfernt' : 'neu', stellen: [], weitere: 0 }
  if (!datei.endsWith('.xml') || datei.startsWith('anlagen/')) {
    return { datei, was: 'geaendert', stellen: [], weitere: 0 }
  }
  const [alt, neu] = [await lauf.vorher.read(alte, datei), await lauf.nachher.read(neue, datei)]
  for (const gelesen of [alt, neu]) if (!gelesen.ok) lauf.befunde.push(...gelesen.befunde)
  if (!alt.ok || !neu.ok) return undefined
  const maximum = Math.min(STELLEN_JE_DATEI, lauf.stellen)
  const gefunden = compareXmlTexte(alt.wert, neu.wert, lauf.createWorte, maximum)
  // only how it is written differs
  if (gefunden?.stellen.length === 0 && gefunden.weitere === 0) return undefined
  lauf.stellen -= gefunden?.stellen.length ?? 0
  return { datei, was: 'geaendert', stellen: gefunden?.stellen ?? [], weitere: gefunden?.weitere ?? 0 }
}
