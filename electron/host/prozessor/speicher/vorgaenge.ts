import type { Fremdkennung } from '../../../../shared/modell/nachricht.ts'
import { type Datenbank, readOptional, readText, type Zeile } from './datenbank.ts'

/** A case as the Vorgangsregister knows it. */
export interface Vorgang {
  id: string
  organisation: string
  leistung: string
  vorgangstyp: string
  stelle?: string
  zustand?: string
  aktenzeichen?: string
  fachmodellVersion: string
  /** what earlier results asked to remember, in the order it was first named */
  merkmale: Record<string, string>
  fristen: Fristeintrag[]
  fremdkennungen: Fremdkennung[]
  erwartet: Erwartung[]
}

/** A Frist that a rule set; recorded, not run yet. */
export interface Fristeintrag {
  id: string
  teilleistung: string
  beginn: string
  dauerWerktage: number
  wirkung: string
  seit: string
}

/** A sent Nachricht that the case expects an answer to. */
export interface Erwartung {
  nachrichtentyp: string
  nachricht: string
}

export interface Vorgaenge {
  find(id: string): Vorgang | undefined
  list(): Vorgang[]
  /** Writes the whole case, new or changed. */
  save(vorgang: Vorgang, zeit: string): void
  findByFremdkennung(organisation: string, kennung: Fremdkennung): string[]
  /** Remembers that a Nachricht belongs to a case, so that answers find it. */
  addNachricht(uuid: string, organisation: string, vorgang: string): void
  findByNachricht(uuid: string, organisation: string): string | undefined
}

export function createVorgaenge(datenbank: Datenbank): Vorgaenge {
  const complete = (zeile: Zeile): Vorgang => readVorgang(datenbank, zeile)
  return {
    find: (id) => {
      const zeile = datenbank.get('SELECT * FROM vorgang WHERE id = ?', [id])
      return zeile && complete(zeile)
    },
    list: () => datenbank.all('SELECT * FROM vorgang ORDER BY rowid').map(complete),
    save: (vorgang, zeit) => datenbank.atomar(() => saveVorgang(datenbank, vorgang, zeit)),
    findByFremdkennung: (organisation, { system, kennung }) =>
      datenbank
        .all(
          'SELECT vorgang FROM fremdkennung WHERE organisation = ? AND system = ? AND kennung = ? ORDER BY vorgang',
          [organisation, system, kennung],
        )
        .map((zeile) => readText(zeile, 'vorgang')),
    addNachricht: (uuid, organisation, vorgang) =>
      datenbank.run('INSERT OR IGNORE INTO nachricht (uuid, organisation, vorgang) VALUES (?, ?, ?)', [
        uuid,
        organisation,
        vorgang,
      ]),
    findByNachricht: (uuid, organisation) => {
      const zeile = datenbank.get('SELECT vorgang FROM nachricht WHERE uuid = ? AND organisation = ?', [
        uuid,
        organisation,
      ])
      return zeile && readText(zeile, 'vorgang')
    },
  }
}

function saveVorgang(datenbank: Datenbank, vorgang: Vorgang, zeit: string): void {
  datenbank.run(
    `INSERT INTO vorgang (id, organisation, leistung, vorgangstyp, stelle, zustand, aktenzeichen, fachmodell_version, merkmale, fristen, zeit)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET stelle = excluded.stelle, zustand = excluded.zustand, aktenzeichen = excluded.aktenzeichen,
     merkmale = excluded.merkmale, fristen = excluded.fristen, zeit = excluded.zeit`,
    [
      ...[vorgang.id, vorgang.organisation, vorgang.leistung, vorgang.vorgangstyp, vorgang.stelle ?? null],
      ...[vorgang.zustand ?? null, vorgang.aktenzeichen ?? null, vorgang.fachmodellVersion],
      ...[JSON.stringify(vorgang.merkmale), JSON.stringify(vorgang.fristen), zeit],
    ],
  )
  for (const { system, kennung } of vorgang.fremdkennungen) {
    datenbank.run('INSERT OR IGNORE INTO fremdkennung (organisation, system, kennung, vorgang) VALUES (?, ?, ?, ?)', [
      vorgang.organisation,
      system,
      kennung,
      vorgang.id,
    ])
  }
  datenbank.run('DELETE FROM erwartet WHERE vorgang = ?', [vorgang.id])
  for (const { nachrichtentyp, nachricht } of vorgang.erwartet) {
    datenbank.run('INSERT OR IGNORE INTO erwartet (vorgang, nachrichtentyp, nachricht) VALUES (?, ?, ?)', [
      vorgang.id,
      nachrichtentyp,
      nachricht,
    ])
  }
}

function readVorgang(datenbank: Datenbank, zeile: Zeile): Vorgang {
  const id = readText(zeile, 'id')
  const stelle = readOptional(zeile, 'stelle')
  const zustand = readOptional(zeile, 'zustand')
  const aktenzeichen = readOptional(zeile, 'aktenzeichen')
  return {
    id,
    organisation: readText(zeile, 'organisation'),
    leistung: readText(zeile, 'leistung'),
    vorgangstyp: readText(zeile, 'vorgangstyp'),
    ...(stelle === undefined ? {} : { stelle }),
    ...(zustand === undefined ? {} : { zustand }),
    ...(aktenzeichen === undefined ? {} : { aktenzeichen }),
    fachmodellVersion: readText(zeile, 'fachmodell_version'),
    merkmale: JSON.parse(readText(zeile, 'merkmale')) as Vorgang['merkmale'],
    fristen: JSON.parse(readText(zeile, 'fristen')) as Vorgang['fristen'],
    fremdkennungen: datenbank
      .all('SELECT system, kennung FROM fremdkennung WHERE vorgang = ? ORDER BY system, kennung', [id])
      .map((eine) => ({ system: readText(eine, 'system'), kennung: readText(eine, 'kennung') })),
    erwartet: datenbank
      .all('SELECT nachrichtentyp, nachricht FROM erwartet WHERE vorgang = ? ORDER BY rowid', [id])
      .map((eine) => ({ nachrichtentyp: readText(eine, 'nachrichtentyp'), nachricht: readText(eine, 'nachricht') })),
  }
}
