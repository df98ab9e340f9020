import { z } from 'zod'
import { createFeldverzeichnis } from '../ausdruck/felder.ts'
import type { Namen } from '../ausdruck/satz/lage.ts'
import { createNamen } from '../ausdruck/satz/namen.ts'
import { describeBedingung, describeBerechnung } from '../ausdruck/satz.ts'
import { describeAnzahl } from '../modell/anzahl.ts'
import { bedingungSchema, berechnungSchema } from '../modell/elemente/ausdruck.ts'
import { anzahlSchema } from '../modell/elemente/gemeinsam.ts'
import { isTextvorlage, textvorlageSchema } from '../modell/elemente/leistung.ts'
import { resolveFeldbaum } from '../modell/feldbaum.ts'
import { verweisRegister } from '../modell/ids.ts'
import { listDatensaetze, type Projekt } from '../modell/projekt.ts'
import { findVerzeichnis } from '../modell/verzeichnis.ts'
import { labelOfAngabe, labelOfWert } from './angaben.ts'

/** A value in words: text, an element to jump to, or parts with their labels. */
export type Lesbar =
  | { art: 'text'; text: string }
  | { art: 'verweis'; id: string }
  | { art: 'liste'; glieder: readonly Lesbar[] }
  | { art: 'teile'; teile: readonly { label: string; wert: Lesbar }[] }

const leer: Lesbar = { art: 'text', text: '–' }
const text = (inhalt: string): Lesbar => ({ art: 'text', text: inhalt })

/** Kinds of records that the names of fields are made of. */
const FELDARTEN = ['dokument', 'datenfeldgruppe', 'datenfeld', 'baukastenverwendung'] as const

interface BekannteNamen {
  /** what the names were made of */
  quellen: readonly unknown[]
  namen: Namen
}

/** Names of all fields of a project, for sentences about Bedingungen; made anew only when a field or a Codeliste has changed. */
export function namenOf(projekt: Projekt): Namen {
  const verzeichnis = findVerzeichnis(projekt.datensaetze)
  // without a Verzeichnis nobody knows what has changed
  const schluessel = verzeichnis?.listArt('datenfeld') ?? projekt
  const quellen =
    verzeichnis === undefined ? [] : [projekt.codelisteninhalte, ...FELDARTEN.map((art) => verzeichnis.listArt(art))]
  const bekannte = NAMEN.get(schluessel)
  if (bekannte?.quellen.every((quelle, stelle) => quelle === quellen[stelle]) === true) return bekannte.namen
  const baeume = listDatensaetze(projekt, 'dokument').map(({ id }) => resolveFeldbaum(projekt, id))
  const namen = createNamen(createFeldverzeichnis(baeume), projekt.codelisteninhalte)
  NAMEN.set(schluessel, { quellen, namen })
  return namen
}

/** By the fields of a state: the same list as long as none of them changes. */
const NAMEN = new WeakMap<object, BekannteNamen>()

/** Any value of a record in German, told by its schema; never an id, a path or a key where a name is meant. */
export function describeWert(projekt: Projekt, angabe: string, schema: z.core.$ZodType, wert: unknown): Lesbar {
  if (wert === undefined || wert === null) return leer
  const ausdruck = describeAusdruck(projekt, schema, wert)
  if (ausdruck !== undefined) return ausdruck
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodLazy) {
    return describeWert(projekt, angabe, schema.unwrap(), wert)
  }
  if (typeof wert === 'boolean') return text(wert ? 'ja' : 'nein')
  if (typeof wert === 'number') return text(wert.toLocaleString('de'))
  if (typeof wert === 'string') return describeText(projekt, angabe, schema, wert)
  if (Array.isArray(wert)) return describeListe(projekt, angabe, schema, wert)
  return describeTeile(projekt, angabe, schema, wert)
}

/** Values with a sentence of their own: conditions, calculations, templates, multiplicity. */
function describeAusdruck(projekt: Projekt, schema: z.core.$ZodType, wert: unknown): Lesbar | undefined {
  if (schema === bedingungSchema) {
    const bedingung = bedingungSchema.safeParse(wert)
    return bedingung.success ? text(describeBedingung(bedingung.data, namenOf(projekt))) : leer
  }
  if (schema === berechnungSchema) {
    const berechnung = berechnungSchema.safeParse(wert)
    return berechnung.success ? text(describeBerechnung(berechnung.data, namenOf(projekt))) : leer
  }
  if (isTextvorlage(schema)) {
    const vorlage = textvorlageSchema.safeParse(wert)
    return vorlage.success ? text(describeVorlage(projekt, vorlage.data)) : leer
  }
  if (schema === anzahlSchema) {
    const anzahl = anzahlSchema.safeParse(wert)
    return anzahl.success ? text(describeAnzahl(anzahl.data)) : leer
  }
  return undefined
}

function describeVorlage(projekt: Projekt, vorlage: z.infer<typeof textvorlageSchema>): string {
  return vorlage
    .map((teil) => {
      if (teil.art === 'text') return teil.text
      return teil.art === 'feld' ? `[${nameOfFeldpfad(projekt, teil.feld)}]` : `[${VORLAGENANGABEN[teil.angabe]}]`
    })
    .join('')
}

/** What may stand in a Textvorlage beside fields. */
export const VORLAGENANGABEN = {
  vorgangId: 'Vorgangsnummer',
  eingangsdatum: 'Eingangsdatum',
  eingangszeit: 'Eingangszeit',
  organisation: 'Organisation',
  stelle: 'Stelle',
  leistung: 'Leistung',
  aktenzeichen: 'Aktenzeichen',
  geschaeftszeichen: 'Aktenzeichen oder Vorgangsnummer',
} as const

/** The field a Feldpfad names, with its group where the name alone is not enough. */
export function nameOfFeldpfad(projekt: Projekt, pfad: string): string {
  const bezeichnung = namenOf(projekt).bezeichnungen.get(pfad)
  return bezeichnung ?? projekt.datensaetze.get(pfad.split('/').at(-1) ?? '')?.name ?? 'unbekanntes Feld'
}

function describeText(projekt: Projekt, angabe: string, schema: z.core.$ZodType, wert: string): Lesbar {
  const verweis = schema instanceof z.ZodString ? verweisRegister.get(schema)?.art : undefined
  if (verweis === 'feldpfad') return text(nameOfFeldpfad(projekt, wert))
  if (verweis !== undefined || projekt.datensaetze.has(wert)) return { art: 'verweis', id: wert }
  // what people write freely stands as they wrote it, also where a fixed value has the same letters
  return text(schema instanceof z.ZodString ? wert : labelOfWert(angabe, wert))
}

function describeListe(projekt: Projekt, angabe: string, schema: z.core.$ZodType, wert: readonly unknown[]): Lesbar {
  if (wert.length === 0) return text('keine')
  const glied = memberOf(schema, wert)
  if (!(glied instanceof z.ZodArray)) return text(wert.map(String).join(', '))
  return { art: 'liste', glieder: wert.map((teil) => describeWert(projekt, angabe, glied.element, teil)) }
}

function describeTeile(projekt: Projekt, angabe: string, schema: z.core.$ZodType, wert: object): Lesbar {
  const gemeint = memberOf(schema, wert)
  const teile = Object.entries(wert).map(([name, teil]) => {
    if (gemeint instanceof z.ZodRecord) {
      return { label: name, wert: describeWert(projekt, name, gemeint.valueType, teil) }
    }
    const teilschema = gemeint instanceof z.ZodObject ? gemeint.shape[name] : undefined
    // the kind of a variant is named by what it is the kind of
    if (name === 'art' && typeof teil === 'string') return { label: 'Art', wert: text(labelOfWert(angabe, teil)) }
    return { label: labelOfAngabe(name), wert: describeWert(projekt, name, teilschema ?? z.unknown(), teil) }
  })
  const [einziges] = teile
  if (teile.length === 1 && einziges !== undefined) return einziges.wert
  return { art: 'teile', teile }
}

/** The alternative of a union that this value is. */
function memberOf(schema: z.core.$ZodType, wert: unknown): z.core.$ZodType {
  if (schema instanceof z.ZodLazy || schema instanceof z.ZodOptional) return memberOf(schema.unwrap(), wert)
  if (!(schema instanceof z.ZodUnion)) return schema
  return schema.options.find((option) => z.safeParse(option, wert).success) ?? schema
}
