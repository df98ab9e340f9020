import { Popover } from '@mantine/core'
import { Check, FilePlus2 } from 'lucide-react'
import { useState } from 'react'
import type { Testfalldetail } from '../../../shared/host/abnahme.ts'
import { useNurlesegrund } from '../../dokument/useNurlesegrund.ts'
import type { Abnahmeablauf } from './ablauf.ts'

const ARTEN = { neu: 'neu', geaendert: 'geändert', entfernt: 'entfernt' } as const

/** Accepts the result of a case: shows first which files that writes. */
export function Ersetzen({ detail, ablauf }: { detail: Testfalldetail; ablauf: Abnahmeablauf }) {
  const nurLesen = useNurlesegrund()
  const [offen, setOffen] = useState(false)
  const [schreibt, setSchreibt] = useState(false)
  const { ersetzung, eintrag } = detail
  const neu = eintrag.art === 'abgeleitet'
  const grund =
    nurLesen !== undefined
      ? nurLesen.satz
      : ersetzung.moeglich
        ? ersetzung.dateien.length === 0
          ? 'Das Ergebnis ist, was erwartet wird.'
          : undefined
        : ersetzung.grund
  const accept = async (): Promise<void> => {
    setSchreibt(true)
    await ablauf.ersetzeSoll()
    setSchreibt(false)
    setOffen(false)
  }
  const Icon = neu ? FilePlus2 : Check
  return (
    <Popover opened={offen} onChange={setOffen} position="bottom-end" trapFocus shadow="md" width={420}>
      <Popover.Target>
        <button
          type="button"
          className={`knopf klein${grund === undefined ? '' : ' aus'}`}
          aria-disabled={grund !== undefined}
          title={grund}
          onClick={() => {
            if (grund === undefined) setOffen(!offen)
          }}
        >
          <Icon size={13} strokeWidth={1.75} aria-hidden />
          {neu ? 'Als Testfall übernehmen' : 'Soll ersetzen'}
        </button>
      </Popover.Target>
      <Popover.Dropdown className="ersetzen">
        <p className="stark">
          {neu ? 'Das Ergebnis wird ein eigener Testfall.' : 'Das Gelieferte wird das Erwartete.'}
        </p>
        <p className="zweit">
          {neu
            ? 'Er besteht künftig nur, wenn genau das geliefert wird, was Sie jetzt sehen.'
            : 'Haben Sie den Unterschied angesehen? Er gilt danach als richtig.'}
        </p>
        {ersetzung.moeglich ? (
          <p className="zweit">
            Geschrieben wird im Ordner <span className="fest">testfaelle/{ersetzung.kennung}</span>:
          </p>
        ) : null}
        {ersetzung.moeglich ? (
          <ul>
            {ersetzung.dateien.map(({ pfad, art }) => (
              <li key={pfad} className="reihe">
                <span className="fest kurz dehn" title={pfad}>
                  {pfad.split('/').slice(2).join('/')}
                </span>
                <span className="plk">{ARTEN[art]}</span>
              </li>
            ))}
          </ul>
        ) : null}
        <div className="reihe ersetzenknoepfe">
          <button type="button" className="knopf" onClick={() => setOffen(false)}>
            Abbrechen
          </button>
          <button type="button" className="knopf" disabled={schreibt} onClick={() => void accept()}>
            {neu ? 'Testfall schreiben' : 'Soll schreiben'}
          </button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
