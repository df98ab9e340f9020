import { type DragEvent, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { describeBedingung } from '../../../shared/ausdruck/satz.ts'
import { feldauszugSchema } from '../../../shared/dokument/befehle/felder/kopieren.ts'
import { parseTabelle } from '../../../shared/einlesen/tabellentext.ts'
import type { Feldbaum } from '../../../shared/modell/feldbaum.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { namenOf } from '../../../shared/worte/lesbar.ts'
import { useBeiWechsel } from '../../bausteine/useBeiWechsel.ts'
import { useZeilenliste } from '../../bausteine/useZeilenliste.ts'
import { useZwischenablage } from '../../bausteine/useZwischenablage.ts'
import { schwerenOfElemente } from '../../befunde/befundsicht.ts'
import { useBefunde } from '../../befunde/befundspeicher.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { type Ablageziel, findAblageziel } from './ablegen.ts'
import { chooseZeile, ownerOf, setAuswahl } from './auswahl.ts'
import { Entwurfszeile } from './Entwurfszeile.tsx'
import { TabellenzeileFeld } from './Feldzeile.tsx'
import { useFelderzustand } from './felderzustand.ts'
import { type Feldzeile, findOrtNach } from './feldzeilen.ts'
import { SPALTEN, SPALTENTITEL, type Spalte } from './spalten.ts'
import { onTabellentaste } from './tabellentasten.ts'
import type { Feldaktionen } from './useFeldaktionen.ts'

/** How copied fields are recognised on the clipboard by another window. */
const FORMAT = 'application/x-fachwerk-datenfelder'
/** A Gruppe opens when something is held over it for so long. */
const AUFKLAPPEN_MS = 700

interface Eigenschaften {
  projekt: Projekt
  baum: Feldbaum
  zeilen: readonly Feldzeile[]
  name: string
  aktionen: Feldaktionen
}

/** The tree of Datenfelder as a table: one tab stop, rows and cells by arrow keys, changed in place, moved by mouse and keys. */
export function Feldtabelle({ projekt, baum, zeilen, name, aktionen }: Eigenschaften) {
  const rahmen = useRef<HTMLDivElement>(null)
  const tabelle = useRef<HTMLTableElement>(null)
  const praefix = useId()
  const { auswahl, aktiv, spalte, bearbeitet, ablage, offene } = useFelderzustand()
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  const befunde = useBefunde((stand) => stand.befunde)
  const schweren = useMemo(() => schwerenOfElemente(befunde), [befunde])
  const namen = namenOf(projekt)
  const virtuell = useZeilenliste(rahmen, zeilen.length, (index) => zeilen[index]?.schluessel ?? index)
  const { ziel, ...ziehen } = useZiehen(projekt, baum, zeilen, aktionen)
  const aktiverIndex = zeilen.findIndex(({ schluessel }) => schluessel === aktiv)
  const entwurfsindex = zeilen.findIndex(({ art }) => art === 'entwurf')
  const ausgeschnitten = useMemo(() => new Set(ablage?.ausgeschnitten === true ? ablage.auszug.wurzeln : []), [ablage])

  useBeiWechsel(`${entwurfsindex} ${aktiv}`, () => {
    const index = entwurfsindex >= 0 ? entwurfsindex : aktiverIndex
    if (index >= 0) virtuell.scrollToIndex(index, { align: 'auto' })
  })
  // editing takes the focus into a cell; afterwards keys go to the table again
  const hatteEingabe = useRef(false)
  const hatEingabe = bearbeitet || entwurfsindex >= 0
  useEffect(() => {
    if (hatteEingabe.current && !hatEingabe) tabelle.current?.focus({ preventScroll: true })
    hatteEingabe.current = hatEingabe
  }, [hatEingabe])

  const onKeyDown = (ereignis: KeyboardEvent<HTMLTableElement>): void => {
    if (ereignis.target !== ereignis.currentTarget) return
    onTabellentaste(ereignis, { projekt, baum, zeilen, aktionen, schreibrecht })
  }
  useZwischenablage(tabelle, {
    take: (ausschneiden) => {
      const kopie = aktionen.copy(ausschneiden && schreibrecht)
      return kopie && { 'text/plain': kopie.text, [FORMAT]: JSON.stringify(kopie.auszug) }
    },
    paste: (daten) => {
      if (!schreibrecht) return
      const text = daten.getData('text/plain')
      const ort = findOrtNach(baum, zeilen[aktiverIndex])
      const auszug = readAuszug(daten.getData(FORMAT))
      if (ablage !== undefined && text === ablage.text) aktionen.pasteAblage(ort)
      else if (auszug !== undefined) aktionen.paste(auszug, ort)
      else if (parseTabelle(text).zeilen.length > 0) useFelderzustand.setState({ tabelle: text })
      else useFelderzustand.setState({ hinweis: 'In der Zwischenablage steht nichts, was sich hier einfügen lässt.' })
    },
  })
  const sichtbar = virtuell.getVirtualItems()
  const aktiveSichtbar = sichtbar.some(({ index }) => index === aktiverIndex)
  return (
    <div ref={rahmen} className="felder-rahmen">
      <table
        ref={tabelle}
        className="felder-tabelle"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows open is a tree grid
        role="treegrid"
        aria-label={name}
        aria-multiselectable
        aria-readonly={!schreibrecht}
        aria-rowcount={zeilen.length + 1}
        aria-colcount={SPALTEN.length}
        tabIndex={0}
        data-fokus="felder"
        onKeyDown={onKeyDown}
        {...ziehen.tabelle}
        {...(aktiveSichtbar && !bearbeitet ? { 'aria-activedescendant': cellIdOf(praefix, aktiverIndex, spalte) } : {})}
      >
        <thead>
          <tr className="felder-kopf" aria-rowindex={1}>
            {SPALTEN.map((eine, index) => (
              <th key={eine} scope="col" aria-colindex={index + 1} className={`fz-${eine}`}>
                {SPALTENTITEL[eine]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="felder-zeilen" style={{ height: virtuell.getTotalSize() }}>
          {sichtbar.map(({ index, start, key }) => {
            const zeile = zeilen[index]
            if (zeile === undefined) return null
            if (zeile.art === 'entwurf') {
              return <Entwurfszeile key={key} projekt={projekt} start={start} tiefe={zeile.tiefe} aktionen={aktionen} />
            }
            const { knoten } = zeile
            return (
              <TabellenzeileFeld
                key={key}
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
          })}
        </tbody>
      </table>
    </div>
  )
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

/** Rows dragged to another place; with Strg they are copied. The pointer says where they would fall, or why not. */
function useZiehen(projekt: Projekt, baum: Feldbaum, zeilen: readonly Feldzeile[], aktionen: Feldaktionen) {
  const [ziel, setZiel] = useState<Ablageziel>()
  const gezogene = useRef<readonly string[]>([])
  const wartend = useRef<{ schluessel: string; seit: number }>(undefined)
  const end = (): void => {
    gezogene.current = []
    wartend.current = undefined
    setZiel(undefined)
    useFelderzustand.setState({ hinweis: '' })
  }
  const onDragOver = (ereignis: DragEvent<HTMLElement>): void => {
    if (gezogene.current.length === 0) return
    const element = (ereignis.target as HTMLElement).closest<HTMLElement>('[data-zeile]')
    const zeile = zeilen[Number(element?.dataset.zeile)]
    if (element === null || zeile === undefined) return
    const box = element.getBoundingClientRect()
    const neues = findAblageziel(projekt, baum, zeile, (ereignis.clientY - box.top) / box.height, gezogene.current)
    if (neues === undefined) return
    const kopiert = ereignis.ctrlKey || ereignis.metaKey
    ereignis.preventDefault()
    ereignis.dataTransfer.dropEffect = neues.grund !== undefined && !kopiert ? 'none' : kopiert ? 'copy' : 'move'
    openNachWeile(zeile)
    if (ziel?.schluessel === neues.schluessel && ziel.wo === neues.wo) return
    setZiel(neues)
    useFelderzustand.setState({ hinweis: neues.grund ?? '' })
  }
  const openNachWeile = (zeile: Feldzeile): void => {
    const jetzt = Date.now()
    if (wartend.current?.schluessel !== zeile.schluessel)
      wartend.current = { schluessel: zeile.schluessel, seit: jetzt }
    else if (jetzt - wartend.current.seit > AUFKLAPPEN_MS && zeile.art === 'feld' && zeile.offen === false) {
      useFelderzustand.setState(({ offene }) => ({ offene: new Set([...offene, zeile.schluessel]) }))
    }
  }
  return {
    ziel,
    tabelle: {
      onDragOver,
      onDragEnd: end,
      onDrop: (ereignis: DragEvent<HTMLElement>): void => {
        ereignis.preventDefault()
        const ids = gezogene.current
        const gemeint = ziel
        end()
        if (gemeint === undefined || ids.length === 0) return
        if (ereignis.ctrlKey || ereignis.metaKey) aktionen.copyTo(ids, gemeint.ort)
        else if (gemeint.grund === undefined) aktionen.moveTo(ids, gemeint.ort)
        else useFelderzustand.setState({ hinweis: gemeint.grund })
      },
    },
    zeile: (zeile: Feldzeile) => ({
      onZiehen: (ereignis: DragEvent<HTMLElement>): void => {
        if (zeile.art !== 'feld' || zeile.schluessel.includes('/')) {
          ereignis.preventDefault()
          return
        }
        const { auswahl } = useFelderzustand.getState()
        if (!auswahl.has(zeile.schluessel)) setAuswahl([zeile.schluessel], zeile.schluessel)
        const gewaehlte = useFelderzustand.getState().auswahl
        gezogene.current = [...baum.nachPfad.keys()].filter((pfad) => gewaehlte.has(pfad) && !pfad.includes('/'))
        ereignis.dataTransfer.effectAllowed = 'copyMove'
        ereignis.dataTransfer.setData('text/plain', zeile.knoten.name)
      },
    }),
  }
}
