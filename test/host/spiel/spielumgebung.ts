import { readProjekt } from '../../../electron/host/projekte/readProjekt.ts'
import { readTestfaelle } from '../../../electron/host/projekte/readTestfaelle.ts'
import { textregelwerkOf } from '../../../electron/host/sitzung/regeltexte.ts'
import { resolveSpielfolge, type Spielwunsch } from '../../../electron/host/spiel/spielfolge.ts'
import { runSpiel } from '../../../electron/host/spiel/spiellauf.ts'
import type { Ergebnis } from '../../../shared/befund.ts'
import type { Spielbericht } from '../../../shared/host/spiel.ts'
import { listDatensaetze } from '../../../shared/modell/projekt.ts'
import { testBeispiel } from '../../setup/beispiel.ts'
import { gemeinsameAusfuehrung } from '../../setup/xslt.ts'

export function expectOk<W>(ergebnis: Ergebnis<W>): W {
  if (!ergebnis.ok) throw new Error(JSON.stringify(ergebnis.befunde))
  return ergebnis.wert
}

export const { projekt } = expectOk(await readProjekt(testBeispiel))
const { testfaelle } = expectOk(await readTestfaelle(testBeispiel))

/** Plays on the sample, with real engines. */
export function spiele(wunsch: Spielwunsch, modell = projekt): Promise<Spielbericht> {
  const ausgeliefert = textregelwerkOf(modell)
  const { transformiere } = gemeinsameAusfuehrung
  const umgebung = { projekt: modell, regelwerk: ausgeliefert, ausgeliefert, transformiere }
  return runSpiel(umgebung, expectOk(resolveSpielfolge(modell, testfaelle, wunsch)))
}

export function organisationNamens(name: string): string {
  const gefunden = listDatensaetze(projekt, 'organisation').find((eine) => eine.name === name)
  if (gefunden === undefined) throw new Error(`Keine Organisation ${name}`)
  return gefunden.id
}
