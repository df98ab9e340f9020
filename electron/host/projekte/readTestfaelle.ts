import { type Befund, createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import { type Testfall, testfallSchema } from '../../../shared/modell/elemente/testfall.ts'
import { createSchemabefunde } from '../../../shared/modell/schemabefunde.ts'
import type { Testfalldaten } from '../../../shared/modell/testfalldaten.ts'
import { parseJsonDatei } from './json.ts'
import { listDateien, readBytes, readText, resolveOrdner } from './ordner.ts'
import { groupTestfaelle, parseTestfallpfad, TESTFALLORDNER, type Testfalldatei } from './testfallpfade.ts'

export interface GeleseneTestfaelle {
  testfaelle: Testfalldaten[]
  /** what is wrong with the files; a Testfall with a Fehler is left out */
  befunde: Befund[]
}

/** Reads `testfaelle/` of a project folder, ordered by name; a project without Testfälle has none. */
export async function readTestfaelle(ordner: string): Promise<Ergebnis<GeleseneTestfaelle>> {
  const wurzel = await resolveOrdner(ordner)
  if (!wurzel.ok) return wurzel
  const { pfade, befunde } = await listDateien(wurzel.wert, [TESTFALLORDNER])
  const ergebnis: GeleseneTestfaelle = { testfaelle: [], befunde }
  for (const [kennung, teile] of groupTestfaelle(pfade)) {
    const testfall = await readTestfall(wurzel.wert, kennung, teile)
    if (testfall.ok) ergebnis.testfaelle.push(testfall.wert)
    else ergebnis.befunde.push(...testfall.befunde)
  }
  ergebnis.befunde.push(...checkVorher(ergebnis.testfaelle))
  return succeed(ergebnis)
}

async function readTestfall(
  wurzel: string,
  kennung: string,
  dateien: readonly Testfalldatei[],
): Promise<Ergebnis<Testfalldaten>> {
  const ordner = `${TESTFALLORDNER}/${kennung}`
  const readTextOf = (teil: string): Promise<Ergebnis<string>> => {
    const pfad = `${ordner}/${teil}`
    return readText(wurzel, pfad, parseTestfallpfad(pfad)?.maximum ?? 0)
  }
  const beschreibung = await readTextOf('testfall.json')
  if (!beschreibung.ok) return beschreibung
  const testfall = parseTestfall(beschreibung.wert, `${ordner}/testfall.json`)
  if (!testfall.ok) return testfall
  const nachricht = await readTextOf('nachricht.xml')
  if (!nachricht.ok) return nachricht
  const anlagen = new Map<string, Uint8Array>()
  const erwartet = new Map<string, string>()
  for (const { teil, art, maximum } of dateien) {
    if (art === 'anlage') {
      const bytes = await readBytes(wurzel, `${ordner}/${teil}`, maximum)
      if (!bytes.ok) return bytes
      anlagen.set(teil.slice('anlagen/'.length), bytes.wert)
    } else if (art === 'erwartung') {
      const text = await readTextOf(teil)
      if (!text.ok) return text
      erwartet.set(teil, text.wert)
    }
  }
  const fehlende = checkErwartet(testfall.wert, erwartet, ordner)
  if (fehlende.length > 0) return fail(...fehlende)
  return succeed({ kennung, testfall: testfall.wert, nachricht: nachricht.wert, anlagen, erwartet })
}

/** The text of a `testfall.json`; `pfad` is what Befunde call it. */
export function parseTestfall(text: string, pfad: string): Ergebnis<Testfall> {
  const datei = parseJsonDatei(text, pfad)
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
