import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { useDokument } from '../dokument/dokument.ts'
import { listAngebote, suggestAngebot } from './nachrichtenwahl.ts'
import { useSpiel } from './spielspeicher.ts'

/** Opens the play with the chosen message, or with the one that fits Organisation and stage best; plays from the start. */
export function openSpiel(): void {
  const { projekt, testfaelle } = useDokument.getState()
  const { organisation, stufe } = useArbeitsplatz.getState()
  const spiel = useSpiel.getState()
  if (projekt === undefined) return
  spiel.open()
  if (spiel.nachricht !== undefined) {
    spiel.move('anfang')
    spiel.move('start')
    return
  }
  const angebot = suggestAngebot(listAngebote(projekt, testfaelle), testfaelle, organisation, stufe)
  if (angebot !== undefined) chooseSpielnachricht(angebot.kennung)
}

/** Takes a Testfall as the message, with the Organisation and stage that it was written for. */
export function chooseSpielnachricht(kennung: string): void {
  const { projekt, testfaelle } = useDokument.getState()
  if (projekt === undefined) return
  const angebot = listAngebote(projekt, testfaelle).find((eines) => eines.kennung === kennung)
  if (angebot === undefined) return
  const platz = useArbeitsplatz.getState()
  platz.setOrganisation(angebot.organisation)
  if (angebot.stufe !== undefined) platz.setStufe(angebot.stufe)
  useSpiel.getState().chooseNachricht(kennung)
}
