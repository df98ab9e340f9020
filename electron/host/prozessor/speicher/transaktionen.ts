import { z } from 'zod'
import { befundSchema } from '../../../../shared/befund.ts'
import type {
  Antwort,
  Dienstergebnis,
  Ebene,
  Schritt,
  Schrittart,
  Transaktion,
  Transaktionszustand,
} from '../transaktion.ts'
import { type Datenbank, readOptional, readText, type Zeile } from './datenbank.ts'
import type { Textspeicher } from './texte.ts'

const befundeSchema = z.array(befundSchema)

/** What was received, as text: the raw Nachricht and its neutral form. */
export interface Nachrichtentexte {
  roh: string
  neutral?: string
}

/** Transaktionen with their log and the recorded answers. Writing several things at once is the caller's `atomar`. */
export interface Transaktionen {
  insert(transaktion: Transaktion, texte: Nachrichtentexte): void
  update(transaktion: Transaktion, ergebnis?: string): void
  find(id: string): Transaktion | undefined
  /** the first one with this Autor and UUID, whatever its content */
  findByUuid(autor: string, uuid: string): Transaktion | undefined
  listByZustand(zustand: Transaktionszustand): Transaktion[]
  list(): Transaktion[]
  countWithRohtext(sha256: string): number
  readTexte(id: string): Nachrichtentexte
  readErgebnis(id: string): string | undefined
  addEmpfang(id: string, zeit: string, wiederholung: boolean): void
  countEmpfaenge(id: string): number
  appendSchritte(id: string, schritte: readonly Schritt[]): void
  listSchritte(id: string): Schritt[]
  insertAntwort(id: string, antwort: Antwort): void
  listAntworten(id: string): Antwort[]
}

export function createTransaktionen(datenbank: Datenbank, texte: Textspeicher): Transaktionen {
  return {
    ...createTransaktionszugriff(datenbank, texte),
    ...createProtokollzugriff(datenbank, texte),
    ...createAntwortzugriff(datenbank),
  }
}

type Transaktionszugriff = Omit<Transaktionen, keyof Protokollzugriff | keyof Antwortzugriff>

function createTransaktionszugriff(datenbank: Datenbank, texte: Textspeicher): Transaktionszugriff {
  return {
    insert: (t, { roh, neutral }) =>
      datenbank.run(
        `INSERT INTO transaktion (id, zustand, ebene, autor, uuid, sha256, eingangszeit, vorgang, herkunft, roh, neutral, befunde)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          ...[t.id, t.zustand, t.ebene, t.autor, t.uuid, t.sha256, t.eingangszeit, t.vorgang ?? null],
          ...[JSON.stringify(t.herkunft), texte.add(roh), neutral === undefined ? null : texte.add(neutral)],
          JSON.stringify(t.befunde),
        ],
      ),
    update: (t, ergebnis) =>
      datenbank.run(
        `UPDATE transaktion SET zustand = ?, ebene = ?, vorgang = ?, herkunft = ?, befunde = ?,
         ergebnis = COALESCE(?, ergebnis) WHERE id = ?`,
        [
          ...[t.zustand, t.ebene, t.vorgang ?? null, JSON.stringify(t.herkunft), JSON.stringify(t.befunde)],
          ...[ergebnis === undefined ? null : texte.add(ergebnis), t.id],
        ],
      ),
    find: (id) => optional(datenbank.get('SELECT * FROM transaktion WHERE id = ?', [id]), toTransaktion),
    findByUuid: (autor, uuid) =>
      optional(
        datenbank.get('SELECT * FROM transaktion WHERE autor = ? AND uuid = ? ORDER BY nummer LIMIT 1', [autor, uuid]),
        toTransaktion,
      ),
    listByZustand: (zustand) =>
      datenbank.all('SELECT * FROM transaktion WHERE zustand = ? ORDER BY nummer', [zustand]).map(toTransaktion),
    list: () => datenbank.all('SELECT * FROM transaktion ORDER BY nummer').map(toTransaktion),
    countWithRohtext: (summe) =>
      Number(datenbank.get('SELECT COUNT(*) AS anzahl FROM transaktion WHERE roh = ?', [summe])?.anzahl ?? 0),
    readTexte: (id) => {
      const zeile = datenbank.get('SELECT roh, neutral FROM transaktion WHERE id = ?', [id])
      if (zeile === undefined) throw new Error(`Keine Transaktion ${id}`)
      const neutral = readOptional(zeile, 'neutral')
      return {
        roh: texte.read(readText(zeile, 'roh')),
        ...(neutral === undefined ? {} : { neutral: texte.read(neutral) }),
      }
    },
    readErgebnis: (id) => {
      const zeile = datenbank.get('SELECT ergebnis FROM transaktion WHERE id = ?', [id])
      const summe = zeile && readOptional(zeile, 'ergebnis')
      return summe === undefined ? undefined : texte.read(summe)
    },
  }
}

type Protokollzugriff = Pick<Transaktionen, 'addEmpfang' | 'countEmpfaenge' | 'appendSchritte' | 'listSchritte'>

function createProtokollzugriff(datenbank: Datenbank, texte: Textspeicher): Protokollzugriff {
  return {
    addEmpfang: (id, zeit, wiederholung) =>
      datenbank.run('INSERT INTO empfang (transaktion, zeit, wiederholung) VALUES (?, ?, ?)', [id, zeit, wiederholung]),
    countEmpfaenge: (id) =>
      Number(datenbank.get('SELECT COUNT(*) AS anzahl FROM empfang WHERE transaktion = ?', [id])?.anzahl ?? 0),
    appendSchritte: (id, schritte) => {
      if (schritte.length === 0) return
      const letzter = datenbank.get('SELECT MAX(nummer) AS nummer FROM schritt WHERE transaktion = ?', [id])
      let nummer = Number(letzter?.nummer ?? 0)
      for (const schritt of schritte) {
        nummer += 1
        const eingaben = Object.entries(schritt.eingaben).map(([name, text]) => [name, texte.add(text)])
        datenbank.run(
          'INSERT INTO schritt (transaktion, nummer, art, angabe, zeit, eingaben, ausgabe, befunde) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
          [
            ...[id, nummer, schritt.art, schritt.angabe, schritt.zeit, JSON.stringify(Object.fromEntries(eingaben))],
            ...[schritt.ausgabe === undefined ? null : texte.add(schritt.ausgabe), JSON.stringify(schritt.befunde)],
          ],
        )
      }
    },
    listSchritte: (id) =>
      datenbank.all('SELECT * FROM schritt WHERE transaktion = ? ORDER BY nummer', [id]).map((zeile) => {
        const ausgabe = readOptional(zeile, 'ausgabe')
        const eingaben = z.record(z.string(), z.string()).parse(JSON.parse(readText(zeile, 'eingaben')))
        return {
          art: readText(zeile, 'art') as Schrittart,
          angabe: readText(zeile, 'angabe'),
          zeit: readText(zeile, 'zeit'),
          eingaben: Object.fromEntries(Object.entries(eingaben).map(([name, summe]) => [name, texte.read(summe)])),
          ...(ausgabe === undefined ? {} : { ausgabe: texte.read(ausgabe) }),
          befunde: befundeSchema.parse(JSON.parse(readText(zeile, 'befunde'))),
        }
      }),
  }
}

type Antwortzugriff = Pick<Transaktionen, 'insertAntwort' | 'listAntworten'>

function createAntwortzugriff(datenbank: Datenbank): Antwortzugriff {
  return {
    insertAntwort: (id, { anfrage, runde, position, ergebnis, zeit }) =>
      datenbank.run(
        'INSERT INTO antwort (transaktion, anfrage, runde, position, inhalt, fehler, zeit) VALUES (?, ?, ?, ?, ?, ?, ?)',
        ergebnis.art === 'inhalt'
          ? [id, anfrage, runde, position, ergebnis.inhalt, null, zeit]
          : [id, anfrage, runde, position, ergebnis.text, ergebnis.fehler, zeit],
      ),
    listAntworten: (id) =>
      datenbank.all('SELECT * FROM antwort WHERE transaktion = ? ORDER BY runde, position', [id]).map((zeile) => ({
        anfrage: readText(zeile, 'anfrage'),
        runde: Number(zeile.runde),
        position: Number(zeile.position),
        ergebnis: toDienstergebnis(zeile),
        zeit: readText(zeile, 'zeit'),
      })),
  }
}

function toDienstergebnis(zeile: Zeile): Dienstergebnis {
  const fehler = readOptional(zeile, 'fehler')
  const text = readText(zeile, 'inhalt')
  if (fehler === undefined) return { art: 'inhalt', inhalt: text }
  return { art: 'fehler', fehler: fehler as 'zeit' | 'ablehnung' | 'technik', text }
}

function toTransaktion(zeile: Zeile): Transaktion {
  const vorgang = readOptional(zeile, 'vorgang')
  return {
    id: readText(zeile, 'id'),
    zustand: readText(zeile, 'zustand') as Transaktionszustand,
    ebene: readText(zeile, 'ebene') as Ebene,
    autor: readText(zeile, 'autor'),
    uuid: readText(zeile, 'uuid'),
    sha256: readText(zeile, 'sha256'),
    eingangszeit: readText(zeile, 'eingangszeit'),
    herkunft: JSON.parse(readText(zeile, 'herkunft')) as Transaktion['herkunft'],
    ...(vorgang === undefined ? {} : { vorgang }),
    befunde: befundeSchema.parse(JSON.parse(readText(zeile, 'befunde'))),
  }
}

function optional<T>(zeile: Zeile | undefined, convert: (zeile: Zeile) => T): T | undefined {
  return zeile === undefined ? undefined : convert(zeile)
}
