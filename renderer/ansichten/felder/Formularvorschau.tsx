import '../../antrag/formular.css'
import { useDeferredValue, useMemo } from 'react'
import { listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { createForm, type Form } from '../../antrag/form.ts'
import { Formularteile } from '../../antrag/Gruppeneingabe.tsx'
import { useFormular } from '../../antrag/useFormular.ts'
import { createLeereWerte } from '../../antrag/vorbelegung.ts'
import { addDokument } from '../../antrag/werte.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { Leerzustand } from '../../bausteine/Leerzustand.tsx'
import type { Wurzel } from './wurzelwahl.ts'

/** The part of an application that asks for a Dokument, at the stage of the window. */
export default function Formularvorschau({ projekt, wurzel }: { projekt: Projekt; wurzel: Wurzel }) {
  const gemeintes = useDeferredValue(projekt)
  const stufe = useArbeitsplatz((platz) => platz.stufe)
  const form = useMemo(() => {
    const typ = listDatensaetze(gemeintes, 'nachrichtentyp').find(({ dokumentsichten }) =>
      dokumentsichten.some(({ dokument }) => dokument === wurzel.id),
    )
    return typ && createForm(gemeintes, typ.id, stufe)
  }, [gemeintes, wurzel.id, stufe])
  if (form === undefined || !form.dokumente.some(({ dokument }) => dokument.id === wurzel.id)) {
    return (
      <Leerzustand
        titel="Kein Formular"
        text="Es entsteht, sobald eine Nachricht dieses Dokument mit mindestens einem Feld der Stufe trägt."
      />
    )
  }
  return <Formular key={`${wurzel.id} ${form.nachrichtentyp.id}`} form={form} dokument={wurzel.id} />
}

function Formular({ form, dokument }: { form: Form; dokument: string }) {
  const beginn = useMemo(() => {
    const leere = createLeereWerte(form, undefined, new Date().toISOString())
    return leere[dokument] === undefined ? addDokument(leere, dokument) : leere
  }, [form, dokument])
  const formular = useFormular(form, beginn)
  const seite = formular.seiten.find((eine) => eine.dokument.id === dokument)
  return (
    <div className="felder-formular">
      <div className="formular">
        <p className="felder-formulartitel">{seite?.dokument.name}</p>
        <Formularteile formular={formular} ansichten={seite?.kinder ?? []} ebene={3} />
      </div>
    </div>
  )
}
