import { findDatensatz } from '../../../shared/modell/projekt.ts'
import type { Empfang } from '../prozessor/regelProzessor.ts'
import type { Ausgabe } from './beobachter.ts'
import type { Pruefstand } from './pruefstand.ts'

/** What was sent for a Zustellweg. */
export interface Gesendetes {
  zustellweg: string
  /** as it travels; undefined where it never left */
  xml: string | undefined
}

/**
 * What the message led to: Registerabfragen in the order of the Zustellwege of the model (those of a round are asked side by
 * side), then Zustellaufträge in theirs. A repetition may send nothing: only what a Zuordnung wrote anew counts for it.
 */
export function takeGesendetes(pruefstand: Pruefstand, { transaktion, wiederholung }: Empfang): Gesendetes[] {
  const ausgaben = pruefstand.beobachter.takeAusgaben()
  const wege = findDatensatz(pruefstand.projekt, 'leistung', transaktion.herkunft.leistung)?.zustellwege ?? []
  const anfragen = ausgaben
    .filter(({ art }) => art === 'anfrage')
    .sort((a, b) => wege.indexOf(a.zustellweg) - wege.indexOf(b.zustellweg))
  if (wiederholung) return ausgaben
  const auftraege = pruefstand.listZustellungen(transaktion.id).map(({ uuid, angaben }) => ({
    zustellweg: angaben.zustellweg ?? '',
    xml: findInhalt(pruefstand, ausgaben, uuid),
  }))
  return [...anfragen, ...auftraege]
}

/** Where nothing but XML travels it is taken as it arrived; of a mail or ZIP what the Zuordnung wrote. */
function findInhalt(pruefstand: Pruefstand, ausgaben: readonly Ausgabe[], uuid: string): string | undefined {
  const angekommen = listSendungen(pruefstand).find((sendung) => sendung.uuid === uuid)
  if (angekommen !== undefined) return new TextDecoder().decode(angekommen.inhalt)
  return ausgaben.find((ausgabe) => ausgabe.uuid === uuid)?.xml
}

/** What the Autor was told last. */
export function findRueckmeldung(pruefstand: Pruefstand): string | undefined {
  const letzte = listSendungen(pruefstand)
    .filter(({ art }) => art === 'rueckmeldung')
    .at(-1)
  return letzte && new TextDecoder().decode(letzte.inhalt)
}

function listSendungen({ demo: { behoerden, fachverfahren } }: Pruefstand) {
  return [...behoerden.values(), ...fachverfahren.values()].flatMap((system) => system.listSendungen())
}
