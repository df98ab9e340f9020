import { existsSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import sqlite, { type Database, type JSValue, type SQLiteValue, type Statement } from 'node-sqlite3-wasm'
import { createBefund, type Ergebnis, fail, succeed } from '../../../../shared/befund.ts'
import { MIGRATIONEN } from './migrationen.ts'
import { createOrdnerbefund } from './sperre.ts'

export type Zeile = Record<string, SQLiteValue>

/** The one connection to SQLite. Statements are compiled once; all calls are synchronous. */
export interface Datenbank {
  run(sql: string, werte?: JSValue[]): void
  get(sql: string, werte?: JSValue[]): Zeile | undefined
  all(sql: string, werte?: JSValue[]): Zeile[]
  /** All of `arbeit` in one database transaction, or nothing of it. Nested calls join the outer one. */
  atomar<T>(arbeit: () => T): T
  close(): void
}

/**
 * Opens a database file or, without a path, one in memory, and brings it to the current version. `verwaist` says that the
 * former owner of the folder is dead: only then its lock, which survives a kill, may be removed.
 */
export function openDatenbank(pfad: string | undefined, verwaist = false): Ergebnis<Datenbank> {
  const sperre = pfad === undefined ? undefined : `${pfad}.lock`
  const removeSperre = (): void => {
    if (sperre !== undefined) rmSync(sperre, { recursive: true, force: true })
  }
  let fremdeSperre = true
  let database: Database | undefined
  try {
    if (verwaist) removeSperre()
    fremdeSperre = sperre !== undefined && existsSync(sperre)
    database = new sqlite.Database(pfad ?? ':memory:')
    switchToLog(database, pfad)
    database.exec('PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000;')
    const datenbank = wrapDatabase(database)
    const befund = migrate(database, datenbank)
    if (befund === undefined) return succeed(datenbank)
    datenbank.close()
    return fail(befund)
  } catch (error) {
    // on a full disk closing fails too, and what this process locked would stay locked for ever
    tryQuietly(() => database?.close())
    if (!fremdeSperre) tryQuietly(removeSperre)
    if (pfad !== undefined && /disk is full|disk I\/O error/.test(String(error))) {
      return fail(createOrdnerbefund(dirname(pfad), error))
    }
    return fail(
      createBefund({
        code: 'speicher.datenbank',
        satz: 'Die Datenbank des Regel-Prozessors lässt sich nicht öffnen',
        abhilfe:
          'Prüfen Sie, ob ein anderes Programm sie benutzt, oder stellen Sie sie aus einer Sicherung wieder her.',
        einzelheiten: error instanceof Error ? error.message : String(error),
      }),
    )
  }
}

/** For cleaning up after an error, which is what its user is told of. */
function tryQuietly(arbeit: () => void): void {
  try {
    arbeit()
  } catch {
    // it changes nothing of what went wrong before
  }
}

/**
 * A write-ahead log is recovered after a kill; a rollback journal would not be: this SQLite takes its own lock for that of
 * somebody who still writes, passes the journal over and reads half a commit. Without shared memory a log needs a lock for good.
 */
function switchToLog(database: Database, pfad: string | undefined): void {
  if (pfad === undefined) return
  database.exec('PRAGMA locking_mode = EXCLUSIVE')
  const modus = (database.get('PRAGMA journal_mode = WAL') as Zeile | null)?.journal_mode
  if (modus !== 'wal') throw new Error(`journal mode ${String(modus)}`)
}

function migrate(database: Database, datenbank: Datenbank) {
  const version = Number(datenbank.get('PRAGMA user_version')?.user_version ?? 0)
  if (version > MIGRATIONEN.length) {
    return createBefund({
      code: 'speicher.version',
      satz: 'Die Datenbank stammt von einer neueren Programmversion',
      abhilfe: 'Öffnen Sie den Datenordner mit der neueren Programmversion.',
    })
  }
  for (const [nummer, schritt] of MIGRATIONEN.entries()) {
    if (nummer < version) continue
    datenbank.atomar(() => {
      database.exec(schritt)
      database.exec(`PRAGMA user_version = ${nummer + 1}`)
    })
  }
  return undefined
}

function wrapDatabase(database: Database): Datenbank {
  const anweisungen = new Map<string, Statement>()
  const prepare = (sql: string): Statement => {
    const vorhanden = anweisungen.get(sql)
    if (vorhanden !== undefined) return vorhanden
    const neu = database.prepare(sql)
    anweisungen.set(sql, neu)
    return neu
  }
  return {
    run: (sql, werte = []) => {
      prepare(sql).run(werte)
    },
    get: (sql, werte = []) => (prepare(sql).get(werte) as Zeile | null) ?? undefined,
    all: (sql, werte = []) => prepare(sql).all(werte) as Zeile[],
    atomar: (arbeit) => {
      if (database.inTransaction) return arbeit()
      database.exec('BEGIN IMMEDIATE')
      try {
        const wert = arbeit()
        database.exec('COMMIT')
        return wert
      } catch (error) {
        if (database.inTransaction) database.exec('ROLLBACK')
        throw error
      }
    },
    close: () => {
      for (const anweisung of anweisungen.values()) anweisung.finalize()
      anweisungen.clear()
      database.close()
    },
  }
}

/** Column values as the program's types; NULL becomes undefined. */
export function readText(zeile: Zeile, spalte: string): string {
  const wert = zeile[spalte]
  return wert === null || wert === undefined ? '' : String(wert)
}

export function readOptional(zeile: Zeile, spalte: string): string | undefined {
  const wert = zeile[spalte]
  return wert === null || wert === undefined ? undefined : String(wert)
}
