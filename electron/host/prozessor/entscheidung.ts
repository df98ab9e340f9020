import type { Annahmeumgebung } from './annahme.ts'
import { uuidOfNachricht } from './auftragsdateien.ts'
import type { Regelergebnis } from './ergebnis.ts'
import type { Lauf } from './lauf.ts'
import type { Endergebnis } from './runden.ts'
import type { Erwartung, Vorgang } from './speicher/vorgaenge.ts'
import { queueRueckmeldung } from './zustellen.ts'

type Endgueltig = Extract<Regelergebnis['ausgang'], { art: 'endgueltig' }>

/** Transaction B: result, case, identifiers and outbox are written together, or, for a Rückweisung, result and Rückmeldung. */
export function writeEntscheidung(
  umgebung: Annahmeumgebung,
  lauf: Lauf,
  vorgang: Vorgang,
  { xml, ergebnis }: Endergebnis,
): void {
  const { speicher } = umgebung
  const { transaktion } = lauf
  const { ausgang } = ergebnis
  transaktion.befunde = [...transaktion.befunde, ...ergebnis.befunde]
  transaktion.zustand = ausgang.art === 'endgueltig' ? 'entschieden' : 'zurueckgewiesen'
  transaktion.ebene = ausgang.art === 'endgueltig' ? 'keine' : 'regel'
  speicher.atomar(() => {
    if (ausgang.art === 'endgueltig') {
      writeVorgang(umgebung, lauf, vorgang, ergebnis.stelle, ausgang)
      writeAuftraege(umgebung, lauf, ausgang)
    } else {
      const fehler = ergebnis.befunde.filter(({ schwere }) => schwere === 'fehler')
      // a rejected opening message leaves no case behind that the Autor could refer to
      const vorhanden = speicher.vorgaenge.find(vorgang.id) !== undefined
      queueRueckmeldung(umgebung, vorhanden ? lauf : { transaktion }, 'rueckweisung', fehler)
    }
    speicher.transaktionen.update(transaktion, xml)
    lauf.protokoll.flush(speicher.transaktionen, transaktion.id)
  })
}

function writeVorgang(
  { speicher, uhr }: Annahmeumgebung,
  { transaktion, nachrichtentyp, kopf }: Lauf,
  vorgang: Vorgang,
  stelle: string | undefined,
  ausgang: Endgueltig,
): void {
  const zustand = ausgang.zustand ?? vorgang.zustand
  const neueStelle = vorgang.stelle ?? stelle
  const neu: Vorgang = {
    ...vorgang,
    ...(neueStelle === undefined ? {} : { stelle: neueStelle }),
    ...(zustand === undefined ? {} : { zustand }),
    merkmale: { ...vorgang.merkmale, ...ausgang.merkmale },
    fristen: [...vorgang.fristen, ...ausgang.fristen.map((frist) => ({ ...frist, seit: transaktion.eingangszeit }))],
    fremdkennungen: [...vorgang.fremdkennungen, ...kopf.fremdkennungen],
    erwartet: [
      ...removeBeantwortet(vorgang.erwartet, ausgang.beantwortet, kopf.bezugNachricht),
      ...(ausgang.erwartet ? [{ nachrichtentyp: nachrichtentyp.id, nachricht: kopf.nachrichtenUUID }] : []),
    ],
  }
  speicher.vorgaenge.save(neu, uhr.jetzt().toISOString())
  speicher.vorgaenge.addNachricht(kopf.nachrichtenUUID, vorgang.organisation, vorgang.id)
}

/** The answer names the message it answers; without that it settles the oldest open request of its kind. */
function removeBeantwortet(
  erwartet: readonly Erwartung[],
  nachrichtentyp: string | undefined,
  bezug: string | undefined,
): Erwartung[] {
  const passend = erwartet.filter((eine) => eine.nachrichtentyp === nachrichtentyp)
  const erledigt = passend.find((eine) => eine.nachricht === bezug) ?? passend[0]
  return erwartet.filter((eine) => eine !== erledigt)
}

function writeAuftraege({ speicher }: Annahmeumgebung, lauf: Lauf, { zustellauftraege }: Endgueltig): void {
  const { transaktion, nachrichtentyp, kopf, vorgangId } = lauf
  for (const [reihenfolge, auftrag] of zustellauftraege.entries()) {
    const { uuid, lokaleId, nach, pflicht, angaben, xml } = auftrag
    speicher.zustellungen.insert({
      uuid,
      transaktion: transaktion.id,
      reihenfolge,
      art: 'zustellauftrag',
      lokaleId,
      ...(nach === undefined ? {} : { nach }),
      pflicht,
      zustand: 'offen',
      angaben,
      auftrag: xml,
    })
    const gesendet = angaben.nachrichtentyp ?? nachrichtentyp.id
    const nachricht = uuidOfNachricht(
      transaktion.id,
      lokaleId,
      { typ: nachrichtentyp, uuid: kopf.nachrichtenUUID },
      gesendet,
    )
    speicher.vorgaenge.addNachricht(nachricht, transaktion.herkunft.organisation ?? '', vorgangId)
  }
}
