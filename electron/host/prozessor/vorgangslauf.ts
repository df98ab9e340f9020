import type { Befund } from '../../../shared/befund.ts'
import type { Annahmeumgebung } from './annahme.ts'
import { writeEntscheidung } from './entscheidung.ts'
import type { Lauf } from './lauf.ts'
import { createProzessorbefund } from './prozessorbefunde.ts'
import { runRunden } from './runden.ts'
import type { Prozessorumgebung } from './umgebung.ts'
import { checkVorgang, createVorgang } from './vorgangssuche.ts'

/** The rounds up to transaction B. The case is read only now: an earlier message of it has ended. */
export async function decide(umgebung: Annahmeumgebung, lauf: Lauf): Promise<void> {
  const { transaktion, leistung, nachrichtentyp, kopf, vorgangId } = lauf
  const organisation = transaktion.herkunft.organisation ?? ''
  const vorhanden = umgebung.speicher.vorgaenge.find(vorgangId)
  const neu = vorhanden === undefined && nachrichtentyp.eroeffnet
  const vorgang = neu ? createVorgang(transaktion.id, organisation, leistung, nachrichtentyp, kopf) : vorhanden
  if (vorgang === undefined) {
    delete transaktion.vorgang
    return writeKlaerung(umgebung, lauf, [createProzessorbefund('vorgangUnbekannt', { einzelheiten: vorgangId })])
  }
  const passend = checkVorgang(vorgang, leistung, nachrichtentyp)
  lauf.protokoll.add('vorgang', vorgangId, { befunde: passend.ok ? [] : passend.befunde })
  if (!passend.ok) return writeKlaerung(umgebung, lauf, passend.befunde)
  const endergebnis = await runRunden(umgebung, lauf, vorgang, neu)
  if (!endergebnis.ok) return writeKlaerung(umgebung, lauf, endergebnis.befunde)
  writeEntscheidung(umgebung, lauf, vorgang, endergebnis.wert)
}

/** Leaves a message that no case could be found for, or that does not fit into it, to a person. */
export function writeKlaerung(
  { speicher, uhr }: Prozessorumgebung,
  { transaktion, protokoll }: Lauf,
  befunde: Befund[],
): void {
  Object.assign(transaktion, {
    zustand: 'klaerung',
    ebene: 'prozessor',
    befunde: [...transaktion.befunde, ...befunde],
  })
  speicher.atomar(() => {
    speicher.transaktionen.update(transaktion)
    speicher.zustellungen.addKlaerung(transaktion.id, uhr.jetzt().toISOString(), befunde)
    protokoll.flush(speicher.transaktionen, transaktion.id)
  })
}
