import { readEintragsort, type Textort } from '../../shared/dokument/textentwurf.ts'
import { openEintrag } from '../ansichten/codelisten/listenzustand.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { runBefehl } from '../arbeitsplatz/befehle.ts'
import { openFeldpfad } from '../arbeitsplatz/oeffnen.ts'
import { useBlatt } from '../blatt/blattspeicher.ts'
import type { Liegengebliebener } from '../dokument/textentwuerfe.ts'
import { runNachEigenschaften } from './anker.ts'
import { useKarte } from './karte.ts'

/** What has not been drawn after so many pictures will not be. */
const BILDER_MAXIMUM = 60

/** Leads to the field or cell with a text that is not taken over, wherever its element is changed. */
export function showFeldtext({ schluessel, entwurf: { ort } }: Liegengebliebener): void {
  const eintrag = readEintragsort(ort)
  if (eintrag !== undefined) showEintrag(eintrag)
  else showElement(ort)
  runNachEigenschaften(() => focusFeldtext(schluessel, BILDER_MAXIMUM))
}

function showEintrag({ liste, code }: { liste: string; code: string }): void {
  const { select, setAnsicht } = useArbeitsplatz.getState()
  setAnsicht('codelisten')
  select([liste])
  openEintrag(liste, code)
}

function showElement(ort: Textort): void {
  const [einziges = '', ...weitere] = ort.elemente
  if (weitere.length === 0) openFeldpfad(einziges)
  else useArbeitsplatz.getState().select(ort.elemente)
  runBefehl('bearbeiten.eigenschaften')
  const [angabe] = ort.stelle
  // the form has a field for each limit, only the table one for both
  if (ort.stelle.length === 1 && (angabe === 'laenge' || angabe === 'bereich'))
    useArbeitsplatz.getState().setAnsicht('felder')
  useKarte.setState({ karte: angabe === 'rechtsgrundlagen' ? 'herkunft' : 'eigenschaften' })
  if (angabe === 'fragen') useBlatt.getState().open({ art: 'anliegensklaerung', klaerung: einziges })
  if (angabe === 'dokumentsichten') useBlatt.getState().open({ art: 'dokumentsichten', nachrichtentyp: einziges })
}

/** Editors in the sheet are loaded when they are opened first. */
function focusFeldtext(schluessel: string, bilder: number): void {
  const feld = document.querySelector<HTMLElement>(`[data-feldtext='${CSS.escape(schluessel)}']`)
  feld?.scrollIntoView({ block: 'nearest' })
  feld?.focus()
  if (feld === null && bilder > 0) requestAnimationFrame(() => focusFeldtext(schluessel, bilder - 1))
}
