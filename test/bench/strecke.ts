import { randomUUID } from 'node:crypto'
import { createDemoumgebung } from '../../electron/host/demo/demoumgebung.ts'
import { check0604 } from '../../electron/host/demo/xdomea0604.ts'
import { createModellindex } from '../../electron/host/prozessor/modellindex.ts'
import { createRegelProzessor } from '../../electron/host/prozessor/regelProzessor.ts'
import type { Transformiere } from '../../electron/host/prozessor/regelwerk.ts'
import { createSchemata } from '../../electron/host/prozessor/schemata.ts'
import type { Speicher } from '../../electron/host/prozessor/speicher/speicher.ts'
import { SYSTEMUHR } from '../../electron/host/prozessor/uhr.ts'
import type { Textregelwerk } from '../../electron/host/regelwerk/textregelwerk.ts'
import type { Grundnachricht } from '../../shared/generator/testplan/grundnachricht.ts'
import { writeNachricht } from '../../shared/modell/nachrichtXml.ts'
import { listDatensaetze } from '../../shared/modell/projekt.ts'
import { type Beispiel, STUFE } from './beispiel.ts'

/** The whole way of a message, from receipt to the demo systems. */
export interface Strecke {
  /** Sends the message under a new UUID; one that is not delivered is a failure of the measurement. */
  send(grund: Grundnachricht): Promise<void>
  dispose(): void
}

/** After so many messages the demo systems are emptied: they keep everything they get. */
const LEEREN_NACH = 100

export function createStrecke(
  { projekt, organisation, nachrichtentyp }: Beispiel,
  regelwerk: Textregelwerk,
  transformiere: Transformiere,
  speicher: Speicher,
): Strecke {
  const modell = createModellindex(projekt)
  const schemata = createSchemata(regelwerk, modell)
  const demo = createDemoumgebung({ projekt, uhr: SYSTEMUHR, schemata, check0604 })
  const prozessor = createRegelProzessor({
    projekt,
    regelwerk,
    transformiere,
    speicher,
    findZielsystem: demo.findZielsystem,
    uhr: SYSTEMUHR,
    namensraum: randomUUID(),
    wartezeiten: [],
  })
  const form = modell.findForm(nachrichtentyp.id)
  if (form === undefined) throw new Error(`Kein Nachrichtentyp ${nachrichtentyp.id}`)
  const kanal = listDatensaetze(projekt, 'schnittstelle')
    .filter(({ format, richtung }) => format === 'neutral' && richtung === 'eingang')
    .flatMap(({ erkennung }) => erkennung ?? [])
    .find((eine) => eine.nachrichtentyp === nachrichtentyp.id)?.kanal
  let gesendet = 0

  return {
    send: async ({ nachricht, anlagen }) => {
      const kopf = { ...nachricht.kopf, nachrichtenUUID: randomUUID() }
      const { transaktion } = await prozessor.empfange({
        kanal: kanal ?? '',
        organisation: organisation.id,
        xml: writeNachricht(form, { ...nachricht, kopf }),
        anlagen: [...anlagen.values()],
        stufe: STUFE,
      })
      if (transaktion.zustand !== 'zugestellt') {
        const befunde = transaktion.befunde.map(({ satz, einzelheiten }) => `${satz} ${einzelheiten ?? ''}`)
        throw new Error(`Die Nachricht wurde nicht zugestellt (${transaktion.zustand}): ${befunde.join('; ')}`)
      }
      gesendet += 1
      if (gesendet % LEEREN_NACH === 0) demo.reset()
    },
    dispose: () => {
      prozessor.dispose()
      schemata.dispose()
    },
  }
}
