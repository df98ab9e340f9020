import { appendFileSync } from 'node:fs'
import { openSpeicher } from '../../../electron/host/prozessor/speicher/speicher.ts'
import type { Zielsystem, Zustellergebnis } from '../../../electron/host/prozessor/zielsystem.ts'
import { ins } from '../../shared/generator/beispielbausteine.ts'
import { anfrage, auftrag, createPruefstand, endgueltig, fragt, nachrichtXml, neutral } from './pruefstand.ts'

/**
 * A process that receives one message (or goes on with it) and ends itself with SIGKILL at the place named by the third argument.
 * What targets saw is appended to a file, since everything in memory is lost. Arguments: data folder, log file, place.
 */
const [, , ordner = '', datei = '', stelle = ''] = process.argv

const die = (hier: string): void => {
  if (hier === stelle) process.kill(process.pid, 'SIGKILL')
}

const QUITTUNGEN: Record<string, string> = {
  [ins('register')]: '<quittung xmlns="urn:fachwerk:dienst:registerabfrage:1" treffer="keiner"/>',
  [ins('akte')]: '<quittung xmlns="urn:fachwerk:dienst:ablage:1" aktenzeichen="A-1" vorgangskennzeichen="V-1"/>',
  [ins('post')]: '<quittung xmlns="urn:fachwerk:dienst:postfach:1" eintrag="E-1"/>',
}

/** Every target: notes what it got, then answers; `vor-` and `nach-` are the moments around that. */
const ziel: Zielsystem = {
  sende: async ({ uuid, installation }): Promise<Zustellergebnis> => {
    die(`vor-${installation}`)
    appendFileSync(datei, `${JSON.stringify({ installation, uuid })}\n`)
    die(`nach-${installation}`)
    return { art: 'quittung', inhalt: QUITTUNGEN[installation] ?? '' }
  },
}

const speicher = openSpeicher(ordner)
if (!speicher.ok) {
  process.stdout.write(JSON.stringify(speicher.befunde))
  process.exit(1)
}
const stand = createPruefstand({
  speicher: speicher.wert,
  findZielsystem: () => () => ziel,
  regel: ({ antworten }) => {
    const runde = antworten.kinder.length + 1
    die(`runde-${runde}`)
    if (runde === 1) return fragt(anfrage('register'))
    if (runde === 2) return fragt(anfrage('zweitreg'))
    return endgueltig(
      [auftrag('akte'), auftrag('fach', { nach: 'akte' }), auftrag('post')],
      '<zustand>fertig</zustand>',
    )
  },
})
const { id } =
  stelle === ''
    ? ((await stand.prozessor.setzeFort())[0] ??
      (await stand.prozessor.empfange(neutral(nachrichtXml(stand.projekt)))).transaktion)
    : (await stand.prozessor.empfange(neutral(nachrichtXml(stand.projekt)))).transaktion
const transaktion = speicher.wert.transaktionen.find(id)
process.stdout.write(
  JSON.stringify({
    transaktion,
    zustellungen: speicher.wert.zustellungen
      .list(id)
      .map(({ uuid, zustand, angaben, art }) => ({ uuid, zustand, art, installation: angaben.installation })),
    vorgaenge: speicher.wert.vorgaenge.list(),
    antworten: speicher.wert.transaktionen.listAntworten(id).map((antwort) => antwort.anfrage),
  }),
)
stand.prozessor.dispose()
speicher.wert.close()
