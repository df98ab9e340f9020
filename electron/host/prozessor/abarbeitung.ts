import { type Ergebnis, succeed } from '../../../shared/befund.ts'
import { awaitAlle } from './alleAbwarten.ts'
import type { Annahmeumgebung } from './annahme.ts'
import { type Lauf, openLauf } from './lauf.ts'
import type { GeleseneNachricht } from './nachrichtenkopf.ts'
import type { Sperren } from './sperren.ts'
import type { Transaktion } from './transaktion.ts'
import { decide, writeKlaerung } from './vorgangslauf.ts'
import { createEroeffnungen, findVorgangId, idOfNeuemVorgang } from './vorgangssuche.ts'
import { deliverRueckmeldungen, deliverZustellungen } from './zustellen.ts'

/** Takes a Transaktion from its acceptance to the last delivery; all that it knows is in the store. */
export interface Abarbeitung {
  /** Works off what the store holds of it; several callers share one run of the same Transaktion. */
  work(id: string): Promise<void>
  /** Remembers a message that was just accepted, so that it need not be read again. */
  noteFrische(id: string, nachricht: GeleseneNachricht): void
}

/** One per processor: it knows what is being worked off, so that nothing is worked off twice at a time. */
export function createAbarbeitung(umgebung: Annahmeumgebung, sperren: Sperren): Abarbeitung {
  const { speicher } = umgebung
  const eroeffnungen = createEroeffnungen()
  const inArbeit = new Map<string, Promise<void>>()
  const frisch = new Map<string, GeleseneNachricht>()

  const work = (id: string): Promise<void> => {
    const laufend = inArbeit.get(id)
    if (laufend !== undefined) return laufend
    const arbeit = workOnce(id).finally(() => inArbeit.delete(id))
    inArbeit.set(id, arbeit)
    return arbeit
  }

  const workOnce = async (id: string): Promise<void> => {
    const melden = (): Promise<void> => sperren.run(`rueckmeldung:${id}`, () => deliverRueckmeldungen(umgebung, id))
    await awaitAlle([melden(), processOffene(id)])
    await melden()
  }

  const processOffene = async (id: string): Promise<void> => {
    const transaktion = speicher.transaktionen.find(id)
    if (transaktion?.zustand === 'angenommen' || transaktion?.zustand === 'entschieden') await process(transaktion)
  }

  const process = async (transaktion: Transaktion): Promise<void> => {
    const lauf = openLauf(umgebung, transaktion, frisch.get(transaktion.id))
    frisch.delete(transaktion.id)
    const vorgangId = assignVorgang(lauf)
    if (!vorgangId.ok) return writeKlaerung(umgebung, lauf, vorgangId.befunde)
    lauf.vorgangId = vorgangId.wert
    transaktion.vorgang = vorgangId.wert
    const { eroeffnet } = lauf.nachrichtentyp
    if (eroeffnet) eroeffnungen.begin(lauf.vorgangId, transaktion.herkunft.organisation ?? '', lauf.kopf)
    try {
      await sperren.run(`vorgang:${lauf.vorgangId}`, async () => {
        if (transaktion.zustand === 'angenommen') await decide(umgebung, lauf)
        if (transaktion.zustand === 'entschieden') await deliverZustellungen(umgebung, lauf)
      })
    } finally {
      if (eroeffnet) eroeffnungen.end(lauf.vorgangId)
    }
  }

  const assignVorgang = ({ transaktion, nachrichtentyp, kopf }: Lauf): Ergebnis<string> => {
    if (transaktion.vorgang !== undefined) return succeed(transaktion.vorgang)
    if (nachrichtentyp.eroeffnet) return succeed(idOfNeuemVorgang(transaktion.id))
    return findVorgangId(speicher.vorgaenge, eroeffnungen, transaktion.herkunft.organisation ?? '', kopf)
  }

  return { work, noteFrische: (id, nachricht) => frisch.set(id, nachricht) }
}
