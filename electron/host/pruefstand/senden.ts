import { randomUUID } from 'node:crypto'
import { type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { AbgeleiteteNachricht } from '../../../shared/host/nachricht.ts'
import type { Sendeausgang } from '../../../shared/host/pruefstand.ts'
import type { HostEingabe } from '../../../shared/host.ts'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import type { Dienstantwort } from '../../../shared/modell/elemente/testfall.ts'
import { findLeistungOf, findStufe } from '../../../shared/modell/leistungen.ts'
import { listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { type Testfalldaten, VORGANG_PLATZHALTER } from '../../../shared/modell/testfalldaten.ts'
import { createAbleitungsbefund, deriveBeispielfolge } from '../abnahme/beispielfolge.ts'
import { readFremdangaben } from '../prozessor/erkennung.ts'
import type { Eingangsweg, Modellindex } from '../prozessor/modellindex.ts'
import type { Empfang } from '../prozessor/regelProzessor.ts'
import type { Eingang } from '../prozessor/umgebung.ts'
import { isUuid } from '../prozessor/uuid.ts'
import { parseBaum } from '../prozessor/xmlbaum.ts'
import { modellfehlerOf } from '../sitzung/modellfehler.ts'
import { describeAusgang } from './ausgang.ts'
import { createNummernwechsel } from './nummern.ts'
import type { Betrieb, Pruefstand } from './pruefstand.ts'
import { createTestfallbefund } from './pruefstandbefunde.ts'

type Sendeeingabe = HostEingabe<'pruefstandSende'>

/** Sends a Testfall (after what leads up to it) or a message of its own; returns what became of the last message. */
export async function sendNachricht(pruefstand: Pruefstand, eingabe: Sendeeingabe): Promise<Ergebnis<Sendeausgang>> {
  const gelesen = await pruefstand.sitzung.readTestfaelle()
  const testfaelle = gelesen.ok ? gelesen.wert : []
  const { nachricht } = eingabe
  if (nachricht.art === 'xml') {
    return work(pruefstand, (betrieb) => sendXml(betrieb, eingabe, nachricht, defaultAntworten(testfaelle)))
  }
  if (nachricht.art === 'abgeleitet') {
    const folge = deriveFolge(pruefstand.sitzung.projekt, eingabe, nachricht)
    const letzte = folge.at(-1)
    if (letzte === undefined) return fail(createAbleitungsbefund())
    return work(pruefstand, (betrieb) => sendTestfall(betrieb, eingabe, folge, letzte))
  }
  const testfall = testfaelle.find(({ kennung }) => kennung === nachricht.kennung)
  if (testfall === undefined) return fail(createTestfallbefund(nachricht.kennung))
  return work(pruefstand, (betrieb) => sendTestfall(betrieb, eingabe, testfaelle, testfall))
}

/** For the stage that the Organisation has reached, unless another one is asked for. */
function deriveFolge(
  projekt: Projekt,
  { organisation, stufe }: Sendeeingabe,
  { nachrichtentyp, fuelle }: AbgeleiteteNachricht,
): Testfalldaten[] {
  if (modellfehlerOf(projekt).length > 0) return []
  const leistung = findLeistungOf(projekt, nachrichtentyp)?.id
  const gemeinte = stufe ?? findStufe(projekt, organisation, leistung) ?? 1
  return deriveBeispielfolge(projekt, { nachrichtentyp, fuelle, organisation, stufe: gemeinte })
}

async function work(
  pruefstand: Pruefstand,
  run: (betrieb: Betrieb) => Promise<Empfang>,
): Promise<Ergebnis<Sendeausgang>> {
  const gesendet = await pruefstand.nacheinander(() =>
    pruefstand.arbeite(async (betrieb) => {
      const { transaktion, wiederholung } = await run(betrieb)
      return describeAusgang(betrieb.prozessor.modell, pruefstand.speicher, transaktion, wiederholung)
    }),
  )
  pruefstand.melde()
  return gesendet
}

/**
 * A Testfall may be sent as often as one likes: its numbers are new each time, equal ones stay equal within it. It goes to the
 * Organisation it was written for unless its message is neutral and another one was chosen.
 */
async function sendTestfall(
  betrieb: Betrieb,
  eingabe: Sendeeingabe,
  testfaelle: readonly Testfalldaten[],
  testfall: Testfalldaten,
): Promise<Empfang> {
  const { prozessor, netz } = betrieb
  const nummern = createNummernwechsel(randomUUID())
  const send = async (daten: Testfalldaten, vorgang: string | undefined): Promise<Empfang> => {
    netz.setzeAntworten(daten.testfall.dienstantworten)
    const stufe = (daten.testfall.stufe ?? eingabe.stufe) as Umsetzungsstufe | undefined
    const xml = nummern.renew(daten.nachricht, await readNummer(betrieb, daten))
    return prozessor.empfange({
      kanal: daten.testfall.kanal,
      organisation: daten.testfall.organisation,
      xml: vorgang === undefined ? xml : xml.replaceAll(VORGANG_PLATZHALTER, vorgang),
      anlagen: [...daten.anlagen.values()],
      ...(stufe === undefined ? {} : { stufe }),
    })
  }
  let vorgang: string | undefined
  for (const kennung of testfall.testfall.vorher ?? []) {
    const vorheriger = testfaelle.find((einer) => einer.kennung === kennung)
    if (vorheriger === undefined) continue
    const { transaktion } = await send(vorheriger, vorgang)
    vorgang ??= transaktion.vorgang
  }
  return send(testfall, vorgang)
}

/** The number that a message in a sender's own format has; undefined where it is a UUID or there is none. */
async function readNummer(
  { prozessor, transformiere }: Betrieb,
  { testfall, nachricht }: Testfalldaten,
): Promise<string | undefined> {
  const { modell } = prozessor
  const wege = modell.listEingangswege(testfall.kanal, modell.listInstallationen(testfall.organisation))
  const schnittstelle = findWeg(wege, nachricht)?.schnittstelle
  if (schnittstelle?.uuid === undefined) return undefined
  const angaben = await readFremdangaben(schnittstelle, nachricht, transformiere)
  if (!angaben.ok || angaben.wert.uuid === '' || isUuid(angaben.wert.uuid.toLowerCase())) return undefined
  return angaben.wert.uuid
}

function sendXml(
  { prozessor, netz }: Betrieb,
  { organisation, stufe }: Sendeeingabe,
  { xml, anlagen }: { xml: string; anlagen: readonly string[] },
  antworten: readonly Dienstantwort[],
): Promise<Empfang> {
  netz.setzeAntworten(antworten)
  const eingang: Eingang = {
    kanal: findKanal(prozessor.modell, organisation, xml),
    organisation,
    xml,
    anlagen: anlagen.map((inhalt) => Buffer.from(inhalt, 'base64')),
    ...(stufe === undefined ? {} : { stufe: stufe as Umsetzungsstufe }),
  }
  return prozessor.empfange(eingang)
}

/** The first channel of the Organisation that knows the root element; without one the processor says that nobody does. */
function findKanal(modell: Modellindex, organisation: string, xml: string): string {
  const installationen = modell.listInstallationen(organisation)
  const kanaele = new Set(
    listDatensaetze(modell.projekt, 'schnittstelle').flatMap(({ erkennung }) =>
      (erkennung ?? []).map(({ kanal }) => kanal),
    ),
  )
  const wege = [...kanaele].flatMap((kanal) => modell.listEingangswege(kanal, installationen))
  return (findWeg(wege, xml) ?? wege[0])?.erkennung.kanal ?? 'antrag'
}

/** The first way that knows the root element of a message. */
function findWeg(wege: readonly Eingangsweg[], xml: string): Eingangsweg | undefined {
  const baum = parseBaum(xml)
  return wege.find(
    ({ erkennung }) => baum.ok && erkennung.wurzel === baum.wert.name && erkennung.namensraum === baum.wert.namensraum,
  )
}

/** Registers answer a message without Testfall as they do in the first Testfall that finds exactly one entry. */
function defaultAntworten(testfaelle: readonly Testfalldaten[]): Dienstantwort[] {
  const treffer = testfaelle
    .flatMap(({ testfall }) => testfall.dienstantworten)
    .filter(({ antwort }) => antwort.art === 'treffer' && antwort.anzahl === 'einer')
  return [...new Map(treffer.toReversed().map((eine) => [eine.zustellweg, eine])).values()]
}

/** Delivers again what failed, or takes a message from the Klärungsliste. */
export async function resumeTransaktion(
  pruefstand: Pruefstand,
  run: (betrieb: Betrieb) => ReturnType<Betrieb['prozessor']['klaere']>,
): Promise<Ergebnis<Sendeausgang>> {
  const lauf = await pruefstand.arbeite(async (betrieb) => {
    const ergebnis = await run(betrieb)
    return ergebnis.ok
      ? succeed(describeAusgang(betrieb.prozessor.modell, pruefstand.speicher, ergebnis.wert))
      : ergebnis
  })
  pruefstand.melde()
  return lauf.ok ? lauf.wert : lauf
}
