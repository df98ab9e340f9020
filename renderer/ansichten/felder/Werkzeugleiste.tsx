import { Menu, Select } from '@mantine/core'
import {
  ArrowDown,
  ArrowUp,
  ClipboardPaste,
  Eye,
  FileText,
  IndentDecrease,
  IndentIncrease,
  Link2,
  ListTree,
  type LucideIcon,
  Plus,
  Trash2,
} from 'lucide-react'
import { useMemo } from 'react'
import type { Feldbaum } from '../../../shared/modell/feldbaum.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { Filterfeld } from '../../bausteine/Filterfeld.tsx'
import { Symbolknopf } from '../../bausteine/Symbolknopf.tsx'
import { useNurlesegrund } from '../../dokument/useNurlesegrund.ts'
import { useFelderzustand } from './felderzustand.ts'
import { type Feldzeile, findOrtNach } from './feldzeilen.ts'
import type { Feldaktionen } from './useFeldaktionen.ts'
import { listWurzeln, type Wurzel } from './wurzelwahl.ts'

interface Eigenschaften {
  projekt: Projekt
  wurzel: Wurzel
  leistung: string | undefined
  baum: Feldbaum
  zeilen: readonly Feldzeile[]
  aktionen: Feldaktionen
}

/** Left: which tree and which rows are shown. Right: what can be done with them. */
export function Werkzeugleiste(angaben: Eigenschaften) {
  const { baum, zeilen, aktionen } = angaben
  const aktiv = useFelderzustand((stand) => stand.aktiv)
  const vorschau = useFelderzustand((stand) => stand.vorschau)
  const gesperrt = useNurlesegrund()?.satz
  const ort = findOrtNach(
    baum,
    zeilen.find(({ schluessel }) => schluessel === aktiv),
  )
  const keiner = aktiv === undefined ? 'Wählen Sie zuerst ein Datenfeld.' : undefined
  const knopf = (zeichen: LucideIcon, name: string, taste: string, onClick: () => void) => (
    <Symbolknopf zeichen={zeichen} name={name} taste={taste} sperre={gesperrt ?? keiner} onClick={onClick} />
  )
  return (
    <div className="werkzeug felder-werkzeug" role="toolbar" aria-label="Datenfelder">
      <Wurzelauswahl {...angaben} />
      <Feldfilter />
      <span className="dehn" />
      <button
        type="button"
        className="knopf klein"
        disabled={gesperrt !== undefined}
        title={gesperrt ?? 'Datenfeld hinter der gewählten Zeile hinzufügen (Einfg)'}
        onClick={() => aktionen.beginEntwurf('feld', ort)}
      >
        <Plus size={14} strokeWidth={1.75} aria-hidden />
        Datenfeld
      </button>
      <Menu position="bottom-start" width={280} disabled={gesperrt !== undefined}>
        <Menu.Target>
          <button type="button" className="knopf klein" disabled={gesperrt !== undefined} title={gesperrt}>
            Mehr hinzufügen
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<ListTree size={14} aria-hidden />}
            onClick={() => aktionen.beginEntwurf('gruppe', ort)}
          >
            Gruppe
          </Menu.Item>
          <Menu.Item
            leftSection={<Link2 size={14} aria-hidden />}
            onClick={() => aktionen.beginEntwurf('verwendung', ort)}
          >
            Gruppe des Baukastens verwenden
          </Menu.Item>
          <Menu.Item
            leftSection={<FileText size={14} aria-hidden />}
            onClick={() => useFelderzustand.setState({ dokumentwahl: true })}
          >
            Dokument des Baukastens einfügen
          </Menu.Item>
          <Menu.Item
            leftSection={<ClipboardPaste size={14} aria-hidden />}
            onClick={() => useFelderzustand.setState({ tabelle: true })}
          >
            Datenfelder aus einer Tabelle
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <span className="trenn" />
      {knopf(ArrowUp, 'Nach oben', 'Alt Hoch', () => aktionen.move('hoch'))}
      {knopf(ArrowDown, 'Nach unten', 'Alt Runter', () => aktionen.move('runter'))}
      {knopf(IndentIncrease, 'In die Gruppe darüber', 'Alt Rechts', () => aktionen.move('hinein'))}
      {knopf(IndentDecrease, 'Aus der Gruppe heraus', 'Alt Links', () => aktionen.move('hinaus'))}
      {knopf(Trash2, 'Löschen', 'Entf', () => aktionen.remove())}
      <span className="trenn" />
      <Symbolknopf
        zeichen={Eye}
        name="Vorschau"
        an={vorschau !== undefined}
        onClick={() => useFelderzustand.setState({ vorschau: vorschau === undefined ? 'xsd' : undefined })}
      />
    </div>
  )
}

function Wurzelauswahl({ projekt, wurzel, leistung }: Eigenschaften) {
  const daten = useMemo(
    () =>
      listWurzeln(projekt, leistung).map(({ titel, wurzeln }) => ({
        group: titel,
        items: wurzeln.map(({ id, name }) => ({ value: id, label: name })),
      })),
    [projekt, leistung],
  )
  // one of another Leistung that was chosen elsewhere stands in no group
  const bekannt = daten.some(({ items }) => items.some(({ value }) => value === wurzel.id))
  const alle = bekannt ? daten : [{ group: 'Gewählt', items: [{ value: wurzel.id, label: wurzel.name }] }, ...daten]
  return (
    <Select
      className="felder-wurzel"
      size="xs"
      aria-label="Dokument oder Gruppe"
      data={alle}
      value={wurzel.id}
      searchable
      allowDeselect={false}
      nothingFoundMessage="Nichts heißt so."
      classNames={{ input: 'auswahlfeld' }}
      comboboxProps={{ width: 320, position: 'bottom-start' }}
      onChange={(id) => id !== null && useArbeitsplatz.getState().select([id])}
    />
  )
}

function Feldfilter() {
  const filter = useFelderzustand((stand) => stand.filter)
  const setFilter = (neuer: string): void => useFelderzustand.setState({ filter: neuer, entwurf: undefined })
  return <Filterfeld name="Datenfelder filtern" klasse="felder-filter" filter={filter} onFilter={setFilter} />
}
