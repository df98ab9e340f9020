import { PencilLine } from 'lucide-react'
import { describeBedingung, describeBerechnung } from '../../shared/ausdruck/satz.ts'
import { type Ausdrucksort, keyOfOrt, readAusdruck } from '../../shared/dokument/befehle/ausdruecke.ts'
import { bedingungSchema, berechnungSchema } from '../../shared/modell/elemente/ausdruck.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { getFeldbaum } from '../../shared/pruefung/modellsicht.ts'
import { namenOf } from '../../shared/worte/lesbar.ts'
import { useBlatt } from '../blatt/blattspeicher.ts'
import { useDokument } from '../dokument/dokument.ts'
import { useEntwuerfe } from './entwuerfe.ts'
import { isOffen } from './entwurfsstand.ts'

/** A Bedingung or Berechnung among the properties: its sentence, and the way to its editor. */
export function Ausdruckswert({
  projekt,
  ort,
  hilfe,
  ohne = 'keine',
}: {
  projekt: Projekt
  ort: Ausdrucksort
  /** what the expression is for */
  hilfe?: string | undefined
  ohne?: string
}) {
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  const entwurf = useEntwuerfe((stand) => stand.staende.get(keyOfOrt(ort)))
  const offen = useBlatt(({ inhalt }) => inhalt?.art === 'ausdruck' && keyOfOrt(inhalt.ort) === keyOfOrt(ort))
  const satz = describeAusdruck(projekt, ort)
  const was = ort.art === 'berechnung' ? 'Berechnung' : 'Bedingung'
  const tat = !schreibrecht ? 'ansehen' : satz === undefined && !isOffen(entwurf) ? 'festlegen' : 'bearbeiten'
  return (
    <div className="ausdruckswert">
      <span className={`lesetext ${satz === undefined ? 'dritt' : ''}`}>{satz ?? ohne}</span>
      {isOffen(entwurf) ? <span className="plk warnung">Entwurf mit Lücken</span> : null}
      {schreibrecht || satz !== undefined ? (
        <button
          type="button"
          className={`knopf klein ${offen ? 'an' : ''}`}
          aria-pressed={offen}
          aria-description={hilfe}
          onClick={() => useBlatt.getState().open({ art: 'ausdruck', ort })}
        >
          <PencilLine size={12} strokeWidth={1.75} aria-hidden /> {was} {tat}
        </button>
      ) : null}
    </div>
  )
}

function describeAusdruck(projekt: Projekt, ort: Ausdrucksort): string | undefined {
  const ausdruck = readAusdruck(projekt, ort)
  const sprecher = 'feld' in ort ? getFeldbaum(projekt, ort.dokument).nachPfad.get(ort.feld) : undefined
  const bedingung = bedingungSchema.safeParse(ausdruck)
  if (bedingung.success) return describeBedingung(bedingung.data, namenOf(projekt), sprecher)
  const berechnung = berechnungSchema.safeParse(ausdruck)
  return berechnung.success ? describeBerechnung(berechnung.data, namenOf(projekt), sprecher) : undefined
}
