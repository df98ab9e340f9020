import { createHash } from 'node:crypto'
import { type Ergebnis, succeed } from '../../../shared/befund.ts'
import type { HostEingabe, HostWert } from '../../../shared/host.ts'
import { generateTexte, writeTexte } from '../regelwerk/texte.ts'
import { readPruefbaresProjekt } from './pruefbaresProjekt.ts'

/** Generates everything from the model and writes it below the target folder. */
export async function generiere({ ordner, nach }: HostEingabe<'generiere'>): Promise<Ergebnis<HostWert<'generiere'>>> {
  const projekt = await readPruefbaresProjekt(ordner)
  if (!projekt.ok) return projekt
  const texte = generateTexte(projekt.wert)
  const geschrieben = await writeTexte(nach, texte)
  if (!geschrieben.ok) return geschrieben
  const dateien = [...texte].map(([pfad, text]) => ({
    pfad,
    sha256: createHash('sha256').update(text).digest('hex'),
    bytes: Buffer.byteLength(text),
  }))
  return succeed({ dateien })
}
