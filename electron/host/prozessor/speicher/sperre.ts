import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { type Befund, createBefund, type Ergebnis, fail, succeed } from '../../../../shared/befund.ts'

/** Who owns a data folder. `prozessbeginn` tells a reused process id from the owner's, where the system reveals it. */
export interface Besitzer {
  pid: number
  rechner: string
  prozessbeginn: string
  kennung: string
}

export interface Ordnersperre {
  /** the former owner is dead: what it left locked may be unlocked */
  verwaist: boolean
  release(): void
}

const DATEI = 'besitzer.json'

/**
 * Takes a data folder for this process alone. A folder whose owner is dead (on this machine) is taken over; one of another
 * machine never, since nobody here can tell whether that one still runs.
 */
export function lockOrdner(ordner: string): Ergebnis<Ordnersperre> {
  try {
    return takeOrdner(ordner)
  } catch (error) {
    return fail(createOrdnerbefund(ordner, error))
  }
}

/** Why a data folder cannot be used: no right to write, no space, something else in its place. */
export function createOrdnerbefund(ordner: string, error: unknown): Befund {
  return createBefund({
    code: 'speicher.ordner',
    satz: 'Der Datenordner lässt sich nicht beschreiben',
    ort: { datei: ordner },
    abhilfe: 'Prüfen Sie Schreibrecht und freien Platz oder wählen Sie einen anderen Datenordner.',
    einzelheiten: String(error),
  })
}

function takeOrdner(ordner: string): Ergebnis<Ordnersperre> {
  mkdirSync(ordner, { recursive: true })
  const pfad = join(ordner, DATEI)
  const ich = currentBesitzer()
  if (tryWrite(pfad, ich)) return succeed(createSperre(pfad, ich, false))
  const besitzer = readBesitzer(pfad)
  if (besitzer !== undefined && isAlive(besitzer)) return fail(besetzt(besitzer))
  if (!moveAside(pfad, besitzer) || !tryWrite(pfad, ich)) return fail(besetzt(readBesitzer(pfad)))
  return succeed(createSperre(pfad, ich, true))
}

/** The stale file is renamed, so of two processes that want to take over only one finds it. */
function moveAside(pfad: string, alt: Besitzer | undefined): boolean {
  const beiseite = `${pfad}.${randomUUID()}`
  try {
    renameSync(pfad, beiseite)
  } catch {
    return false
  }
  const bewegt = readBesitzer(beiseite)
  if (bewegt?.kennung !== alt?.kennung) {
    renameSync(beiseite, pfad)
    return false
  }
  rmSync(beiseite)
  return true
}

function createSperre(pfad: string, ich: Besitzer, verwaist: boolean): Ordnersperre {
  return {
    verwaist,
    release: () => {
      if (readBesitzer(pfad)?.kennung === ich.kennung) rmSync(pfad, { force: true })
    },
  }
}

function tryWrite(pfad: string, besitzer: Besitzer): boolean {
  try {
    writeFileSync(pfad, `${JSON.stringify(besitzer)}\n`, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function readBesitzer(pfad: string): Besitzer | undefined {
  if (!existsSync(pfad)) return undefined
  try {
    const inhalt: unknown = JSON.parse(readFileSync(pfad, 'utf8'))
    if (typeof inhalt !== 'object' || inhalt === null) return undefined
    const { pid, rechner, prozessbeginn, kennung } = inhalt as Partial<Record<keyof Besitzer, unknown>>
    if (typeof pid !== 'number' || typeof rechner !== 'string' || typeof kennung !== 'string') return undefined
    return { pid, rechner, kennung, prozessbeginn: typeof prozessbeginn === 'string' ? prozessbeginn : '' }
  } catch {
    return undefined
  }
}

function currentBesitzer(): Besitzer {
  return {
    pid: process.pid,
    rechner: hostname(),
    prozessbeginn: readProzessbeginn(process.pid),
    kennung: randomUUID(),
  }
}

function isAlive(besitzer: Besitzer): boolean {
  if (besitzer.rechner !== hostname()) return true
  try {
    process.kill(besitzer.pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return besitzer.prozessbeginn === readProzessbeginn(besitzer.pid)
}

/** Start of a process in clock ticks since boot; empty on systems without /proc, where only the process id counts. */
function readProzessbeginn(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return (
      stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .at(19) ?? ''
    )
  } catch {
    return ''
  }
}

function besetzt(besitzer: Besitzer | undefined) {
  return createBefund({
    code: 'speicher.besetzt',
    satz: 'Der Datenordner wird schon von einem anderen Programm benutzt',
    abhilfe: 'Beenden Sie das andere Programm oder wählen Sie einen anderen Datenordner.',
    ...(besitzer === undefined ? {} : { einzelheiten: `Prozess ${besitzer.pid} auf ${besitzer.rechner}` }),
  })
}
