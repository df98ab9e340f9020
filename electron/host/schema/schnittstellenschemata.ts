import { compileSchema, type Schema } from '../xml/schema.ts'

/** The hand-written XSDs of the rule interface and the Dienste, by file name; they ship inside the program. */
export const SCHNITTSTELLENDATEIEN: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>('../../../shared/generator/schnittstelle/*.xsd', {
      query: '?raw',
      import: 'default',
      eager: true,
    }),
  ).map(([pfad, text]) => [pfad.slice(pfad.lastIndexOf('/') + 1), text]),
)

const uebersetzt = new Map<string, Schema>()

/** A compiled XSD of the rule interface, e.g. `ergebnis.xsd`; compiled once per process. */
export function getSchnittstellenschema(datei: string): Schema {
  const vorhanden = uebersetzt.get(datei)
  if (vorhanden !== undefined) return vorhanden
  const schema = compileSchema(datei, SCHNITTSTELLENDATEIEN)
  if (!schema.ok) throw new Error(`${datei}: ${schema.befunde.map((befund) => befund.einzelheiten).join('; ')}`)
  uebersetzt.set(datei, schema.wert)
  return schema.wert
}
