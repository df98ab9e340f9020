import { chooseOrganisation } from '../ansichten/antrag/wahl.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { useDokument } from '../dokument/dokument.ts'
import { chooseErste, listAngebote, listNachrichten, readAbgeleitete } from './nachrichtenwahl.ts'
import { type EigeneNachricht, useSpiel } from './spielspeicher.ts'

/** Opens the play in the graph with the chosen message, or with the one that fits Organisation and stage best; plays from the start. */
export function openSpiel(): void {
  const { projekt, testfaelle } = useDokument.getState()
  const { leistung, organisation, stufe } = useArbeitsplatz.getState()
  const spiel = useSpiel.getState()
  if (projekt === undefined) return
  useArbeitsplatz.getState().setAnsicht('graph')
  spiel.open()
  if (spiel.nachricht !== undefined) {
    spiel.move('anfang')
    spiel.move('start')
    return
  }
  const angebot = chooseErste(listNachrichten(projekt, testfaelle, { leistung, organisation, stufe }))
  if (angebot !== undefined) chooseSpielnachricht(angebot.kennung)
}

/** Takes a message, a Testfall with the Organisation and stage that it was written for. */
export function chooseSpielnachricht(kennung: string): void {
  const { projekt, testfaelle } = useDokument.getState()
  if (projekt === undefined) return
  const platz = useArbeitsplatz.getState()
  const spiel = useSpiel.getState()
  const angebot = listAngebote(projekt, testfaelle).find((eines) => eines.kennung === kennung)
  const abgeleitet = readAbgeleitete(kennung) !== undefined
  if (angebot === undefined && !abgeleitet && spiel.eigene?.kennung !== kennung) return
  const organisation = abgeleitet
    ? chooseOrganisation(projekt, platz.leistung, platz.organisation)?.id
    : angebot?.organisation
  if (organisation !== undefined) platz.setOrganisation(organisation)
  if (angebot?.stufe !== undefined) platz.setStufe(angebot.stufe)
  spiel.chooseNachricht(kennung)
}

/** Plays a message that is no Testfall, in the graph, for the Organisation and stage of the window. */
export function openEigenesSpiel(eigene: EigeneNachricht): void {
  const spiel = useSpiel.getState()
  useSpiel.setState({ eigene })
  spiel.chooseNachricht(eigene.kennung)
  spiel.open()
  useArbeitsplatz.getState().setAnsicht('graph')
}
