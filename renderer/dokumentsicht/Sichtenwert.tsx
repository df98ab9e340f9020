import { PencilLine } from 'lucide-react'
import { countSichtfelder } from '../../shared/dokument/sichtfelder.ts'
import type { Nachrichtentyp } from '../../shared/modell/elemente/nachricht.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { getFeldbaum } from '../../shared/pruefung/modellsicht.ts'
import { useBlatt } from '../blatt/blattspeicher.ts'
import { useDokument } from '../dokument/dokument.ts'
import { Verweis } from '../eigenschaften/Verweis.tsx'
import { describeSumme } from './sichtworte.ts'

/** What a Nachrichtentyp carries, among its properties: each Dokument with its sum, and the way to the editor. */
export function Sichtenwert({ projekt, typ }: { projekt: Projekt; typ: Nachrichtentyp }) {
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  const offen = useBlatt(({ inhalt }) => inhalt?.art === 'dokumentsichten' && inhalt.nachrichtentyp === typ.id)
  return (
    <div className="ausdruckswert">
      {typ.dokumentsichten.length === 0 ? <span className="lesetext dritt">keine</span> : null}
      <ul className="leseliste">
        {typ.dokumentsichten.map(({ dokument, felder, pflicht, rechtsgrundlagen }) => (
          <li key={dokument}>
            <Verweis id={dokument} />
            <p className="zweit zahl">
              {pflicht ? 'Pflicht' : 'freiwillig'},{' '}
              {describeSumme(countSichtfelder(getFeldbaum(projekt, dokument), felder))}
            </p>
            {rechtsgrundlagen.map(({ rechtsgrundlage }) => (
              <Verweis key={rechtsgrundlage} id={rechtsgrundlage} />
            ))}
          </li>
        ))}
      </ul>
      {schreibrecht || typ.dokumentsichten.length > 0 ? (
        <button
          type="button"
          className={`knopf klein ${offen ? 'an' : ''}`}
          aria-pressed={offen}
          onClick={() => useBlatt.getState().open({ art: 'dokumentsichten', nachrichtentyp: typ.id })}
        >
          <PencilLine size={12} strokeWidth={1.75} aria-hidden /> Dokumentsichten{' '}
          {schreibrecht ? 'bearbeiten' : 'ansehen'}
        </button>
      ) : null}
    </div>
  )
}
