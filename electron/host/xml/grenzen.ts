/** Bounds every XML text from outside has to keep before any parser sees it. */
export interface XmlGrenzen {
  /** UTF-8 bytes, for strings UTF-16 code units */
  maximaleGroesse: number
  /** nested elements; never above {@link TIEFE_OBERGRENZE} */
  maximaleTiefe: number
  /** what the text is called in a Befund's place */
  datei?: string
}

/**
 * libxml2 walks trees recursively on the small stack of its WebAssembly instance; beyond a few hundred levels it traps and
 * the instance is unusable for the rest of the process. No caller may raise the depth above this.
 */
export const TIEFE_OBERGRENZE = 250

export const STANDARDGRENZEN: XmlGrenzen = { maximaleGroesse: 20 * 1024 * 1024, maximaleTiefe: 200 }

/** Fills in the default bounds and caps the depth at what libxml2 survives. */
export function resolveGrenzen(grenzen: Partial<XmlGrenzen> = {}): XmlGrenzen {
  const resolved = { ...STANDARDGRENZEN, ...grenzen }
  return { ...resolved, maximaleTiefe: Math.min(resolved.maximaleTiefe, TIEFE_OBERGRENZE) }
}
