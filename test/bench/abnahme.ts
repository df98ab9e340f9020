import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startHost } from '../../electron/host/host.ts'
import type { Testbericht } from '../../shared/host/testbericht.ts'
import { SAMPLE } from './beispiel.ts'
import { formatMs, formatZahl, printTabelle } from './tabelle.ts'
import { measure } from './zeit.ts'

/** `teste` of the sample with an empty cache of compiled stylesheets, and again with the one that the first run has filled. */
export async function benchAbnahme(filter: string | undefined): Promise<void> {
  const ordner = mkdtempSync(join(tmpdir(), 'fachwerk-bench-'))
  const vorher = process.env.FACHWERK_DATEN
  process.env.FACHWERK_DATEN = ordner
  try {
    const kalt = await measure(() => runTeste(filter))
    const warm = await measure(() => runTeste(filter))
    printTabelle(
      `teste ${SAMPLE}${filter === undefined ? '' : ` --filter ${filter}`}`,
      ['', 'Zeit', 'Testfälle', 'Testfälle je s', 'gescheitert'],
      [
        ['kalt (leerer Zwischenspeicher)', ...describeBericht(kalt)],
        ['warm', ...describeBericht(warm)],
      ],
    )
  } finally {
    if (vorher === undefined) delete process.env.FACHWERK_DATEN
    else process.env.FACHWERK_DATEN = vorher
    rmSync(ordner, { recursive: true, force: true })
  }
}

function describeBericht({ ms, wert }: { ms: number; wert: Testbericht }): string[] {
  const { faelle, gescheitert } = wert
  return [formatMs(ms), String(faelle.length), formatZahl((faelle.length * 1000) / ms), String(gescheitert)]
}

async function runTeste(filter: string | undefined): Promise<Testbericht> {
  const host = startHost()
  const fertig = new Promise<Testbericht>((resolve, reject) => {
    host.beobachte((ereignis) => {
      if (ereignis.art !== 'fertig') return
      if (ereignis.ergebnis.ok) resolve(ereignis.ergebnis.wert)
      else reject(new Error(ereignis.ergebnis.befunde.map(({ satz }) => satz).join(', ')))
    })
  })
  try {
    const start = await host.teste({ ordner: SAMPLE, ...(filter === undefined ? {} : { filter }) })
    if (!start.ok) throw new Error(start.befunde.map(({ satz }) => satz).join(', '))
    return await fertig
  } finally {
    await host.beende()
  }
}
