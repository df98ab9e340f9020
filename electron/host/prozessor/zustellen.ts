import { type Befund, hasFehler } from '../../../shared/befund.ts'
import { findDatensatz } from '../../../shared/modell/projekt.ts'
import { awaitAlle } from './alleAbwarten.ts'
import type { Annahmeumgebung } from './annahme.ts'
import type { Lauf } from './lauf.ts'
import { createProzessorbefund } from './prozessorbefunde.ts'
import { readQuittung } from './quittung.ts'
import { buildRueckmeldung, createRueckmeldung } from './rueckmeldung.ts'
import { buildSendung, type Vorgaengerquittung } from './sendungsbau.ts'
import { sendWithRetries, type Versandausgang } from './versand.ts'
import { parseBaum } from './xmlbaum.ts'
import type { Zustellergebnis } from './zielsystem.ts'
import type { Zustellung } from './zustellung.ts'

/**
 * Works off the outbox of a decided Transaktion: an order starts when the one it follows has its receipt, all others at once. Each
 * outcome is written before anything builds on it. At the end the Transaktion is zugestellt or has a Zustellfehler.
 */
export async function deliverZustellungen(umgebung: Annahmeumgebung, lauf: Lauf): Promise<void> {
  const alle = umgebung.speicher.zustellungen.list(lauf.transaktion.id).filter(({ art }) => art === 'zustellauftrag')
  const laeufe = new Map<string, Promise<Zustellung>>()
  const deliver = (zustellung: Zustellung): Promise<Zustellung> => {
    const vorhanden = laeufe.get(zustellung.lokaleId)
    if (vorhanden !== undefined) return vorhanden
    const vorgaenger = alle.find(({ lokaleId }) => lokaleId === zustellung.nach)
    const lauf1 = (async () => deliverOne(umgebung, lauf, zustellung, vorgaenger && (await deliver(vorgaenger))))()
    laeufe.set(zustellung.lokaleId, lauf1)
    return lauf1
  }
  const ergebnisse = await awaitAlle(alle.map(deliver))
  finish(umgebung, lauf, ergebnisse)
}

async function deliverOne(
  umgebung: Annahmeumgebung,
  lauf: Lauf,
  zustellung: Zustellung,
  vorgaenger: Zustellung | undefined,
): Promise<Zustellung> {
  if (zustellung.zustand !== 'offen') return zustellung
  if (vorgaenger?.zustand === 'gescheitert') {
    return writeAusgang(umgebung, lauf, zustellung, {
      art: 'fehler',
      fehler: 'ablehnung',
      text: createProzessorbefund('vorgaengerGescheitert').satz,
    })
  }
  const quittung: Vorgaengerquittung | undefined = vorgaenger && {
    lokaleId: vorgaenger.lokaleId,
    quittung: vorgaenger.angaben.dienst === undefined ? undefined : vorgaenger.quittung,
  }
  const { uuid, lokaleId, angaben, auftrag } = zustellung
  const sendung = await buildSendung(
    umgebung,
    lauf,
    'zustellauftrag',
    { uuid, lokaleId, angaben, xml: auftrag },
    quittung,
  )
  if (!sendung.ok) {
    const text = sendung.befunde
      .map((befund) => [befund.satz, befund.einzelheiten].filter(Boolean).join(': '))
      .join('; ')
    lauf.protokoll.add('zustellung', lokaleId, { befunde: sendung.befunde })
    return writeAusgang(umgebung, lauf, zustellung, { art: 'fehler', fehler: 'ablehnung', text })
  }
  const { ergebnis, letzterVersuch } = await sendWithRetries(
    umgebung,
    sendung.wert,
    (inhalt) => acceptAntwort(zustellung, inhalt),
    (versuch) => umgebung.speicher.zustellungen.addVersuch(uuid, versuch),
  )
  lauf.protokoll.add('zustellung', lokaleId, {
    ausgabe: ergebnis.art === 'quittung' ? ergebnis.inhalt : ergebnis.text,
  })
  return writeAusgang(umgebung, lauf, zustellung, ergebnis, letzterVersuch)
}

/** Systems of a Dienst have to answer in its form; what other systems answer is kept as it is. */
function acceptAntwort({ angaben }: Zustellung, inhalt: string): Zustellergebnis {
  if (angaben.dienst === undefined) return { art: 'quittung', inhalt }
  const quittung = readQuittung(angaben.dienst, inhalt)
  if (!quittung.ok) {
    return {
      art: 'fehler',
      fehler: 'technik',
      text: quittung.befunde[0]?.einzelheiten ?? quittung.befunde[0]?.satz ?? '',
    }
  }
  return quittung.wert.art === 'quittung'
    ? { art: 'quittung', inhalt: quittung.wert.xml }
    : { art: 'fehler', fehler: 'ablehnung', text: quittung.wert.text }
}

function writeAusgang(
  { speicher, projekt, uhr }: Annahmeumgebung,
  lauf: Lauf,
  zustellung: Zustellung,
  ergebnis: Zustellergebnis,
  versuch?: Versandausgang['letzterVersuch'],
): Zustellung {
  const neu: Zustellung =
    ergebnis.art === 'quittung'
      ? { ...zustellung, zustand: 'zugestellt', quittung: ergebnis.inhalt }
      : { ...zustellung, zustand: 'gescheitert', fehler: ergebnis.text }
  speicher.atomar(() => {
    if (versuch !== undefined) speicher.zustellungen.addVersuch(neu.uuid, versuch)
    speicher.zustellungen.update(neu)
    lauf.protokoll.flush(speicher.transaktionen, lauf.transaktion.id)
    if (ergebnis.art !== 'quittung' || zustellung.angaben.dienst !== 'ablage') return
    const vorgang = speicher.vorgaenge.find(lauf.vorgangId)
    const quittung = parseBaum(ergebnis.inhalt)
    const aktenzeichen = quittung.ok ? quittung.wert.attribute.aktenzeichen : undefined
    if (vorgang === undefined || aktenzeichen === undefined) return
    const system = findDatensatz(projekt, 'installation', zustellung.angaben.installation)?.technischerName ?? ''
    const fremdkennungen = [...vorgang.fremdkennungen, { system, kennung: aktenzeichen }]
    speicher.vorgaenge.save({ aktenzeichen, ...vorgang, fremdkennungen }, uhr.jetzt().toISOString())
  })
  return neu
}

/** A mandatory delivery that failed makes a Zustellfehler for the operator and the Autor, any other one only for the operator. */
function finish(umgebung: Annahmeumgebung, lauf: Lauf, zustellungen: readonly Zustellung[]): void {
  const { speicher, uhr } = umgebung
  const befunde = zustellungen
    .filter(({ zustand }) => zustand === 'gescheitert')
    .map((eine) => describeFehler(umgebung, eine))
  const pflichtverletzt = hasFehler(befunde)
  const { transaktion } = lauf
  transaktion.zustand = pflichtverletzt ? 'zustellfehler' : 'zugestellt'
  transaktion.befunde = [...transaktion.befunde, ...befunde]
  speicher.atomar(() => {
    if (befunde.length > 0) {
      speicher.zustellungen.addBetriebsmeldung(transaktion.id, uhr.jetzt().toISOString(), befunde)
    }
    if (pflichtverletzt) {
      const fehler = befunde.filter(({ schwere }) => schwere === 'fehler')
      queueRueckmeldung(umgebung, lauf, 'zustellfehler', fehler)
    }
    speicher.transaktionen.update(transaktion)
    lauf.protokoll.flush(speicher.transaktionen, transaktion.id)
  })
}

function describeFehler({ projekt }: Annahmeumgebung, { pflicht, angaben, fehler }: Zustellung): Befund {
  const weg = findDatensatz(projekt, 'zustellweg', angaben.zustellweg)
  const installation = findDatensatz(projekt, 'installation', angaben.installation)
  return createProzessorbefund('zustellungGescheitert', {
    schwere: pflicht ? 'fehler' : 'warnung',
    ort: {
      ...(angaben.zustellweg === undefined ? {} : { element: angaben.zustellweg }),
      angabe: [weg?.name, installation?.name].filter(Boolean).join(', '),
    },
    einzelheiten: fehler ?? '',
  })
}

/** Puts a Rückmeldung into the outbox; the caller is inside `atomar`. One that is there already is not repeated. */
export function queueRueckmeldung(
  umgebung: Annahmeumgebung,
  lauf: Pick<Lauf, 'transaktion'> & Partial<Pick<Lauf, 'vorgangId'>>,
  art: Parameters<typeof createRueckmeldung>[2],
  befunde: readonly Befund[],
): void {
  const { speicher } = umgebung
  const rueckmeldung = createRueckmeldung(umgebung, lauf.transaktion, art, befunde, lauf.vorgangId)
  const schonDa = speicher.zustellungen.list(lauf.transaktion.id).some(({ uuid }) => uuid === rueckmeldung?.uuid)
  if (rueckmeldung !== undefined && !schonDa) speicher.zustellungen.insert(rueckmeldung)
}

/** Sends what the Autor is to be told; a failure is for the operator and changes nothing else. */
export async function deliverRueckmeldungen(umgebung: Annahmeumgebung, id: string): Promise<void> {
  const { speicher } = umgebung
  const transaktion = speicher.transaktionen.find(id)
  const offene = speicher.zustellungen
    .list(id)
    .filter(({ art, zustand }) => art === 'rueckmeldung' && zustand === 'offen')
  if (transaktion === undefined) return
  for (const zustellung of offene) {
    const sendung = await buildRueckmeldung(umgebung, transaktion, zustellung)
    if (!sendung.ok) {
      const text = sendung.befunde.map((befund) => befund.satz).join('; ')
      writeRueckmeldungsausgang(umgebung, zustellung, { art: 'fehler', fehler: 'ablehnung', text })
      continue
    }
    const { ergebnis, letzterVersuch } = await sendWithRetries(
      umgebung,
      sendung.wert,
      (inhalt) => ({ art: 'quittung', inhalt }),
      (versuch) => speicher.zustellungen.addVersuch(zustellung.uuid, versuch),
    )
    writeRueckmeldungsausgang(umgebung, zustellung, ergebnis, letzterVersuch)
  }
}

function writeRueckmeldungsausgang(
  { speicher, uhr }: Annahmeumgebung,
  zustellung: Zustellung,
  ergebnis: Zustellergebnis,
  versuch?: Versandausgang['letzterVersuch'],
): void {
  const { transaktion, lokaleId, uuid, auftrag } = zustellung
  const zeit = uhr.jetzt().toISOString()
  const ausgabe = ergebnis.art === 'quittung' ? ergebnis.inhalt : ergebnis.text
  speicher.atomar(() => {
    if (versuch !== undefined) speicher.zustellungen.addVersuch(uuid, versuch)
    if (ergebnis.art === 'quittung') {
      speicher.zustellungen.update({ ...zustellung, zustand: 'zugestellt', quittung: ergebnis.inhalt })
    } else {
      speicher.zustellungen.update({ ...zustellung, zustand: 'gescheitert', fehler: ergebnis.text })
      const befund = createProzessorbefund('rueckmeldungOhneWeg', { schwere: 'warnung', einzelheiten: ergebnis.text })
      speicher.zustellungen.addBetriebsmeldung(transaktion, zeit, [befund])
    }
    const eingaben = { rueckmeldung: auftrag }
    speicher.transaktionen.appendSchritte(transaktion, [
      { art: 'rueckmeldung', angabe: lokaleId, zeit, eingaben, ausgabe, befunde: [] },
    ])
  })
}
