const KLAMMERN: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }
const ENDEN: ReadonlySet<string> = new Set(Object.values(KLAMMERN))

/**
 * What keeps a text from being an XPath, as a sentence: what is open or cut off. That is what typing and pasting gets wrong; whether
 * the XPath means something is found by compiling the rule.
 */
export function describeXPathmangel(xpath: string): string | undefined {
  const offene: string[] = []
  // a comment, at worst up to the end, a text in quotation marks (doubled ones belong to it), or one sign
  for (const [stueck] of xpath.matchAll(/\(:[\s\S]*?(?::\)|$)|"(?:[^"]|"")*"|'(?:[^']|'')*'|[\s\S]/g)) {
    if (stueck === '"' || stueck === "'") return `Schließen Sie das Anführungszeichen ${stueck} im XPath.`
    if (isOffenerKommentar(stueck)) return 'Schließen Sie den Kommentar „(:“ im XPath mit „:)“.'
    if (stueck in KLAMMERN) offene.push(stueck)
    else if (ENDEN.has(stueck)) {
      const anfang = offene.pop()
      if (anfang === undefined) return `Vor „${stueck}“ fehlt im XPath die öffnende Klammer.`
      if (KLAMMERN[anfang] !== stueck) return `Schließen Sie „${anfang}“ im XPath, bevor „${stueck}“ kommt.`
    }
  }
  const letzte = offene.at(-1)
  if (letzte !== undefined) return `Schließen Sie im XPath die Klammer „${letzte}“.`
  const [abgebrochen] = /(?:\/|::|[=<>+|,@$!]|(?:^|\s)(?:and|or|div|mod|eq|ne|lt|gt|le|ge))\s*$/.exec(xpath) ?? []
  const ende = abgebrochen?.trim()
  return ende === undefined || xpath.trim() === '/'
    ? undefined
    : `Nach „${ende}“ endet der XPath; ergänzen Sie, was folgt.`
}

function isOffenerKommentar(stueck: string): boolean {
  return stueck.startsWith('(:') && (stueck.length < '(::)'.length || !stueck.endsWith(':)'))
}

const NAME = String.raw`[\p{L}_][\p{L}\p{N}_.\-]*`
/** Skipped: comments, texts, names with their namespace in braces; then a name with a prefix, or the prefix of an axis with its colons. */
const PRAEFIXE = new RegExp(
  String.raw`\(:[\s\S]*?:\)|"(?:[^"]|"")*"|'(?:[^']|'')*'|Q\{[^}]*\}|(${NAME}):(?![:=])(?:${NAME}|\*)|${NAME}(?:::)?`,
  'gu',
)

/** The prefixes of names in an XPath, each once; `xml` always means the same and is none of them. */
export function listPraefixe(xpath: string): string[] {
  const gefundene = [...xpath.matchAll(PRAEFIXE)].flatMap(([, praefix]) => praefix ?? [])
  return [...new Set(gefundene)].filter((praefix) => praefix !== 'xml')
}
