import { randomUUID } from 'node:crypto'
import { createBefund, type Ergebnis, fail } from '../../../shared/befund.ts'
import type { Sendeausgang } from '../../../shared/host/pruefstand.ts'
import type { Pruefstandzahlung, Zahlungsstand } from '../../../shared/host/pruefstandstand.ts'
import type { HostEingabe } from '../../../shared/host.ts'
import { findDatensatz } from '../../../shared/modell/projekt.ts'
import { readZahlungsmeldung, writeZahlungsmeldung, type Zahlung } from '../demo/zahlungsverkehr.ts'
import type { Eingangsweg, Modellindex } from '../prozessor/modellindex.ts'
import type { Speicher } from '../prozessor/speicher/speicher.ts'
import type { Transaktion } from '../prozessor/transaktion.ts'
import { SYSTEMUHR } from '../prozessor/uhr.ts'
import { describeAusgang } from './ausgang.ts'
import type { Buchung } from './lieferbuch.ts'
import type { Betrieb, Pruefstand } from './pruefstand.ts'
import { nameOf } from './schrittworte.ts'
import { isDurchgelassen, listVorgangstransaktionen, stageOf } from './vorlage.ts'

/** The claims that the payment systems hold, the newest first, with what was reported of each and let through. */
export function describeZahlungen(
  { projekt, netz }: Betrieb,
  speicher: Speicher,
  buchungen: readonly Buchung[],
  transaktionen: readonly Transaktion[],
): Pruefstandzahlung[] {
  const gebucht = new Map(buchungen.map((buchung) => [buchung.sendung.uuid, buchung]))
  const staende = readStaende({ projekt, netz }, speicher, transaktionen)
  return listZahlungen(netz)
    .map(({ uuid, kennung, kasse, zahler, betrag, verwendungszweck, buchungsreferenz }) => {
      const stand = staende.get(kennung)
      const buchung = gebucht.get(uuid)
      return {
        ...{ uuid, kennung, kasse, zahler, betrag, verwendungszweck },
        zeit: buchung?.zeit ?? '',
        system: nameOf(projekt, 'installation', buchung?.sendung.installation),
        vorgang: buchungsreferenz,
        ...(stand === undefined ? {} : { stand }),
      }
    })
    .reverse()
    .sort((a, b) => (a.zeit < b.zeit ? 1 : a.zeit > b.zeit ? -1 : 0))
}

/** The store is the only truth: what a payment has come to is what its last accepted report says. */
function readStaende(
  { projekt, netz }: Pick<Betrieb, 'projekt' | 'netz'>,
  speicher: Speicher,
  transaktionen: readonly Transaktion[],
): ReadonlyMap<string, Zahlungsstand> {
  const staende = new Map<string, Zahlungsstand>()
  if (listZahlungen(netz).length === 0) return staende
  for (const transaktion of transaktionen.filter(isDurchgelassen)) {
    const { schnittstelle } = transaktion.herkunft
    if (findDatensatz(projekt, 'schnittstelle', schnittstelle)?.dienst !== 'zahlung') continue
    const meldung = readZahlungsmeldung(speicher.transaktionen.readTexte(transaktion.id).roh)
    if (meldung !== undefined) staende.set(meldung.kennung, meldung.stand)
  }
  return staende
}

function listZahlungen({ demo }: Betrieb['netz']): Zahlung[] {
  return [...demo.zahlungsverkehr.values()].flatMap((system) => system.listZahlungen())
}

/** Reports what a tester lets become of a payment, in the payment system's own format, through the processor. */
export async function reportZahlung(
  pruefstand: Pruefstand,
  eingabe: HostEingabe<'pruefstandMeldeZahlung'>,
): Promise<Ergebnis<Sendeausgang>> {
  const gesendet = await pruefstand.nacheinander(() =>
    pruefstand.arbeite(async ({ prozessor, netz }) => {
      const { modell } = prozessor
      const buchung = pruefstand.lieferbuch.list().find(({ sendung }) => sendung.uuid === eingabe.zahlung)
      const zahlung = listZahlungen(netz).find(({ uuid }) => uuid === eingabe.zahlung)
      const vorgang = zahlung && pruefstand.speicher.vorgaenge.find(zahlung.buchungsreferenz)
      const [erste] = vorgang === undefined ? [] : listVorgangstransaktionen(pruefstand, vorgang.id)
      const weg = buchung && findMeldeweg(modell, buchung.sendung.installation)
      if (!zahlung || !vorgang || !erste || !weg) return undefined
      netz.setzeAntworten([])
      const { transaktion, wiederholung } = await prozessor.empfange({
        kanal: weg.erkennung.kanal,
        installation: weg.installation.id,
        organisation: vorgang.organisation,
        xml: writeZahlungsmeldung(zahlung, eingabe.stand, randomUUID(), SYSTEMUHR.jetzt().toISOString()),
        stufe: stageOf(erste),
      })
      return describeAusgang(modell, pruefstand.speicher, transaktion, wiederholung)
    }),
  )
  pruefstand.melde()
  if (!gesendet.ok) return gesendet
  return gesendet.wert === undefined ? fail(createZahlungsbefund()) : { ok: true, wert: gesendet.wert }
}

/** A way over which the same Installation reports; all of its ways share a channel. */
function findMeldeweg(modell: Modellindex, id: string): Eingangsweg | undefined {
  const installation = findDatensatz(modell.projekt, 'installation', id)
  if (installation === undefined) return undefined
  for (const { schnittstelle: eine } of installation.schnittstellen) {
    const schnittstelle = findDatensatz(modell.projekt, 'schnittstelle', eine)
    const erkennung = schnittstelle?.erkennung?.[0]
    if (schnittstelle?.richtung === 'eingang' && schnittstelle.dienst === 'zahlung' && erkennung !== undefined) {
      return { installation, schnittstelle, erkennung, nummer: 0 }
    }
  }
  return undefined
}

function createZahlungsbefund() {
  return createBefund({
    code: 'pruefstand.zahlung',
    satz: 'Diese Zahlung kann nicht gemeldet werden.',
    abhilfe: 'Prüfen Sie, ob der Vorgang noch da ist und der Zahlungsverkehr eine Schnittstelle für Meldungen hat.',
  })
}
