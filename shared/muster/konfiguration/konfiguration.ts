import type { Leistung } from '../../modell/elemente/leistung.ts'
import { getDatensatz } from '../../modell/projekt.ts'
import type { Musterantworten } from '../antworten.ts'
import type { Werkbank } from '../werkbank.ts'
import { addErkennungen } from './erkennung.ts'
import { createInstallationen } from './installationen.ts'
import { ensureOrganisation } from './organisation.ts'
import { addStellen } from './stellen.ts'

/**
 * What an Organisation needs so that the Leistung runs in it: the stage, a Stelle in charge, Stellen for the other Rollen with the
 * systems that the Zustellwege lead to, and how its messages are recognised. Read off the model, so it serves every Leistung.
 */
export function configureLeistung(werkbank: Werkbank, leistungId: string, antworten: Musterantworten): void {
  const leistung: Leistung = getDatensatz(werkbank.projekt, 'leistung', leistungId)
  const organisation = ensureOrganisation(werkbank, antworten)
  werkbank.change('organisation', organisation, (von) => ({
    ...von,
    stufen: [
      ...von.stufen.filter((eine) => eine.leistung !== leistungId),
      { leistung: leistungId, stufe: antworten.stufe },
    ],
    umlenkungen: von.umlenkungen.filter((eine) => eine.leistung !== leistungId),
  }))
  const installationen = createInstallationen(werkbank, organisation)
  addErkennungen(werkbank, leistung, installationen)
  addStellen(werkbank, leistung, organisation, installationen, antworten)
}
