/** A path of element names as written in a record (`a:Kopf/a:Id`, `Antrag/@id`, `.`), taken apart. */
export interface XmlPfad {
  /** element names with their prefixes */
  elemente: readonly string[]
  attribut: string | undefined
}

export function parseXmlPfad(text: string): XmlPfad {
  if (text === '.') return { elemente: [], attribut: undefined }
  const schritte = text.replace(/^\//, '').split('/')
  const letzter = schritte.at(-1) ?? ''
  if (!letzter.startsWith('@')) return { elemente: schritte, attribut: undefined }
  return { elemente: schritte.slice(0, -1), attribut: letzter.slice(1) }
}

/** The part of `pfad` below `oben`, or undefined if `pfad` does not run through it. */
export function stripPfad(pfad: XmlPfad, oben: XmlPfad): XmlPfad | undefined {
  if (oben.attribut !== undefined) {
    return pfad.attribut === oben.attribut && isSame(pfad.elemente, oben.elemente)
      ? { elemente: [], attribut: undefined }
      : undefined
  }
  if (oben.elemente.length === 0 || !isSame(pfad.elemente.slice(0, oben.elemente.length), oben.elemente)) {
    return undefined
  }
  return { elemente: pfad.elemente.slice(oben.elemente.length), attribut: pfad.attribut }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, index) => name === b[index])
}

/** Prefix and local name; the prefix is empty for names in no namespace. */
export function splitName(name: string): { praefix: string; lokal: string } {
  const stelle = name.indexOf(':')
  return stelle < 0 ? { praefix: '', lokal: name } : { praefix: name.slice(0, stelle), lokal: name.slice(stelle + 1) }
}
