import { createHash } from 'node:crypto'
import { writeKanonisch } from '../../../shared/modell/kanonisch.ts'
import { createNebenpfad, removeDatei, type Umbenennen, writeAtomar, writeNeben } from './atomar.ts'
import {
  applyEintrag,
  createVermerk,
  finishSpeichern,
  hashOfDatei,
  type Speichervermerk,
  takeBackSpeichern,
  VERMERKDATEI,
  type Vermerkeintrag,
} from './speichervermerk.ts'

/** New content of a file; undefined removes it. */
export interface Dateiaenderung {
  pfad: string
  text: string | Uint8Array | undefined
}

/**
 * Saves several files as one step: a note says what shall be, the new contents are flushed beside their targets, only then do
 * they take their places. Whoever opens the project after a kill completes or takes back the whole. Throws what the file
 * system throws, after taking back what can be taken back. One file alone needs no note.
 */
export async function saveDateien(
  wurzel: string,
  aenderungen: readonly Dateiaenderung[],
  urheber: string,
  umbenennen?: Umbenennen,
): Promise<void> {
  const [einzige, ...weitere] = aenderungen
  if (einzige === undefined) return
  if (weitere.length === 0) {
    if (einzige.text === undefined) await removeDatei(wurzel, einzige.pfad)
    else await writeAtomar(wurzel, einzige.pfad, einzige.text, umbenennen)
    return
  }
  const eintraege = await Promise.all(aenderungen.map((aenderung) => createEintrag(wurzel, aenderung)))
  const vermerk = createVermerk(urheber, eintraege)
  await writeAtomar(wurzel, VERMERKDATEI, writeKanonisch(vermerk), umbenennen)
  try {
    for (const [stelle, { text }] of aenderungen.entries()) {
      const neben = eintraege[stelle]?.neben
      if (text !== undefined && neben !== undefined) await writeNeben(wurzel, neben, text)
    }
    await replaceAll(wurzel, vermerk, umbenennen)
  } catch (error) {
    // where nothing was replaced yet all is as before; else going on is the only way to one state
    if (await takeBackSpeichern(wurzel, vermerk)) throw error
    const ergebnis = await finishSpeichern(wurzel, vermerk)
    if (!ergebnis.ok) throw error
  }
}

async function replaceAll(wurzel: string, { dateien }: Speichervermerk, umbenennen?: Umbenennen): Promise<void> {
  for (const { pfad, vorher } of dateien) {
    if ((await hashOfDatei(wurzel, pfad)) !== vorher) throw new Error(`${pfad} has changed while it was being saved`)
  }
  for (const eintrag of dateien) await applyEintrag(wurzel, eintrag, umbenennen)
  for (const { pfad, nachher } of dateien) {
    if ((await hashOfDatei(wurzel, pfad)) !== nachher) throw new Error(`${pfad} reads back differently`)
  }
  await removeDatei(wurzel, VERMERKDATEI)
}

async function createEintrag(wurzel: string, { pfad, text }: Dateiaenderung): Promise<Vermerkeintrag> {
  const vorher = await hashOfDatei(wurzel, pfad)
  if (text === undefined) return { pfad, vorher, nachher: null }
  const nachher = createHash('sha256').update(text).digest('hex')
  return { pfad, vorher, nachher, neben: createNebenpfad(pfad) }
}
