import { Select } from '@mantine/core'
import { Mail } from 'lucide-react'
import { useMemo } from 'react'
import { UMSETZUNGSSTUFEN } from '../../shared/modell/elemente/gemeinsam.ts'
import { listDatensaetze } from '../../shared/modell/projekt.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { useDokument } from '../dokument/dokument.ts'
import { listNachrichten } from './nachrichtenwahl.ts'
import { chooseSpielnachricht } from './oeffnen.ts'
import { useSpiel } from './spielspeicher.ts'

/** Which message, for which Organisation, at which stage; the latter two are those of the whole window. */
export function Spielauswahl() {
  const projekt = useDokument((dokument) => dokument.projekt)
  const testfaelle = useDokument((dokument) => dokument.testfaelle)
  const nachricht = useSpiel((spiel) => spiel.nachricht)
  const eigene = useSpiel((spiel) => spiel.eigene)
  const { leistung, organisation, stufe, setOrganisation, setStufe } = useArbeitsplatz()
  const angebote = useMemo(() => {
    return projekt === undefined ? [] : listNachrichten(projekt, testfaelle, { leistung, organisation, stufe })
  }, [projekt, testfaelle, leistung, organisation, stufe])
  const zusaetze = useMemo(() => new Map(angebote.map(({ kennung, zusatz }) => [kennung, zusatz])), [angebote])
  const organisationen = useMemo(
    () =>
      projekt === undefined
        ? []
        : listDatensaetze(projekt, 'organisation').map(({ id, name }) => ({ value: id, label: name })),
    [projekt],
  )
  return (
    <div className="form spiel-auswahl">
      <Select
        className="spiel-nachricht"
        aria-label="Nachricht"
        leftSection={<Mail size={14} strokeWidth={1.75} aria-hidden />}
        placeholder="Nachricht wählen"
        data={[...(eigene === undefined ? [] : [eigene]), ...angebote].map(({ kennung, name }) => ({
          value: kennung,
          label: name,
        }))}
        value={nachricht ?? null}
        allowDeselect={false}
        searchable
        nothingFoundMessage="Keine Nachricht heißt so."
        comboboxProps={{ width: 380, position: 'bottom-end' }}
        maxDropdownHeight={420}
        renderOption={({ option }) => (
          <span className="spiel-angebot">
            <span>{option.label}</span>
            <span className="zweit">{zusaetze.get(option.value)}</span>
          </span>
        )}
        onChange={(kennung) => {
          if (kennung !== null) chooseSpielnachricht(kennung)
        }}
      />
      <label htmlFor="spiel-organisation">Organisation</label>
      <Select
        id="spiel-organisation"
        data={organisationen}
        value={organisation ?? null}
        allowDeselect={false}
        onChange={(id) => {
          if (id !== null) setOrganisation(id)
        }}
      />
      <span className="zweit spiel-feldname" id="spiel-stufe">
        Stufe
      </span>
      <div className="gruppe spiel-stufen" role="radiogroup" aria-labelledby="spiel-stufe">
        {UMSETZUNGSSTUFEN.map((eine) => (
          <label key={eine} className={eine === stufe ? 'an' : ''}>
            <input
              type="radio"
              name="spiel-stufe"
              className="unsichtbar"
              checked={eine === stufe}
              onChange={() => setStufe(eine)}
            />
            {eine}
          </label>
        ))}
      </div>
    </div>
  )
}
