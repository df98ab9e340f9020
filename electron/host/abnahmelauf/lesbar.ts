import { withXml } from '../xml/parse.ts'

/** XML as people keep it in a file: indented, with declaration and final newline. Text that is no XML stays as it is. */
export function formatForReading(xml: string): string {
  const text = withXml(xml, (dokument) => dokument.root.toString({ format: true, noDeclaration: true }))
  return text.ok ? `<?xml version="1.0" encoding="UTF-8"?>\n${text.wert.trimEnd()}\n` : xml
}
