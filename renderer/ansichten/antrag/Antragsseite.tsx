import { ArrowLeft, ArrowRight, Plus, Trash2 } from 'lucide-react'
import { citeErste } from '../../../shared/generator/rechtsgrundlagen.ts'
import type { Seite } from '../../antrag/ansicht.ts'
import { Fehlerliste } from '../../antrag/Fehlerliste.tsx'
import { Formularteile } from '../../antrag/Gruppeneingabe.tsx'
import type { Formbefund } from '../../antrag/pruefung.ts'
import type { Formular } from '../../antrag/useFormular.ts'
import { addDokument, removeDokument } from '../../antrag/werte.ts'
import type { Antragstaetigkeit } from './Antragsleiste.tsx'
import { Antragszusammenfassung } from './Antragszusammenfassung.tsx'

interface Eigenschaften {
  formular: Formular
  schritt: number
  gemeldet: readonly Formbefund[]
  ablehnung: string | undefined
  taetigkeit: Antragstaetigkeit
  onZurueck(): void
  onWeiter(): void
  onSchritt(schritt: number): void
  onBefund(befund: Formbefund): void
  onAbsenden(): void
}

/** The current page: one Dokument, or the summary as the last one. */
export function Antragsseite(eigenschaften: Eigenschaften) {
  const { formular, schritt, gemeldet, ablehnung } = eigenschaften
  const seite = formular.seiten[schritt]
  const { leistung, projekt } = formular.form
  const norm = citeErste(projekt, leistung.rechtsgrundlagen)
  const offen = gemeldet.filter((befund) => formular.befunde.some((einer) => isGleich(einer, befund)))
  return (
    <main className="formular a-inhalt">
      {offen.length > 0 ? (
        <Fehlerliste
          key={gemeldet.map(({ schluessel }) => schluessel).join()}
          befunde={offen}
          titel={offen.length === 1 ? 'Bitte prüfen Sie eine Angabe' : `Bitte prüfen Sie ${offen.length} Angaben`}
          mitDokument={new Set(offen.map((befund) => befund.seite)).size > 1}
          onZiel={eigenschaften.onBefund}
        />
      ) : null}
      {ablehnung === undefined ? null : (
        <p className="f-fehler" role="alert">
          {ablehnung}
        </p>
      )}
      <p className="a-schritt">
        {leistung.name}
        {norm === undefined ? '' : ` nach ${norm}`}
      </p>
      <h1>{seite?.dokument.name ?? 'Zusammenfassung'}</h1>
      {seite === undefined ? (
        <Antragszusammenfassung formular={formular} onSchritt={eigenschaften.onSchritt} />
      ) : (
        <Dokumentseite formular={formular} seite={seite} />
      )}
      <div className="a-fuss">
        {schritt > 0 ? (
          <button type="button" className="f-knopf" onClick={eigenschaften.onZurueck}>
            <ArrowLeft size={20} aria-hidden /> Zurück
          </button>
        ) : null}
        {seite === undefined ? (
          <button
            type="button"
            className="f-knopf"
            disabled={eigenschaften.taetigkeit !== undefined}
            onClick={eigenschaften.onAbsenden}
          >
            Jetzt absenden
          </button>
        ) : (
          <button type="button" className="f-knopf" onClick={eigenschaften.onWeiter}>
            Weiter <ArrowRight size={20} aria-hidden />
          </button>
        )}
      </div>
    </main>
  )
}

function isGleich(a: Formbefund, b: Formbefund): boolean {
  return a.schluessel === b.schluessel && a.code === b.code
}

function Dokumentseite({ formular, seite }: { formular: Formular; seite: Seite }) {
  const { id, name, beschreibung, rechtsgrundlagen } = seite.dokument
  const norm = citeErste(formular.form.projekt, rechtsgrundlagen)
  const add = (
    <button type="button" className="f-knopf" onClick={() => formular.change((alle) => addDokument(alle, id))}>
      <Plus size={18} aria-hidden /> {name} beifügen
    </button>
  )
  if (!seite.vorhanden) {
    return (
      <>
        <p className="a-einleitung">Dieser Teil ist freiwillig.</p>
        {add}
      </>
    )
  }
  return (
    <>
      <p className="a-einleitung">
        {beschreibung ?? 'Bitte füllen Sie alle Felder aus. Freiwillige Angaben sind gekennzeichnet.'}
        {norm === undefined ? null : <span className="a-norm">Rechtsgrundlage: {norm}</span>}
      </p>
      {seite.pflicht ? null : (
        <button type="button" className="f-link" onClick={() => formular.change((alle) => removeDokument(alle, id))}>
          <Trash2 size={16} aria-hidden /> {name} nicht beifügen
        </button>
      )}
      <Formularteile formular={formular} ansichten={seite.kinder} ebene={2} />
    </>
  )
}
