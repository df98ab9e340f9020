import { Menu } from '@mantine/core'
import { ArrowDown, ArrowDownAZ, ArrowUp, ClipboardPaste, Plus, Trash2 } from 'lucide-react'
import type { Codeliste } from '../../../shared/modell/elemente/dokument.ts'
import { Filterfeld } from '../../bausteine/Filterfeld.tsx'
import { Symbolknopf } from '../../bausteine/Symbolknopf.tsx'
import { useNurlesegrund } from '../../dokument/useNurlesegrund.ts'
import { useListenzustand } from './listenzustand.ts'
import type { Listenaktionen } from './useListenaktionen.ts'

/** Search at the left, what can be done with entries at the right. */
export function Listenwerkzeug({
  liste,
  anzahl,
  aktionen,
}: {
  liste: Codeliste
  anzahl: number
  aktionen: Listenaktionen
}) {
  const gesperrt = useNurlesegrund()?.satz
  const { suche, auswahl } = useListenzustand()
  const keiner = gesperrt ?? (auswahl.size === 0 ? 'Wählen Sie zuerst einen Eintrag.' : undefined)
  return (
    <div className="werkzeug felder-werkzeug" role="toolbar" aria-label={`Einträge von ${liste.name}`}>
      <Filterfeld
        name="Einträge suchen"
        klasse="felder-filter codelisten-suche"
        platzhalter="Code oder Name suchen"
        filter={suche}
        onFilter={(neue) => useListenzustand.setState({ suche: neue, entwurf: undefined })}
      />
      <span className="dehn" />
      <button
        type="button"
        className="knopf klein"
        disabled={gesperrt !== undefined}
        title={gesperrt ?? 'Eintrag hinzufügen (Einfg)'}
        onClick={() => useListenzustand.setState({ entwurf: anzahl, suche: '' })}
      >
        <Plus size={14} strokeWidth={1.75} aria-hidden />
        Eintrag
      </button>
      <button
        type="button"
        className="knopf klein"
        disabled={gesperrt !== undefined}
        title={gesperrt}
        onClick={() => useListenzustand.setState({ tabelle: true })}
      >
        <ClipboardPaste size={14} strokeWidth={1.75} aria-hidden />
        Aus Tabelle
      </button>
      <Menu position="bottom-end" width={200} disabled={gesperrt !== undefined}>
        <Menu.Target>
          <button
            type="button"
            className="knopf klein"
            disabled={gesperrt !== undefined || anzahl < 2}
            title={gesperrt}
          >
            <ArrowDownAZ size={14} strokeWidth={1.75} aria-hidden />
            Ordnen
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => aktionen.sort('code')}>Nach Codes</Menu.Item>
          <Menu.Item onClick={() => aktionen.sort('name')}>Nach Namen</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <span className="trenn" />
      <Symbolknopf
        zeichen={ArrowUp}
        name="Nach oben"
        taste="Alt Hoch"
        sperre={keiner}
        onClick={() => aktionen.step(-1)}
      />
      <Symbolknopf
        zeichen={ArrowDown}
        name="Nach unten"
        taste="Alt Runter"
        sperre={keiner}
        onClick={() => aktionen.step(1)}
      />
      <Symbolknopf zeichen={Trash2} name="Einträge löschen" taste="Entf" sperre={keiner} onClick={aktionen.remove} />
    </div>
  )
}
