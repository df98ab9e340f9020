import fc from 'fast-check'
import type { Transformiere } from '../../electron/host/prozessor/regelwerk.ts'
import type { Textregelwerk } from '../../electron/host/regelwerk/textregelwerk.ts'
import { listDatensaetze, type Projekt } from '../../shared/modell/projekt.ts'
import { listFassungen, resolveZuordnungsform } from '../../shared/zuordnung/form.ts'
import { eingabenOf, writeEingaben } from '../shared/zuordnung/zufallseingaben.ts'

/** The same inputs in every run, so that a difference stays findable. */
const KEIM = 2025

/** Runs every Zuordnung over random inputs of any quality. */
export async function runZufallszuordnungen(
  transformiere: Transformiere,
  projekt: Projekt,
  regelwerk: Textregelwerk,
  anzahl: number,
): Promise<void> {
  const texte = listDatensaetze(projekt, 'zuordnung').flatMap((zuordnung) =>
    listFassungen(projekt, zuordnung).map((fassung) => ({ id: zuordnung.id, fassung })),
  )
  for (const { id, fassung } of texte) {
    const form = resolveZuordnungsform(projekt, id, fassung)
    const stylesheet = regelwerk.readZuordnung(id, fassung)
    if (form === undefined || !stylesheet.ok) throw new Error(`Zuordnung ${id} ist unvollständig`)
    for (const eingaben of fc.sample(eingabenOf(projekt, form), { numRuns: anzahl, seed: KEIM })) {
      const { haupteingabe, parameter } = writeEingaben(projekt, form, eingaben)
      await transformiere(stylesheet.wert, haupteingabe, parameter)
    }
  }
}
