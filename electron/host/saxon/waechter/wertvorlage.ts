import { splitXPath, type Zeichen } from './xpathzeichen.ts'

export type Vorlagenteile = { ok: true; ausdruecke: Zeichen[][] } | { ok: false; grund: string }

/** Finds the XPath expressions of an attribute or text value template; `{{` and `}}` stand for the braces themselves. */
export function splitWertvorlage(text: string): Vorlagenteile {
  const ausdruecke: Zeichen[][] = []
  let stelle = 0
  while (stelle < text.length) {
    const char = text[stelle]
    if (char !== '{' && char !== '}') stelle += 1
    else if (text[stelle + 1] === char) stelle += 2
    else if (char === '}') return { ok: false, grund: 'Eine schließende geschweifte Klammer steht allein.' }
    else {
      const parts = splitXPath(text, stelle + 1, true)
      if (!parts.ok) return { ok: false, grund: parts.grund }
      ausdruecke.push(parts.zeichen)
      stelle = parts.ende + 1
    }
  }
  return { ok: true, ausdruecke }
}
