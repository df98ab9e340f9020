import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeAtomar } from '../projekte/atomar.ts'

/** Stands beside a journal that nobody writes and that was closed on purpose; it names the last change. */
const ENDEDATEI = 'beendet'

/** Comfort only: without it the next opening asks once too often. */
export async function noteEnde(ordner: string, sequenz: number): Promise<void> {
  await writeAtomar(ordner, ENDEDATEI, `${sequenz}\n`).catch(() => undefined)
}

export async function forgetEnde(ordner: string): Promise<void> {
  await rm(join(ordner, ENDEDATEI), { force: true })
}

/** Whether the journal was closed after this change; else its writer was killed, or the machine lost power. */
export async function isBeendet(ordner: string, sequenz: number): Promise<boolean> {
  const text = await readFile(join(ordner, ENDEDATEI), 'utf8').catch(() => '')
  return text === `${sequenz}\n`
}
