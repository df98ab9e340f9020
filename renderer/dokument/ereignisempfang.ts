import { applyDiff } from '../../shared/dokument/anwenden.ts'
import type { Schritt } from '../../shared/dokument/diff.ts'
import { createLeerenDiff } from '../../shared/dokument/dokumentstand.ts'
import { composeDiffs } from '../../shared/dokument/verketten.ts'
import type { HostEreignis } from '../../shared/host.ts'
import { useDokument } from './dokument.ts'
import type { Standabruf } from './standabruf.ts'

interface Empfang {
  client: string
  reload: Standabruf['reload']
  /** another window of the same user asked for the right to write */
  onUebernahmewunsch(sitzung: string): void
}

/** Follows what the host says has happened to the project that is open. */
export function receiveEreignis(ereignis: HostEreignis, { client, reload, onUebernahmewunsch }: Empfang): void {
  const { sitzung, schreibrecht } = useDokument.getState()
  if (!('sitzung' in ereignis) || ereignis.sitzung !== sitzung) return
  switch (ereignis.art) {
    case 'aenderung':
      if (ereignis.client !== client) follow(ereignis.schritt, ereignis.sequenz, reload)
      break
    case 'schreibrecht':
      useDokument.setState({ schreibrecht: ereignis.client === client })
      break
    case 'uebernahmewunsch':
      if (schreibrecht) onUebernahmewunsch(sitzung)
      break
    case 'gespeichert':
      noteGespeichert(ereignis.sequenz, reload)
      break
    case 'testfaelleGeaendert':
      void reload(true)
      break
    case 'geschlossen':
    case 'abgeglichen':
      void reload()
      break
    default:
  }
}

/** A change of another window; where one was missed, the whole state is fetched. */
function follow(schritt: Schritt, neueSequenz: number, reload: Empfang['reload']): void {
  const { projekt, positionen, sequenz, ungespeichert } = useDokument.getState()
  if (projekt === undefined || neueSequenz <= sequenz) return
  const neu = neueSequenz === sequenz + 1 ? applyDiff({ projekt, positionen }, schritt.diff) : undefined
  if (neu?.ok === true) {
    useDokument.setState({
      ...neu.wert,
      sequenz: neueSequenz,
      ungespeichert: composeDiffs([ungespeichert, schritt.diff]),
    })
  } else void reload()
}

/** Everything up to `gespeichert` is on disk; what has been changed since is known to the host. */
export function noteGespeichert(gespeichert: number, reload: Empfang['reload']): void {
  const { sequenz, unbestaetigt } = useDokument.getState()
  if (sequenz === gespeichert && unbestaetigt === 0)
    useDokument.setState({ gespeichert, ungespeichert: createLeerenDiff() })
  else void reload(true)
}
