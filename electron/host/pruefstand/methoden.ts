import { type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { HostEingabe, HostWert } from '../../../shared/host.ts'
import { type Hostkontext, resolveSitzung } from '../hostkontext.ts'
import type { Sitzung } from '../sitzung/sitzung.ts'
import { sendAntwort } from './antwort.ts'
import { deriveBeispiel, readBeispiel } from './beispiel.ts'
import { readInhalt } from './dokumentinhalt.ts'
import { describeInhalt, readPost } from './nachrichten.ts'
import { findPruefstand, type Pruefstand, resetPruefstand } from './pruefstand.ts'
import { createFehltBefund } from './pruefstandbefunde.ts'
import { nameOf } from './schrittworte.ts'
import { resumeTransaktion, sendNachricht } from './senden.ts'
import { describeStand } from './stand.ts'
import { createVorlage } from './vorlage.ts'
import { reportZahlung } from './zahlungen.ts'

/** The methods of the host contract for the Prüfstand of an open project. */
type Pruefstandmethode =
  | 'pruefstandStand'
  | 'pruefstandSende'
  | 'pruefstandNachricht'
  | 'pruefstandBeispiel'
  | 'pruefstandAntwortvorlage'
  | 'pruefstandAntworte'
  | 'pruefstandMeldeZahlung'
  | 'pruefstandDokument'
  | 'pruefstandStoerung'
  | 'pruefstandWiederhole'
  | 'pruefstandKlaere'
  | 'pruefstandZuruecksetzen'

export type Pruefstandmethoden = {
  [M in Pruefstandmethode]: (eingabe: HostEingabe<M>) => Promise<Ergebnis<HostWert<M>>>
}

export function createPruefstandmethoden(kontext: Hostkontext): Pruefstandmethoden {
  const within = async <T>(
    id: string,
    run: (pruefstand: Pruefstand, sitzung: Sitzung) => Promise<Ergebnis<T>>,
  ): Promise<Ergebnis<T>> => {
    const sitzung = resolveSitzung(kontext, id)
    if (!sitzung.ok) return sitzung
    const pruefstand = await findPruefstand(kontext, sitzung.wert)
    return pruefstand.ok ? run(pruefstand.wert, sitzung.wert) : pruefstand
  }
  return {
    pruefstandStand: ({ sitzung }) =>
      within(sitzung, async (pruefstand) => {
        const betrieb = await pruefstand.openBetrieb()
        return betrieb.ok ? succeed(describeStand(pruefstand, betrieb.wert)) : betrieb
      }),
    pruefstandSende: (eingabe) => within(eingabe.sitzung, (pruefstand) => sendNachricht(pruefstand, eingabe)),
    pruefstandNachricht: ({ sitzung, transaktion }) =>
      within(sitzung, (pruefstand) => describeNachricht(pruefstand, transaktion)),
    pruefstandAntwortvorlage: (eingabe) => within(eingabe.sitzung, (pruefstand) => createVorlage(pruefstand, eingabe)),
    pruefstandBeispiel: async ({ sitzung: id, beispiel }) => {
      const sitzung = resolveSitzung(kontext, id)
      if (!sitzung.ok) return sitzung
      return beispiel.art === 'testfall'
        ? readBeispiel(sitzung.wert, beispiel.kennung)
        : deriveBeispiel(sitzung.wert.projekt, beispiel)
    },
    pruefstandAntworte: (eingabe) => within(eingabe.sitzung, (pruefstand) => sendAntwort(pruefstand, eingabe)),
    pruefstandMeldeZahlung: (eingabe) => within(eingabe.sitzung, (pruefstand) => reportZahlung(pruefstand, eingabe)),
    pruefstandDokument: ({ sitzung, quelle }) => within(sitzung, (pruefstand) => readInhalt(pruefstand, quelle)),
    pruefstandStoerung: ({ sitzung, installation, stoerung }) =>
      within(sitzung, async (pruefstand) => {
        if (stoerung === null) pruefstand.stoerungen.delete(installation)
        else pruefstand.stoerungen.set(installation, stoerung)
        pruefstand.melde()
        return succeed({})
      }),
    pruefstandWiederhole: ({ sitzung, transaktion }) =>
      within(sitzung, (pruefstand) =>
        resumeTransaktion(pruefstand, ({ prozessor }) => prozessor.wiederholeZustellungen(transaktion)),
      ),
    pruefstandKlaere: ({ sitzung, transaktion, vorgang }) =>
      within(sitzung, (pruefstand) =>
        resumeTransaktion(pruefstand, ({ prozessor }) => prozessor.klaere(transaktion, vorgang)),
      ),
    pruefstandZuruecksetzen: ({ sitzung: id }) =>
      within(id, async (_pruefstand, sitzung) => {
        const leer = await resetPruefstand(kontext, sitzung)
        return leer.ok ? succeed({}) : leer
      }),
  }
}

async function describeNachricht(
  pruefstand: Pruefstand,
  id: string,
): Promise<Ergebnis<HostWert<'pruefstandNachricht'>>> {
  const betrieb = await pruefstand.openBetrieb()
  if (!betrieb.ok) return betrieb
  const { projekt, prozessor } = betrieb.wert
  const transaktion = pruefstand.speicher.transaktionen.find(id)
  const post = transaktion && readPost(prozessor.modell, pruefstand.speicher, transaktion)
  if (transaktion === undefined || post === undefined) return fail(createFehltBefund())
  return succeed({
    name: nameOf(projekt, 'nachrichtentyp', transaktion.herkunft.nachrichtentyp),
    abschnitte: describeInhalt(projekt, post),
    anlagen: post.nachricht.anlagen.map(({ id: anlage, name, typ, groesse }) => ({ id: anlage, name, typ, groesse })),
  })
}
