import type { SaxonKnoten } from './saxon.ts'

const MAXIMALE_ZEICHEN = 16 * 1024 * 1024
const MAXIMALE_DOKUMENTE = 200

/**
 * Parsed documents by their text, the least recently used dropped first. It serves configuration and messages that come
 * again, and hands the result of one step to the next one without parsing: results are remembered under the text they
 * were written as.
 */
export interface Dokumentspeicher {
  get(text: string): SaxonKnoten
  remember(text: string, dokument: SaxonKnoten): void
}

export function createDokumentspeicher(parse: (text: string) => SaxonKnoten): Dokumentspeicher {
  const dokumente = new Map<string, SaxonKnoten>()
  let zeichen = 0
  const remember = (text: string, dokument: SaxonKnoten): void => {
    if (text.length > MAXIMALE_ZEICHEN / 4 || dokumente.has(text)) return
    dokumente.set(text, dokument)
    zeichen += text.length
    for (const aeltester of dokumente.keys()) {
      if (zeichen <= MAXIMALE_ZEICHEN && dokumente.size <= MAXIMALE_DOKUMENTE) break
      dokumente.delete(aeltester)
      zeichen -= aeltester.length
    }
  }
  return {
    remember,
    get: (text) => {
      const known = dokumente.get(text)
      if (known) {
        dokumente.delete(text)
        dokumente.set(text, known)
        return known
      }
      const parsed = parse(text)
      remember(text, parsed)
      return parsed
    },
  }
}
