import { z } from 'zod'
import { isGleich } from '../dokument/gleich.ts'
import { listEintraege } from '../dokument/listen.ts'
import type { Datensatz } from '../modell/datensatz.ts'
import { type Codelisteneintrag, codelisteneintragSchema, type Projekt } from '../modell/projekt.ts'
import type { Konfliktbuch } from './konflikt.ts'
import { mergeWert } from './mergeWert.ts'

/** Name by which the entries of a Codeliste are known in conflicts, as if they were a value of its record. */
export const EINTRAEGE = 'eintraege'

const eintraegeSchema = z.array(codelisteneintragSchema)

interface Projekte {
  basis: Projekt
  eigene: Projekt
  fremde: Projekt
}

/** Entries of the lists that stay, code by code. */
export function mergeCodelisten(
  { basis, eigene, fremde }: Projekte,
  bleibende: Iterable<Datensatz>,
  buch: Konfliktbuch,
): Map<string, readonly Codelisteneintrag[]> {
  const ergebnis = new Map<string, readonly Codelisteneintrag[]>()
  for (const { art, id } of bleibende) {
    if (art !== 'codeliste') continue
    const halter = [eigene, fremde].filter(({ datensaetze }) => datensaetze.has(id))
    const [einzige] = halter
    // a list that one side has removed stays as the other has it
    if (einzige !== undefined && halter.length === 1) ergebnis.set(id, listEintraege(einzige, id))
    else ergebnis.set(id, mergeEintraege(buch, id, basis, eigene, fremde))
  }
  return ergebnis
}

function mergeEintraege(
  buch: Konfliktbuch,
  element: string,
  basis: Projekt,
  eigene: Projekt,
  fremde: Projekt,
): readonly Codelisteneintrag[] {
  const [b, e, f] = [listEintraege(basis, element), listEintraege(eigene, element), listEintraege(fremde, element)]
  if (isGleich(e, f) || isGleich(b, f)) return e
  if (isGleich(b, e)) return f
  const geprueft = eintraegeSchema.safeParse(mergeWert({ element, buch }, [EINTRAEGE], b, e, f))
  if (geprueft.success) return geprueft.data
  const seite = buch.decide({ element, art: 'angabe', pfad: [EINTRAEGE], basis: b, eigene: e, fremde: f })
  return seite === 'eigene' ? e : f
}

/** Whether a record, and what of a Codeliste stands beside it, is the same on both sides. */
export function isUnveraendert(von: Projekt, nach: Projekt, id: string): boolean {
  if (!isGleich(von.datensaetze.get(id), nach.datensaetze.get(id))) return false
  return von.datensaetze.get(id)?.art !== 'codeliste' || isGleich(listEintraege(von, id), listEintraege(nach, id))
}
