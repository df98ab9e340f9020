import {
  type CSSProperties,
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { parseTabelle } from '../../../shared/einlesen/tabellentext.ts'
import type { Codelisteneintrag } from '../../../shared/modell/projekt.ts'
import { Leerzustand } from '../../bausteine/Leerzustand.tsx'
import { useBeiWechsel } from '../../bausteine/useBeiWechsel.ts'
import { useZeilenliste } from '../../bausteine/useZeilenliste.ts'
import { useZwischenablage } from '../../bausteine/useZwischenablage.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { Eintragseingabe, Eintragsentwurf } from './Eintragseingabe.tsx'
import { onEintragstaste } from './eintragstasten.ts'
import { chooseEintrag, type Eintragsspalte, useListenzustand } from './listenzustand.ts'
import type { Listenaktionen } from './useListenaktionen.ts'

interface Gezeigter {
  eintrag: Codelisteneintrag
  /** place in the whole list */
  stelle: number
}

interface Eigenschaften {
  name: string
  eintraege: readonly Codelisteneintrag[]
  gezeigte: readonly Gezeigter[]
  aktionen: Listenaktionen
}

type Tabellenzeile = Gezeigter | 'entwurf'

/** The entries of a list, changed in place: one tab stop, arrow keys, Enter, and what a table can be asked otherwise. */
export function Eintragstabelle({ name, eintraege, gezeigte, aktionen }: Eigenschaften) {
  const rahmen = useRef<HTMLDivElement>(null)
  const tabelle = useRef<HTMLTableElement>(null)
  const praefix = useId()
  const { auswahl, aktiv, spalte, bearbeitet, entwurf, hinweis, suche } = useListenzustand()
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  const [ziel, setZiel] = useState<{ code: string; danach: boolean }>()
  const gezogen = useRef(false)
  const weitere = useMemo(
    () => [...new Set(eintraege.flatMap((eintrag) => Object.keys(eintrag.weitere ?? {})))],
    [eintraege],
  )
  const zeilen = useMemo((): readonly Tabellenzeile[] => {
    if (entwurf === undefined) return gezeigte
    const davor = gezeigte.filter(({ stelle }) => stelle < entwurf)
    return [...davor, 'entwurf', ...gezeigte.slice(davor.length)]
  }, [gezeigte, entwurf])
  const codes = useMemo(() => gezeigte.map(({ eintrag }) => eintrag.code), [gezeigte])
  const virtuell = useZeilenliste(rahmen, zeilen.length, (index) => {
    const zeile = zeilen[index]
    return zeile === undefined || zeile === 'entwurf' ? `entwurf-${entwurf}` : zeile.eintrag.code
  })
  const aktiverIndex = zeilen.findIndex((zeile) => zeile !== 'entwurf' && zeile.eintrag.code === aktiv)
  const entwurfsindex = zeilen.indexOf('entwurf')

  useBeiWechsel(`${entwurfsindex} ${aktiv}`, () => {
    const index = entwurfsindex >= 0 ? entwurfsindex : aktiverIndex
    if (index >= 0) virtuell.scrollToIndex(index, { align: 'auto' })
  })
  const hatEingabe = bearbeitet || entwurf !== undefined
  const hatteEingabe = useRef(false)
  useEffect(() => {
    if (hatteEingabe.current && !hatEingabe) tabelle.current?.focus({ preventScroll: true })
    hatteEingabe.current = hatEingabe
  }, [hatEingabe])
  useZwischenablage(tabelle, {
    take: () => {
      const gewaehlte = eintraege.filter(({ code }) => auswahl.has(code))
      const text = gewaehlte.map((eintrag) => `${eintrag.code}\t${eintrag.name}`).join('\n')
      return text === '' ? undefined : { 'text/plain': text }
    },
    paste: (daten) => {
      const text = daten.getData('text/plain')
      if (schreibrecht && parseTabelle(text).zeilen.length > 0) useListenzustand.setState({ tabelle: text })
    },
  })

  const onKeyDown = (ereignis: KeyboardEvent<HTMLTableElement>): void => {
    if (ereignis.target !== ereignis.currentTarget) return
    const hier = gezeigte[codes.indexOf(aktiv ?? '')]?.stelle ?? eintraege.length - 1
    onEintragstaste(ereignis, { codes, neueStelle: hier + 1, aktionen, schreibrecht })
  }
  const onDragOver = (ereignis: DragEvent<HTMLElement>): void => {
    const element = (ereignis.target as HTMLElement).closest<HTMLElement>('[data-code]')
    const code = element?.dataset.code
    if (!gezogen.current || element === null || code === undefined) return
    ereignis.preventDefault()
    const box = element.getBoundingClientRect()
    const danach = ereignis.clientY > box.top + box.height / 2
    if (ziel?.code !== code || ziel.danach !== danach) setZiel({ code, danach })
  }
  const endZiehen = (): void => {
    gezogen.current = false
    setZiel(undefined)
  }
  if (eintraege.length === 0 && entwurf === undefined) {
    return (
      <Leerzustand titel="Noch keine Einträge" text="Fügen Sie einen Eintrag hinzu oder übernehmen Sie eine Tabelle." />
    )
  }
  if (gezeigte.length === 0 && suche.trim() !== '') {
    return <Leerzustand titel={`Nichts enthält „${suche.trim()}“.`} text="Gesucht wird in Codes und Namen." />
  }
  const sichtbar = virtuell.getVirtualItems()
  return (
    <>
      <div ref={rahmen} className="felder-rahmen">
        <table
          ref={tabelle}
          className="felder-tabelle codes-tabelle"
          style={rasterOf(weitere.length)}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: cells are reached by arrow keys
          role="grid"
          aria-label={`Einträge von ${name}`}
          aria-multiselectable
          aria-readonly={!schreibrecht}
          aria-rowcount={zeilen.length + 1}
          tabIndex={0}
          onKeyDown={onKeyDown}
          onDragOver={onDragOver}
          onDragEnd={endZiehen}
          onDrop={(ereignis) => {
            ereignis.preventDefault()
            const stelle = eintraege.findIndex(({ code }) => code === ziel?.code)
            if (gezogen.current && ziel !== undefined && stelle >= 0) aktionen.moveTo(stelle + (ziel.danach ? 1 : 0))
            endZiehen()
          }}
          {...(sichtbar.some(({ index }) => index === aktiverIndex) && !bearbeitet
            ? { 'aria-activedescendant': `${praefix}-${aktiverIndex}-${spalte}` }
            : {})}
        >
          <thead>
            <tr className="felder-kopf" aria-rowindex={1}>
              <th scope="col">Code</th>
              <th scope="col">Name</th>
              {weitere.map((eine) => (
                <th key={eine} scope="col" className="kurz" title={`Weitere Spalte der Datei: ${eine}`}>
                  {eine}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="felder-zeilen" style={{ height: virtuell.getTotalSize() }}>
            {sichtbar.map(({ index, start, key }) => {
              const zeile = zeilen[index]
              if (zeile === undefined) return null
              if (zeile === 'entwurf') {
                return <Eintragsentwurf key={key} start={start} eintraege={eintraege} aktionen={aktionen} />
              }
              const { eintrag, stelle } = zeile
              const istAktiv = index === aktiverIndex
              const wohin = ziel?.code === eintrag.code ? `ziel ziel-${ziel.danach ? 'danach' : 'davor'}` : ''
              return (
                <tr
                  key={key}
                  data-code={eintrag.code}
                  className={`felder-zeile ${auswahl.has(eintrag.code) ? 'wahl' : ''} ${istAktiv ? 'aktiv' : ''} ${wohin}`}
                  style={{ top: start }}
                  aria-rowindex={index + 2}
                  aria-selected={auswahl.has(eintrag.code)}
                  draggable={schreibrecht && !bearbeitet && suche.trim() === ''}
                  onDragStart={(ereignis) => {
                    if (!auswahl.has(eintrag.code)) chooseEintrag(codes, eintrag.code, 'einzeln')
                    gezogen.current = true
                    ereignis.dataTransfer.effectAllowed = 'move'
                    ereignis.dataTransfer.setData('text/plain', eintrag.code)
                  }}
                >
                  {(['code', 'name'] as const).map((eine) => (
                    <Zelle
                      key={eine}
                      id={`${praefix}-${index}-${eine}`}
                      eintrag={eintrag}
                      spalte={eine}
                      aktiv={istAktiv && spalte === eine}
                      onWahl={(art) => {
                        chooseEintrag(codes, eintrag.code, art)
                        useListenzustand.setState({ spalte: eine })
                        tabelle.current?.focus({ preventScroll: true })
                      }}
                      onBearbeiten={() => {
                        if (schreibrecht) useListenzustand.setState({ bearbeitet: true, spalte: eine, hinweis: '' })
                      }}
                    >
                      {istAktiv && bearbeitet && spalte === eine ? (
                        <Eintragseingabe
                          eintraege={eintraege}
                          eintrag={eintrag}
                          stelle={stelle}
                          spalte={eine}
                          aktionen={aktionen}
                        />
                      ) : undefined}
                    </Zelle>
                  ))}
                  {weitere.map((eine) => (
                    // biome-ignore lint/a11y/useKeyWithClickEvents: the table has the focus and handles the keys
                    <td
                      key={eine}
                      className="felder-zelle zweit"
                      title={eintrag.weitere?.[eine]}
                      onClick={() => chooseEintrag(codes, eintrag.code, 'einzeln')}
                    >
                      <span className="kurz">{eintrag.weitere?.[eine] ?? ''}</span>
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <div className="felder-fuss">
        <span className="zahl">
          {eintraege.length.toLocaleString('de')} Einträge
          {gezeigte.length < eintraege.length ? `, ${gezeigte.length.toLocaleString('de')} gezeigt` : ''}
          {auswahl.size > 1 ? `, ${auswahl.size.toLocaleString('de')} gewählt` : ''}
        </span>
        <span role="status" className="felder-hinweis kurz">
          {hinweis}
        </span>
      </div>
    </>
  )
}

/** The columns of the table: code, name and what else the file holds. */
function rasterOf(weitere: number): CSSProperties {
  const raster = ['minmax(8rem, 14rem)', 'minmax(12rem, 1fr)', ...Array<string>(weitere).fill('minmax(7rem, 12rem)')]
  return { '--raster': raster.join(' '), '--weitere': weitere } as CSSProperties
}

interface Zelleneigenschaften {
  id: string
  eintrag: Codelisteneintrag
  spalte: Eintragsspalte
  aktiv: boolean
  onWahl(art: 'einzeln' | 'dazu' | 'bis'): void
  onBearbeiten(): void
  /** the control while the cell is changed */
  children: ReactNode
}

function Zelle({ id, eintrag, spalte, aktiv, onWahl, onBearbeiten, children }: Zelleneigenschaften) {
  const Element = spalte === 'code' ? 'th' : 'td'
  return (
    <Element
      id={id}
      {...(spalte === 'code' ? { scope: 'row' } : {})}
      className={`felder-zelle ${spalte === 'code' ? 'fest' : ''} ${aktiv ? 'aktiv' : ''}`}
      title={children === undefined ? eintrag[spalte] : undefined}
      onClick={(ereignis: MouseEvent) => {
        if (children === undefined)
          onWahl(ereignis.shiftKey ? 'bis' : ereignis.ctrlKey || ereignis.metaKey ? 'dazu' : 'einzeln')
      }}
      onDoubleClick={() => {
        if (children === undefined) onBearbeiten()
      }}
    >
      {children ?? <span className="kurz">{eintrag[spalte]}</span>}
    </Element>
  )
}
