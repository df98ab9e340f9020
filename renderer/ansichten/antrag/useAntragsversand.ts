import { useState } from 'react'
import type { Beispielwahl, Sendeausgang } from '../../../shared/host/pruefstand.ts'
import type { Spielnachricht } from '../../../shared/host/spiel.ts'
import type { Organisation } from '../../../shared/modell/elemente/organisation.ts'
import { completeAnlage } from '../../antrag/anlagen.ts'
import type { Form } from '../../antrag/form.ts'
import { createAbsendung } from '../../antrag/nachricht.ts'
import type { Formular } from '../../antrag/useFormular.ts'
import { createLeereWerte } from '../../antrag/vorbelegung.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { useHost } from '../../host/HostKontext.tsx'
import { listAngebote } from '../../spiel/nachrichtenwahl.ts'
import type { Antragstaetigkeit } from './Antragsleiste.tsx'
import type { Schrittfolge } from './useAntragsschritte.ts'

interface Antragsversand {
  /** what the host is busy with */
  taetigkeit: Antragstaetigkeit | undefined
  /** what was sent, and what became of it */
  gesendet: { ausgang: Sendeausgang; nachricht: Spielnachricht } | undefined
  /** why it could not be sent or filled */
  ablehnung: string | undefined
  send(): Promise<void>
  /** Fills the form with an example. */
  fill(beispiel: Beispielwahl): Promise<void>
  clear(): void
  /** Goes back from what became of it to the form. */
  goBack(): void
}

interface Antrag {
  form: Form
  organisation: Organisation | undefined
  formular: Formular
  schritte: Schrittfolge
}

/** Sends an application into the Prüfstand, and fills and clears its form. */
export function useAntragsversand({ form, organisation, formular, schritte }: Antrag): Antragsversand {
  const host = useHost()
  const sitzung = useDokument((stand) => stand.sitzung)
  const { stufe, setOrganisation, setStufe } = useArbeitsplatz()
  const [taetigkeit, setTaetigkeit] = useState<Antragstaetigkeit>()
  const [gesendet, setGesendet] = useState<Antragsversand['gesendet']>()
  const [ablehnung, setAblehnung] = useState<string>()

  const begin = (): void => {
    setGesendet(undefined)
    setAblehnung(undefined)
    schritte.goTo(0)
  }
  /** The place of a Testfall belongs to its Organisation, its fields to its stage. */
  const showLage = (kennung: string): void => {
    const angebote = listAngebote(form.projekt, useDokument.getState().testfaelle)
    const angebot = angebote.find((eines) => eines.kennung === kennung)
    if (angebot?.organisation !== undefined) setOrganisation(angebot.organisation)
    if (angebot?.stufe !== undefined) setStufe(angebot.stufe)
  }
  return {
    taetigkeit,
    gesendet,
    ablehnung,
    send: async () => {
      if (sitzung === undefined || organisation === undefined) return
      formular.reveal(formular.seiten.map(({ dokument }) => dokument.id))
      if (formular.befunde.length > 0) {
        schritte.report(formular.befunde)
        return
      }
      setTaetigkeit('sendet')
      setAblehnung(undefined)
      const { xml, anlagen } = createAbsendung(formular.lage, organisation, formular.anlagen, {
        uuid: crypto.randomUUID(),
        zeitpunkt: new Date().toISOString(),
      })
      const nachricht = { xml, anlagen: anlagen.map(({ inhalt }) => inhalt) }
      const ergebnis = await host.rufe('pruefstandSende', {
        sitzung,
        organisation: organisation.id,
        stufe,
        nachricht: { art: 'xml', ...nachricht },
      })
      setTaetigkeit(undefined)
      if (!ergebnis.ok) {
        setAblehnung(ergebnis.befunde[0]?.satz ?? 'Der Antrag ließ sich nicht senden.')
        return
      }
      setGesendet({ ausgang: ergebnis.wert, nachricht })
      schritte.rolle.current?.scrollTo({ top: 0 })
    },
    fill: async (beispiel) => {
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
    },
    clear: () => {
      formular.replace(createLeereWerte(form, organisation, new Date().toISOString()), [])
      begin()
    },
    goBack: () => setGesendet(undefined),
  }
}
