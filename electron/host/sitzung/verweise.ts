import type { Projekt } from '../../../shared/modell/projekt.ts'
import { isVerwendet, listReferenzen } from '../../../shared/modell/referenzen.ts'
import { createUhr } from './uhr.ts'

/** Finds all references of a project bit by bit: whoever asks for the first one, a change or the model check, would find all at once. */
export async function prepareVerweise(projekt: Projekt, istBeendet: () => boolean): Promise<void> {
  const uhr = createUhr()
  for (const datensatz of projekt.datensaetze.values()) {
    listReferenzen(datensatz)
    if (uhr.isAbgelaufen()) await uhr.pause()
    if (istBeendet()) return
  }
  await uhr.pause()
  // they are put in order when they are asked for
  isVerwendet(projekt, projekt.id)
}
