import { type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import { awaitAlle } from './alleAbwarten.ts'
import type { Annahmeumgebung } from './annahme.ts'
import { writeAntworten, writeKontext, writeVorgang } from './eingaben.ts'
import { type Anfrage, type Regelergebnis, readErgebnis } from './ergebnis.ts'
import type { Lauf } from './lauf.ts'
import { createProzessorbefund, joinEinzelheiten } from './prozessorbefunde.ts'
import { readQuittung } from './quittung.ts'
import { buildSendung } from './sendungsbau.ts'
import type { Vorgang } from './speicher/vorgaenge.ts'
import type { Dienstergebnis } from './transaktion.ts'
import { RUNDEN_MAXIMUM } from './umgebung.ts'
import { trySendung } from './versand.ts'

/** The final result of a rule, as text and read. */
export interface Endergebnis {
  xml: string
  ergebnis: Regelergebnis
}

/**
 * Runs the rule until it asks nothing more. Answers and failures are written before the next round, so a restarted host goes on
 * with what was answered and asks the rest again under the same ids.
 */
export async function runRunden(
  umgebung: Annahmeumgebung,
  lauf: Lauf,
  vorgang: Vorgang,
  neu: boolean,
): Promise<Ergebnis<Endergebnis>> {
  const { transaktion } = lauf
  for (;;) {
    const antworten = umgebung.speicher.transaktionen.listAntworten(transaktion.id)
    const runde = 1 + Math.max(0, ...antworten.map((antwort) => antwort.runde))
    if (runde > RUNDEN_MAXIMUM) return fail(createProzessorbefund('zuVieleRunden'))
    const ergebnis = await runRegel(umgebung, lauf, vorgang, neu, runde, writeAntworten(antworten))
    if (!ergebnis.ok || ergebnis.wert.ergebnis.ausgang.art !== 'anfragen') return ergebnis
    const { anfragen } = ergebnis.wert.ergebnis.ausgang
    const alte = anfragen.find(({ lokaleId }) => antworten.some(({ anfrage }) => anfrage === lokaleId))
    if (alte !== undefined) return fail(createProzessorbefund('anfrageWiederholt', { einzelheiten: alte.lokaleId }))
    await awaitAlle(anfragen.map((anfrage, position) => askAnfrage(umgebung, lauf, anfrage, runde, position)))
  }
}

async function runRegel(
  umgebung: Annahmeumgebung,
  lauf: Lauf,
  vorgang: Vorgang,
  neu: boolean,
  runde: number,
  antworten: string,
): Promise<Ergebnis<Endergebnis>> {
  const { transaktion, leistung, neutral, protokoll } = lauf
  const { organisation = '', stufe = 1, schnittstelle = '', schemageprueft } = transaktion.herkunft
  const konfiguration = umgebung.regelwerk.readKonfiguration(organisation, leistung.id, stufe)
  const regel = umgebung.regelwerk.readRegel(leistung.id, stufe)
  if (!konfiguration.ok || !regel.ok) {
    const befunde = [konfiguration, regel].flatMap((teil) => (teil.ok ? [] : teil.befunde))
    return fail(createProzessorbefund('regelGescheitert', { einzelheiten: joinEinzelheiten(befunde) }))
  }
  const { id, eingangszeit } = transaktion
  const eingaben = {
    konfiguration: konfiguration.wert,
    vorgang: writeVorgang(vorgang, neu),
    antworten,
    kontext: writeKontext({ transaktion: id, eingangszeit, runde, schnittstelle, schemageprueft }),
  }
  const xml = await umgebung.transformiere(regel.wert, neutral, eingaben)
  if (!xml.ok) {
    protokoll.add('regel', `Runde ${runde}`, { eingaben, befunde: xml.befunde })
    return fail(createProzessorbefund('regelGescheitert', { einzelheiten: joinEinzelheiten(xml.befunde) }))
  }
  const ergebnis = readErgebnis(xml.wert, id)
  const befunde = ergebnis.ok ? ergebnis.wert.befunde : ergebnis.befunde
  protokoll.add('regel', `Runde ${runde}`, { eingaben, ausgabe: xml.wert, befunde })
  return ergebnis.ok ? succeed({ xml: xml.wert, ergebnis: ergebnis.wert }) : ergebnis
}

async function askAnfrage(
  umgebung: Annahmeumgebung,
  lauf: Lauf,
  anfrage: Anfrage,
  runde: number,
  position: number,
): Promise<void> {
  const { speicher, uhr } = umgebung
  const ergebnis = await askDienst(umgebung, lauf, anfrage)
  const antwort = { anfrage: anfrage.lokaleId, runde, position, ergebnis, zeit: uhr.jetzt().toISOString() }
  lauf.protokoll.add('antwort', anfrage.lokaleId, {
    ausgabe: ergebnis.art === 'inhalt' ? ergebnis.inhalt : `${ergebnis.fehler}: ${ergebnis.text}`,
  })
  speicher.atomar(() => {
    speicher.transaktionen.insertAntwort(lauf.transaktion.id, antwort)
    lauf.protokoll.flush(speicher.transaktionen, lauf.transaktion.id)
  })
}

/** Everything that goes wrong on the way is a failure of the Dienst for the rule: it decides what follows. */
async function askDienst(umgebung: Annahmeumgebung, lauf: Lauf, anfrage: Anfrage): Promise<Dienstergebnis> {
  const sendung = await buildSendung(umgebung, lauf, 'anfrage', anfrage)
  if (!sendung.ok) {
    lauf.protokoll.add('anfrage', anfrage.lokaleId, { befunde: sendung.befunde })
    return { art: 'fehler', fehler: 'technik', text: joinEinzelheiten(sendung.befunde) }
  }
  lauf.protokoll.add('anfrage', anfrage.lokaleId, { eingaben: { anfrage: anfrage.xml } })
  const antwort = await trySendung(umgebung, sendung.wert, anfrage.fristMillisekunden)
  if (antwort.art === 'fehler') return antwort
  const quittung = readQuittung(anfrage.angaben.dienst ?? 'registerabfrage', antwort.inhalt)
  if (!quittung.ok) return { art: 'fehler', fehler: 'technik', text: joinEinzelheiten(quittung.befunde) }
  return quittung.wert.art === 'quittung'
    ? { art: 'inhalt', inhalt: quittung.wert.xml }
    : { art: 'fehler', fehler: 'ablehnung', text: quittung.wert.text }
}
