import { Select } from '@mantine/core'
import { type CSSProperties, type KeyboardEvent, useMemo, useRef } from 'react'
import { checkVerwendung } from '../../../shared/dokument/befehle/felder/einfuegen.ts'
import { findOrtOf } from '../../../shared/dokument/befehle/felder/feldteile.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { cleanText } from '../../bausteine/cleanText.ts'
import { Ersteingabe } from '../../bausteine/Ersteingabe.tsx'
import { Zeichen } from '../../bausteine/Zeichen.tsx'
import { useDokument } from '../../dokument/dokument.ts'
import { type Entwurf, useFelderzustand } from './felderzustand.ts'
import { SPALTEN } from './spalten.ts'
import type { Feldaktionen } from './useFeldaktionen.ts'
import { listWurzeln } from './wurzelwahl.ts'

interface Eigenschaften {
  projekt: Projekt
  start: number
  tiefe: number
  aktionen: Feldaktionen
}

const ZEICHEN = { feld: 'datenfeld', gruppe: 'datenfeldgruppe', verwendung: 'baukastenverwendung' } as const

/** The row in which something new is named; Enter adds it, and after a field begins the next one. */
export function Entwurfszeile(eigenschaften: Eigenschaften) {
  const entwurf = useFelderzustand((stand) => stand.entwurf)
  if (entwurf === undefined) return null
  const { start, tiefe } = eigenschaften
  return (
    <tr className="zellen-zeile zellen-entwurf" style={{ '--t': tiefe, top: start } as CSSProperties}>
      <td className="zellen-zelle fz-name" colSpan={SPALTEN.length}>
        <span className="pf" />
        <Zeichen art={ZEICHEN[entwurf.art]} groesse={14} />
        {entwurf.art === 'verwendung' ? (
          <Gruppenwahl {...eigenschaften} />
        ) : (
          <Benennung
            key={`${entwurf.art} ${entwurf.ort.eltern} ${entwurf.ort.stelle}`}
            entwurf={entwurf}
            aktionen={eigenschaften.aktionen}
          />
        )}
      </td>
    </tr>
  )
}

function Benennung({ entwurf, aktionen }: { entwurf: Entwurf; aktionen: Feldaktionen }) {
  const { text, gruppe } = entwurf
  const change = (angaben: Pick<Entwurf, 'text' | 'gruppe'>): void =>
    useFelderzustand.setState({ entwurf: { ...entwurf, ...angaben } })
  const beendet = useRef(false)
  // a new Gruppe is asked for its first field too: none is empty
  const fragtFeld = entwurf.art === 'gruppe' && entwurf.umschliesst.length === 0 && gruppe !== undefined
  const frage =
    entwurf.art === 'feld'
      ? 'Name des neuen Datenfelds'
      : fragtFeld
        ? `Erstes Datenfeld von „${gruppe}“`
        : 'Name der neuen Gruppe'
  const finish = (weiter: boolean): void => {
    if (text.trim() !== '' && entwurf.art === 'gruppe' && entwurf.umschliesst.length === 0 && gruppe === undefined) {
      change({ gruppe: text, text: '' })
      return
    }
    beendet.current = true
    const angelegt =
      gruppe === undefined ? aktionen.endEntwurf(text) : aktionen.endEntwurf(gruppe, text.trim() || gruppe)
    if (angelegt && weiter && entwurf.art === 'feld') beginNext(aktionen)
  }
  const onKeyDown = (ereignis: KeyboardEvent<HTMLInputElement>): void => {
    if (ereignis.key === 'Enter') finish(true)
    else if (ereignis.key === 'Escape') {
      beendet.current = true
      useFelderzustand.setState({ entwurf: undefined })
    } else return
    ereignis.preventDefault()
    ereignis.stopPropagation()
  }
  return (
    <Ersteingabe
      key={frage}
      aria-label={frage}
      placeholder={frage}
      value={text}
      maxLength={200}
      onChange={(ereignis) => change({ text: cleanText(ereignis.target.value) })}
      onKeyDown={onKeyDown}
      onBlur={() => {
        if (!beendet.current && gruppe === undefined && !(entwurf.art === 'gruppe' && text.trim() !== '')) finish(false)
      }}
    />
  )
}

/** The next new field stands behind the one that was just added. */
function beginNext(aktionen: Feldaktionen): void {
  const { projekt } = useDokument.getState()
  const { aktiv } = useFelderzustand.getState()
  const ort = projekt && aktiv !== undefined ? findOrtOf(projekt, aktiv) : undefined
  if (ort !== undefined) aktionen.beginEntwurf('feld', { ...ort, stelle: ort.stelle + 1 })
}

/** Search among the Gruppen of the Baukasten; those that cannot stand here say why. */
function Gruppenwahl({ projekt, aktionen }: Eigenschaften) {
  const ort = useFelderzustand((stand) => stand.entwurf?.ort)
  const gruppen = useMemo(() => {
    const wurzeln = listWurzeln(projekt, undefined).flatMap((eine) => eine.wurzeln)
    return wurzeln
      .filter(({ art }) => art === 'datenfeldgruppe')
      .map(({ id, name }) => {
        const grund = ort && checkVerwendung(projekt, ort, id)
        return { value: id, label: grund === undefined ? name : `${name} – ${grund}`, disabled: grund !== undefined }
      })
  }, [projekt, ort])
  return (
    <Select
      size="xs"
      className="dehn"
      aria-label="Gruppe des Baukastens verwenden"
      placeholder={gruppen.length === 0 ? 'Der Baukasten hat keine Gruppen.' : 'Gruppe des Baukastens suchen'}
      data={gruppen}
      searchable
      autoFocus
      defaultDropdownOpened
      nothingFoundMessage="Keine Gruppe heißt so."
      classNames={{ input: 'auswahlfeld' }}
      onKeyDown={(ereignis) => ereignis.stopPropagation()}
      onDropdownClose={() => useFelderzustand.setState({ entwurf: undefined })}
      onChange={(gruppe) => gruppe !== null && aktionen.chooseGruppe(gruppe)}
    />
  )
}
