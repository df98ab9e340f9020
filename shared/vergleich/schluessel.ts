import type { Baukastenverwendung } from '../modell/elemente/dokument.ts'
import type { Rechtsgrundlageverweis } from '../modell/elemente/gemeinsam.ts'
import type { Leistung } from '../modell/elemente/leistung.ts'
import type { Dokumentsicht } from '../modell/elemente/nachricht.ts'
import type { Installation, Organisation, Stelle } from '../modell/elemente/organisation.ts'
import type { Schnittstelle } from '../modell/elemente/produkt.ts'
import type { Teilleistung } from '../modell/elemente/teilleistung.ts'
import type { Codelisteneintrag } from '../modell/projekt.ts'

/**
 * By what a member of a list of objects is known again on all sides, by the name of the list; what stands behind the name of its
 * kind holds for that kind alone. A list of objects that is not here is taken as a whole.
 */
const SCHLUESSEL: Readonly<Record<string, (glied: never) => string>> = {
  rechtsgrundlagen: ({ rechtsgrundlage }: Rechtsgrundlageverweis) => rechtsgrundlage,
  baukaesten: ({ baukasten }: Leistung['baukaesten'][number]) => baukasten,
  vorgaenger: ({ teilleistung }: Teilleistung['vorgaenger'][number]) => teilleistung,
  fristen: ({ id }: Teilleistung['fristen'][number]) => id,
  ueberschreibungen: ({ teil }: NonNullable<Baukastenverwendung['ueberschreibungen']>[number]) => teil,
  dokumentsichten: ({ dokument }: Dokumentsicht) => dokument,
  stufen: ({ leistung }: Organisation['stufen'][number]) => leistung,
  umlenkungen: ({ leistung }: Organisation['umlenkungen'][number]) => leistung,
  zustaendigkeiten: ({ leistung, arsPraefix }: Stelle['zustaendigkeiten'][number]) => `${leistung} ${arsPraefix}`,
  schnittstellen: ({ schnittstelle }: Installation['schnittstellen'][number]) => schnittstelle,
  erkennung: ({ kanal, namensraum, wurzel, bedingung = '' }: NonNullable<Schnittstelle['erkennung']>[number]) =>
    [kanal, namensraum, wurzel, bedingung].join(' '),
  eintraege: ({ code }: Codelisteneintrag) => code,
  anlagen: ({ element }: NonNullable<Schnittstelle['anlagen']>[number]) => element,
}

/** Objects whose entries come, go and change on their own. */
const VERZEICHNISSE: ReadonlySet<string> = new Set(['zeilen', 'fragen', 'werte', 'namensraeume'])

export function isVerzeichnis(angabe: string): boolean {
  return VERZEICHNISSE.has(angabe)
}

/** A list as its members by key, in order; undefined where it is not a list with keys, or where two members have the same key. */
export function keyGlieder(angabe: string, liste: readonly unknown[]): ReadonlyMap<string, unknown> | undefined {
  const glieder = new Map<string, unknown>()
  for (const glied of liste) {
    const schluessel = keyOf(angabe, glied)
    if (schluessel === undefined || glieder.has(schluessel)) return undefined
    glieder.set(schluessel, glied)
  }
  return glieder
}

/** What a member of a list is known by; undefined where only its place says which it is. */
export function keyOf(angabe: string, glied: unknown): string | undefined {
  if (typeof glied === 'string') return glied
  const schluesselOf = SCHLUESSEL[angabe]
  return typeof glied === 'object' && glied !== null ? schluesselOf?.(glied as never) : undefined
}
