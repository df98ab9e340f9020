import { LoaderCircle, X } from 'lucide-react'
import type { Befund } from '../../../shared/befund.ts'
import { Schwerezeichen } from '../../bausteine/Schwerezeichen.tsx'
import { Symbolknopf } from '../../bausteine/Symbolknopf.tsx'
import { usePruefstand } from './pruefstandspeicher.ts'

/** What is under way or what the last action came to. */
export function Meldung() {
  const laeuft = usePruefstand((stand) => stand.laeuft)
  const meldung = usePruefstand((stand) => stand.meldung)
  if (laeuft !== undefined) {
    return (
      <div className="pruefstand-meldung" role="status">
        <LoaderCircle size={14} className="dreht" aria-hidden /> <span className="kurz">{laeuft} …</span>
      </div>
    )
  }
  if (meldung === undefined) return null
  const rang = (['fehler', 'warnung', 'hinweis'] as const).find((schwere) =>
    meldung.befunde.some((befund) => befund.schwere === schwere),
  )
  return (
    <div className={`pruefstand-meldung ${rang ?? 'erfolg'}`} role="status">
      <Schwerezeichen schwere={rang ?? 'erfolg'} groesse={14} />
      <span className="kurz" title={`${meldung.satz} ${describeBefunde(meldung.befunde)}`}>
        <b>{meldung.satz}</b> {describeBefunde(meldung.befunde)}
      </span>
      <Symbolknopf
        zeichen={X}
        name="Meldung schließen"
        groesse={14}
        onClick={() => usePruefstand.setState({ meldung: undefined })}
      />
    </div>
  )
}

/** What is wrong comes with its place; mere hints are counted, the protocol has them. */
function describeBefunde(befunde: readonly Befund[]): string {
  const ernste = befunde.filter(({ schwere }) => schwere !== 'hinweis')
  const hinweise = befunde.length - ernste.length
  const saetze = ernste.slice(0, 3).map(({ satz, ort, rechtsgrundlage }) => {
    const stelle = [ort?.angabe, rechtsgrundlage].filter(Boolean).join('; ')
    return stelle === '' ? satz : `${satz} (${stelle})`
  })
  return [
    ...saetze,
    ...(ernste.length > 3 ? [`${ernste.length - 3} weitere`] : []),
    ...(hinweise === 0 ? [] : [hinweise === 1 ? 'ein Hinweis im Protokoll' : `${hinweise} Hinweise im Protokoll`]),
  ].join(' · ')
}
