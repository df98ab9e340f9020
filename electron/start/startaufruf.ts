import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { InvalidArgumentError } from 'commander'
import { createKommando } from '../kommandozeile.ts'

export interface Startaufruf {
  /** the project's folder; undefined begins with the start page */
  projekt: string | undefined
  /** where the window may look for projects and create them; empty for the folder of the user's documents */
  ordner: readonly string[]
  /** undefined takes a free one */
  port: number | undefined
  nurAdresse: boolean
}

/**
 * Reads what follows `npm start --`. A call that cannot be meant, a folder without a project among it, ends the program with
 * one German sentence and status 1; `--help` ends it with the help and status 0.
 *
 * @param argumente what the user gave, without Node and the program
 * @param beispiel the project that is opened where none is named
 */
export function readStartaufruf(argumente: readonly string[], beispiel: string): Startaufruf {
  const kommando = createKommando('npm start --')
    .description('öffnet ein Projekt in Fachwerk; ohne Angabe das mitgelieferte Beispiel')
    .usage('[optionen] [projekt]')
    .argument('[projekt]', 'Ordner des Projekts')
    .option('--start', 'beginnt mit der Startseite statt mit einem Projekt')
    .option('--adresse', 'öffnet kein Fenster, sondern nennt nur die Adresse')
    .option('--ordner <ordner>', 'Ordner, in dem das Fenster Projekte sucht und anlegt; mehrfach möglich', addOrdner)
    .option('--port <nummer>', 'fester Port der Adresse; sonst ein freier', readPort)
    .showHelpAfterError('(„npm start -- --help“ zeigt alle Optionen)')
    .parse(argumente, { from: 'user' })
  const { start = false, adresse = false, ordner = [], port } = kommando.opts<Optionen>()
  const projekt = start ? undefined : resolve(kommando.args[0] ?? beispiel)
  if (projekt !== undefined && !existsSync(join(projekt, 'projekt.fachwerk'))) {
    kommando.error(
      `In „${projekt}“ liegt kein Projekt (projekt.fachwerk fehlt). Bitte nennen Sie den Ordner eines Projekts.`,
    )
  }
  const wurzeln = ordner.map((einer) => resolve(einer))
  const fehlender = wurzeln.find((einer) => !existsSync(einer))
  if (fehlender !== undefined) {
    kommando.error(`Den Ordner „${fehlender}“ gibt es nicht. Bitte nennen Sie mit --ordner einen vorhandenen.`)
  }
  return { projekt, ordner: wurzeln, port, nurAdresse: adresse }
}

interface Optionen {
  start?: boolean
  adresse?: boolean
  ordner?: string[]
  port?: number
}

/** The option may come several times. */
function addOrdner(ordner: string, bisher: readonly string[] = []): string[] {
  return [...bisher, ordner]
}

function readPort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new InvalidArgumentError('Ein Port ist eine ganze Zahl von 0 bis 65535.')
}
