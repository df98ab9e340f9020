import { appendFileSync } from 'node:fs'
import { openSpeicher } from '../../../electron/host/prozessor/speicher/speicher.ts'
import { createLaunischesZiel } from './launischesZiel.ts'
import { createMeldung, planOf, zufall } from './meldungen.ts'
import { anfrage, auftrag, createPruefstand, endgueltig, fragt, neutral } from './pruefstand.ts'

/**
 * A host that receives messages while its targets have whims, until it is killed or done. Prints `<number> <Transaktion> <state>`
 * for each message that it has worked off. Arguments: data folder, log of the targets, first and last number, seed; with
 * `ruhig` as seed no target has whims, and what has failed for good is delivered once more.
 */
const [, , ordner = '', datei = '', ab = '0', bis = '0', saat = ''] = process.argv
const GLEICHZEITIG = 8

const speicher = openSpeicher(ordner)
if (!speicher.ok) throw new Error(JSON.stringify(speicher.befunde))
const stand = createPruefstand({
  speicher: speicher.wert,
  findZielsystem: () => createLaunischesZiel(datei, saat, () => stand.uhr),
  regel: ({ nachricht, antworten }) => {
    const { fragen, auftraege } = planOf(nachricht)
    if (antworten.kinder.length === 0 && fragen) return fragt(anfrage('register'))
    const bestellt = auftraege.map((weg) =>
      auftrag(weg, weg === 'fach' ? { nach: 'akte' } : { pflicht: weg !== 'post' }),
    )
    return endgueltig(bestellt, '<zustand>fertig</zustand>', nachricht.name)
  },
})

const offene = Array.from({ length: Number(bis) - Number(ab) }, (_, stelle) => Number(ab) + stelle)
const nochEinmal = new Set(offene.filter((nummer) => zufall(`${saat}/noch einmal/${nummer}`) < 0.1))
const write = (zeile: string): void => appendFileSync(1, `${zeile}\n`)

async function receive(): Promise<void> {
  for (let nummer = offene.shift(); nummer !== undefined; nummer = offene.shift()) {
    const { transaktion } = await stand.prozessor.empfange(neutral(createMeldung(stand.projekt, nummer)))
    write(`${nummer} ${transaktion.id} ${transaktion.zustand}`)
    // sometimes the sender sends it once more
    if (nochEinmal.delete(nummer)) offene.push(nummer)
  }
}

await stand.prozessor.setzeFort()
await Promise.all(Array.from({ length: GLEICHZEITIG }, receive))
if (saat === 'ruhig') {
  for (const { id } of speicher.wert.transaktionen.list()) await stand.prozessor.wiederholeZustellungen(id)
}
stand.prozessor.dispose()
speicher.wert.close()
