import { formatDatum } from '../../worte/datum.ts'
import type { Satzart } from '../wertlage.ts'
import { merkmal, textstelle, vorlage } from './bausteine.ts'
import { BENANNT } from './gemeinsame.ts'
import type { Satztabelle } from './satztabelle.ts'

const datum: Satzart<string> = ({ alt, neu }) => [
  {
    aussage: `ist am ${formatDatum(neu)} entschieden, vorher am ${formatDatum(alt)}`,
    vorher: formatDatum(alt),
    nachher: formatDatum(neu),
  },
]

export const ausnahme: Satztabelle['ausnahme'] = {
  ...BENANNT,
  regel: merkmal('die', 'Prüfregel'),
  element: vorlage({ anders: 'gilt jetzt für {den neu}, vorher für {den alt}' }),
  stelle: merkmal('die', 'Stelle'),
  grund: textstelle('die', 'Begründung'),
  verfasser: vorlage({ anders: 'ist von {neu} entschieden, vorher von {alt}' }),
  datum,
}
