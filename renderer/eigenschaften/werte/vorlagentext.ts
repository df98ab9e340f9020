import type { Textvorlage } from '../../../shared/modell/elemente/leistung.ts'

/** What can stand in a Textvorlage beside text, each under a name that is its alone. */
export interface Einsetzbares {
  name: string
  teil: Exclude<Textvorlage[number], { art: 'text' }>
}

/** A Textvorlage as a text with names in square brackets: "Gewerbeanmeldung [Familienname]". */
export function formatVorlage(vorlage: Textvorlage, einsetzbare: readonly Einsetzbares[]): string {
  return vorlage
    .map((teil) => {
      if (teil.art === 'text') return teil.text.replaceAll('[', '[[')
      const gemeintes = einsetzbare.find(({ teil: anderer }) => isSame(anderer, teil))
      return `[${gemeintes?.name ?? 'unbekannt'}]`
    })
    .join('')
}

/** The Textvorlage of such a text; a name that nothing has is returned as the reason why there is none. */
export function parseVorlage(
  text: string,
  einsetzbare: readonly Einsetzbares[],
): { vorlage: Textvorlage } | { unbekannt: string } {
  const vorlage: Textvorlage = []
  let offen = ''
  const closeText = (): void => {
    if (offen !== '') vorlage.push({ art: 'text', text: offen })
    offen = ''
  }
  for (const [stueck, name] of text.matchAll(/\[\[|\[([^[\]]*)\]|[^[]+|\[/g)) {
    if (stueck === '[[') offen += '['
    else if (name === undefined) offen += stueck
    else {
      const gemeintes = einsetzbare.find((eines) => eines.name === name)
      if (gemeintes === undefined) return { unbekannt: name }
      closeText()
      vorlage.push(gemeintes.teil)
    }
  }
  closeText()
  return { vorlage }
}

/** Why a text is no Textvorlage, as the sentence below its field; undefined where it is one. */
export function describeVorlagenmangel(text: string, einsetzbare: readonly Einsetzbares[]): string | undefined {
  if (text.trim() === '') return 'Geben Sie etwas ein.'
  const gelesen = parseVorlage(text, einsetzbare)
  return 'unbekannt' in gelesen
    ? `„${gelesen.unbekannt}“ gibt es nicht; setzen Sie Angaben aus der Liste darunter ein.`
    : undefined
}

function isSame(a: Textvorlage[number], b: Textvorlage[number]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
