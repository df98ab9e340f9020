import type { Quelle, Zuordnungsinhalt } from '../modell/elemente/zuordnung.ts'
import type { Zuordnungsform } from './form.ts'
import type { Zeile } from './zielbaum.ts'

/** What a line reads, in the words of the form: the remark of the modeller, else the labels of its Datenfelder. */
export function labelOfZeile(form: Zuordnungsform, zeile: Zeile): string | undefined {
  const felder = quellenOf(zeile.inhalt).flatMap((quelle) => {
    const weg = 'feld' in quelle ? form.felder.get(quelle.feld)?.weg : undefined
    return weg === undefined ? [] : [weg.map((knoten) => knoten.name).join(', ')]
  })
  return zeile.bemerkung ?? (felder.length === 0 ? undefined : felder.join(' | '))
}

/** The sources of a line in their order. */
export function quellenOf(inhalt: Zuordnungsinhalt): Quelle[] {
  if ('quelle' in inhalt) return [inhalt.quelle]
  if (inhalt.art !== 'vorlage') return []
  return inhalt.teile.flatMap((teil) => ('quelle' in teil ? [teil.quelle] : []))
}
