import { type Befund, createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import { type Testfall, testfallSchema } from '../../../shared/modell/elemente/testfall.ts'
import { createSchemabefunde } from '../../../shared/modell/schemabefunde.ts'
import type { Testfalldaten } from '../../../shared/modell/testfalldaten.ts'
import { parseJsonDatei } from './json.ts'
import { listDateien, readBytes, readText, resolveOrdner } from './ordner.ts'

const TESTFALL_MAXIMUM = 256 * 1024
const XML_MAXIMUM = 20 * 1024 * 1024
const ANLAGE_MAXIMUM = 50 * 1024 * 1024
const KENNUNG = /^testfaelle\/([A-Za-z0-9][A-Za-z0-9._-]{0,99})\/(.+)$/
const ANLAGE = /^anlagen\/[^/]+$/
const ERWARTET = /^erwartet\/[a-z0-9-]+\.xml$/

export interface GeleseneTestfaelle {
  testfaelle: Testfalldaten[]
  /** what is wrong with the files; a Testfall with a Fehler is left out */
  befunde: Befund[]
}

/** Reads `testfaelle/` of a project folder, ordered by name; a project without Testfälle has none. */
export async function readTestfaelle(ordner: string): Promise<Ergebnis<GeleseneTestfaelle>> {
  const wurzel = await resolveOrdner(ordner)
  if (!wurzel.ok) return wurzel
  const { pfade, befunde } = await listDateien(wurzel.wert, ['testfaelle'])
  const ergebnis: GeleseneTestfaelle = { testfaelle: [], befunde }
  for (const [kennung, teile] of groupByTestfall(pfade)) {
    const testfall = await readTestfall(wurzel.wert, kennung, teile)
    if (testfall.ok) ergebnis.testfaelle.push(testfall.wert)
    else ergebnis.befunde.push(...testfall.befunde)
  }
  ergebnis.befunde.push(...checkVorher(ergebnis.testfaelle))
  return succeed(ergebnis)
}

function groupByTestfall(pfade: readonly string[]): Map<string, string[]> {
  const gruppen = new Map<string, string[]>()
  for (const pfad of pfade) {
    const [, kennung, teil] = KENNUNG.exec(pfad) ?? []
    if (kennung === undefined || teil === undefined) continue
    const gruppe = gruppen.get(kennung)
    if (gruppe === undefined) gruppen.set(kennung, [teil])
    else gruppe.push(teil)
  }
  return gruppen
}

async function readTestfall(
  wurzel: string,
  kennung: string,
  teile: readonly string[],
): Promise<Ergebnis<Testfalldaten>> {
  const ordner = `testfaelle/${kennung}`
  const testfall = await readBeschreibung(wurzel, `${ordner}/testfall.json`)
  if (!testfall.ok) return testfall
  const nachricht = await readText(wurzel, `${ordner}/nachricht.xml`, XML_MAXIMUM)
  if (!nachricht.ok) return nachricht
  const anlagen = new Map<string, Uint8Array>()
  const erwartet = new Map<string, string>()
  for (const teil of teile) {
    if (ANLAGE.test(teil)) {
      const bytes = await readBytes(wurzel, `${ordner}/${teil}`, ANLAGE_MAXIMUM)
      if (!bytes.ok) return bytes
      anlagen.set(teil.slice('anlagen/'.length), bytes.wert)
    } else if (ERWARTET.test(teil)) {
      const text = await readText(wurzel, `${ordner}/${teil}`, XML_MAXIMUM)
      if (!text.ok) return text
      erwartet.set(teil, text.wert)
    }
  }
  const fehlende = checkErwartet(testfall.wert, erwartet, ordner)
  if (fehlende.length > 0) return fail(...fehlende)
  return succeed({ kennung, testfall: testfall.wert, nachricht: nachricht.wert, anlagen, erwartet })
}

async function readBeschreibung(wurzel: string, pfad: string): Promise<Ergebnis<Testfall>> {
  const text = await readText(wurzel, pfad, TESTFALL_MAXIMUM)
  if (!text.ok) return text
  const datei = parseJsonDatei(text.wert, pfad)
  if (!datei.ok) return datei
  const geprueft = testfallSchema.safeParse(datei.wert.wert)
  return geprueft.success ? succeed(geprueft.data) : fail(...createSchemabefunde(geprueft.error, datei.wert.ortOf))
}

function checkErwartet(testfall: Testfall, erwartet: ReadonlyMap<string, string>, ordner: string): Befund[] {
  const { zustellungen, rueckmeldung } = testfall.erwartet
  return [...zustellungen.map(({ datei }) => datei), rueckmeldung].flatMap((datei) =>
    datei === undefined || erwartet.has(datei)
      ? []
      : [
          createBefund({
            code: 'testfall.erwartet',
            satz: 'Die erwartete Zustellung eines Testfalls fehlt.',
            ort: { datei: `${ordner}/${datei}` },
            abhilfe: 'Legen Sie die Datei an oder nehmen Sie sie aus testfall.json heraus.',
          }),
        ],
  )
}

function checkVorher(testfaelle: readonly Testfalldaten[]): Befund[] {
  const bekannte = new Set(testfaelle.map(({ kennung }) => kennung))
  return testfaelle.flatMap(({ kennung, testfall }) =>
    (testfall.vorher ?? [])
      .filter((vorheriger) => vorheriger === kennung || !bekannte.has(vorheriger))
      .map((vorheriger) =>
        createBefund({
          code: 'testfall.vorher',
          satz: `Der vorausgehende Testfall „${vorheriger}“ ist nicht vorhanden.`,
          ort: { datei: `testfaelle/${kennung}/testfall.json` },
          abhilfe: 'Legen Sie ihn an oder berichtigen Sie den Namen unter „vorher“.',
        }),
      ),
  )
}
