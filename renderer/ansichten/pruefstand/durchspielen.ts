import { type Befund, type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { Dokumentquelle } from '../../../shared/host/pruefstand.ts'
import type { Spielnachricht } from '../../../shared/host/spiel.ts'
import type { HostWert } from '../../../shared/host.ts'
import { NAMENSRAUM_NACHRICHT } from '../../../shared/modell/namensraeume.ts'
import type { Hostzugang } from '../../host/hostzugang.ts'

type Inhalt = HostWert<'pruefstandDokument'>

/**
 * A message of the Prüfstand as it came in, to be played in the graph. Files lie beside a neutral message; in a sender's own
 * format they are inside it.
 */
export async function readSpielnachricht(
  host: Hostzugang,
  sitzung: string,
  transaktion: string,
  anlagen: readonly { id: string }[],
): Promise<Ergebnis<Spielnachricht>> {
  const read = (quelle: Dokumentquelle) => host.rufe('pruefstandDokument', { sitzung, quelle })
  const nachricht = await read({ art: 'nachricht', transaktion, roh: true })
  if (!nachricht.ok) return nachricht
  const xml = nachricht.wert.text ?? ''
  if (!xml.includes(NAMENSRAUM_NACHRICHT)) return succeed({ xml, anlagen: [] })
  const gelesene = await Promise.all(anlagen.map(({ id }) => read({ art: 'anlage', transaktion, id })))
  const befunde: Befund[] = gelesene.flatMap((eine) => (eine.ok ? [] : eine.befunde))
  if (befunde.length > 0) return fail(...befunde)
  return succeed({ xml, anlagen: gelesene.flatMap((eine) => (eine.ok ? [toBase64(eine.wert)] : [])) })
}

function toBase64({ text, inhalt }: Inhalt): string {
  if (text === null) return inhalt ?? ''
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))
}
