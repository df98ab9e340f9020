import { rename } from 'node:fs/promises'
import { startHost } from '../../../electron/host/host.ts'
import { readProjekt } from '../../../electron/host/projekte/readProjekt.ts'
import { writeProjektdateien } from '../../../electron/host/projekte/writeProjektdateien.ts'
import { createZaehlschritt } from './zaehlschritt.ts'

/**
 * A process that works on a project until it is killed. Arguments: project folder, data folder, task.
 * `aendern`: changes without end, saving every few changes, and prints every acknowledged sequence.
 * A number n: saves several files and kills itself at the n-th renaming (negative: right after it).
 */
const [, , ordner = '', datenordner = '', aufgabe = 'aendern'] = process.argv
const CLIENT = 'fenster-des-kindes'

if (aufgabe === 'aendern') await changeForever()
else await saveUntil(Number(aufgabe))

async function changeForever(): Promise<void> {
  const host = startHost({ projekt: ordner, datenordner })
  const stand = await host.oeffne({ client: CLIENT })
  if (!stand.ok || !stand.wert.schreibrecht) throw new Error(JSON.stringify(stand))
  const { sitzung } = stand.wert
  let { sequenz, nummer } = stand.wert
  let datensaetze = new Map(stand.wert.datensaetze.map((einer) => [einer.id, einer]))
  process.stdout.write(`offen ${sequenz}\n`)
  for (;;) {
    const { schritt, nachher } = createZaehlschritt(datensaetze, sequenz + 1)
    nummer += 1
    const antwort = await host.aendere({ sitzung, client: CLIENT, nummer, basis: sequenz, schritt })
    if (!antwort.ok) throw new Error(JSON.stringify(antwort))
    sequenz = antwort.wert.sequenz
    datensaetze = nachher
    process.stdout.write(`${sequenz}\n`)
    if (sequenz % 4 === 0) {
      const gespeichert = await host.speichere({ sitzung, client: CLIENT })
      if (!gespeichert.ok) throw new Error(JSON.stringify(gespeichert))
      process.stdout.write(`gespeichert ${gespeichert.wert.sequenz}\n`)
    }
  }
}

async function saveUntil(stelle: number): Promise<void> {
  const gelesen = await readProjekt(ordner)
  if (!gelesen.ok) throw new Error(JSON.stringify(gelesen))
  const { projekt, positionen } = gelesen.wert
  const { nachher } = createZaehlschritt(new Map(projekt.datensaetze), 1)
  let anzahl = 0
  const umbenennen = async (von: string, nach: string): Promise<void> => {
    anzahl += 1
    if (anzahl === stelle) process.kill(process.pid, 'SIGKILL')
    await rename(von, nach)
    if (anzahl === -stelle) process.kill(process.pid, 'SIGKILL')
  }
  const ergebnis = await writeProjektdateien(
    ordner,
    { projekt, positionen },
    { projekt: { ...projekt, datensaetze: nachher }, positionen },
    { urheber: '00000000-0000-4000-8000-000000000001', umbenennen },
  )
  process.stdout.write(JSON.stringify(ergebnis))
}
