import { Modal, Textarea, TextInput } from '@mantine/core'
import { CircleCheck } from 'lucide-react'
import { type FormEvent, useMemo, useState } from 'react'
import type { Befund } from '../../shared/befund.ts'
import type { Leistung } from '../../shared/modell/elemente/leistung.ts'
import { findDatensatz, type Projekt } from '../../shared/modell/projekt.ts'
import { collectMuster } from '../../shared/muster/eigene/sammeln.ts'
import { describeInhalt } from '../../shared/muster/uebersicht.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { useBefehlssatz } from '../arbeitsplatz/befehle.ts'
import { Befundliste } from '../bausteine/Befundliste.tsx'
import { useDokument } from '../dokument/dokument.ts'
import { useHost } from '../host/HostKontext.tsx'
import { Abschnitt } from './Abschnitt.tsx'
import './muster.css'

/** Saves the Leistung in front as a pattern of one's own; it changes nothing in the project. Brings its own command. */
export function AlsMuster() {
  const [offen, setOffen] = useState(false)
  const projekt = useDokument((stand) => stand.projekt)
  const leistung = useArbeitsplatz((stand) => stand.leistung)
  const gemeinte = projekt && findDatensatz(projekt, 'leistung', leistung)
  const gesperrt = gemeinte === undefined ? 'Öffnen Sie zuerst eine Leistung.' : undefined
  const befehle = useMemo(
    () => [
      {
        id: 'modell.alsMuster',
        name: 'Als Muster speichern …',
        menue: 'Modell' as const,
        abschnitt: -1,
        gesperrt,
        fuehreAus: () => setOffen(true),
      },
    ],
    [gesperrt],
  )
  useBefehlssatz('alsMuster', befehle)
  return (
    <Modal
      opened={offen}
      onClose={() => setOffen(false)}
      title="Als Muster speichern"
      size="48rem"
      classNames={{ body: 'assistentrumpf' }}
    >
      {projekt === undefined || gemeinte === undefined ? null : (
        <Musterangaben projekt={projekt} leistung={gemeinte} onZu={() => setOffen(false)} />
      )}
    </Modal>
  )
}

function Musterangaben({ projekt, leistung, onZu }: { projekt: Projekt; leistung: Leistung; onZu(): void }) {
  const host = useHost()
  const sitzung = useDokument((stand) => stand.sitzung)
  const [name, setName] = useState(leistung.name)
  const [beschreibung, setBeschreibung] = useState(leistung.beschreibung?.slice(0, 500) ?? '')
  const [befunde, setBefunde] = useState<readonly Befund[]>([])
  const [stand, setStand] = useState<'offen' | 'speichert' | 'fertig'>('offen')
  const inhalt = useMemo(
    () => collectMuster(projekt, leistung.id, { name: leistung.name, beschreibung: '' }),
    [projekt, leistung],
  )
  const uebersicht = useMemo(() => inhalt && describeInhalt(inhalt), [inhalt])
  const save = async (ereignis: FormEvent): Promise<void> => {
    ereignis.preventDefault()
    if (sitzung === undefined || inhalt === undefined || name.trim() === '') return
    setStand('speichert')
    const ergebnis = await host.rufe('speichereMuster', { sitzung, inhalt: { ...inhalt, name, beschreibung } })
    setBefunde(ergebnis.ok ? [] : ergebnis.befunde)
    setStand(ergebnis.ok ? 'fertig' : 'offen')
  }
  if (stand === 'fertig') {
    return (
      <div>
        <p className="reihe assistentinhalt" role="status">
          <CircleCheck className="erfolg sz" size={16} strokeWidth={1.75} aria-hidden />„{name.trim()}“ ist gespeichert.
          „Neue Leistung …“ bietet es in allen Ihren Projekten an.
        </p>
        <div className="reihe assistentknoepfe">
          <span className="dehn" />
          <button type="button" className="knopf voll" onClick={onZu}>
            Schließen
          </button>
        </div>
      </div>
    )
  }
  return (
    <form className="assistent" onSubmit={(ereignis) => void save(ereignis)} noValidate>
      <div className="assistentinhalt">
        <TextInput
          label="Name des Musters"
          value={name}
          error={name.trim() === '' ? 'Geben Sie dem Muster einen Namen.' : undefined}
          maxLength={120}
          onChange={(ereignis) => setName(ereignis.currentTarget.value)}
          data-autofocus
        />
        <Textarea
          label="Wann man es nimmt"
          value={beschreibung}
          maxLength={500}
          autosize
          minRows={2}
          onChange={(ereignis) => setBeschreibung(ereignis.currentTarget.value)}
        />
        <p className="zweit">
          Das Muster enthält die Leistung und was sie aus Baukästen braucht. Organisationen, Produkte, Testfälle und
          eigene Regelteile bleiben zurück.
        </p>
        <Abschnitt titel="Die Leistung" zeilen={uebersicht?.leistung ?? []} />
        <Abschnitt titel="Aus Baukästen" zeilen={uebersicht?.gemeinsames ?? []} />
        {befunde.length === 0 ? null : <Befundliste befunde={befunde} klasse="befundliste" />}
      </div>
      <div className="reihe assistentknoepfe">
        <button type="button" className="knopf leise" onClick={onZu}>
          Abbrechen
        </button>
        <span className="dehn" />
        <button type="submit" className="knopf voll" disabled={stand === 'speichert' || name.trim() === ''}>
          Muster speichern
        </button>
      </div>
    </form>
  )
}
