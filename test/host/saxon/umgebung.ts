import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createArbeiter } from '../../../electron/host/saxon/arbeiter.ts'
import {
  resolveEngineKind,
  type StartProzess,
  startNodeProzess,
  wrapChild,
} from '../../../electron/host/saxon/prozess.ts'
import type { Stylesheetquelle } from '../../../electron/host/saxon/uebersetzen.ts'
import type { Befund, Ergebnis } from '../../../shared/befund.ts'
import { type FeindlichesStylesheet, KANARIENVOGEL, ORDNER } from './korpus/eintrag.ts'

export const GEHEIMNIS = 'Kanarienvogel-4711'

/** A folder with a file that must never be read, changed or joined by another. */
export interface Koeder {
  place(text: string): string
  quelle(eintrag: FeindlichesStylesheet): Stylesheetquelle
  /** throws if the folder is not as it was */
  verify(): Promise<void>
  remove(): Promise<void>
}

export async function createKoeder(): Promise<Koeder> {
  const ordner = await mkdtemp(path.join(tmpdir(), 'fachwerk-koeder-'))
  const datei = path.join(ordner, 'geheim.xml')
  const inhalt = `<geheim>${GEHEIMNIS}</geheim>`
  await writeFile(datei, inhalt)
  const place = (text: string) => text.replaceAll(KANARIENVOGEL, datei).replaceAll(ORDNER, ordner)
  return {
    place,
    quelle: (eintrag) => ({
      hauptmodul: 'regel.xsl',
      module: Object.fromEntries(
        Object.entries({ 'regel.xsl': eintrag.stylesheet, ...eintrag.module }).map(([name, text]) => [
          name,
          place(text),
        ]),
      ),
    }),
    verify: async () => {
      const names = await readdir(ordner)
      if (names.length !== 1 || (await readFile(datei, 'utf8')) !== inhalt) throw new Error(`Folder changed: ${names}`)
    },
    remove: () => rm(ordner, { recursive: true }),
  }
}

export function codesOf(ergebnis: Ergebnis<unknown>): string[] {
  return ergebnis.ok ? [] : ergebnis.befunde.map(({ code }: Befund) => code)
}

/** The process without any flag of Node: what remains is the closed context, as in Electron's utility process. */
export const startOhneSchalter: StartProzess = ({ rolle, speicherMb }) => {
  const { datei, argumente } = resolveEngineKind(rolle)
  const flags = [`--max-old-space-size=${speicherMb}`, datei, ...argumente]
  return wrapChild(
    spawn(process.execPath, flags, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], serialization: 'advanced' }),
  )
}

/** Compiles past the guard, to try the layers below it on their own. */
export function startUngepruefterUebersetzer(startProzess: StartProzess = startNodeProzess) {
  const arbeiter = createArbeiter(startProzess, 'uebersetzer', 512)
  return {
    compile: async (quelle: Stylesheetquelle): Promise<{ sef?: string; fehler?: string }> => {
      const antwort = await arbeiter.run(() => ({ art: 'uebersetze', ...quelle }), 20_000)
      return antwort.art === 'sef' ? { sef: antwort.sef } : { fehler: JSON.stringify(antwort) }
    },
    stop: () => arbeiter.stop(),
  }
}
