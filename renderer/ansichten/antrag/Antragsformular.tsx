import { useEffect } from 'react'
import type { Organisation } from '../../../shared/modell/elemente/organisation.ts'
import type { Form } from '../../antrag/form.ts'
import { useFormular } from '../../antrag/useFormular.ts'
import { moveOrt } from '../../antrag/vorbelegung.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { openEigenesSpiel } from '../../spiel/oeffnen.ts'
import { showTransaktion } from '../pruefstand/pruefstandspeicher.ts'
import { Antragskopf } from './Antragskopf.tsx'
import { Antragsleiste } from './Antragsleiste.tsx'
import { Antragsschritte } from './Antragsschritte.tsx'
import { Antragsseite } from './Antragsseite.tsx'
import { ENTWUERFE, type Entwurf } from './entwuerfe.ts'
import { Sendebestaetigung } from './Sendebestaetigung.tsx'
import { useAntragsschritte } from './useAntragsschritte.ts'
import { useAntragsversand } from './useAntragsversand.ts'
import type { Eroeffnung } from './wahl.ts'

interface Eigenschaften {
  form: Form
  organisation: Organisation | undefined
  eroeffnungen: readonly Eroeffnung[]
  entwurf: Entwurf
  onNachrichtentyp(id: string): void
}

/** The strip of Fachwerk above, the applicant's page below: steps, one page per Dokument, summary, what became of it. */
export function Antragsformular({ form, organisation, eroeffnungen, entwurf, onNachrichtentyp }: Eigenschaften) {
  const { setOrganisation, setAnsicht } = useArbeitsplatz()
  const formular = useFormular(form, entwurf.werte, entwurf.anlagen)
  const schritte = useAntragsschritte(formular, entwurf.schritt)
  const { taetigkeit, gesendet, ablehnung, send, fill, clear, goBack } = useAntragsversand({
    form,
    organisation,
    formular,
    schritte,
  })
  const { seiten, anlagen } = formular
  const { werte } = formular.lage
  const { schritt, gemeldet, goTo } = schritte

  useEffect(() => {
    ENTWUERFE.set(form.nachrichtentyp.id, { werte, anlagen, schritt })
  }, [form.nachrichtentyp.id, werte, anlagen, schritt])

  const changeOrganisation = (neue: Organisation): void => {
    if (organisation !== undefined) formular.change((alle) => moveOrt(form, alle, organisation, neue))
    setOrganisation(neue.id)
  }

  return (
    <div className="antrag">
      <Antragsleiste
        {...{ form, organisation, eroeffnungen, taetigkeit }}
        gesendet={gesendet !== undefined}
        onNachrichtentyp={onNachrichtentyp}
        onOrganisation={changeOrganisation}
        onBeispiel={(kennung) => void fill(kennung)}
        onLeeren={clear}
        onAbsenden={() => void send()}
      />
      <div className="antragsseite" ref={schritte.rolle} data-mantine-color-scheme="light">
        <Antragskopf organisation={organisation} leistung={form.leistung} />
        {gesendet !== undefined ? (
          <Sendebestaetigung
            ausgang={gesendet.ausgang}
            onPruefstand={() => {
              showTransaktion(gesendet.ausgang.transaktion, gesendet.ausgang.vorgang)
              setAnsicht('pruefstand')
            }}
            onDurchspielen={() => {
              const kennung = `antrag:${gesendet.ausgang.transaktion}`
              openEigenesSpiel({ kennung, name: 'Antrag aus dem Formular', nachricht: gesendet.nachricht })
            }}
            onZurueck={goBack}
            onNeu={clear}
          />
        ) : (
          <div className="a-spalten">
            <Antragsschritte seiten={seiten} schritt={schritt} befunde={formular.befunde} onSchritt={goTo} />
            <Antragsseite
              {...{ formular, schritt, gemeldet, ablehnung, taetigkeit }}
              onZurueck={() => goTo(schritt - 1)}
              onWeiter={schritte.goOn}
              onSchritt={goTo}
              onBefund={schritte.goToBefund}
              onAbsenden={() => void send()}
            />
          </div>
        )}
      </div>
    </div>
  )
}
