import { type RefObject, useId, useMemo, useRef } from 'react'
import { describeBedingung } from '../../../shared/ausdruck/satz.ts'
import type { Feldort } from '../../../shared/dokument/befehle/felder/feldteile.ts'
import { feldauszugSchema } from '../../../shared/dokument/befehle/felder/kopieren.ts'
import { parseTabelle } from '../../../shared/einlesen/tabellentext.ts'
import type { Feldbaum } from '../../../shared/modell/feldbaum.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { namenOf } from '../../../shared/worte/lesbar.ts'
import { noteTabelle } from '../../bausteine/tabellenentwurf.ts'
import { useZwischenablage } from '../../bausteine/useZwischenablage.ts'
import { schwerenOfElemente } from '../../befunde/befundsicht.ts'
import { useBefunde } from '../../befunde/befundspeicher.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { Zellentabelle } from '../../zellentabelle/Zellentabelle.tsx'
import { chooseZeile, ownerOf } from './auswahl.ts'
import { Entwurfszeile } from './Entwurfszeile.tsx'
import { TabellenzeileFeld } from './Feldzeile.tsx'
import { useFelderzustand } from './felderzustand.ts'
import { type Feldzeile, findOrtNach } from './feldzeilen.ts'
import { SPALTEN, SPALTENTITEL, type Spalte } from './spalten.ts'
import { onTabellentaste } from './tabellentasten.ts'
import type { Feldaktionen } from './useFeldaktionen.ts'
import { useFeldziehen } from './useFeldziehen.ts'

/** How copied fields are recognised on the clipboard by another window. */
const FORMAT = 'application/x-fachwerk-datenfelder'

interface Eigenschaften {
  projekt: Projekt
  baum: Feldbaum
  zeilen: readonly Feldzeile[]
  name: string
  aktionen: Feldaktionen
}

/** The tree of Datenfelder as a table, changed in place, its rows moved by mouse and keys. */
export function Feldtabelle({ projekt, baum, zeilen, name, aktionen }: Eigenschaften) {
  const tabelle = useRef<HTMLTableElement>(null)
  const praefix = useId()
  const { auswahl, aktiv, spalte, bearbeitet, ablage, offene } = useFelderzustand()
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  const befunde = useBefunde((stand) => stand.befunde)
  const schweren = useMemo(() => schwerenOfElemente(befunde), [befunde])
  const namen = namenOf(projekt)
  const { ziel, ...ziehen } = useFeldziehen(projekt, baum, zeilen, aktionen)
  const aktiverIndex = zeilen.findIndex(({ schluessel }) => schluessel === aktiv)
  const ausgeschnitten = useMemo(() => new Set(ablage?.ausgeschnitten === true ? ablage.auszug.wurzeln : []), [ablage])
  useFeldablage(tabelle, aktionen, findOrtNach(baum, zeilen[aktiverIndex]))
  return (
    <Zellentabelle
      ref={tabelle}
      className="felder-tabelle"
      rolle="treegrid"
      inhalt={baum.dokument}
      name={name}
      lesend={!schreibrecht}
      aria-colcount={SPALTEN.length}
      data-fokus="felder"
      zeilen={zeilen}
      keyOf={({ schluessel }) => schluessel}
      aktiv={aktiverIndex}
      aktiveZelle={cellIdOf(praefix, aktiverIndex, spalte)}
      entwurf={zeilen.findIndex(({ art }) => art === 'entwurf')}
      bearbeitet={bearbeitet}
      onTaste={(ereignis) => onTabellentaste(ereignis, { projekt, baum, zeilen, aktionen, schreibrecht })}
      {...ziehen.tabelle}
      kopf={SPALTEN.map((eine, index) => (
        <th key={eine} scope="col" aria-colindex={index + 1} className={`fz-${eine}`}>
          {SPALTENTITEL[eine]}
        </th>
      ))}
      zeile={(zeile, index, start) => {
        if (zeile.art === 'entwurf') {
          return <Entwurfszeile projekt={projekt} start={start} tiefe={zeile.tiefe} aktionen={aktionen} />
        }
        const { knoten } = zeile
        return (
          <TabellenzeileFeld
            id={(eine: Spalte) => cellIdOf(praefix, index, eine)}
            index={index}
            start={start}
            zeile={zeile}
            projekt={projekt}
            bedingung={knoten.pflichtWenn === undefined ? '' : describeBedingung(knoten.pflichtWenn, namen, knoten)}
            gewaehlt={auswahl.has(knoten.pfad)}
            aktiveSpalte={index === aktiverIndex ? spalte : undefined}
            bearbeitet={bearbeitet && index === aktiverIndex}
            ausgeschnitten={ausgeschnitten.has(ownerOf(knoten.pfad))}
            schwere={schweren.get(knoten.id)}
            ziel={ziel?.schluessel === knoten.pfad ? ziel : undefined}
            schreibrecht={schreibrecht}
            aktionen={aktionen}
            onWahl={(eine, art) => {
              chooseZeile(zeilen, knoten.pfad, art)
              useFelderzustand.setState({ spalte: eine })
              tabelle.current?.focus({ preventScroll: true })
            }}
            onKlappe={() => {
              const neue = new Set(offene)
              if (!neue.delete(knoten.pfad)) neue.add(knoten.pfad)
              useFelderzustand.setState({ offene: neue })
            }}
            {...ziehen.zeile(zeile)}
          />
        )
      }}
    />
  )
}

/** Chosen rows go to the clipboard as fields and as a table; what comes back falls at `ort`. */
function useFeldablage(
  tabelle: RefObject<HTMLTableElement | null>,
  aktionen: Feldaktionen,
  ort: Feldort | undefined,
): void {
  const ablage = useFelderzustand((stand) => stand.ablage)
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  useZwischenablage(tabelle, {
    take: (ausschneiden) => {
      const kopie = aktionen.copy(ausschneiden && schreibrecht)
      return kopie && { 'text/plain': kopie.text, [FORMAT]: JSON.stringify(kopie.auszug) }
    },
    paste: (daten) => {
      if (!schreibrecht) return
      const text = daten.getData('text/plain')
      const auszug = readAuszug(daten.getData(FORMAT))
      if (ablage !== undefined && text === ablage.text) aktionen.pasteAblage(ort)
      else if (auszug !== undefined) aktionen.paste(auszug, ort)
      else if (parseTabelle(text).zeilen.length > 0) {
        noteTabelle(useFelderzustand.getState().wurzel ?? '', text)
        useFelderzustand.setState({ tabelle: true })
      } else useFelderzustand.setState({ hinweis: 'In der Zwischenablage steht nichts, was sich hier einfügen lässt.' })
    },
  })
}

function cellIdOf(praefix: string, index: number, spalte: Spalte): string {
  return `${praefix}-${index}-${spalte}`
}

function readAuszug(text: string) {
  if (text === '') return undefined
  try {
    const geprueft = feldauszugSchema.safeParse(JSON.parse(text))
    return geprueft.success ? geprueft.data : undefined
  } catch {
    return undefined
  }
}
