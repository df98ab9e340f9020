import type { editor } from 'monaco-editor/editor'

/** The editor's theme from the design tokens; `readToken` gives the value of a CSS variable. */
export function createThema(dunkel: boolean, readToken: (name: string) => string): editor.IStandaloneThemeData {
  const farbe = (name: string): string => expandHex(readToken(`--fw-${name}`).trim())
  const zeichen = (name: string): string => farbe(name).replace('#', '')
  return {
    base: dunkel ? 'vs-dark' : 'vs',
    // the base theme has rules of its own for XML whose contrast is too low
    inherit: false,
    rules: [
      { token: '', foreground: zeichen('text') },
      { token: 'tag', foreground: zeichen('xml-name') },
      { token: 'metatag', foreground: zeichen('xml-kommentar') },
      { token: 'attribute.name', foreground: zeichen('xml-attribut') },
      { token: 'attribute.value', foreground: zeichen('xml-wert') },
      { token: 'delimiter', foreground: zeichen('xml-zeichen') },
      { token: 'comment', foreground: zeichen('xml-kommentar'), fontStyle: 'italic' },
    ],
    colors: {
      'editor.background': farbe('flaeche-inhalt'),
      'editor.foreground': farbe('text'),
      'editorLineNumber.foreground': farbe('text-dritt'),
      'editorLineNumber.activeForeground': farbe('text'),
      'editor.lineHighlightBackground': farbe('flaeche-vertieft'),
      'editor.lineHighlightBorder': farbe('flaeche-vertieft'),
      'editor.selectionBackground': farbe('akzent-flaeche-stark'),
      'editorCursor.foreground': farbe('akzent'),
      'editorError.foreground': farbe('fehler-voll'),
      'editorWarning.foreground': farbe('warnung-voll'),
      'editorInfo.foreground': farbe('hinweis-voll'),
      'editorWidget.background': farbe('flaeche-erhaben'),
      'editorWidget.foreground': farbe('text'),
      'editorWidget.border': farbe('linie-stark'),
      'editorHoverWidget.background': farbe('flaeche-erhaben'),
      'editorHoverWidget.border': farbe('linie-stark'),
      'editorHoverWidget.foreground': farbe('text'),
      'editorSuggestWidget.background': farbe('flaeche-erhaben'),
      'editorSuggestWidget.border': farbe('linie-stark'),
      'editorSuggestWidget.foreground': farbe('text'),
      'editorSuggestWidget.highlightForeground': farbe('akzent-text'),
      'editorSuggestWidget.focusHighlightForeground': farbe('akzent-text'),
      'editorSuggestWidget.selectedBackground': farbe('akzent-flaeche-stark'),
      'editorSuggestWidget.selectedForeground': farbe('text'),
      'editorSuggestWidget.selectedIconForeground': farbe('text'),
      'list.hoverBackground': farbe('flaeche-hover'),
      descriptionForeground: farbe('text-zweit'),
      'editor.findMatchBackground': farbe('akzent-linie'),
      'editor.findMatchHighlightBackground': farbe('akzent-flaeche-stark'),
      'textLink.foreground': farbe('akzent-text'),
      'input.background': farbe('flaeche-inhalt'),
      'input.foreground': farbe('text'),
      'input.border': farbe('linie-feld'),
      focusBorder: farbe('fokus'),
    },
  }
}

/** A build shortens `#ffffff` to `#fff`, which the editor does not take. */
function expandHex(farbe: string): string {
  return /^#[0-9a-f]{3}$/i.test(farbe) ? farbe.replace(/[0-9a-f]/gi, (ziffer) => ziffer + ziffer) : farbe
}
