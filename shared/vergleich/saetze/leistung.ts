import { describeBedingung } from '../../ausdruck/satz.ts'
import type { Leistung, Vorgangstyp } from '../../modell/elemente/leistung.ts'
import type { Teilleistung } from '../../modell/elemente/teilleistung.ts'
import { labelOfWert } from '../../worte/angaben.ts'
import { nennenId } from '../../worte/artikel.ts'
import { formatDatum } from '../../worte/datum.ts'
import { namenOf, nameOfFeldpfad } from '../../worte/lesbar.ts'
import type { Einzelaenderung, Satzart, Wertlage } from '../wertlage.ts'
import { glieder, merkmal, textstelle, verbund, vorlage } from './bausteine.ts'
import { abStufe, BENANNT, rechtsgrundlagen } from './gemeinsame.ts'
import type { Satztabelle } from './satztabelle.ts'

const teile = glieder({ dazu: 'hat jetzt auch {den}', weg: 'hat {den} nicht mehr' })
const verwendet = glieder({ dazu: 'verwendet jetzt auch {den}', weg: 'verwendet {den} nicht mehr' })
const gehoertZu = glieder({ dazu: 'gehört jetzt auch zu {dem}', weg: 'gehört nicht mehr zu {dem}' })

export const buendel: Satztabelle['buendel'] = {
  ...BENANNT,
  leistungen: glieder({ dazu: 'umfasst jetzt auch {den}', weg: 'umfasst {den} nicht mehr' }),
}

const gueltigAb: Satzart<string> = ({ alt, neu }) => [
  {
    aussage: `gilt jetzt ab ${formatDatum(neu)}, vorher ab ${formatDatum(alt)}`,
    vorher: formatDatum(alt),
    nachher: formatDatum(neu),
  },
]

const gueltigBis: Satzart<string | undefined> = ({ alt, neu }) => {
  const [vorher, nachher] = [alt === undefined ? '' : formatDatum(alt), neu === undefined ? '' : formatDatum(neu)]
  const aussage =
    nachher === ''
      ? `gilt jetzt ohne Ende, vorher bis ${vorher}`
      : `gilt jetzt bis ${nachher}, vorher ${vorher === '' ? 'ohne Ende' : `bis ${vorher}`}`
  return [{ aussage, vorher, nachher }]
}

const baukaesten = verbund<Leistung['baukaesten'][number]>({
  name: ({ baukasten }, projekt) => projekt.datensaetze.get(baukasten)?.name ?? 'unbekannt',
  dazu: ({ baukasten, version }, projekt) =>
    `benutzt jetzt ${nennenId(projekt, baukasten, 'akkusativ')} in Version ${version}`,
  weg: ({ baukasten }, projekt) => `benutzt ${nennenId(projekt, baukasten, 'akkusativ')} nicht mehr`,
  anders: (alt, neu, { nachher }) => [
    {
      aussage: `benutzt ${nennenId(nachher, neu.baukasten, 'akkusativ')} jetzt in Version ${neu.version}, vorher ${alt.version}`,
      vorher: alt.version,
      nachher: neu.version,
    },
  ],
})

const zustaendigkeitsmerkmal: Satzart<Leistung['zustaendigkeitsmerkmal']> = ({ alt, neu, vorher, nachher }) => {
  const name = (projekt: Wertlage['vorher'], pfad: string | undefined): string =>
    pfad === undefined ? '' : nameOfFeldpfad(projekt, pfad)
  const aenderungen: Einzelaenderung[] = []
  if (alt.ars !== neu.ars) {
    const [davor, danach] = [name(vorher, alt.ars), name(nachher, neu.ars)]
    aenderungen.push({
      aussage: `bestimmt die zuständige Stelle jetzt nach „${danach}“, vorher nach „${davor}“`,
      vorher: davor,
      nachher: danach,
    })
  }
  if (alt.bereich !== neu.bereich) {
    const [davor, danach] = [name(vorher, alt.bereich), name(nachher, neu.bereich)]
    aenderungen.push({
      aussage:
        danach === ''
          ? `unterscheidet die Stellen eines Gebiets nicht mehr nach „${davor}“`
          : `unterscheidet die Stellen eines Gebiets jetzt nach „${danach}“${davor === '' ? '' : `, vorher nach „${davor}“`}`,
      bezug: 'Bereich',
      vorher: davor,
      nachher: danach,
    })
  }
  return aenderungen
}

export const leistung: Satztabelle['leistung'] = {
  ...BENANNT,
  leikaSchluessel: merkmal('der', 'LeiKa-Schlüssel'),
  ozgId: merkmal('die', 'OZG-ID'),
  kgstProdukt: merkmal('das', 'KGSt-Produkt'),
  leistungstyp: merkmal('der', 'Leistungstyp'),
  zielgruppen: glieder({ dazu: 'richtet sich jetzt auch an {x}', weg: 'richtet sich nicht mehr an {x}' }),
  fallzahlProJahr: vorlage({
    anders: 'hat jetzt {neu} Fälle im Jahr, vorher {alt}',
    weg: 'nennt keine Fälle im Jahr mehr, vorher {alt}',
  }),
  prioritaet: merkmal('die', 'Priorität'),
  reifegrad: merkmal('der', 'OZG-Reifegrad'),
  version: merkmal('die', 'Version'),
  gueltigAb,
  gueltigBis,
  baukaesten,
  rechtsgrundlagen,
  zustaendigkeitsmerkmal,
  vorgangstypen: teile,
  teilleistungen: teile,
  dokumente: verwendet,
  rollen: verwendet,
  nachrichtentypen: teile,
  zustellwege: teile,
  anliegensklaerung: vorlage({
    anders: 'beginnt jetzt mit {dem neu}, vorher mit {dem alt}',
    weg: 'hat keine Anliegensklärung mehr',
  }),
}

const akte: Satzart<Vorgangstyp['akte']> = ({ alt, neu, vorher, nachher }) => {
  const aenderungen: Einzelaenderung[] = []
  if (alt.aktenplankennzeichen !== neu.aktenplankennzeichen) {
    aenderungen.push({
      aussage: `gehört jetzt zum Aktenplankennzeichen ${neu.aktenplankennzeichen}, vorher ${alt.aktenplankennzeichen}`,
      bezug: 'Aktenplan',
      vorher: alt.aktenplankennzeichen,
      nachher: neu.aktenplankennzeichen,
    })
  }
  if (alt.anlage !== neu.anlage) {
    aenderungen.push({
      aussage: neu.anlage === 'neu' ? 'legt jetzt eine neue Akte an' : 'gehört jetzt in eine bestehende Akte',
      bezug: 'Aktenanlage',
      vorher: labelOfWert('anlage', alt.anlage),
      nachher: labelOfWert('anlage', neu.anlage),
    })
  }
  if (alt.bestehendNach !== neu.bestehendNach) {
    const davor = alt.bestehendNach === undefined ? '' : nameOfFeldpfad(vorher, alt.bestehendNach)
    const danach = neu.bestehendNach === undefined ? '' : nameOfFeldpfad(nachher, neu.bestehendNach)
    aenderungen.push({
      aussage:
        danach === ''
          ? `findet die Akte nicht mehr nach „${davor}“`
          : `findet die Akte jetzt nach „${danach}“${davor === '' ? '' : `, vorher nach „${davor}“`}`,
      bezug: 'Akte gefunden nach',
      vorher: davor,
      nachher: danach,
    })
  }
  if (alt.aufbewahrungJahre !== neu.aufbewahrungJahre) {
    aenderungen.push({
      aussage: `wird jetzt ${neu.aufbewahrungJahre} Jahre aufbewahrt, vorher ${alt.aufbewahrungJahre}`,
      bezug: 'Aufbewahrung',
      vorher: `${alt.aufbewahrungJahre} Jahre`,
      nachher: `${neu.aufbewahrungJahre} Jahre`,
    })
  }
  return aenderungen
}

export const vorgangstyp: Satztabelle['vorgangstyp'] = {
  ...BENANNT,
  akte,
  betreff: textstelle('der', 'Betreff'),
  rechtsgrundlagen,
}

const vorgaenger = verbund<Teilleistung['vorgaenger'][number]>({
  name: ({ teilleistung }, projekt) => projekt.datensaetze.get(teilleistung)?.name ?? 'unbekannt',
  dazu: ({ teilleistung, bedingung }, projekt) =>
    `folgt jetzt auf ${nennenId(projekt, teilleistung, 'akkusativ')}${
      bedingung === undefined ? '' : `, wenn gilt: ${describeBedingung(bedingung, namenOf(projekt))}`
    }`,
  weg: ({ teilleistung }, projekt) => `folgt nicht mehr auf ${nennenId(projekt, teilleistung, 'akkusativ')}`,
  anders: (alt, neu, { vorher, nachher }) => {
    const davor = alt.bedingung === undefined ? '' : describeBedingung(alt.bedingung, namenOf(vorher))
    const danach = neu.bedingung === undefined ? '' : describeBedingung(neu.bedingung, namenOf(nachher))
    const wen = nennenId(nachher, neu.teilleistung, 'akkusativ')
    return [
      {
        aussage:
          danach === ''
            ? `folgt auf ${wen} jetzt ohne Bedingung, vorher nur, wenn galt: ${davor}`
            : `folgt auf ${wen} jetzt nur, wenn gilt: ${danach}${davor === '' ? '' : ` (vorher, wenn galt: ${davor})`}`,
        vorher: davor,
        nachher: danach,
      },
    ]
  },
})

const fristen = verbund<Teilleistung['fristen'][number]>({
  name: ({ name }) => name,
  dazu: ({ name, dauerWerktage }) => `hat jetzt die Frist „${name}“ von ${dauerWerktage} Werktagen`,
  weg: ({ name }) => `hat die Frist „${name}“ nicht mehr`,
  anders: (alt, neu, lage) => [
    ...say(alt.name !== neu.name, `nennt die Frist „${alt.name}“ jetzt „${neu.name}“`, alt.name, neu.name),
    ...say(
      alt.dauerWerktage !== neu.dauerWerktage,
      `gibt für „${neu.name}“ jetzt ${neu.dauerWerktage} Werktage Zeit, vorher ${alt.dauerWerktage}`,
      `${alt.dauerWerktage} Werktage`,
      `${neu.dauerWerktage} Werktage`,
    ),
    ...say(
      alt.beginn !== neu.beginn,
      `lässt die Frist „${neu.name}“ jetzt ab ${labelOfWert('beginn', neu.beginn)} laufen, vorher ab ${labelOfWert('beginn', alt.beginn)}`,
      labelOfWert('beginn', alt.beginn),
      labelOfWert('beginn', neu.beginn),
    ),
    ...say(
      alt.wirkung !== neu.wirkung,
      `hat für das Ende der Frist „${neu.name}“ eine andere Wirkung: ${labelOfWert('wirkung', neu.wirkung)}, vorher ${labelOfWert('wirkung', alt.wirkung)}`,
      labelOfWert('wirkung', alt.wirkung),
      labelOfWert('wirkung', neu.wirkung),
    ),
    ...rechtsgrundlagen({ ...lage, angabe: 'rechtsgrundlagen', alt: alt.rechtsgrundlagen, neu: neu.rechtsgrundlagen }),
  ],
})

function say(gilt: boolean, aussage: string, vorher: string, nachher: string): Einzelaenderung[] {
  return gilt ? [{ aussage, vorher, nachher }] : []
}

export const teilleistung: Satztabelle['teilleistung'] = {
  ...BENANNT,
  ergebnis: textstelle('das', 'Ergebnis'),
  vorgangstypen: gehoertZu,
  zustaendigeRolle: vorlage({ anders: 'wird jetzt von {dem neu} erledigt, vorher von {dem alt}' }),
  beteiligteRollen: glieder({ dazu: 'beteiligt jetzt auch {den}', weg: 'beteiligt {den} nicht mehr' }),
  benoetigt: glieder({ dazu: 'benötigt jetzt auch {den}', weg: 'benötigt {den} nicht mehr' }),
  erzeugt: glieder({ dazu: 'erzeugt jetzt auch {den}', weg: 'erzeugt {den} nicht mehr' }),
  vorgaenger,
  zusammenfuehrung: vorlage({ anders: 'beginnt jetzt, wenn {neu}; vorher, wenn {alt}' }),
  fristen,
  abStufe,
  rechtsgrundlagen,
}
