import type { Befund } from '../../../shared/befund.ts'
import { checkEigeneRegel } from '../../../shared/generator/eigeneRegel.ts'
import { toBaum } from '../prozessor/xmlbaum.ts'
import { withXml } from '../xml/parse.ts'

/** Checks an own rule part before it becomes the principal module of its rule. */
export function checkEigenenTeil(text: string, datei: string): Befund[] {
  const geprueft = withXml(text, ({ root }) => checkEigeneRegel(toBaum(root), root.nsDeclarations, datei), { datei })
  return geprueft.ok ? geprueft.wert : geprueft.befunde
}
