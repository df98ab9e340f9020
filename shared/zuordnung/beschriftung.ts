import type { Quelle, Zuordnungsinhalt } from '../modell/elemente/zuordnung.ts'
import type { Zuordnungsform } from './form.ts'
import type { Zeile } from './zielbaum.ts'

/** What a line reads, in the words of the form: the remark of the modeller, else the labels of its sources. */
export function labelOfZeile(form: Zuordnungsform, zeile: Zeile): string {
  return (
    zeile.bemerkung ??
    quellenOf(zeile.inhalt)
      .map((quelle) => labelOfQuelle(form, quelle))
      .join(' | ')
  )
}

/** The sources of a line in their order. */
export function quellenOf(inhalt: Zuordnungsinhalt): Quelle[] {
  if ('quelle' in inhalt) return [inhalt.quelle]
  if (inhalt.art !== 'vorlage') return []
  return inhalt.teile.flatMap((teil) => ('quelle' in teil ? [teil.quelle] : []))
}

function labelOfQuelle(form: Zuordnungsform, quelle: Quelle): string {
  if ('pfad' in quelle) return quelle.pfad
  return (
    form.felder
      .get(quelle.feld)
      ?.weg.map((knoten) => knoten.name)
      .join(', ') ?? quelle.feld
  )
}
