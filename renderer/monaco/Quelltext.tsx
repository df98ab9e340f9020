import { useComputedColorScheme } from '@mantine/core'
import { type CSSProperties, useEffect, useMemo, useRef } from 'react'
import { applyThema, editor } from './monaco.ts'

export interface Zeilenmarke {
  von: number
  bis: number
  /** the element that is chosen in the window stands out */
  gewaehlt: boolean
}

export interface Textmarke {
  zeile: number
  spalte: number
  satz: string
  schwere: 'fehler' | 'warnung' | 'hinweis'
}

interface Quelltextangaben {
  text: string
  /** said to screen readers */
  name: string
  onAenderung?: (text: string) => void
  onZeile?: (zeile: number) => void
  marken?: readonly Zeilenmarke[]
  befunde?: readonly Textmarke[]
  /** a line to bring into view; a new object brings it again */
  ziel?: { zeile: number } | undefined
  style?: CSSProperties
}

const SCHWEREN = { fehler: 8, warnung: 4, hinweis: 2 } as const

/** XML or XSLT in the editor: read only without `onAenderung`. */
export function Quelltext({ text, name, onAenderung, onZeile, marken, befunde, ziel, style }: Quelltextangaben) {
  const ort = useRef<HTMLDivElement>(null)
  const instanz = useRef<editor.IStandaloneCodeEditor>(undefined)
  const rueckrufe = useRef({ onAenderung, onZeile })
  rueckrufe.current = { onAenderung, onZeile }
  const schema = useComputedColorScheme('light')
  const nurLesen = onAenderung === undefined

  useEffect(() => {
    if (ort.current === null) return
    applyThema(document.documentElement.dataset.mantineColorScheme === 'dark')
    const neue = editor.create(ort.current, {
      language: 'xml',
      automaticLayout: true,
      fontFamily: 'JetBrains Mono Variable',
      fontLigatures: false,
      fontSize: 12.5,
      lineHeight: 19,
      minimap: { enabled: false },
      scrollBeyondLastLine: false,
      glyphMargin: true,
      guides: { indentation: false },
      wordWrap: 'off',
      renderLineHighlight: 'line',
      tabFocusMode: nurLesen,
    })
    instanz.current = neue
    neue.onDidChangeModelContent(() => rueckrufe.current.onAenderung?.(neue.getValue()))
    neue.onDidChangeCursorPosition(({ position }) => rueckrufe.current.onZeile?.(position.lineNumber))
    return () => {
      neue.getModel()?.dispose()
      neue.dispose()
      instanz.current = undefined
    }
  }, [nurLesen])

  useEffect(() => instanz.current?.updateOptions({ readOnly: nurLesen, ariaLabel: name }), [nurLesen, name])

  useEffect(() => {
    if (instanz.current !== undefined && instanz.current.getValue() !== text) instanz.current.setValue(text)
  }, [text])

  useEffect(() => applyThema(schema === 'dark'), [schema])

  // marks belong to their text: a new one has lost them
  const bezeichnet = useMemo(() => ({ text, marken: marken ?? [] }), [text, marken])
  useEffect(() => {
    const sammlung = instanz.current?.createDecorationsCollection(
      bezeichnet.marken.map(({ von, bis, gewaehlt }) => ({
        range: { startLineNumber: von, startColumn: 1, endLineNumber: bis, endColumn: 1 },
        options: {
          isWholeLine: true,
          className: gewaehlt ? 'fw-zeile-gewaehlt' : 'fw-zeile-element',
          glyphMarginClassName: gewaehlt ? 'fw-marke-gewaehlt' : '',
        },
      })),
    )
    return () => sammlung?.clear()
  }, [bezeichnet])

  useEffect(() => {
    const modell = instanz.current?.getModel()
    if (modell === null || modell === undefined) return
    editor.setModelMarkers(
      modell,
      'fachwerk',
      (befunde ?? []).map(({ zeile, spalte, satz, schwere }) => ({
        startLineNumber: zeile,
        startColumn: spalte,
        endLineNumber: zeile,
        endColumn: modell.getLineMaxColumn(Math.min(zeile, modell.getLineCount())),
        message: satz,
        severity: SCHWEREN[schwere],
      })),
    )
  }, [befunde])

  useEffect(() => {
    if (ziel === undefined) return
    instanz.current?.revealLineNearTop(ziel.zeile)
    instanz.current?.setPosition({ lineNumber: ziel.zeile, column: 1 })
  }, [ziel])

  return <div ref={ort} className="quelltext" style={style} />
}
