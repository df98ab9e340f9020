import { createHash } from 'node:crypto'
import { readFehlerfreiesProjekt } from '../../electron/host/projekte/readProjekt.ts'
import { createGrundnachricht, type Grundnachricht } from '../../shared/generator/testplan/grundnachricht.ts'
import { createRahmen, type Rahmen } from '../../shared/generator/testplan/rahmen.ts'
import type { Leistung } from '../../shared/modell/elemente/leistung.ts'
import type { Nachrichtentyp } from '../../shared/modell/elemente/nachricht.ts'
import type { Organisation } from '../../shared/modell/elemente/organisation.ts'
import { listLeistungen } from '../../shared/modell/leistungen.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../shared/modell/projekt.ts'

export const SAMPLE = 'samples/gewerbe'
/** The stage with the most checks and deliveries. */
export const STUFE = 4

/** What all figures are taken with: an opening message of the sample in its first Organisation. */
export interface Beispiel {
  projekt: Projekt
  leistung: Leistung
  nachrichtentyp: Nachrichtentyp
  organisation: Organisation
  kleinste: Grundnachricht
  groesste: Grundnachricht
}

export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export async function readBeispiel(): Promise<Beispiel> {
  const gelesen = await readFehlerfreiesProjekt(SAMPLE)
  if (!gelesen.ok) throw new Error(gelesen.befunde.map(({ satz }) => satz).join(', '))
  const { projekt } = gelesen.wert
  const leistung = getErstes(listLeistungen(projekt))
  const organisation = getErstes(listDatensaetze(projekt, 'organisation'))
  const nachrichtentyp = getErstes(
    leistung.nachrichtentypen.flatMap((id) => findDatensatz(projekt, 'nachrichtentyp', id) ?? []).filter(isEroeffnend),
  )
  const rahmen: Rahmen = createRahmen(
    { projekt, leistung, organisation, bearbeitende: organisation, stufe: STUFE, sha256 },
    nachrichtentyp.id,
  )
  return {
    projekt,
    leistung,
    nachrichtentyp,
    organisation,
    kleinste: createGrundnachricht(rahmen, 'klein', 'bench'),
    groesste: createGrundnachricht(rahmen, 'gross', 'bench'),
  }
}

function isEroeffnend({ eroeffnet }: Nachrichtentyp): boolean {
  return eroeffnet
}

function getErstes<T>(liste: readonly T[]): T {
  const [erstes] = liste
  if (erstes === undefined) throw new Error('Das Beispiel ist leer')
  return erstes
}
