import type { Ergebnis } from '../../../shared/befund.ts'
import { compileSchema, type Schema } from '../xml/schema.ts'

/** Compiled schemas by what they say: they outlive the states of a project. They live in WebAssembly memory until `dispose()`. */
export interface Schemaspeicher {
  compile(haupt: string, dateien: Readonly<Record<string, string>>): Ergebnis<Schema>
  /** Lets go of what was not used for a long time; nobody may be using a schema meanwhile. */
  trim(): void
  dispose(): void
}

const SCHEMATA_MAXIMUM = 80

export function createSchemaspeicher(): Schemaspeicher {
  const schemata = new Map<string, Ergebnis<Schema>>()
  const drop = (schluessel: string, schema: Ergebnis<Schema>): void => {
    schemata.delete(schluessel)
    if (schema.ok) schema.wert.dispose()
  }
  return {
    compile: (haupt, dateien) => {
      const kurze = { ...dateien, [haupt]: withoutErlaeuterungen(dateien[haupt] ?? '') }
      const schluessel = JSON.stringify([haupt, Object.entries(kurze).sort()])
      const schema = schemata.get(schluessel) ?? compileSchema(haupt, kurze)
      schemata.delete(schluessel)
      schemata.set(schluessel, schema)
      return schema
    },
    trim: () => {
      for (const [schluessel, schema] of schemata) {
        if (schemata.size <= SCHEMATA_MAXIMUM) break
        drop(schluessel, schema)
      }
    },
    dispose: () => {
      for (const [schluessel, schema] of schemata) drop(schluessel, schema)
    },
  }
}

/** Names and explanations check nothing: without them a new label compiles nothing. */
function withoutErlaeuterungen(xsd: string): string {
  return removeAbschnitte(removeAbschnitte(xsd, '<!--', '-->'), '<xs:annotation>', '</xs:annotation>')
}

/** Without everything from `anfang` to the next `ende`; in one pass, whatever the text is. */
function removeAbschnitte(text: string, anfang: string, ende: string): string {
  const teile: string[] = []
  let ab = 0
  for (;;) {
    const von = text.indexOf(anfang, ab)
    const bis = von < 0 ? -1 : text.indexOf(ende, von + anfang.length)
    if (bis < 0) return [...teile, text.slice(ab)].join('')
    teile.push(text.slice(ab, von))
    ab = bis + ende.length
  }
}
