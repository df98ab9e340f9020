import { Command, InvalidArgumentError } from 'commander'
import { benchAbnahme } from './abnahme.ts'
import { benchAenderung } from './aenderung.ts'
import { benchDurchsatz } from './durchsatz.ts'
import { withBuehne } from './fenster/buehne.ts'
import { benchFenster } from './fenster/fenster.ts'
import { benchGrossfenster } from './fenster/gross.ts'
import { benchTippen } from './fenster/tippen.ts'
import { benchGrossprojekt } from './grossprojekt.ts'
import { benchPruefung } from './pruefung.ts'
import { benchSaxon } from './saxon.ts'
import { benchSpeicher } from './speicherbedarf.ts'
import { benchSuche } from './suche.ts'

/** All parts together end within about six minutes; more messages or all Testfälle only on request. */
const SPEICHERZEIT_MS = 90_000
const NACHRICHTEN = 10_000
/** A slice of the derived test plan; `--alle` runs the whole of it. */
const STICHPROBE = '/zustaendigkeit/'

interface Optionen {
  alle?: true
  nachrichten: number
  programm: string
}

const TEILE: Readonly<Record<string, (optionen: Optionen) => Promise<void>>> = {
  aenderung: benchAenderung,
  pruefung: benchPruefung,
  teste: ({ alle }) => benchAbnahme(alle ? undefined : STICHPROBE),
  durchsatz: benchDurchsatz,
  gross: async ({ programm }) => {
    await benchGrossprojekt()
    await benchGrossfenster(programm)
  },
  saxon: benchSaxon,
  speicher: ({ nachrichten, alle }) => benchSpeicher(nachrichten, alle ? Number.POSITIVE_INFINITY : SPEICHERZEIT_MS),
  suche: benchSuche,
  fenster: ({ programm }) => benchFenster(programm),
  tippen: ({ programm }) => withBuehne(programm, benchTippen),
}

function parseTeil(name: string, bisher: string[] | undefined): string[] {
  if (!Object.hasOwn(TEILE, name)) throw new InvalidArgumentError(`Es gibt: ${Object.keys(TEILE).join(', ')}.`)
  return [...(bisher ?? []), name]
}

function parseAnzahl(text: string): number {
  const anzahl = Number(text)
  if (!Number.isInteger(anzahl) || anzahl < 1) throw new InvalidArgumentError('Eine ganze Zahl ab 1.')
  return anzahl
}

const programm = new Command('bench')
  .description('Misst, wie schnell Fachwerk arbeitet. Die Zahlen gelten für diesen Rechner und diesen Lauf.')
  .argument('[teile...]', `nur diese Teile: ${Object.keys(TEILE).join(', ')}`, parseTeil)
  .option('--alle', 'alle Testfälle und alle Nachrichten, ohne Grenze der Zeit')
  .option('--nachrichten <anzahl>', 'Nachrichten für den Speicherbedarf', parseAnzahl, NACHRICHTEN)
  .option('--programm <datei>', 'ein anderer Stand des Fensters, zum Vergleich', 'dist/web.js')
  .action(async (teile: string[], optionen: Optionen) => {
    const gewaehlte = teile.length === 0 ? Object.keys(TEILE) : teile
    for (const teil of gewaehlte) await TEILE[teil]?.(optionen)
  })

await programm.parseAsync()
