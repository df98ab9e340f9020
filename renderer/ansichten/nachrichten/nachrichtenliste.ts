import { listNachrichtentypen } from '../../../shared/generator/leistungen.ts'
import type { Projektstand } from '../../../shared/host/sitzung.ts'
import { NAMENSRAUM_NACHRICHT } from '../../../shared/modell/namensraeume.ts'
import { getDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import { guessLeistung, guessNachrichtentyp } from '../../../shared/modell/testfallnachricht.ts'

/** Messages of the Testfälle by the Nachrichtentyp that they name; foreign formats come last. */
export interface Nachrichtengruppe {
  /** undefined: messages in a foreign format */
  nachrichtentyp: string | undefined
  name: string
  testfaelle: Projektstand['testfaelle']
}

type Testfalleintrag = Projektstand['testfaelle'][number]

export function groupNachrichten(
  projekt: Projekt,
  leistungId: string,
  testfaelle: Projektstand['testfaelle'],
): Nachrichtengruppe[] {
  const typen = listNachrichtentypen(projekt, getDatensatz(projekt, 'leistung', leistungId))
  const guess = ({ testfall, nachricht }: Testfalleintrag) => guessNachrichtentyp(projekt, testfall.kanal, nachricht)
  // a message that nobody recognises is shown everywhere
  const eigene = testfaelle.filter((einer) => (guessLeistung(projekt, einer) ?? leistungId) === leistungId)
  const gruppen = typen.map(({ id, name }) => ({
    nachrichtentyp: id,
    name,
    testfaelle: eigene.filter((einer) => isNeutral(einer) && guess(einer) === id),
  }))
  const fremde = eigene.filter((einer) => !isNeutral(einer))
  return fremde.length === 0
    ? gruppen
    : [...gruppen, { nachrichtentyp: undefined, name: 'Fremde Formate', testfaelle: fremde }]
}

function isNeutral({ nachricht }: Testfalleintrag): boolean {
  return nachricht.includes(NAMENSRAUM_NACHRICHT)
}
