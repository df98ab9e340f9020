import { type Ergebnis, succeed } from '../../../shared/befund.ts'
import type { HostEingabe, HostWert } from '../../../shared/host.ts'
import { pruefeProjekt } from '../../../shared/pruefung/pruefeProjekt.ts'
import { readProjekt } from '../projekte/readProjekt.ts'

/** Reads a project and checks its model; Befunde of reading come first. */
export async function pruefe({ ordner }: HostEingabe<'pruefe'>): Promise<Ergebnis<HostWert<'pruefe'>>> {
  const gelesen = await readProjekt(ordner)
  if (!gelesen.ok) return gelesen
  const { projekt, befunde } = gelesen.wert
  return succeed({
    projekt: projekt.name,
    datensaetze: projekt.datensaetze.size,
    befunde: [...befunde, ...pruefeProjekt(projekt)],
  })
}
