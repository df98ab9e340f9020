import type { Projekt } from '../../../shared/modell/projekt.ts'
import { prepareVerweise } from '../../../shared/modell/standverzeichnis.ts'
import { createUhr } from './uhr.ts'

/** Finds all references of a project bit by bit: whoever asks for the first one, a change or the model check, would find all at once. */
export async function prepareProjektverweise({ datensaetze }: Projekt, istBeendet: () => boolean): Promise<void> {
  const uhr = createUhr()
  for (const _ of prepareVerweise(datensaetze)) {
    if (uhr.isAbgelaufen()) await uhr.pause()
    if (istBeendet()) return
  }
}
