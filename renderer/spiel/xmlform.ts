const WURZEL = /<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)/

/** Only texts of one format can be compared line by line: their roots have the same name. */
export function isSameForm(a: string, b: string): boolean {
  const [, links] = WURZEL.exec(a) ?? []
  const [, rechts] = WURZEL.exec(b) ?? []
  return links !== undefined && links === rechts
}
