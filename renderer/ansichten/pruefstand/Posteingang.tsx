import { Landmark } from 'lucide-react'
import { useState } from 'react'
import type { Pruefstandvorgang } from '../../../shared/host/pruefstandstand.ts'
import { onPfeiltasten } from '../../bausteine/pfeiltasten.ts'
import { Antwortformular } from './Antwortformular.tsx'
import { Postzeile } from './Postzeile.tsx'
import { usePruefstand } from './pruefstandspeicher.ts'
import { Systemkopf } from './Systemkopf.tsx'
import { Vorgangsblatt } from './Vorgangsblatt.tsx'
import { LAGEN } from './worte.ts'

/** The Demobehörde: cases that reached the Stelle in charge, the chosen one in the words of the form, the clerk's answers. */
export function Posteingang({
  vorgaenge,
  organisation,
}: {
  vorgaenge: readonly Pruefstandvorgang[]
  organisation: string
}) {
  const gewaehlt = usePruefstand((stand) => stand.vorgang)
  const vorgang = vorgaenge.find(({ id }) => id === gewaehlt) ?? vorgaenge[0]
  const [antwort, setAntwort] = useState<{ vorgang: string; nachrichtentyp: string }>()
  return (
    <section className="sys" aria-label="Demobehörde">
      <Systemkopf zeichen={Landmark} name="Demobehörde" zusatz={vorgang?.stelle ?? organisation} />
      <div className="fall">
        <div className="fall-liste">
          <div className="fall-zahl">
            <b>Eingang</b>
            <span className="plk zahl">{vorgaenge.length}</span>
          </div>
          {vorgaenge.length === 0 ? null : (
            <div className="fall-rolle" role="radiogroup" aria-label="Vorgänge" onKeyDown={onPfeiltasten}>
              {vorgaenge.map((einer) => (
                <Eintrag key={einer.id} vorgang={einer} gewaehlt={einer === vorgang} />
              ))}
            </div>
          )}
        </div>
        {vorgang === undefined ? (
          <div className="sys-leer">
            <p>Noch keine Nachricht</p>
            <p className="zweit">Sie kommt, sobald eine Nachricht die zuständige Stelle erreicht.</p>
          </div>
        ) : antwort?.vorgang === vorgang.id ? (
          <Antwortformular
            key={`${vorgang.id} ${antwort.nachrichtentyp}`}
            vorgang={vorgang}
            nachrichtentyp={antwort.nachrichtentyp}
            onFertig={() => setAntwort(undefined)}
          />
        ) : (
          <Vorgangsblatt
            key={vorgang.id}
            vorgang={vorgang}
            onAntwort={(nachrichtentyp) => setAntwort({ vorgang: vorgang.id, nachrichtentyp })}
          />
        )}
      </div>
    </section>
  )
}

function Eintrag({ vorgang, gewaehlt }: { vorgang: Pruefstandvorgang; gewaehlt: boolean }) {
  const { name, klasse } = LAGEN[vorgang.lage]
  return (
    <Postzeile
      titel={vorgang.titel}
      zeit={vorgang.zeit}
      gewaehlt={gewaehlt}
      neu={vorgang.lage === 'neu'}
      onWahl={() => usePruefstand.setState({ vorgang: vorgang.id, dokument: undefined })}
    >
      <span className="reihe">
        <span className="kurz dehn zweit" title={vorgang.zustand}>
          {vorgang.zustand}
        </span>
        <span className={`plk ${klasse}`}>{name}</span>
      </span>
    </Postzeile>
  )
}
