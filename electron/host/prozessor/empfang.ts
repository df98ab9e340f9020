import type { Annahme, Annahmeumgebung } from './annahme.ts'
import type { Protokoll } from './protokoll.ts'
import { createProzessorbefund } from './prozessorbefunde.ts'
import type { Transaktion } from './transaktion.ts'
import { sha256, uuidV5 } from './uuid.ts'
import { queueRueckmeldung } from './zustellen.ts'

/** What became of a received message. */
export interface Empfang {
  transaktion: Transaktion
  /** the same message was received before; the recorded result is given again */
  wiederholung: boolean
}

/**
 * Transaction A, or the end of a message that was not accepted. Synchronous, so that nothing comes between looking for the
 * same key and writing it.
 */
export function keepAnnahme(
  umgebung: Annahmeumgebung,
  annahme: Annahme,
  roh: string,
  protokoll: Protokoll,
  eingangszeit: string,
): Empfang {
  const { speicher } = umgebung
  const transaktion = toTransaktion(umgebung, annahme, roh, eingangszeit)
  const { id, autor, uuid } = transaktion
  const frueher = speicher.transaktionen.find(id)
  if (frueher !== undefined) {
    speicher.transaktionen.addEmpfang(frueher.id, eingangszeit, true)
    return { transaktion: frueher, wiederholung: true }
  }
  if (uuid !== '' && speicher.transaktionen.findByUuid(autor, uuid) !== undefined) {
    const befund = createProzessorbefund('uuidKonflikt', { einzelheiten: uuid })
    Object.assign(transaktion, { zustand: 'konflikt', ebene: 'prozessor', befunde: [...transaktion.befunde, befund] })
  }
  protokoll.add('schluessel', transaktion.sha256)
  const { neutral } = annahme
  speicher.atomar(() => {
    speicher.transaktionen.insert(transaktion, { roh, ...(neutral === undefined ? {} : { neutral }) })
    speicher.transaktionen.addEmpfang(id, eingangszeit, false)
    protokoll.flush(speicher.transaktionen, id)
    const art = transaktion.zustand === 'angenommen' ? 'empfangsbestaetigung' : 'rueckweisung'
    queueRueckmeldung(umgebung, { transaktion }, art, transaktion.befunde)
  })
  return { transaktion, wiederholung: false }
}

function toTransaktion(
  { speicher, namensraum }: Annahmeumgebung,
  { herkunft, befunde, ebene, nachricht }: Annahme,
  roh: string,
  eingangszeit: string,
): Transaktion {
  const autor = nachricht?.kopf.autor ?? ''
  const uuid = nachricht?.kopf.nachrichtenUUID ?? ''
  const verstanden = autor !== '' && uuid !== '' && nachricht !== undefined
  const summe = verstanden ? nachricht.sha256 : sha256(roh)
  // a message that was not understood has no key: each receipt is a Transaktion of its own
  const name = verstanden
    ? `${autor}\n${uuid}\n${summe}`
    : `${summe}\n${speicher.transaktionen.countWithRohtext(summe)}\n${eingangszeit}`
  return {
    id: uuidV5(namensraum, name),
    zustand: ebene === 'keine' ? 'angenommen' : 'zurueckgewiesen',
    ebene,
    autor: verstanden ? autor : '',
    uuid: verstanden ? uuid : '',
    sha256: summe,
    eingangszeit,
    herkunft,
    befunde,
  }
}
