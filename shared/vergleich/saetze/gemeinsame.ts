import { isGleich } from '../../dokument/gleich.ts'
import { describeAnzahl } from '../../modell/anzahl.ts'
import type { Bedingung } from '../../modell/elemente/ausdruck.ts'
import type { Anzahl, Rechtsgrundlageverweis } from '../../modell/elemente/gemeinsam.ts'
import { nennenId } from '../../worte/artikel.ts'
import { type Einzelaenderung, type Satzart, worteNachher, worteVorher, zitat } from '../wertlage.ts'
import { merkmal, textstelle, verbund, vorlage } from './bausteine.ts'

/** What every named element carries. */
export const BENANNT = {
  name: vorlage({ anders: 'heißt jetzt „{neu}“' }),
  technischerName: merkmal('der', 'technischen Namen'),
  beschreibung: textstelle('die', 'Beschreibung'),
}

export const abStufe = vorlage({ anders: 'gilt jetzt ab Stufe {neu}, vorher ab Stufe {alt}' })

const nameOfRechtsgrundlage: (eine: Rechtsgrundlageverweis, projekt: Parameters<typeof nennenId>[0]) => string = (
  { rechtsgrundlage },
  projekt,
) => projekt.datensaetze.get(rechtsgrundlage)?.name ?? 'unbekannt'

export const rechtsgrundlagen = verbund<Rechtsgrundlageverweis>({
  name: nameOfRechtsgrundlage,
  dazu: ({ rechtsgrundlage, zweck }, projekt) =>
    `stützt sich jetzt auch auf ${nennenId(projekt, rechtsgrundlage, 'akkusativ')} (${zweck})`,
  weg: ({ rechtsgrundlage }, projekt) =>
    `stützt sich nicht mehr auf ${nennenId(projekt, rechtsgrundlage, 'akkusativ')}`,
  anders: (alt, neu, { nachher }) => [
    {
      aussage: `nennt für ${nennenId(nachher, neu.rechtsgrundlage, 'akkusativ')} jetzt den Zweck ${zitat(neu.zweck, alt.zweck)}, vorher ${zitat(alt.zweck, neu.zweck)}`,
      vorher: alt.zweck,
      nachher: neu.zweck,
    },
  ],
})

/** Mandatory or not first, since that is what one asks; how often only where it says more. */
export const anzahl: Satzart<Anzahl> = ({ alt, neu }) => {
  const worte = { vorher: describeAnzahl(alt), nachher: describeAnzahl(neu) }
  const saetze: string[] = []
  if (alt.min === 0 && neu.min > 0) saetze.push('ist jetzt Pflicht')
  if (alt.min > 0 && neu.min === 0) saetze.push('ist nicht mehr Pflicht')
  if (neu.min > 1 && alt.min !== neu.min) saetze.push(`muss jetzt mindestens ${neu.min}-mal vorkommen`)
  if (alt.min > 1 && neu.min === 1) saetze.push('muss nur noch einmal vorkommen')
  if (!isGleich(alt.max, neu.max)) {
    saetze.push(`darf jetzt ${describeMax(neu.max)} vorkommen, vorher ${describeMax(alt.max)}`)
  }
  return saetze.map((aussage): Einzelaenderung => ({ aussage, ...worte }))
}

function describeMax(max: number | null): string {
  if (max === null) return 'beliebig oft'
  return max === 1 ? 'nur einmal' : `höchstens ${max}-mal`
}

export const pflichtWenn: Satzart<Bedingung | undefined> = (lage) => {
  const [vorher, nachher] = [worteVorher(lage), worteNachher(lage)]
  const aussage =
    nachher === ''
      ? `ist nicht mehr unter der Bedingung Pflicht, dass gilt: ${vorher}`
      : `ist jetzt Pflicht, wenn gilt: ${nachher}${vorher === '' ? '' : ` (vorher, wenn galt: ${vorher})`}`
  return [{ aussage, vorher, nachher }]
}

/** A Bedingung under which something is used at all. */
export function nurWenn(verb: string): Satzart<Bedingung | undefined> {
  return (lage) => {
    const [vorher, nachher] = [worteVorher(lage), worteNachher(lage)]
    const aussage =
      nachher === ''
        ? `${verb} jetzt ohne Bedingung, vorher nur, wenn galt: ${vorher}`
        : `${verb} jetzt nur, wenn gilt: ${nachher}${vorher === '' ? '' : ` (vorher, wenn galt: ${vorher})`}`
    return [{ aussage, vorher, nachher }]
  }
}
