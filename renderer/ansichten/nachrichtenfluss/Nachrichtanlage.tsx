import { Popover, TextInput } from '@mantine/core'
import { MailPlus } from 'lucide-react'
import type { FormEvent } from 'react'
import { findDatensatz } from '../../../shared/modell/projekt.ts'
import { OHNE_TEILLEISTUNG } from '../../../shared/nachrichtenfluss/fluss.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { Auswahlfeld } from '../../bausteine/Auswahlfeld.tsx'
import { cleanText } from '../../bausteine/cleanText.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { useNurlesegrund } from '../../dokument/useNurlesegrund.ts'
import { Feldfehler } from '../../eigenschaften/Feldfehler.tsx'
import { type Flusslage, useFlusslage } from './FlussKontext.tsx'
import { type Nachrichtenende, type Nachrichtenentwurf, useFlusszustand } from './flusszustand.ts'
import { useNachrichtenaenderung } from './useNachrichtenaenderung.ts'
import { findNeuverbot } from './zug.ts'

/** Creating a message without a pointer: who sends what to whom, in which Teilleistung. */
export function Nachrichtanlage() {
  const lage = useFlusslage()
  const entwurf = useFlusszustand((zustand) => zustand.entwurf)
  const setEntwurf = useFlusszustand((zustand) => zustand.setEntwurf)
  const nurLesen = useNurlesegrund()?.satz
  return (
    <Popover
      opened={entwurf !== undefined}
      onChange={(offen) => {
        if (!offen) setEntwurf(undefined)
      }}
      position="bottom-end"
      trapFocus
      returnFocus
      shadow="md"
    >
      <Popover.Target>
        <button
          type="button"
          className="knopf"
          disabled={nurLesen !== undefined}
          title={nurLesen ?? 'Nachricht anlegen (Einfg)'}
          onClick={() => setEntwurf(entwurf === undefined ? draftNachricht(lage) : undefined)}
        >
          <MailPlus size={16} strokeWidth={1.75} aria-hidden />
          Nachricht anlegen
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Nachricht anlegen">
        {entwurf === undefined ? null : <Entwurfsformular entwurf={entwurf} />}
      </Popover.Dropdown>
    </Popover>
  )
}

function Entwurfsformular({ entwurf }: { entwurf: Nachrichtenentwurf }) {
  const { fluss } = useFlusslage()
  const projekt = useDokument((dokument) => dokument.projekt)
  const setEntwurf = useFlusszustand((zustand) => zustand.setEntwurf)
  const aenderung = useNachrichtenaenderung()
  const rollen = fluss.rollen.map(({ id, name }) => ({ value: id, label: name }))
  const teilleistungen = fluss.abschnitte
    .filter(({ id }) => id !== OHNE_TEILLEISTUNG)
    .map(({ id, name }) => ({ value: id, label: name }))
  const vollstaendig = [entwurf.von, entwurf.an, entwurf.teilleistung].every((wert) => wert !== undefined)
  const verbot =
    projekt === undefined || !vollstaendig
      ? undefined
      : findNeuverbot(projekt, entwurf.von, entwurf.an, entwurf.teilleistung)
  const onSubmit = (ereignis: FormEvent): void => {
    ereignis.preventDefault()
    if (aenderung.create(fluss.leistung.id, entwurf, entwurf.name.trim() === '')) setEntwurf(undefined)
  }
  const setEnde = (ende: Nachrichtenende, wert: string | undefined): void => setEntwurf({ ...entwurf, [ende]: wert })
  const endeProps = (ende: Nachrichtenende, name: string) => ({
    name,
    label: name,
    wert: entwurf[ende],
    // the list stays inside the popover that keeps the focus
    comboboxProps: { withinPortal: false },
    anlage: {
      passt: () => true,
      lege: (neuer: string) => {
        const neues = aenderung.createEnde(fluss.leistung.id, entwurf, ende, neuer)
        if (neues !== undefined) setEnde(ende, neues)
      },
    },
    onWahl: (wert: string | undefined) => setEnde(ende, wert),
  })
  return (
    <form className="flussentwurf" onSubmit={onSubmit}>
      <TextInput
        label="Name"
        data-autofocus
        placeholder="Neue Nachricht"
        value={entwurf.name}
        onChange={({ target }) => setEntwurf({ ...entwurf, name: cleanText(target.value) })}
      />
      <Auswahlfeld {...endeProps('von', 'Von')} werte={rollen} />
      <Auswahlfeld {...endeProps('an', 'An')} werte={rollen} />
      <Auswahlfeld {...endeProps('teilleistung', 'Teilleistung')} werte={teilleistungen} />
      <Feldfehler satz={verbot} />
      <button type="submit" className="knopf voll" disabled={!vollstaendig || verbot !== undefined}>
        Nachricht anlegen
      </button>
    </form>
  )
}

/** A new message as the choice suggests it: in the chosen Teilleistung, from the chosen Rolle or the one in charge. */
export function draftNachricht({ fluss, anordnung }: Flusslage): Nachrichtenentwurf {
  const gewaehlt = useArbeitsplatz.getState().auswahl.at(-1)
  const { projekt } = useDokument.getState()
  const typ = projekt && findDatensatz(projekt, 'nachrichtentyp', gewaehlt)
  const rolle = fluss.rollen.find(({ id }) => id === gewaehlt)?.id ?? typ?.von
  const abschnitt =
    fluss.abschnitte.find(({ id }) => id === (typ?.teilleistung ?? gewaehlt)) ??
    fluss.abschnitte.find((einer) => rolle === undefined || einer.rolle === rolle) ??
    fluss.abschnitte[0]
  const von = rolle ?? abschnitt?.rolle
  const an = typ?.an[0] ?? anordnung.linien.find((linie) => linie.rolle.id !== von)?.rolle.id
  const teilleistung = abschnitt?.id === OHNE_TEILLEISTUNG ? undefined : abschnitt?.id
  return { name: '', von, an: an === von ? undefined : an, teilleistung }
}
