import { compoundSatz } from '../satz/namen.ts'
import { relativePathToDokument } from '../xpath/pfad.ts'
import { closed } from '../xpath/text.ts'
import type { Bedingungshandler } from './handler.ts'

/**
 * Free XPath, relative to the element of the Dokument whose fields it says to read. It is passed through; without an XPath
 * processor nobody can tell what it yields, so `evaluate` answers "unknown" and there are no test values.
 */
export const freierXPath: Bedingungshandler<'freierXPath'> = {
  xpath({ xpath, felder }, umgebung) {
    const { kontext } = umgebung
    const gelesen = felder.map((feld) => umgebung.felder.get(feld)).find((knoten) => knoten !== undefined)
    const eigenes = kontext.art === 'vorkommen' ? kontext.knoten.dokument : undefined
    const dokument = gelesen?.dokument ?? eigenes
    const pfad = dokument === undefined ? undefined : relativePathToDokument(umgebung, dokument)
    // the second pair keeps a comma from becoming a second argument
    return closed(`boolean(${pfad === undefined || pfad === '.' ? '' : `${pfad}/`}(${xpath}))`)
  },

  evaluate() {
    return undefined
  },

  satz({ satz }) {
    return compoundSatz(`${satz} (freie Bedingung in XPath)`)
  },

  testwerte() {
    return []
  },
}
