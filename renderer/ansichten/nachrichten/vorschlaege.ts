import { languages } from 'monaco-editor/editor'
import { type Aufbauknoten, findKnoten, formatAnzahl } from './aufbau.ts'
import { listUmgebende } from './stelle.ts'

/** The structure that completion and hover speak of: that of the message that is shown. */
let aufbau: readonly Aufbauknoten[] = []

export function setAufbau(neuer: readonly Aufbauknoten[]): void {
  aufbau = neuer
}

/** Places start below the root element. */
function findUmgebenden(text: string, position: number): { ort: string; knoten: Aufbauknoten | undefined } {
  const ort = listUmgebende(text, position).slice(1).join('/')
  return { ort, knoten: findKnoten(aufbau, ort) }
}

languages.registerHoverProvider('xml', {
  provideHover: (modell, position) => {
    const wort = modell.getWordAtPosition(position)
    if (wort === null) return null
    const anfang = modell.getOffsetAt({ lineNumber: position.lineNumber, column: wort.endColumn })
    const { knoten } = findUmgebenden(modell.getValue(), anfang)
    if (knoten === undefined || knoten.technischerName !== wort.word) return null
    const zeilen = [
      `**${knoten.name}** (${formatAnzahl(knoten.anzahl)})`,
      knoten.typ,
      knoten.hilfe,
      knoten.rechtsgrundlagen.join(', '),
    ]
    return { contents: zeilen.filter((zeile) => zeile !== '').map((value) => ({ value })) }
  },
})

languages.registerCompletionItemProvider('xml', {
  triggerCharacters: ['<'],
  provideCompletionItems: (modell, position) => {
    const vorher = modell.getValueInRange({
      startLineNumber: position.lineNumber,
      startColumn: 1,
      endLineNumber: position.lineNumber,
      endColumn: position.column,
    })
    const angefangen = /<(?:[\w.-]+:)?([\w.-]*)$/.exec(vorher)
    if (angefangen === null) return { suggestions: [] }
    const beginn = position.column - angefangen[0].length
    const { ort, knoten } = findUmgebenden(
      modell.getValue(),
      modell.getOffsetAt({ lineNumber: position.lineNumber, column: beginn }),
    )
    const kinder = ort === '' ? aufbau : (knoten?.kinder ?? [])
    const range = {
      startLineNumber: position.lineNumber,
      endLineNumber: position.lineNumber,
      startColumn: beginn,
      endColumn: position.column,
    }
    return {
      suggestions: kinder.map((kind, stelle) => ({
        label: { label: kind.technischerName, description: kind.name },
        kind: languages.CompletionItemKind.Field,
        insertText: `<f:${kind.technischerName}>$0</f:${kind.technischerName}>`,
        insertTextRules: languages.CompletionItemInsertTextRule.InsertAsSnippet,
        filterText: `<f:${kind.technischerName}`,
        // in the order of the schema, not of the alphabet
        sortText: String(stelle).padStart(4, '0'),
        documentation: [`${kind.name} (${formatAnzahl(kind.anzahl)})`, kind.typ, kind.hilfe]
          .filter((teil) => teil !== '')
          .join('\n'),
        range,
      })),
    }
  },
})
