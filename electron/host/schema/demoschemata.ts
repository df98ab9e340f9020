/** XSDs of the formats that the demo systems of the host speak, as the sample describes them; they ship inside the program. */
const DATEIEN = import.meta.glob<string>(
  '../../../samples/gewerbe/produkte/{mailsystem,postfach,registerauskunft,zahlungsverkehr}/schemata/*.xsd',
  { query: '?raw', import: 'default', eager: true },
)

const NACH_NAMENSRAUM: ReadonlyMap<string, string> = new Map(
  Object.values(DATEIEN).map((text) => [/targetNamespace="([^"]*)"/.exec(text)?.[1] ?? '', text]),
)

/**
 * The XSD of a demo system's format that a Schnittstelle speaks, told by its namespaces: Produkte that an Anwendungsmuster brings
 * along have no files of their own.
 */
export function findDemoschema(
  namensraeume: Readonly<Record<string, string>>,
): { haupt: string; dateien: Record<string, string> } | undefined {
  for (const namensraum of Object.values(namensraeume)) {
    const text = NACH_NAMENSRAUM.get(namensraum)
    if (text !== undefined) return { haupt: 'demo.xsd', dateien: { 'demo.xsd': text } }
  }
  return undefined
}
