import type { Projekt } from '../modell/projekt.ts'
import type { Auswertungsumgebung, Zuordnungseingaben } from './arten/art.ts'
import { ARTEN, werthandlerOf } from './arten/tabelle.ts'
import { resolveZuordnungsform, type Zuordnungsform } from './form.ts'
import { nameOf, type Zielwert } from './listWerte.ts'
import { firstText, selectQuelle, type Umfeld } from './quellwert.ts'
import { splitName } from './xmlPfad.ts'
import { isKonstant, type Wertinhalt, type Zeile, type Zielknoten } from './zielbaum.ts'
import { buildAusgangsziel, buildEingangsziel } from './ziele.ts'

export type { Zuordnungseingaben } from './arten/art.ts'

/** An element the Zuordnung writes, as data. */
interface Zielelement {
  /** with prefix */
  name: string
  attribute: Record<string, string>
  wert: string
  kinder: Zielelement[]
}

/**
 * Predicts from the records what the Zuordnung writes: every element without child elements and every attribute, in document
 * order, as `listWerte` lists an actual output (VERTRAEGE 12). For Zuordnungen that `checkZuordnung` found correct.
 */
export function evaluateZuordnung(
  projekt: Projekt,
  zuordnungId: string,
  eingaben: Zuordnungseingaben,
  fassung?: string,
): Zielwert[] {
  const form = resolveZuordnungsform(projekt, zuordnungId, fassung)
  if (form === undefined) throw new Error(`Zuordnung ${zuordnungId} ist unvollständig`)
  const wurzel = form.weise === 'eingang' ? evaluateEingang(form, eingaben) : evaluateAusgang(form, eingaben)
  const namen = new Map([...form.praefixe].map(([praefix, namensraum]) => [namensraum, praefix]))
  const anzeigen = (name: string): string => {
    const { praefix, lokal } = splitName(name)
    return nameOf({ namensraum: form.praefixe.get(praefix) ?? '', name: lokal }, namen)
  }
  const werte: Zielwert[] = []
  flatten(wurzel, `/${anzeigen(wurzel.name)}[1]`, anzeigen, werte)
  return werte
}

function evaluateAusgang(form: Zuordnungsform, eingaben: Zuordnungseingaben): Zielelement {
  const { wurzel } = buildAusgangsziel(form)
  if (wurzel === undefined) throw new Error(`Zuordnung ${form.zuordnung.id} hat keine Zeilen`)
  return fillElement(wurzel, { form, eingaben, umfeld: [] }).element
}

interface Lage {
  form: Zuordnungsform
  eingaben: Zuordnungseingaben
  umfeld: readonly Umfeld[]
}

/** What stands at one place of the target, and whether it is a reason to write the parent. */
interface Ertrag {
  elemente: Zielelement[]
  belegt: boolean
}

function umgebungOf({ form, eingaben, umfeld }: Lage): Auswertungsumgebung {
  const select: Auswertungsumgebung['select'] = (quelle) => selectQuelle(form, eingaben, umfeld, quelle)
  return { form, eingaben, select, textOf: (quelle) => firstText(select(quelle)) }
}

function evaluateWert(zeile: Zeile<Wertinhalt>, lage: Lage): string {
  return werthandlerOf(zeile.inhalt).evaluate(zeile.inhalt, umgebungOf(lage))
}

function evaluateKnoten(knoten: Zielknoten, lage: Lage): Ertrag {
  const umgebung = umgebungOf(lage)
  const gilt = knoten.bedingungen.every((zeile) => ARTEN.bedingung.evaluate(zeile.inhalt, umgebung))
  if (!gilt) return { elemente: [], belegt: false }
  if (knoten.wiederholung !== undefined) {
    const elemente = occurrencesOf(knoten, lage).map((eine) => fillElement(knoten, eine).element)
    return { elemente, belegt: elemente.length > 0 }
  }
  const { element, belegt } = fillElement(knoten, lage)
  if (knoten.bedingungen.length > 0) return { elemente: [element], belegt: true }
  if (isKonstant(knoten)) return { elemente: [element], belegt: false }
  return { elemente: belegt ? [element] : [], belegt }
}

function occurrencesOf(knoten: Zielknoten, lage: Lage): Lage[] {
  const quelle = knoten.wiederholung?.inhalt.quelle
  if (quelle === undefined) return [lage]
  return umgebungOf(lage)
    .select(quelle)
    .map((vorkommen) => ({ ...lage, umfeld: [...lage.umfeld, { quelle, vorkommen }] }))
    .filter((eine) => knoten.filter.every((zeile) => ARTEN.bedingung.evaluate(zeile.inhalt, umgebungOf(eine))))
}

function fillElement(knoten: Zielknoten, lage: Lage): { element: Zielelement; belegt: boolean } {
  const element: Zielelement = { name: knoten.name, attribute: {}, wert: '', kinder: [] }
  let belegt = false
  for (const { name, zeile } of knoten.attribute) {
    const wert = evaluateWert(zeile, lage)
    const konstant = zeile.inhalt.art === 'konstante'
    if (konstant || wert !== '') element.attribute[name] = wert
    belegt ||= !konstant && wert !== ''
  }
  if (knoten.wert !== undefined) {
    const { inhalt } = knoten.wert
    const wert = evaluateWert(knoten.wert, lage)
    belegt ||= inhalt.art !== 'konstante' && wert !== ''
    if (inhalt.art !== 'anlage' || inhalt.angabe !== 'inhalt') element.wert = wert
    else if (wert !== '')
      element.kinder.push({ name: 'n:anlage-inhalt', attribute: { ref: wert }, wert: '', kinder: [] })
  }
  for (const kind of knoten.kinder) {
    const ertrag = evaluateKnoten(kind, lage)
    element.kinder.push(...ertrag.elemente)
    belegt ||= ertrag.belegt
  }
  return { element, belegt }
}

function evaluateEingang(form: Zuordnungsform, eingaben: Zuordnungseingaben): Zielelement {
  const { nachricht } = form
  if (nachricht === undefined) throw new Error('Eine Eingangszuordnung braucht einen Nachrichtentyp')
  const ziel = buildEingangsziel(form)
  const lage: Lage = { form, eingaben, umfeld: [] }
  const angaben = eingaben.eingang?.attribute ?? {}
  const ueberschrieben = new Map<string, string>()
  for (const [name, zeile] of ziel.kopf) {
    const { inhalt } = zeile
    if (inhalt.art === 'bedingung' || inhalt.art === 'wiederholung') continue
    ueberschrieben.set(name, evaluateWert({ ...zeile, inhalt }, lage))
  }
  const kopfwert = (name: string): string => ueberschrieben.get(name) || (angaben[name] ?? '')
  const anlagen = (eingaben.eingang?.kinder ?? []).map((anlage) => leaf('anlage', '', { ...anlage.attribute }))
  return {
    name: `f:${nachricht.nachrichtentyp.technischerName}`,
    attribute: { fachmodellVersion: nachricht.leistung.version, test: angaben.test ?? '' },
    wert: '',
    kinder: [
      buildKopf(nachricht.nachrichtentyp.id, kopfwert, angaben.autorKennung ?? ''),
      ...(anlagen.length === 0 ? [] : [parent('anlagen', anlagen)]),
      ...ziel.dokumente.flatMap((dokument) => evaluateKnoten(dokument, lage).elemente),
    ],
  }
}

function leaf(name: string, wert: string, attribute: Record<string, string> = {}): Zielelement {
  return { name: `n:${name}`, attribute, wert, kinder: [] }
}

function parent(name: string, kinder: Zielelement[]): Zielelement {
  return { name: `n:${name}`, attribute: {}, wert: '', kinder }
}

function buildKopf(nachrichtentyp: string, wert: (name: string) => string, system: string): Zielelement {
  const optional = (name: string, attribute: Record<string, string> = {}): Zielelement[] =>
    wert(name) === '' ? [] : [leaf(name, wert(name), attribute)]
  return parent('nachrichtenkopf', [
    parent('identifikation.nachricht', [
      leaf('nachrichtenUUID', wert('nachrichtenUUID')),
      leaf('nachrichtentyp', nachrichtentyp),
      leaf('erstellungszeitpunkt', wert('erstellungszeitpunkt')),
    ]),
    ...['leser', 'autor'].map((wer) =>
      parent(wer, [leaf('kennung', wert(`${wer}Kennung`)), leaf('name', wert(`${wer}Name`))]),
    ),
    ...optional('vorgangId'),
    ...optional('bezugNachricht'),
    ...optional('fremdkennung', { system }),
  ])
}

function flatten(element: Zielelement, pfad: string, anzeigen: (name: string) => string, werte: Zielwert[]): void {
  for (const name of Object.keys(element.attribute).sort()) {
    werte.push({ pfad: `${pfad}/@${name}`, wert: element.attribute[name] ?? '' })
  }
  if (element.kinder.length === 0) werte.push({ pfad, wert: element.wert })
  const anzahl = new Map<string, number>()
  for (const kind of element.kinder) {
    const position = (anzahl.get(kind.name) ?? 0) + 1
    anzahl.set(kind.name, position)
    flatten(kind, `${pfad}/${anzeigen(kind.name)}[${position}]`, anzeigen, werte)
  }
}
