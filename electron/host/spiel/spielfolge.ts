import { createBefund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { AbgeleiteteNachricht } from '../../../shared/host/nachricht.ts'
import type { Spielnachricht } from '../../../shared/host/spiel.ts'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import type { Dienstantwort } from '../../../shared/modell/elemente/testfall.ts'
import { findLeistungOf, findStufe, listAnbietende } from '../../../shared/modell/leistungen.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import type { Testfalldaten } from '../../../shared/modell/testfalldaten.ts'
import { createAbleitungsbefund, deriveBeispielfolge } from '../abnahme/beispielfolge.ts'

/** One message of a play, ready to be sent. */
export interface Spielsendung {
  name: string
  xml: string
  anlagen: readonly Uint8Array[]
  /** the first one on which the message is recognised counts */
  kanaele: readonly string[]
  dienstantworten: readonly Dienstantwort[]
  organisation: string
  stufe?: Umsetzungsstufe
  /** Organisation that the message was written for */
  heimat?: string
}

export interface Spielwunsch {
  nachricht: Spielnachricht
  organisation: string
  stufe?: number | undefined
  kanal?: string | undefined
}

/**
 * The messages of a play in their order: those that precede a Testfall in the same case, then its own. What is asked for
 * (another Organisation, another stage) holds for the whole case.
 */
export function resolveSpielfolge(
  projekt: Projekt,
  testfaelle: readonly Testfalldaten[],
  wunsch: Spielwunsch,
): Ergebnis<Spielsendung[]> {
  if (findDatensatz(projekt, 'organisation', wunsch.organisation) === undefined) {
    return fail(createWunschbefund('Diese Organisation gibt es im Projekt nicht mehr.', 'Wählen Sie eine andere.'))
  }
  if ('xml' in wunsch.nachricht) return succeed([toSendung(projekt, wunsch, wunsch.nachricht)])
  if ('abgeleitet' in wunsch.nachricht) return deriveFolge(projekt, wunsch, wunsch.nachricht.abgeleitet)
  const { testfall: kennung } = wunsch.nachricht
  const nachKennung = new Map(testfaelle.map((eines) => [eines.kennung, eines]))
  const daten = nachKennung.get(kennung)
  if (daten === undefined) {
    return fail(createWunschbefund('Diesen Testfall gibt es im Projekt nicht mehr.', 'Wählen Sie einen anderen.'))
  }
  const { organisation, stufe } = daten.testfall
  const abweichend = wunsch.organisation !== organisation || (wunsch.stufe !== undefined && wunsch.stufe !== stufe)
  const vorherige = (daten.testfall.vorher ?? []).flatMap((vorher) => nachKennung.get(vorher) ?? [])
  return succeed([
    ...vorherige.map((eines) => fromTestfall(eines, abweichend ? wunsch : undefined)),
    fromTestfall(daten, wunsch),
  ])
}

/** Where the Organisation does not offer the Leistung, what one that does would get: the play shows what becomes of it. */
function deriveFolge(projekt: Projekt, wunsch: Spielwunsch, nachricht: AbgeleiteteNachricht): Ergebnis<Spielsendung[]> {
  const leistung = findLeistungOf(projekt, nachricht.nachrichtentyp)?.id ?? ''
  const stufe = wunsch.stufe ?? findStufe(projekt, wunsch.organisation, leistung) ?? 1
  const [anbietende] = listAnbietende(projekt, leistung)
  for (const organisation of [wunsch.organisation, anbietende?.id ?? '']) {
    const folge = deriveBeispielfolge(projekt, { ...nachricht, organisation, stufe })
    if (folge.length > 0) return succeed(folge.map((eines) => fromTestfall(eines, { ...wunsch, stufe })))
  }
  return fail(createAbleitungsbefund())
}

function fromTestfall({ testfall, nachricht, anlagen }: Testfalldaten, wunsch: Spielwunsch | undefined): Spielsendung {
  const stufe = wunsch === undefined ? testfall.stufe : wunsch.stufe
  return {
    name: testfall.name,
    xml: nachricht,
    anlagen: [...anlagen.values()],
    kanaele: [wunsch?.kanal ?? testfall.kanal],
    dienstantworten: testfall.dienstantworten,
    organisation: wunsch?.organisation ?? testfall.organisation,
    heimat: testfall.organisation,
    ...(stufe === undefined ? {} : { stufe: stufe as Umsetzungsstufe }),
  }
}

function toSendung(
  projekt: Projekt,
  { organisation, stufe, kanal }: Spielwunsch,
  { xml, anlagen }: { xml: string; anlagen: readonly string[] },
): Spielsendung {
  return {
    name: 'Eigene Nachricht',
    xml,
    anlagen: anlagen.map((base64) => Buffer.from(base64, 'base64')),
    kanaele: kanal === undefined ? listKanaele(projekt) : [kanal],
    dienstantworten: [],
    organisation,
    ...(stufe === undefined ? {} : { stufe: stufe as Umsetzungsstufe }),
  }
}

function listKanaele(projekt: Projekt): string[] {
  const erkennungen = listDatensaetze(projekt, 'schnittstelle').flatMap(({ erkennung }) => erkennung ?? [])
  return [...new Set(erkennungen.map(({ kanal }) => kanal))]
}

function createWunschbefund(satz: string, abhilfe: string) {
  return createBefund({ code: 'spiel.auswahl', satz, abhilfe })
}
