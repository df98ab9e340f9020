import { useEffect, useRef, useState } from 'react'
import type { Beispielwahl, Sendeausgang } from '../../../shared/host/pruefstand.ts'
import type { Spielnachricht } from '../../../shared/host/spiel.ts'
import type { Organisation } from '../../../shared/modell/elemente/organisation.ts'
import { completeAnlage } from '../../antrag/anlagen.ts'
import { focusFeld } from '../../antrag/Fehlerliste.tsx'
import type { Form } from '../../antrag/form.ts'
import { createAbsendung } from '../../antrag/nachricht.ts'
import type { Formbefund } from '../../antrag/pruefung.ts'
import { useFormular } from '../../antrag/useFormular.ts'
import { createLeereWerte, moveOrt } from '../../antrag/vorbelegung.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { useHost } from '../../host/HostKontext.tsx'
import { listAngebote } from '../../spiel/nachrichtenwahl.ts'
import { openEigenesSpiel } from '../../spiel/oeffnen.ts'
import { showTransaktion } from '../pruefstand/pruefstandspeicher.ts'
import { Antragskopf } from './Antragskopf.tsx'
import { Antragsleiste, type Antragstaetigkeit } from './Antragsleiste.tsx'
import { Antragsschritte } from './Antragsschritte.tsx'
import { Antragsseite } from './Antragsseite.tsx'
import { ENTWUERFE, type Entwurf } from './entwuerfe.ts'
import { Sendebestaetigung } from './Sendebestaetigung.tsx'
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
  const host = useHost()
  const sitzung = useDokument((stand) => stand.sitzung)
  const { stufe, setOrganisation, setStufe, setAnsicht } = useArbeitsplatz()
  const formular = useFormular(form, entwurf.werte, entwurf.anlagen)
  const [schritt, setSchritt] = useState(entwurf.schritt)
  const [gemeldet, setGemeldet] = useState<readonly Formbefund[]>([])
  const [taetigkeit, setTaetigkeit] = useState<Antragstaetigkeit>()
  const [gesendet, setGesendet] = useState<{ ausgang: Sendeausgang; nachricht: Spielnachricht }>()
  const [ablehnung, setAblehnung] = useState<string>()
  const rolle = useRef<HTMLDivElement>(null)
  const { seiten } = formular
  const seite = seiten[schritt]

  const { werte } = formular.lage
  useEffect(() => {
    ENTWUERFE.set(form.nachrichtentyp.id, { werte, anlagen: formular.anlagen, schritt })
  }, [form.nachrichtentyp.id, werte, formular.anlagen, schritt])

  const goTo = (ziel: number): void => {
    setSchritt(Math.max(0, Math.min(seiten.length, ziel)))
    setGemeldet([])
    rolle.current?.scrollTo({ top: 0 })
  }
  const goOn = (): void => {
    const hier = formular.befunde.filter((befund) => befund.seite === seite?.dokument.id)
    if (seite !== undefined) formular.reveal([seite.dokument.id])
    if (hier.length === 0) goTo(schritt + 1)
    else report(hier)
  }
  /** Anew each time, so that the list takes the focus again. */
  const report = (befunde: readonly Formbefund[]): void => {
    setGemeldet([...befunde])
    rolle.current?.scrollTo({ top: 0 })
  }
  const goToBefund = (befund: Formbefund): void => {
    const ziel = seiten.findIndex(({ dokument }) => dokument.id === befund.seite)
    if (ziel >= 0 && ziel !== schritt) setSchritt(ziel)
    // the field is there after the page has been drawn
    requestAnimationFrame(() => requestAnimationFrame(() => focusFeld(befund.schluessel)))
  }

  const send = async (): Promise<void> => {
    if (sitzung === undefined || organisation === undefined) return
    formular.reveal(seiten.map(({ dokument }) => dokument.id))
    if (formular.befunde.length > 0) {
      report(formular.befunde)
      return
    }
    setTaetigkeit('sendet')
    setAblehnung(undefined)
    const zeitpunkt = new Date().toISOString()
    const { xml, anlagen } = createAbsendung(formular.lage, organisation, formular.anlagen, {
      uuid: crypto.randomUUID(),
      zeitpunkt,
    })
    const nachricht = { art: 'xml' as const, xml, anlagen: anlagen.map(({ inhalt }) => inhalt) }
    const ergebnis = await host.rufe('pruefstandSende', { sitzung, organisation: organisation.id, stufe, nachricht })
    setTaetigkeit(undefined)
    if (!ergebnis.ok) {
      setAblehnung(ergebnis.befunde[0]?.satz ?? 'Der Antrag ließ sich nicht senden.')
      return
    }
    setGesendet({ ausgang: ergebnis.wert, nachricht: { xml, anlagen: nachricht.anlagen } })
    rolle.current?.scrollTo({ top: 0 })
  }
  const fill = async (beispiel: Beispielwahl): Promise<void> => {
    if (sitzung === undefined) return
    setTaetigkeit('fuellt')
    const ergebnis = await host.rufe('pruefstandBeispiel', { sitzung, beispiel })
    setTaetigkeit(undefined)
    if (!ergebnis.ok) {
      setAblehnung(ergebnis.befunde[0]?.satz)
      return
    }
    const anlagen = await Promise.all(ergebnis.wert.anlagen.map(completeAnlage))
    formular.replace(ergebnis.wert.dokumente, anlagen)
    if (beispiel.art === 'testfall') showLage(beispiel.kennung)
    begin()
  }
  /** The place of a Testfall belongs to its Organisation, its fields to its stage. */
  const showLage = (kennung: string): void => {
    const angebote = listAngebote(form.projekt, useDokument.getState().testfaelle)
    const angebot = angebote.find((eines) => eines.kennung === kennung)
    if (angebot?.organisation !== undefined) setOrganisation(angebot.organisation)
    if (angebot?.stufe !== undefined) setStufe(angebot.stufe)
  }
  const begin = (): void => {
    setGesendet(undefined)
    setAblehnung(undefined)
    goTo(0)
  }
  const clear = (): void => {
    formular.replace(createLeereWerte(form, organisation, new Date().toISOString()), [])
    begin()
  }
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
      <div className="antragsseite" ref={rolle} data-mantine-color-scheme="light">
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
            onZurueck={() => setGesendet(undefined)}
            onNeu={clear}
          />
        ) : (
          <div className="a-spalten">
            <Antragsschritte seiten={seiten} schritt={schritt} befunde={formular.befunde} onSchritt={goTo} />
            <Antragsseite
              {...{ formular, schritt, gemeldet, ablehnung, taetigkeit }}
              onZurueck={() => goTo(schritt - 1)}
              onWeiter={goOn}
              onSchritt={goTo}
              onBefund={goToBefund}
              onAbsenden={() => void send()}
            />
          </div>
        )}
      </div>
    </div>
  )
}
