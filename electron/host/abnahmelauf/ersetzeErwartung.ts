import { randomUUID } from 'node:crypto'
import { type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { HostEingabe, HostWert } from '../../../shared/host.ts'
import { type Hostkontext, resolveSitzung } from '../hostkontext.ts'
import { saveDateien } from '../projekte/saveDateien.ts'
import { createNurLesenBefund } from '../sitzung/sitzungsbefunde.ts'
import { createNichtErsetzbarBefund, createSchreibBefund, createUeberholtBefund } from './abnahmebefunde.ts'
import { inspectTestfall } from './testfall.ts'

/**
 * Makes the result of a case its expectation. The case runs once more; only if message, files on disk and result are still those
 * that were seen, anything is written, all of it as one step.
 */
export async function ersetzeErwartung(
  kontext: Hostkontext,
  { sitzung: id, client, name, stand }: HostEingabe<'ersetzeErwartung'>,
): Promise<Ergebnis<HostWert<'ersetzeErwartung'>>> {
  const sitzung = resolveSitzung(kontext, id)
  if (!sitzung.ok) return sitzung
  if (!sitzung.wert.mayWrite(client)) return fail(createNurLesenBefund())
  const gesehen = await inspectTestfall(kontext, sitzung.wert, name)
  if (!gesehen.ok) return gesehen
  const { detail, ersetzung } = gesehen.wert
  if (typeof ersetzung === 'string') return fail(createNichtErsetzbarBefund(ersetzung))
  if (detail.stand !== stand) return fail(createUeberholtBefund())
  const dateien = [...ersetzung.dateien].map(([pfad, text]) => ({ pfad, text }))
  try {
    await saveDateien(sitzung.wert.ordner, dateien, randomUUID())
  } catch (fehler) {
    return fail(createSchreibBefund(dateien[0]?.pfad ?? '', String(fehler)))
  }
  sitzung.wert.noteTestfaelle()
  return succeed({ kennung: ersetzung.kennung, dateien: ersetzung.uebersicht })
}
