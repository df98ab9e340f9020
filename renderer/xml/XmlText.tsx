import { useVirtualizer } from '@tanstack/react-virtual'
import { Copy, Search, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react'
import { useErsterFokus } from '../bausteine/useErsterFokus.ts'
import { useRollbereich } from '../bausteine/useRollbereich.ts'
import { formatXml } from './formatXml.ts'
import { findMarken } from './marken.ts'
import { tokenizeXml } from './tokens.ts'
import { Zeileninhalt } from './Zeileninhalt.tsx'
import './xml.css'

interface Eigenschaften {
  xml: string
  /** name for screen readers, and the title of the header */
  titel: string
  /** what stands before the title, e.g. the sign of the kind */
  zeichen?: ReactNode
  /** what stands at the right of the header */
  zusatz?: ReactNode
  /** false shows the text exactly as it is; by default it is indented for reading */
  formatiert?: boolean
  /** without header there is neither search nor copying */
  ohneKopf?: boolean
  /** is marked wherever it occurs; the header's own search comes in addition */
  suche?: string
}

/** XML to read: coloured, numbered, wrapped, virtualised. Strg F searches, the copy button copies the text as shown. */
export function XmlText({
  xml,
  titel,
  zeichen,
  zusatz,
  formatiert = true,
  ohneKopf = false,
  suche = '',
}: Eigenschaften) {
  const text = useMemo(() => (formatiert ? formatXml(xml) : xml), [xml, formatiert])
  const zeilen = useMemo(() => tokenizeXml(text), [text])
  const texte = useMemo(() => text.split(/\r?\n/), [text])
  const [eigene, setEigene] = useState<string>()
  const gesucht = eigene ?? suche
  const treffer = useMemo(
    () => texte.flatMap((zeile, stelle) => (findMarken(zeile, gesucht).length > 0 ? [stelle] : [])),
    [texte, gesucht],
  )
  const [aktueller, setAktueller] = useState(0)
  const rolle = useRollbereich<HTMLElement>()
  const virtuell = useVirtualizer({
    count: zeilen.length,
    getScrollElement: () => rolle.current,
    estimateSize: () => 20,
    overscan: 40,
  })

  const goTo = (nummer: number): void => {
    const stelle = treffer[(nummer + treffer.length) % Math.max(treffer.length, 1)]
    if (stelle === undefined) return
    setAktueller((nummer + treffer.length) % treffer.length)
    virtuell.scrollToIndex(stelle, { align: 'center' })
  }
  const onTaste = (ereignis: KeyboardEvent): void => {
    if (ohneKopf || !(ereignis.ctrlKey || ereignis.metaKey) || ereignis.key.toLowerCase() !== 'f') return
    ereignis.preventDefault()
    ereignis.stopPropagation()
    setEigene((bisher) => bisher ?? '')
  }

  return (
    <div className="xmltext" role="none" onKeyDown={onTaste}>
      {!ohneKopf && (
        <div className="xk">
          {zeichen}
          <span className="xt">{titel}</span>
          <span className="dehn" />
          {zusatz}
          <button
            type="button"
            className="sym"
            aria-label={`In „${titel}“ suchen`}
            title="Suchen (Strg F)"
            onClick={() => setEigene((bisher) => (bisher === undefined ? '' : undefined))}
          >
            <Search size={14} aria-hidden />
          </button>
          <button
            type="button"
            className="sym"
            aria-label={`„${titel}“ kopieren`}
            title="Kopieren"
            onClick={() => void navigator.clipboard.writeText(text)}
          >
            <Copy size={14} aria-hidden />
          </button>
        </div>
      )}
      {eigene !== undefined && (
        <Suchzeile
          titel={titel}
          wert={eigene}
          anzahl={treffer.length}
          aktueller={aktueller}
          aendere={(wert) => {
            setEigene(wert)
            setAktueller(0)
          }}
          gehe={goTo}
          schliesse={() => {
            setEigene(undefined)
            rolle.current?.focus()
          }}
        />
      )}
      <section className="code xmlrolle" ref={rolle} aria-label={titel}>
        <div style={{ height: virtuell.getTotalSize(), position: 'relative' }}>
          {virtuell.getVirtualItems().map(({ index, start }) => (
            <div
              key={index}
              data-index={index}
              ref={virtuell.measureElement}
              className={`zl${treffer[aktueller] === index ? ' treffer' : ''}`}
              style={{ position: 'absolute', insetInline: 0, transform: `translateY(${start}px)` }}
            >
              <span className="zn" aria-hidden>
                {index + 1}
              </span>
              <Zeileninhalt tokens={zeilen[index] ?? []} marken={findMarken(texte[index] ?? '', gesucht)} />
            </div>
          ))}
        </div>
      </section>
    </div>
  )
}

function Suchzeile({
  titel,
  wert,
  anzahl,
  aktueller,
  aendere,
  gehe,
  schliesse,
}: {
  titel: string
  wert: string
  anzahl: number
  aktueller: number
  aendere: (wert: string) => void
  gehe: (nummer: number) => void
  schliesse: () => void
}) {
  const feld = useErsterFokus<HTMLInputElement>()
  return (
    <search className="xmlsuche">
      <input
        ref={feld}
        className="feld klein"
        aria-label={`Suche in „${titel}“`}
        value={wert}
        onChange={({ target }) => aendere(target.value)}
        onKeyDown={(ereignis) => {
          if (ereignis.key === 'Enter') gehe(aktueller + (ereignis.shiftKey ? -1 : 1))
          if (ereignis.key !== 'Escape') return
          ereignis.stopPropagation()
          schliesse()
        }}
      />
      <span className="zweit zahl" role="status">
        {wert === '' ? '' : anzahl === 0 ? 'nicht gefunden' : `${aktueller + 1} von ${anzahl}`}
      </span>
      <button type="button" className="sym" aria-label="Suche schließen" title="Schließen (Esc)" onClick={schliesse}>
        <X size={14} aria-hidden />
      </button>
    </search>
  )
}
