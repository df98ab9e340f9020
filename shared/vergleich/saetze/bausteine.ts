import { isGleich } from '../../dokument/gleich.ts'
import { type Artikel, beuge, type Fall, nennenId } from '../../worte/artikel.ts'
import { createListenvergleich } from '../listen.ts'
import { keyOf } from '../schluessel.ts'
import {
  type Einzelaenderung,
  inWorten,
  type Satzart,
  type Wertlage,
  worteNachher,
  worteVorher,
  zitat,
} from '../wertlage.ts'

/** Sentences with `{alt}` and `{neu}` for the values in words. */
interface Vorlagen {
  /** there was a value before and there is another one */
  anders: string
  /** there was none */
  neu?: string
  /** there is none any more */
  weg?: string
}

/** Fills `{alt}` and `{neu}`; references are named with their kind and an article: `{den neu}`, `{dem alt}`. */
export function vorlage({ anders, neu = anders.replace(/, vorher .*$/, ''), weg = 'hat das nicht mehr' }: Vorlagen) {
  return (lage: Wertlage): Einzelaenderung[] => {
    const muster = lage.alt === undefined ? neu : lage.neu === undefined ? weg : anders
    return [{ aussage: fill(muster, lage), vorher: worteVorher(lage), nachher: worteNachher(lage) }]
  }
}

function fill(muster: string, lage: Wertlage): string {
  return muster.replaceAll(
    /(?:\b(zu|von) )?\{(?:(den|dem) )?(alt|neu)\}/g,
    (_, vor: string | undefined, artikel: string | undefined, welcher: string) => {
      const istAlt = welcher === 'alt'
      const wert = istAlt ? lage.alt : lage.neu
      if (artikel === undefined || typeof wert !== 'string') {
        return `${vor === undefined ? '' : `${vor} `}${istAlt ? worteVorher(lage) : worteNachher(lage)}`
      }
      return joinArtikel(vor, nennenId(istAlt ? lage.vorher : lage.nachher, wert, FAELLE[artikel] ?? 'nominativ'))
    },
  )
}

const FAELLE: Readonly<Record<string, Fall>> = { den: 'akkusativ', dem: 'dativ' }

/** „zum Vorgangstyp …“ instead of „zu dem Vorgangstyp …“ */
function joinArtikel(vor: string | undefined, element: string): string {
  if (vor === undefined) return element
  return `${vor} ${element}`
    .replace(/^zu dem /, 'zum ')
    .replace(/^zu der /, 'zur ')
    .replace(/^von dem /, 'vom ')
}

/** A property with a name: "hat jetzt die Version 2.0, vorher 1.9". */
export function merkmal(artikel: Artikel, name: string): Satzart<unknown> {
  const kein = { der: 'keinen', die: 'keine', das: 'kein' }[artikel]
  const bestimmt = beuge(artikel, 'akkusativ')
  return vorlage({
    anders: `hat jetzt ${bestimmt} ${name} {neu}, vorher {alt}`,
    weg: `hat ${kein} ${name} mehr, vorher {alt}`,
  })
}

/** A text of its own, quoted where it is short. */
export function textstelle(artikel: Artikel, name: string): Satzart<unknown> {
  const ein = { der: 'einen', die: 'eine', das: 'ein' }[artikel]
  return (lage) => {
    const vorher = worteVorher(lage)
    const nachher = worteNachher(lage)
    const aussage =
      vorher === ''
        ? `hat jetzt ${ein} ${name}: ${zitat(nachher)}`
        : nachher === ''
          ? `hat k${ein} ${name} mehr, vorher ${zitat(vorher)}`
          : `hat ${ein} ${anderer(artikel)} ${name}: ${zitat(nachher, vorher)}, vorher ${zitat(vorher, nachher)}`
    return [{ aussage, vorher, nachher }]
  }
}

function anderer(artikel: Artikel): string {
  return { der: 'anderen', die: 'andere', das: 'anderes' }[artikel]
}

/** A yes or no. */
export function schalter(an: string, aus: string): Satzart<boolean | undefined> {
  return ({ alt, neu }) => [{ aussage: neu ? an : aus, vorher: jaNein(alt), nachher: jaNein(neu) }]
}

export function jaNein(wert: boolean | undefined): string {
  return wert === undefined ? '' : wert ? 'ja' : 'nein'
}

/** How the members of a list come, go and change places. */
interface Gliedsaetze {
  dazu: string
  weg: string
}

/**
 * A list of ids or fixed values. `{den}`, `{dem}` name a referenced element with its article, `{x}` any other member. A member
 * that is told elsewhere (a part that is new, gone or has moved) is passed over.
 */
export function glieder({ dazu, weg }: Gliedsaetze): Satzart<readonly string[] | undefined> {
  return (lage) => {
    const { alt = [], neu = [], vorher, nachher } = lage
    const { hinzugekommen, weggefallen, verschoben } = createListenvergleich(alt, neu)
    const name = (id: string, projekt: typeof vorher): string => inWorten(projekt, lage.nach.art, lage.angabe, [id])
    return [
      ...hinzugekommen.map((id) => ({
        aussage: fillGlied(dazu, id, nachher, name(id, nachher)),
        bezug: name(id, nachher),
        vorher: '',
        nachher: name(id, nachher),
      })),
      ...weggefallen.map((id) => ({
        aussage: fillGlied(weg, id, vorher, name(id, vorher)),
        bezug: name(id, vorher),
        vorher: name(id, vorher),
        nachher: '',
      })),
      ...describeReihenfolge(
        verschoben,
        alt.map((id) => name(id, vorher)),
        neu,
        (id) => name(id, nachher),
      ),
    ]
  }
}

function fillGlied(muster: string, id: string, projekt: Wertlage['nachher'], name: string): string {
  return muster.replaceAll(/(?:\b(zu|von) )?\{(den|dem|x)\}/g, (_, vor: string | undefined, form: string) =>
    joinArtikel(vor, form === 'x' ? `„${name}“` : nennenId(projekt, id, FAELLE[form] ?? 'nominativ')),
  )
}

const EINZELN_MAXIMUM = 2
const NAMEN_MAXIMUM = 8

/** Who stands elsewhere among those that were there before; few are told one by one, many as the new order. */
export function describeReihenfolge(
  verschoben: readonly string[],
  alt: readonly string[],
  neu: readonly string[],
  nameOf: (id: string) => string,
): Einzelaenderung[] {
  if (verschoben.length === 0) return []
  const namen = neu.map(nameOf)
  const gezeigte = namen.slice(0, NAMEN_MAXIMUM).join(', ')
  const orte = verschoben.map((id) => {
    const davor = neu[neu.indexOf(id) - 1]
    return `„${nameOf(id)}“ steht jetzt ${davor === undefined ? 'an erster Stelle' : `nach „${nameOf(davor)}“`}`
  })
  const wie =
    orte.length <= EINZELN_MAXIMUM
      ? orte.join(', ')
      : `${gezeigte}${namen.length > NAMEN_MAXIMUM ? ` und ${namen.length - NAMEN_MAXIMUM} weitere` : ''}`
  return [
    {
      aussage: `hat eine andere Reihenfolge: ${wie}`,
      bezug: 'Reihenfolge',
      vorher: alt.join(', '),
      nachher: namen.join(', '),
    },
  ]
}

/** What is said of the members of a list that are objects with a key. */
interface Verbundsaetze<G> {
  /** name of the member for the table */
  name(glied: G, projekt: Wertlage['nachher']): string
  dazu(glied: G, projekt: Wertlage['nachher']): string
  weg(glied: G, projekt: Wertlage['nachher']): string
  anders(alt: G, neu: G, lage: Wertlage): Einzelaenderung[]
}

/** A list of objects, each known by its key. */
export function verbund<G>({ name, dazu, weg, anders }: Verbundsaetze<G>): Satzart<readonly G[] | undefined> {
  return (lage) => {
    const { alt = [], neu = [], vorher, nachher } = lage
    const schluessel = (glied: G): string => keyOf(lage.angabe, glied) ?? ''
    const alte = groupUnique(alt, schluessel)
    const neue = groupUnique(neu, schluessel)
    const { hinzugekommen, weggefallen, verschoben } = createListenvergleich([...alte.keys()], [...neue.keys()])
    const worte = (glied: G, projekt: typeof vorher): string => inWorten(projekt, lage.nach.art, lage.angabe, [glied])
    const get = (glieder: ReadonlyMap<string, G>, id: string): G[] => {
      const glied = glieder.get(id)
      return glied === undefined ? [] : [glied]
    }
    return [
      ...hinzugekommen
        .flatMap((id) => get(neue, id))
        .map((glied) => ({
          aussage: dazu(glied, nachher),
          bezug: name(glied, nachher),
          vorher: '',
          nachher: worte(glied, nachher),
        })),
      ...weggefallen
        .flatMap((id) => get(alte, id))
        .map((glied) => ({
          aussage: weg(glied, vorher),
          bezug: name(glied, vorher),
          vorher: worte(glied, vorher),
          nachher: '',
        })),
      ...[...neue].flatMap(([id, glied]) =>
        get(alte, id)
          .filter((altes) => !isGleich(altes, glied))
          .flatMap((altes) => anders(altes, glied, lage))
          .map((aenderung) => ({ bezug: name(glied, nachher), ...aenderung })),
      ),
      ...describeReihenfolge(
        verschoben,
        alt.map((glied) => name(glied, vorher)),
        [...neue.keys()],
        (id) => get(neue, id).map((glied) => name(glied, nachher))[0] ?? '',
      ),
    ]
  }
}

/** Members by key; one that has the key of an earlier one counts as another. */
export function groupUnique<G>(glieder: readonly G[], schluesselOf: (glied: G) => string): ReadonlyMap<string, G> {
  const gruppen = new Map<string, G>()
  for (const glied of glieder) {
    const schluessel = schluesselOf(glied)
    let eigener = schluessel
    for (let nummer = 2; gruppen.has(eigener); nummer++) eigener = `${schluessel} #${nummer}`
    gruppen.set(eigener, glied)
  }
  return gruppen
}
