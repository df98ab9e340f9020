import { type Ausfuehrung, startAusfuehrung } from '../../electron/host/ausfuehrung/ausfuehrung.ts'
import { resolveSefOrdner } from '../../electron/host/ausfuehrung/datenordner.ts'
import { createFluechtigenSpeicher } from '../../electron/host/prozessor/speicher/speicher.ts'
import { generateTexte } from '../../electron/host/regelwerk/texte.ts'
import { createTextregelwerk, type Textregelwerk } from '../../electron/host/regelwerk/textregelwerk.ts'
import type { Grundnachricht } from '../../shared/generator/testplan/grundnachricht.ts'
import { createAufzeichnung } from '../interop/aufzeichnung.ts'
import { findSaxonHe, type Lauf, measureSaxonHe, type SaxonHe } from '../interop/saxonHe.ts'
import { type Beispiel, readBeispiel } from './beispiel.ts'
import { createStrecke } from './strecke.ts'
import { formatAnteil, formatZahl, printTabelle } from './tabelle.ts'
import { measureRate } from './zeit.ts'

const WARMLAUF_MS = 4_000
const DAUER_MS = 6_000
/** engines here, threads of one JVM there */
const ZUGLEICH = [1, 2]

/**
 * The same stylesheets over the same messages, here and in every Saxon-HE that is there, one after the other in one run. All
 * documents are known, so neither side parses; both write every result.
 */
export async function benchSaxon(): Promise<void> {
  const { gefundene, fehlende } = findSaxonHe()
  for (const satz of fehlende) console.log(satz)
  if (gefundene.length === 0) {
    console.log('saxon: übersprungen, kein Saxon-HE gefunden')
    return
  }
  const beispiel = await readBeispiel()
  const regelwerk = createTextregelwerk(beispiel.projekt, generateTexte(beispiel.projekt))
  const zeilen: string[][] = []
  for (const zugleich of ZUGLEICH) {
    const ausfuehrung = startAusfuehrung({ cacheOrdner: resolveSefOrdner(), engines: zugleich })
    try {
      for (const [titel, grund] of [
        ['kleinste Nachricht', beispiel.kleinste],
        ['größte Nachricht', beispiel.groesste],
      ] as const) {
        const laeufe = await recordLaeufe(beispiel, regelwerk, ausfuehrung, grund)
        const regel = laeufe.filter(({ stylesheet }) => regelwerk.rolleOf(stylesheet)?.art === 'regel')
        for (const [was, auswahl] of [
          [`${laeufe.length} Stylesheets`, laeufe],
          ['nur Regel', regel],
        ] as const) {
          zeilen.push([
            `${titel}, ${was}, ${zugleich} zugleich`,
            ...(await compare(ausfuehrung, gefundene, auswahl, zugleich)),
          ])
        }
      }
    } finally {
      await ausfuehrung.stop()
    }
  }
  printTabelle(
    'Nachrichten je Sekunde: dieselben Regeln, dieselben Nachrichten',
    ['', 'SaxonJS', ...gefundene.flatMap(({ name }) => [name, 'SaxonJS dazu'])],
    zeilen,
  )
}

/** Every run of a stylesheet that one message causes. */
async function recordLaeufe(
  beispiel: Beispiel,
  regelwerk: Textregelwerk,
  ausfuehrung: Ausfuehrung,
  grund: Grundnachricht,
): Promise<Lauf[]> {
  const aufzeichnung = createAufzeichnung(ausfuehrung.transformiere)
  const speicher = createFluechtigenSpeicher()
  const strecke = createStrecke(beispiel, regelwerk, aufzeichnung.transformiere, speicher)
  try {
    await strecke.send(grund)
    return [...aufzeichnung.laeufe]
  } finally {
    strecke.dispose()
    speicher.close()
  }
}

async function compare(
  ausfuehrung: Ausfuehrung,
  saxons: readonly SaxonHe[],
  laeufe: readonly Lauf[],
  zugleich: number,
): Promise<string[]> {
  const send = async (): Promise<void> => {
    for (const { stylesheet, quelle, parameter } of laeufe)
      await ausfuehrung.transformiere(stylesheet, quelle, parameter)
  }
  await measureRate(send, zugleich, WARMLAUF_MS)
  const hier = await measureRate(send, zugleich, DAUER_MS)
  const werte = [formatZahl(hier)]
  for (const saxon of saxons) {
    const dort = await measureSaxonHe(saxon, laeufe, { faeden: zugleich, warmMs: WARMLAUF_MS, dauerMs: DAUER_MS })
    werte.push(formatZahl(dort), formatAnteil(hier / dort))
  }
  return werte
}
