import type { Ergebnis } from '../../../shared/befund.ts'
import type { Schnittstelle } from '../../../shared/modell/elemente/produkt.ts'
import { compileSchema, type Schema } from '../xml/schema.ts'
import type { Modellindex } from './modellindex.ts'
import type { Regelwerk } from './regelwerk.ts'

/** Compiled XSDs of Nachrichtentypen and of foreign formats, each compiled once. They live in WebAssembly memory until `dispose()`. */
export interface Schemata {
  getNachrichtschema(nachrichtentyp: string): Ergebnis<Schema>
  /** The XSD of a foreign format; undefined where the Schnittstelle has none. */
  getFremdschema(schnittstelle: Schnittstelle): Ergebnis<Schema> | undefined
  /** What libxml2 finds wrong with a foreign message, in its words; nothing where the Schnittstelle has no XSD. */
  validateFremd(schnittstelle: Schnittstelle, xml: string): string[]
  dispose(): void
}

export type CompileSchema = typeof compileSchema

/** `compile` may hand out schemas that were compiled before; who keeps them disposes of them. */
export function createSchemata(
  regelwerk: Regelwerk,
  modell: Modellindex,
  compile: CompileSchema = compileSchema,
): Schemata {
  const nachrichten = new Map<string, Ergebnis<Schema>>()
  const fremde = new Map<string, Ergebnis<Schema> | undefined>()
  const compileNachricht = (nachrichtentyp: string): Ergebnis<Schema> => {
    const quelle = regelwerk.readSchema(nachrichtentyp)
    return quelle.ok ? compile(quelle.wert.haupt, quelle.wert.dateien) : quelle
  }
  const compileFremd = (schnittstelle: Schnittstelle): Ergebnis<Schema> | undefined => {
    const quelle = modell.findSchemadateien(schnittstelle)
    return quelle && compile(quelle.haupt, quelle.dateien)
  }
  const getFremdschema = (schnittstelle: Schnittstelle): Ergebnis<Schema> | undefined =>
    remember(fremde, schnittstelle.id, () => compileFremd(schnittstelle))
  return {
    getFremdschema,
    getNachrichtschema: (nachrichtentyp) => remember(nachrichten, nachrichtentyp, compileNachricht),
    validateFremd: (schnittstelle, xml) => {
      const schema = getFremdschema(schnittstelle)
      if (schema === undefined) return []
      const verstoesse = schema.ok ? schema.wert.validate(xml) : schema
      if (!verstoesse.ok) return verstoesse.befunde.map((befund) => befund.einzelheiten ?? befund.satz)
      return verstoesse.wert.map(({ line, message }) => `Zeile ${line}: ${message}`)
    },
    dispose: () => {
      for (const schema of [...nachrichten.values(), ...fremde.values()]) if (schema?.ok) schema.wert.dispose()
      nachrichten.clear()
      fremde.clear()
    },
  }
}

function remember<W>(merker: Map<string, W>, schluessel: string, make: (schluessel: string) => W): W {
  const vorhanden = merker.get(schluessel)
  if (vorhanden !== undefined || merker.has(schluessel)) return vorhanden as W
  const neu = make(schluessel)
  merker.set(schluessel, neu)
  return neu
}
