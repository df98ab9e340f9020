import { z } from 'zod'
import { type Befund, befundSchema } from '../../../../shared/befund.ts'
import type { Auftragsangaben, Zustellung, Zustellungszustand, Zustellversuch } from '../zustellung.ts'
import { type Datenbank, readOptional, readText, type Zeile } from './datenbank.ts'

/** The outbox with its tries, the Klärungsliste and what the operator has to be told. */
export interface Zustellungen {
  insert(zustellung: Zustellung): void
  update(zustellung: Zustellung): void
  addVersuch(uuid: string, versuch: Omit<Zustellversuch, 'nummer'>): void
  list(transaktion: string): Zustellung[]
  /** Transaktionen with deliveries that are still open */
  listOffene(): string[]
  listVersuche(uuid: string): Zustellversuch[]
  addKlaerung(transaktion: string, zeit: string, befunde: readonly Befund[]): void
  closeKlaerung(transaktion: string, zeit: string): void
  listKlaerungen(): Klaerungseintrag[]
  addBetriebsmeldung(transaktion: string, zeit: string, befunde: readonly Befund[]): void
  listBetriebsmeldungen(): Klaerungseintrag[]
}

export interface Klaerungseintrag {
  transaktion: string
  zeit: string
  befunde: Befund[]
}

export function createZustellungen(datenbank: Datenbank): Zustellungen {
  return { ...createAuftragszugriff(datenbank), ...createKlaerungszugriff(datenbank) }
}

type Klaerungszugriff = Pick<
  Zustellungen,
  'addKlaerung' | 'closeKlaerung' | 'listKlaerungen' | 'addBetriebsmeldung' | 'listBetriebsmeldungen'
>

function createAuftragszugriff(datenbank: Datenbank): Omit<Zustellungen, keyof Klaerungszugriff> {
  return {
    insert: (a) =>
      datenbank.run(
        `INSERT INTO zustellauftrag (uuid, transaktion, reihenfolge, art, lokale_id, nach, pflicht, zustand, angaben, auftrag, quittung, fehler)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          ...[a.uuid, a.transaktion, a.reihenfolge, a.art, a.lokaleId, a.nach ?? null, a.pflicht, a.zustand],
          ...[JSON.stringify(a.angaben), a.auftrag, a.quittung ?? null, a.fehler ?? null],
        ],
      ),
    update: (a) =>
      datenbank.run('UPDATE zustellauftrag SET zustand = ?, quittung = ?, fehler = ? WHERE uuid = ?', [
        ...[a.zustand, a.quittung ?? null, a.fehler ?? null, a.uuid],
      ]),
    addVersuch: (uuid, { zeit, ausgang, text }) =>
      datenbank.run(
        `INSERT INTO zustellversuch (zustellauftrag, nummer, zeit, ausgang, text)
         SELECT ?, COALESCE(MAX(nummer), 0) + 1, ?, ?, ? FROM zustellversuch WHERE zustellauftrag = ?`,
        [uuid, zeit, ausgang, text, uuid],
      ),
    list: (transaktion) =>
      datenbank
        .all('SELECT * FROM zustellauftrag WHERE transaktion = ? ORDER BY reihenfolge', [transaktion])
        .map(toZustellung),
    listOffene: () =>
      datenbank
        .all(
          "SELECT transaktion, MIN(rowid) AS erste FROM zustellauftrag WHERE zustand = 'offen' GROUP BY transaktion ORDER BY erste",
        )
        .map((zeile) => readText(zeile, 'transaktion')),
    listVersuche: (uuid) =>
      datenbank.all('SELECT * FROM zustellversuch WHERE zustellauftrag = ? ORDER BY nummer', [uuid]).map((zeile) => ({
        nummer: Number(zeile.nummer),
        zeit: readText(zeile, 'zeit'),
        ausgang: readText(zeile, 'ausgang') as Zustellversuch['ausgang'],
        text: readText(zeile, 'text'),
      })),
  }
}

function createKlaerungszugriff(datenbank: Datenbank): Klaerungszugriff {
  return {
    addKlaerung: (transaktion, zeit, befunde) =>
      datenbank.run('INSERT OR REPLACE INTO klaerung (transaktion, zeit, erledigt, befunde) VALUES (?, ?, NULL, ?)', [
        transaktion,
        zeit,
        JSON.stringify(befunde),
      ]),
    closeKlaerung: (transaktion, zeit) =>
      datenbank.run('UPDATE klaerung SET erledigt = ? WHERE transaktion = ?', [zeit, transaktion]),
    listKlaerungen: () =>
      datenbank.all('SELECT * FROM klaerung WHERE erledigt IS NULL ORDER BY zeit, rowid').map(toEintrag),
    addBetriebsmeldung: (transaktion, zeit, befunde) =>
      datenbank.run('INSERT INTO betriebsmeldung (transaktion, zeit, befunde) VALUES (?, ?, ?)', [
        transaktion,
        zeit,
        JSON.stringify(befunde),
      ]),
    listBetriebsmeldungen: () => datenbank.all('SELECT * FROM betriebsmeldung ORDER BY nummer').map(toEintrag),
  }
}

function toZustellung(zeile: Zeile): Zustellung {
  const nach = readOptional(zeile, 'nach')
  const quittung = readOptional(zeile, 'quittung')
  const fehler = readOptional(zeile, 'fehler')
  return {
    uuid: readText(zeile, 'uuid'),
    transaktion: readText(zeile, 'transaktion'),
    reihenfolge: Number(zeile.reihenfolge),
    art: readText(zeile, 'art') as Zustellung['art'],
    lokaleId: readText(zeile, 'lokale_id'),
    ...(nach === undefined ? {} : { nach }),
    pflicht: Number(zeile.pflicht) === 1,
    zustand: readText(zeile, 'zustand') as Zustellungszustand,
    angaben: JSON.parse(readText(zeile, 'angaben')) as Auftragsangaben,
    auftrag: readText(zeile, 'auftrag'),
    ...(quittung === undefined ? {} : { quittung }),
    ...(fehler === undefined ? {} : { fehler }),
  }
}

function toEintrag(zeile: Zeile): Klaerungseintrag {
  return {
    transaktion: readText(zeile, 'transaktion'),
    zeit: readText(zeile, 'zeit'),
    befunde: z.array(befundSchema).parse(JSON.parse(readText(zeile, 'befunde'))),
  }
}
