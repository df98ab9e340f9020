import { useVirtualizer } from '@tanstack/react-virtual'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { useBeiWechsel } from '../bausteine/useBeiWechsel.ts'
import { useRollbereich } from '../bausteine/useRollbereich.ts'
import { formatXml } from './formatXml.ts'
import { tokenizeXml } from './tokens.ts'
import { Vergleichsreihe } from './Vergleichsreihe.tsx'
import { type Ausnahme, compareXml } from './vergleich.ts'
import './xml.css'

interface Eigenschaften {
  erwartet: string
  tatsaechlich: string
  /** titles of the two columns */
  titel?: readonly [string, string]
  /** signs before the titles */
  zeichen?: readonly [ReactNode, ReactNode]
  /** second words in the header of the left column, e.g. the recipient */
  zusatz?: ReactNode
  /** what may differ; counted and named, never coloured */
  ausnahmen?: readonly Ausnahme[]
  /** `wandel` for before and after (neither side is wrong), else `abweichung` */
  art?: 'abweichung' | 'wandel'
}

/** Two XML texts side by side: only what differs is coloured, gaps are hatched, ignored differences italic and counted. */
export function XmlVergleich({
  erwartet,
  tatsaechlich,
  titel = ['Erwartet', 'Geliefert'],
  zeichen,
  zusatz,
  ausnahmen,
  art = 'abweichung',
}: Eigenschaften) {
  const texte = useMemo(
    () => [formatXml(dropDeklaration(erwartet)), formatXml(dropDeklaration(tatsaechlich))] as const,
    [erwartet, tatsaechlich],
  )
  const vergleich = useMemo(() => compareXml(texte[0], texte[1], ausnahmen), [texte, ausnahmen])
  const tokens = useMemo(() => [tokenizeXml(texte[0]), tokenizeXml(texte[1])] as const, [texte])
  const [aktueller, setAktueller] = useState(0)
  const rolle = useRollbereich<HTMLElement>()
  const virtuell = useVirtualizer({
    count: vergleich.zeilen.length,
    getScrollElement: () => rolle.current,
    estimateSize: () => 20,
    overscan: 40,
  })
  const goTo = (nummer: number): void => {
    const stelle = vergleich.unterschiede[nummer]
    setAktueller(nummer)
    if (stelle !== undefined) virtuell.scrollToIndex(stelle, { align: 'center' })
  }
  // another comparison starts at its first difference
  useBeiWechsel(vergleich, () => goTo(0))

  const anzahl = vergleich.unterschiede.length
  return (
    <section className={`xmlvergleich xmlrolle ${art}`} ref={rolle} aria-label={titel.join(' und ')}>
      <table aria-label={`Vergleich: ${titel.join(' und ')}`} aria-rowcount={vergleich.zeilen.length + 1}>
        <thead>
          <tr aria-rowindex={1} className="paar">
            <th scope="col" className="xk">
              {zeichen?.[0]}
              <span className="xt">{titel[0]}</span>
              <span className="dehn" />
              <span className="nebenbei kurz">{zusatz}</span>
            </th>
            <th scope="col" className="xk">
              {zeichen?.[1]}
              <span className="xt">{titel[1]}</span>
              <span className="dehn" />
              <span className="nebenbei zahl" role="status">
                {anzahl === 0 ? 'keine Unterschiede' : `${aktueller + 1} von ${anzahl}`}
              </span>
              <Schritt
                wort="Voriger Unterschied"
                aus={aktueller <= 0}
                klick={() => goTo(aktueller - 1)}
                bild={<ChevronUp size={16} aria-hidden />}
              />
              <Schritt
                wort="Nächster Unterschied"
                aus={aktueller >= anzahl - 1}
                klick={() => goTo(aktueller + 1)}
                bild={<ChevronDown size={16} aria-hidden />}
              />
            </th>
          </tr>
        </thead>
        <tbody className="code" style={{ height: virtuell.getTotalSize() }}>
          {virtuell.getVirtualItems().map(({ index, start }) => {
            const zeile = vergleich.zeilen[index]
            if (zeile === undefined) return null
            return (
              <Vergleichsreihe
                key={index}
                ref={virtuell.measureElement}
                stelle={index}
                oben={start}
                zeile={zeile}
                tokens={tokens}
                gewaehlt={vergleich.unterschiede[aktueller] === index}
              />
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

/** Whether a text begins by saying that it is XML is no difference. */
function dropDeklaration(xml: string): string {
  return xml.replace(/^\s*<\?xml\s[^>]*\?>\s*/, '')
}

function Schritt({ wort, aus, klick, bild }: { wort: string; aus: boolean; klick: () => void; bild: ReactNode }) {
  return (
    <button type="button" className="sym" aria-label={wort} title={wort} disabled={aus} onClick={klick}>
      {bild}
    </button>
  )
}
