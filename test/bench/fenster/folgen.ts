import { cpSync, mkdirSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { resolveSefOrdner } from '../../../electron/host/ausfuehrung/datenordner.ts'
import { Hauptfenster } from '../../ende/seiten/hauptfenster.ts'
import { SAMPLE } from '../beispiel.ts'
import { formatMs, printTabelle } from '../tabelle.ts'
import { middle } from '../verteilung.ts'
import type { Buehne } from './buehne.ts'
import { type Bedingung, measureBis } from './messung.ts'

const WIEDERHOLUNGEN = 5

const STREIFEN = '[aria-label="Folgen der Änderung"]'
const LAEUFT: Bedingung = { selektor: `${STREIFEN} .folgen-lauf` }
const STEHT: Bedingung = { ...LAEUFT, fehlt: true }
const ROT: Bedingung = { selektor: `${STREIFEN}.fehler` }
const KNOTEN_ROT: Bedingung = { selektor: '.react-flow__node .kn .tf.fehler' }
const KNOTEN_GRUEN: Bedingung = { ...KNOTEN_ROT, fehlt: true }
const GRUEN: Bedingung = { selektor: `${STREIFEN}.erfolg` }

interface Bearbeitung {
  name: string
  /** chooses what is to be changed */
  prepare(fenster: Hauptfenster): Promise<void>
  /** the one press that changes it */
  change(fenster: Hauptfenster): Promise<void>
}

/** From the press that changes the model until the window shows what that does to the tests, and that undo heals it. */
export async function benchFolgen(buehne: Buehne): Promise<void> {
  const projekt = join(buehne.createOrdner(), 'gewerbe')
  cpSync(SAMPLE, projekt, { recursive: true })
  const daten = buehne.createOrdner()
  mkdirSync(resolveSefOrdner(), { recursive: true })
  // rules as they were compiled before: compiling them is measured elsewhere
  symlinkSync(resolve(resolveSefOrdner()), join(daten, 'sef'), 'junction')
  const programm = buehne.startProgramm(projekt, daten)
  const seite = await buehne.open(await programm.gestartet)
  const fenster = new Hauptfenster(seite)
  await fenster.waitFor('graph')
  const zeilen: string[][] = []
  for (const bearbeitung of BEARBEITUNGEN) {
    const erste = await measureFolgen(seite, fenster, bearbeitung)
    const weitere: number[][] = []
    while (weitere.length < WIEDERHOLUNGEN) weitere.push(await measureFolgen(seite, fenster, bearbeitung))
    zeilen.push([`${bearbeitung.name}, zum ersten Mal`, ...describeZeiten([erste])])
    zeilen.push([`${bearbeitung.name}, warm`, ...describeZeiten(weitere)])
  }
  await seite.context().close()
  await programm.end('SIGTERM')
  printTabelle(
    `Von einer Änderung im Fenster bis Rot und nach Rückgängig bis Grün (warm: mittlerer von ${WIEDERHOLUNGEN} Läufen)`,
    ['', 'Änderung zu sehen', 'erstes Rot', 'alle Tests fertig', 'Rückgängig bis Grün'],
    zeilen,
  )
}

const BEARBEITUNGEN: readonly Bearbeitung[] = [
  {
    name: 'Zustellweg löschen',
    prepare: async (fenster) => {
      await fenster.select('Stellungnahme in die E-Akte')
      await fenster.seite.keyboard.press('Delete')
    },
    change: (fenster) => fenster.eigenschaften.getByRole('button', { name: 'Zustellweg löschen' }).click(),
  },
  {
    name: 'Feld zur Pflicht machen',
    prepare: async (fenster) => {
      await fenster.select('Gewerbeanzeige: Betrieb')
      await fenster.eigenschaften
        .getByRole('treeitem', { name: /freiwillig$/ })
        .first()
        .click()
    },
    change: (fenster) =>
      fenster.eigenschaften.getByRole('radiogroup', { name: 'Pflicht' }).getByRole('radio', { name: 'immer' }).click(),
  },
]

async function measureFolgen(seite: Page, fenster: Hauptfenster, { prepare, change }: Bearbeitung): Promise<number[]> {
  await prepare(fenster)
  const hin = await measureBis(seite, [[LAEUFT], [ROT, KNOTEN_ROT], [ROT, KNOTEN_ROT, STEHT]], () => change(fenster))
  const zurueck = await measureBis(seite, [[GRUEN, STEHT, KNOTEN_GRUEN]], () => fenster.undo())
  return [...hin, ...zurueck]
}

/** The middle of each column. */
function describeZeiten(laeufe: readonly (readonly number[])[]): string[] {
  return (laeufe[0] ?? []).map((_, spalte) => formatMs(middle(laeufe.flatMap((lauf) => lauf[spalte] ?? []))))
}
