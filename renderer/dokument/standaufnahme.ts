import { LEERER_VERLAUF } from '../../shared/dokument/verlauf.ts'
import type { Projektstand } from '../../shared/host/sitzung.ts'
import type { Bewahrung } from './bewahrung.ts'
import { useDokument } from './dokument.ts'
import { type Angewandtes, applyAusstehende } from './projektstand.ts'
import type { Textversand } from './textversand.ts'
import type { Versand } from './versand.ts'

interface Aufnahme {
  versand: Versand
  bewahrung: Bewahrung
  textversand: Textversand
  /** Schritte of these names fit no more and are given up */
  onVerlust(namen: readonly string[]): void
}

/** Makes a state of the host the document of the window; with `behalten` the same objects stay where nothing has changed. */
export function adoptStand(stand: Projektstand, behalten: boolean, aufnahme: Aufnahme): void {
  const { versand, bewahrung, textversand } = aufnahme
  const bisher = useDokument.getState()
  const anderes = bisher.ordner !== stand.projekt.ordner || bisher.projekt?.id !== stand.projekt.id
  if (anderes) bewahrung.keep()
  const texte = anderes ? bewahrung.takeUp(stand.projekt) : []
  versand.acknowledgeUntil(stand.nummer)
  const unveraendert =
    behalten &&
    bisher.sitzung === stand.sitzung &&
    bisher.sequenz === stand.sequenz &&
    bisher.schreibrecht === stand.schreibrecht
  // the same objects as long as nothing changed: views keep what they derived from them
  const { dokument, ungespeichert } = reapply(stand, aufnahme)
  useDokument.setState({
    ...(unveraendert ? {} : dokument),
    ungespeichert,
    sitzung: stand.sitzung,
    ordner: stand.projekt.ordner,
    testfaelle: stand.testfaelle,
    schreibrecht: stand.schreibrecht,
    aenderbar: stand.aenderbar,
    sequenz: stand.sequenz,
    gespeichert: stand.gespeichert,
    lesebefunde: stand.befunde,
    wiederherstellbar: stand.wiederherstellbar,
    unbestaetigt: versand.anzahl(),
  })
  textversand.receive(stand, texte)
}

/** The state of the host with what this window has not got acknowledged yet; what does not fit any more is given up. */
function reapply(stand: Projektstand, { versand, onVerlust }: Aufnahme): Angewandtes {
  // until it is decided what becomes of the changes before them, they wait
  if (stand.wiederherstellbar !== undefined) return applyAusstehende(stand, [])
  const { verloren, ...angewandt } = applyAusstehende(stand, versand.list())
  if (verloren.length > 0) {
    versand.dropLast(verloren.length)
    useDokument.setState(LEERER_VERLAUF)
    onVerlust(verloren)
  }
  return angewandt
}
