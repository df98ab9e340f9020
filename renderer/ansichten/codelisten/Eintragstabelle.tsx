import { type CSSProperties, useId, useMemo, useRef } from 'react'
import { parseTabelle } from '../../../shared/einlesen/tabellentext.ts'
import type { Codelisteneintrag } from '../../../shared/modell/projekt.ts'
import { Leerzustand } from '../../bausteine/Leerzustand.tsx'
import { noteTabelle } from '../../bausteine/tabellenentwurf.ts'
import { useZwischenablage } from '../../bausteine/useZwischenablage.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { Zellentabelle } from '../../zellentabelle/Zellentabelle.tsx'
import { Eintragseingabe } from './Eintragseingabe.tsx'
import { Eintragsentwurf } from './Eintragsentwurf.tsx'
import { Eintragszeile } from './Eintragszeile.tsx'
import { onEintragstaste } from './eintragstasten.ts'
import { chooseEintrag, type Eintragsspalte, useListenzustand } from './listenzustand.ts'
import { useEintragsziehen } from './useEintragsziehen.ts'
import type { Listenaktionen } from './useListenaktionen.ts'

interface Gezeigter {
  eintrag: Codelisteneintrag
  /** place in the whole list */
  stelle: number
}

interface Eigenschaften {
  liste: string
  name: string
  eintraege: readonly Codelisteneintrag[]
  gezeigte: readonly Gezeigter[]
  aktionen: Listenaktionen
}

/** The entries of a list, changed in place; what the search leaves of them. */
export function Eintragstabelle(eigenschaften: Eigenschaften) {
  const { eintraege, gezeigte } = eigenschaften
  const { entwurf, suche } = useListenzustand()
  if (eintraege.length === 0 && entwurf === undefined) {
    return (
      <Leerzustand titel="Noch keine Einträge" text="Fügen Sie einen Eintrag hinzu oder übernehmen Sie eine Tabelle." />
    )
  }
  if (gezeigte.length === 0 && suche.trim() !== '') {
    return <Leerzustand titel={`Nichts enthält „${suche.trim()}“.`} text="Gesucht wird in Codes und Namen." />
  }
  return (
    <>
      <Tabelle {...eigenschaften} />
      <Tabellenfuss anzahl={eintraege.length} gezeigte={gezeigte.length} />
    </>
  )
}

type Tabellenzeile = Gezeigter | 'entwurf'

function Tabelle({ liste, name, eintraege, gezeigte, aktionen }: Eigenschaften) {
  const tabelle = useRef<HTMLTableElement>(null)
  const praefix = useId()
  const { auswahl, aktiv, spalte, bearbeitet, entwurf, suche } = useListenzustand()
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
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
  const aktiverIndex = zeilen.findIndex((zeile) => zeile !== 'entwurf' && zeile.eintrag.code === aktiv)
  const ziehen = useEintragsziehen(eintraege, aktionen)
  useEintragsablage(tabelle, liste, eintraege)
  const idOf = (index: number, eine: Eintragsspalte): string => `${praefix}-${index}-${eine}`
  return (
    <Zellentabelle
      ref={tabelle}
      className="codes-tabelle"
      style={rasterOf(weitere.length)}
      rolle="grid"
      inhalt={liste}
      name={`Einträge von ${name}`}
      lesend={!schreibrecht}
      zeilen={zeilen}
      keyOf={(zeile) => (zeile === 'entwurf' ? `entwurf-${entwurf}` : zeile.eintrag.code)}
      aktiv={aktiverIndex}
      aktiveZelle={idOf(aktiverIndex, spalte)}
      entwurf={zeilen.indexOf('entwurf')}
      bearbeitet={bearbeitet}
      onTaste={(ereignis) => {
        const hier = gezeigte[codes.indexOf(aktiv ?? '')]?.stelle ?? eintraege.length - 1
        onEintragstaste(ereignis, { codes, neueStelle: hier + 1, aktionen, schreibrecht })
      }}
      {...ziehen.tabelle}
      kopf={<Spaltenkoepfe weitere={weitere} />}
      zeile={(zeile, index, start) => {
        if (zeile === 'entwurf')
          return <Eintragsentwurf liste={liste} start={start} eintraege={eintraege} aktionen={aktionen} />
        const { eintrag, stelle } = zeile
        const istAktiv = index === aktiverIndex
        return (
          <Eintragszeile
            liste={liste}
            idOf={(eine) => idOf(index, eine)}
            index={index}
            start={start}
            eintrag={eintrag}
            weitere={weitere}
            gewaehlt={auswahl.has(eintrag.code)}
            aktiveSpalte={istAktiv ? spalte : undefined}
            ziel={ziehen.ziel?.code === eintrag.code ? ziehen.ziel : undefined}
            ziehbar={schreibrecht && !bearbeitet && suche.trim() === ''}
            eingabe={
              istAktiv && bearbeitet ? (
                <Eintragseingabe {...{ liste, eintraege, eintrag, stelle, spalte, aktionen }} />
              ) : undefined
            }
            onWahl={(eine, art) => {
              chooseEintrag(codes, eintrag.code, art)
              if (eine !== undefined) useListenzustand.setState({ spalte: eine })
              tabelle.current?.focus({ preventScroll: true })
            }}
            onBearbeiten={(eine) => {
              if (schreibrecht) useListenzustand.setState({ bearbeitet: true, spalte: eine, hinweis: '' })
            }}
            onZiehen={(ereignis) => ziehen.begin(ereignis, codes, eintrag.code)}
          />
        )
      }}
    />
  )
}

/** Chosen entries go to a spreadsheet as two columns, and a table comes back as one to be taken over. */
function useEintragsablage(
  tabelle: Parameters<typeof useZwischenablage>[0],
  liste: string,
  eintraege: readonly Codelisteneintrag[],
): void {
  const { auswahl } = useListenzustand()
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  useZwischenablage(tabelle, {
    take: () => {
      const gewaehlte = eintraege.filter(({ code }) => auswahl.has(code))
      const text = gewaehlte.map((eintrag) => `${eintrag.code}\t${eintrag.name}`).join('\n')
      return text === '' ? undefined : { 'text/plain': text }
    },
    paste: (daten) => {
      const text = daten.getData('text/plain')
      if (!schreibrecht || parseTabelle(text).zeilen.length === 0) return
      noteTabelle(liste, text)
      useListenzustand.setState({ tabelle: true })
    },
  })
}

function Spaltenkoepfe({ weitere }: { weitere: readonly string[] }) {
  return (
    <>
      <th scope="col">Code</th>
      <th scope="col">Name</th>
      {weitere.map((eine) => (
        <th key={eine} scope="col" className="kurz" title={`Weitere Spalte der Datei: ${eine}`}>
          {eine}
        </th>
      ))}
    </>
  )
}

/** How much there is, and why the last thing could not be done. */
function Tabellenfuss({ anzahl, gezeigte }: { anzahl: number; gezeigte: number }) {
  const { auswahl, hinweis } = useListenzustand()
  return (
    <div className="zellen-fuss">
      <span className="zahl">
        {anzahl.toLocaleString('de')} Einträge
        {gezeigte < anzahl ? `, ${gezeigte.toLocaleString('de')} gezeigt` : ''}
        {auswahl.size > 1 ? `, ${auswahl.size.toLocaleString('de')} gewählt` : ''}
      </span>
      <span role="status" className="zellen-hinweis kurz">
        {hinweis}
      </span>
    </div>
  )
}

/** The columns of the table: code, name and what else the file holds. */
function rasterOf(weitere: number): CSSProperties {
  const raster = ['minmax(8rem, 14rem)', 'minmax(12rem, 1fr)', ...Array<string>(weitere).fill('minmax(7rem, 12rem)')]
  return { '--raster': raster.join(' '), '--weitere': weitere } as CSSProperties
}
