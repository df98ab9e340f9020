/** What a Bedingung is in given data; undefined: cannot be told without running XPath (`freierXPath`). */
export type Wahrheit = boolean | undefined

/** Kleene's and: one false decides, otherwise one unknown makes it unknown. */
export function allOf(werte: readonly Wahrheit[]): Wahrheit {
  if (werte.includes(false)) return false
  return werte.includes(undefined) ? undefined : true
}

/** Kleene's or: one true decides, otherwise one unknown makes it unknown. */
export function anyOf(werte: readonly Wahrheit[]): Wahrheit {
  if (werte.includes(true)) return true
  return werte.includes(undefined) ? undefined : false
}

export function negate(wert: Wahrheit): Wahrheit {
  return wert === undefined ? undefined : !wert
}
