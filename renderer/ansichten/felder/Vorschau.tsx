import { lazy, Suspense } from 'react'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { onPfeiltasten } from '../../bausteine/pfeiltasten.ts'
import { Wahlknopf } from '../../bausteine/Wahlknopf.tsx'
import { Wartezeichen } from '../../bausteine/Wartezeichen.tsx'
import { useFelderzustand } from './felderzustand.ts'
import type { Wurzel } from './wurzelwahl.ts'

// the editor and the form are large; who only edits fields does not wait for them
const Schemavorschau = lazy(() => import('./Schemavorschau.tsx'))
const Formularvorschau = lazy(() => import('./Formularvorschau.tsx'))

const ARTEN = [
  ['xsd', 'Schema (XSD)'],
  ['formular', 'Formular'],
] as const

/** What comes of the fields, updated with every change. */
export function Vorschau({ projekt, wurzel, art }: { projekt: Projekt; wurzel: Wurzel; art: 'xsd' | 'formular' }) {
  return (
    <section className="felder-vorschau" aria-label="Vorschau">
      <div className="felder-vorschaukopf" role="tablist" aria-label="Vorschau" onKeyDown={onPfeiltasten}>
        {ARTEN.map(([eine, name]) => (
          <Wahlknopf
            rolle="tab"
            key={eine}
            an={eine === art}
            aria-controls="felder-vorschauinhalt"
            onWahl={() => useFelderzustand.setState({ vorschau: eine })}
          >
            {name}
          </Wahlknopf>
        ))}
      </div>
      <div
        id="felder-vorschauinhalt"
        className="felder-vorschauinhalt"
        role="tabpanel"
        aria-label={`Vorschau von ${wurzel.name}`}
      >
        <Suspense fallback={<Wartezeichen text="Vorschau wird geladen" />}>
          {art === 'xsd' ? (
            <Schemavorschau projekt={projekt} wurzel={wurzel} />
          ) : (
            <Formularvorschau projekt={projekt} wurzel={wurzel} />
          )}
        </Suspense>
      </div>
    </section>
  )
}
