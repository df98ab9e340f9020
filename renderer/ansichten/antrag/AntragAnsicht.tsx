import '@fontsource/fira-sans/400.css'
import '@fontsource/fira-sans/600.css'
import '@fontsource/fira-sans/700.css'
import '../../antrag/formular.css'
import './antrag.css'
import { useEffect, useMemo, useState } from 'react'
import { findDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import { createForm, type Form } from '../../antrag/form.ts'
import { createLeereWerte } from '../../antrag/vorbelegung.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { markBereit, unmarkBereit } from '../../bausteine/bereit.ts'
import { Leerzustand } from '../../bausteine/Leerzustand.tsx'
import { useDokument } from '../../dokument/dokument.ts'
import { Antragsformular } from './Antragsformular.tsx'
import { ENTWUERFE } from './entwuerfe.ts'
import { chooseOrganisation, listEroeffnungen } from './wahl.ts'

/** The form that the model makes for an opening Nachrichtentyp, as an applicant sees it. */
export default function AntragAnsicht() {
  const projekt = useDokument((stand) => stand.projekt)
  const leistung = useArbeitsplatz((stand) => stand.leistung)
  if (projekt === undefined) return null
  return <Auswahl projekt={projekt} leistung={leistung} />
}

function Auswahl({ projekt, leistung }: { projekt: Projekt; leistung: string | undefined }) {
  const { stufe, organisation: gewaehlte } = useArbeitsplatz()
  const eroeffnungen = useMemo(() => listEroeffnungen(projekt, leistung), [projekt, leistung])
  const [gewaehlt, setGewaehlt] = useState<string>()
  const aktuell = eroeffnungen.find(({ nachrichtentyp }) => nachrichtentyp === gewaehlt) ?? eroeffnungen[0]
  const organisation = chooseOrganisation(projekt, leistung, gewaehlte)
  const form = useMemo(
    () => (aktuell === undefined ? undefined : createForm(projekt, aktuell.nachrichtentyp, stufe)),
    [projekt, aktuell, stufe],
  )
  useEffect(() => {
    markBereit('antrag')
    return () => unmarkBereit('antrag')
  }, [])
  if (aktuell === undefined || form === undefined) {
    return (
      <Leerzustand
        titel="Noch kein Antrag"
        text="Er entsteht, sobald die Leistung einen Nachrichtentyp hat, der einen Vorgang eröffnet."
      />
    )
  }
  return (
    <Antragsformular
      key={aktuell.nachrichtentyp}
      {...{ form, organisation, eroeffnungen }}
      entwurf={ENTWUERFE.get(aktuell.nachrichtentyp) ?? beginEntwurf(projekt, form, organisation?.id)}
      onNachrichtentyp={setGewaehlt}
    />
  )
}

function beginEntwurf(projekt: Projekt, form: Form, organisation: string | undefined) {
  const werte = createLeereWerte(form, findDatensatz(projekt, 'organisation', organisation), new Date().toISOString())
  return { werte, anlagen: [], schritt: 0 }
}
