import { isGleich } from '../../dokument/gleich.ts'
import type { Installation, Organisation, Stelle } from '../../modell/elemente/organisation.ts'
import type { Schnittstelle } from '../../modell/elemente/produkt.ts'
import type { Zuordnung } from '../../modell/elemente/zuordnung.ts'
import { nennenId } from '../../worte/artikel.ts'
import { describeZeile } from '../../worte/zuordnungszeile.ts'
import { createListenvergleich } from '../listen.ts'
import { type Einzelaenderung, type Satzart, type Wertlage, zitat } from '../wertlage.ts'
import { describeReihenfolge, glieder, merkmal, schalter, verbund, vorlage } from './bausteine.ts'
import { BENANNT } from './gemeinsame.ts'
import type { Satztabelle } from './satztabelle.ts'

const teile = glieder({ dazu: 'hat jetzt auch {den}', weg: 'hat {den} nicht mehr' })
const benutzt = glieder({ dazu: 'benutzt jetzt auch {den}', weg: 'benutzt {den} nicht mehr' })

function nameOf(projekt: Wertlage['vorher'], id: string): string {
  return projekt.datensaetze.get(id)?.name ?? 'unbekannt'
}

export const produkt: Satztabelle['produkt'] = {
  ...BENANNT,
  hersteller: vorlage({ anders: 'kommt jetzt von {neu}, vorher von {alt}' }),
  version: merkmal('die', 'Version'),
  komponententypen: glieder({ dazu: 'dient jetzt auch als {x}', weg: 'dient nicht mehr als {x}' }),
  schnittstellen: teile,
}

type Erkennung = NonNullable<Schnittstelle['erkennung']>[number]
type Anlagenangabe = NonNullable<Schnittstelle['anlagen']>[number]

const erkennung = verbund<Erkennung>({
  name: ({ nachrichtentyp, kanal }, projekt) => `${nameOf(projekt, nachrichtentyp)} über ${kanal}`,
  dazu: ({ nachrichtentyp, kanal }, projekt) =>
    `erkennt jetzt ${nennenId(projekt, nachrichtentyp, 'akkusativ')} im Kanal „${kanal}“`,
  weg: ({ nachrichtentyp, kanal }, projekt) =>
    `erkennt ${nennenId(projekt, nachrichtentyp, 'akkusativ')} im Kanal „${kanal}“ nicht mehr`,
  anders: (alt, neu, { vorher, nachher }) => [
    {
      aussage: `erkennt „${neu.wurzel}“ im Kanal „${neu.kanal}“ jetzt als ${nennenId(nachher, neu.nachrichtentyp, 'akkusativ')}, vorher als ${nennenId(vorher, alt.nachrichtentyp, 'akkusativ')}`,
      vorher: nameOf(vorher, alt.nachrichtentyp),
      nachher: nameOf(nachher, neu.nachrichtentyp),
    },
  ],
})

const anlagen = verbund<Anlagenangabe>({
  name: ({ element }) => element,
  dazu: ({ element }) => `liest jetzt Anlagen aus „${element}“`,
  weg: ({ element }) => `liest keine Anlagen mehr aus „${element}“`,
  anders: (alt, neu) => [
    {
      aussage: `liest Anlagen in „${neu.element}“ jetzt anders`,
      vorher: [alt.inhalt, alt.name, alt.typ].join(', '),
      nachher: [neu.inhalt, neu.name, neu.typ].join(', '),
    },
  ],
})

/** Entries of both, each with its value before and after; own ones only, whatever they are called. */
function joinEintraege<T>(
  alt: Readonly<Record<string, T>>,
  neu: Readonly<Record<string, T>>,
): [name: string, alt: T | undefined, neu: T | undefined][] {
  const [alte, neue] = [new Map(Object.entries(alt)), new Map(Object.entries(neu))]
  return [...new Set([...alte.keys(), ...neue.keys()])].map((name) => [name, alte.get(name), neue.get(name)])
}

/** Values by name: each comes, goes or changes on its own. */
function nachNamen(was: string): Satzart<Readonly<Record<string, string>>> {
  return ({ alt, neu }) =>
    joinEintraege(alt, neu).flatMap(([name, vorher, nachher]) => {
      if (vorher === nachher) return []
      const aussage =
        nachher === undefined
          ? `hat ${was} „${name}“ nicht mehr, vorher ${zitat(vorher ?? '')}`
          : `hat jetzt ${was} „${name}“ ${zitat(nachher, vorher)}${vorher === undefined ? '' : `, vorher ${zitat(vorher, nachher)}`}`
      return [{ aussage, bezug: name, vorher: vorher ?? '', nachher: nachher ?? '' }]
    })
}

export const schnittstelle: Satztabelle['schnittstelle'] = {
  ...BENANNT,
  richtung: merkmal('die', 'Richtung'),
  protokoll: merkmal('das', 'Protokoll'),
  umschlag: merkmal('der', 'Umschlag'),
  format: vorlage({ anders: 'benutzt jetzt {neu}, vorher {alt}' }),
  namensraeume: nachNamen('den Namensraum'),
  schema: vorlage({ anders: 'hat jetzt als Schema {neu}, vorher {alt}', weg: 'hat kein Schema mehr, vorher {alt}' }),
  dienst: vorlage({
    anders: 'leistet jetzt den Dienst {neu}, vorher {alt}',
    weg: 'leistet den Dienst {alt} nicht mehr',
  }),
  rueckmeldung: schalter('nimmt jetzt Rückmeldungen entgegen', 'nimmt keine Rückmeldungen mehr entgegen'),
  anlagen,
  erkennung,
  autor: vorlage({
    anders: 'liest den Autor jetzt aus {neu}, vorher {alt}',
    weg: 'liest den Autor nicht mehr aus {alt}',
  }),
  uuid: vorlage({
    anders: 'liest die Nummer der Nachricht jetzt aus {neu}, vorher {alt}',
    weg: 'liest die Nummer der Nachricht nicht mehr aus {alt}',
  }),
}

const zeilen: Satzart<Zuordnung['zeilen']> = ({ alt, neu, vorher, nachher }) => {
  const worte = (projekt: Wertlage['vorher'], zeile: Zuordnung['zeilen'][string] | undefined) =>
    zeile === undefined ? undefined : describeZeile(projekt, zeile)
  return joinEintraege(alt, neu).flatMap(([kennung, alte, neue]): Einzelaenderung[] => {
    if (isGleich(alte, neue)) return []
    const [davor, danach] = [worte(vorher, alte), worte(nachher, neue)]
    const zellen = { vorher: davor?.inhalt ?? '', nachher: danach?.inhalt ?? '' }
    if (danach === undefined)
      return [{ aussage: `füllt „${davor?.ziel}“ nicht mehr`, bezug: davor?.ziel ?? kennung, ...zellen }]
    if (davor === undefined)
      return [{ aussage: `füllt jetzt auch „${danach.ziel}“: ${danach.inhalt}`, bezug: danach.ziel, ...zellen }]
    if (davor.ziel !== danach.ziel) {
      return [
        {
          aussage: `füllt jetzt „${danach.ziel}“ statt „${davor.ziel}“`,
          bezug: danach.ziel,
          vorher: davor.ziel,
          nachher: danach.ziel,
        },
      ]
    }
    const aussage =
      davor.inhalt === danach.inhalt
        ? `füllt „${danach.ziel}“ in Einzelheiten anders (${danach.inhalt})`
        : `füllt „${danach.ziel}“ jetzt so: ${danach.inhalt}, vorher ${davor.inhalt}`
    return [{ aussage, bezug: danach.ziel, ...zellen }]
  })
}

/** Lines that come or go are told with the lines. */
const reihenfolge: Satzart<Zuordnung['reihenfolge']> = ({ alt, neu, von, nach, vorher, nachher }) => {
  const name = (projekt: Wertlage['vorher'], satz: typeof von, kennung: string): string => {
    const zeile = satz.art === 'zuordnung' ? satz.zeilen[kennung] : undefined
    return zeile === undefined ? kennung : describeZeile(projekt, zeile).ziel
  }
  return describeReihenfolge(
    createListenvergleich(alt, neu).verschoben,
    alt.map((kennung) => name(vorher, von, kennung)),
    neu,
    (kennung) => name(nachher, nach, kennung),
  )
}

export const zuordnung: Satztabelle['zuordnung'] = {
  ...BENANNT,
  schnittstelle: vorlage({ anders: 'gilt jetzt für {den neu}, vorher für {den alt}' }),
  gegenstand: vorlage({ anders: 'hat jetzt einen anderen Gegenstand: {neu}, vorher {alt}' }),
  zeilen,
  reihenfolge,
}

const stufen = verbund<Organisation['stufen'][number]>({
  name: ({ leistung }, projekt) => nameOf(projekt, leistung),
  dazu: ({ leistung, stufe }, projekt) =>
    `setzt ${nennenId(projekt, leistung, 'akkusativ')} jetzt auf Stufe ${stufe} um`,
  weg: ({ leistung }, projekt) => `setzt ${nennenId(projekt, leistung, 'akkusativ')} nicht mehr um`,
  anders: (alt, neu, { nachher }) => [
    {
      aussage: `setzt ${nennenId(nachher, neu.leistung, 'akkusativ')} jetzt auf Stufe ${neu.stufe} um, vorher auf Stufe ${alt.stufe}`,
      vorher: `Stufe ${alt.stufe}`,
      nachher: `Stufe ${neu.stufe}`,
    },
  ],
})

const umlenkungen = verbund<Organisation['umlenkungen'][number]>({
  name: ({ leistung }, projekt) => nameOf(projekt, leistung),
  dazu: ({ leistung, organisation: ziel }, projekt) =>
    `lenkt ${nennenId(projekt, leistung, 'akkusativ')} jetzt an ${nennenId(projekt, ziel, 'akkusativ')} um`,
  weg: ({ leistung, organisation: ziel }, projekt) =>
    `lenkt ${nennenId(projekt, leistung, 'akkusativ')} nicht mehr an ${nennenId(projekt, ziel, 'akkusativ')} um`,
  anders: (alt, neu, { vorher, nachher }) => [
    {
      aussage: `lenkt ${nennenId(nachher, neu.leistung, 'akkusativ')} jetzt an ${nennenId(nachher, neu.organisation, 'akkusativ')} um, vorher an ${nennenId(vorher, alt.organisation, 'akkusativ')}`,
      vorher: nameOf(vorher, alt.organisation),
      nachher: nameOf(nachher, neu.organisation),
    },
  ],
})

export const organisation: Satztabelle['organisation'] = {
  ...BENANNT,
  umgebung: merkmal('die', 'Umgebung'),
  ars: merkmal('der', 'Regionalschlüssel'),
  stellen: teile,
  installationen: benutzt,
  stufen,
  umlenkungen,
}

type Zustaendigkeit = Stelle['zustaendigkeiten'][number]

function describeGebiet({ arsPraefix, bereich }: Zustaendigkeit): string {
  const zusatz = bereich === undefined ? '' : ` von „${bereich.von}“ bis „${bereich.bis}“`
  return `im Gebiet ${arsPraefix}${zusatz}`
}

const zustaendigkeiten = verbund<Zustaendigkeit>({
  name: ({ leistung }, projekt) => nameOf(projekt, leistung),
  dazu: (eine, projekt) =>
    `ist jetzt ${describeGebiet(eine)} für ${nennenId(projekt, eine.leistung, 'akkusativ')} zuständig`,
  weg: (eine, projekt) =>
    `ist ${describeGebiet(eine)} nicht mehr für ${nennenId(projekt, eine.leistung, 'akkusativ')} zuständig`,
  anders: (alt, neu, { nachher }) => [
    {
      aussage: `ist für ${nennenId(nachher, neu.leistung, 'akkusativ')} jetzt ${describeGebiet(neu)} zuständig, vorher ${describeGebiet(alt)}`,
      vorher: describeGebiet(alt),
      nachher: describeGebiet(neu),
    },
  ],
})

export const stelle: Satztabelle['stelle'] = {
  ...BENANNT,
  kennung: merkmal('die', 'Kennung'),
  mail: vorlage({ anders: 'hat jetzt die Mailadresse {neu}, vorher {alt}' }),
  zustaendigkeiten,
  rollen: glieder({ dazu: 'füllt jetzt auch {den} aus', weg: 'füllt {den} nicht mehr aus' }),
  installationen: benutzt,
}

const endpunkte = verbund<Installation['schnittstellen'][number]>({
  name: ({ schnittstelle: eine }, projekt) => nameOf(projekt, eine),
  dazu: ({ schnittstelle: eine, endpunkt }, projekt) =>
    `bietet jetzt ${nennenId(projekt, eine, 'akkusativ')} unter ${endpunkt} an`,
  weg: ({ schnittstelle: eine }, projekt) => `bietet ${nennenId(projekt, eine, 'akkusativ')} nicht mehr an`,
  anders: (alt, neu, { nachher }) => [
    {
      aussage: `bietet ${nennenId(nachher, neu.schnittstelle, 'akkusativ')} jetzt unter ${neu.endpunkt} an, vorher unter ${alt.endpunkt}`,
      vorher: alt.endpunkt,
      nachher: neu.endpunkt,
    },
  ],
})

export const installation: Satztabelle['installation'] = {
  ...BENANNT,
  produkt: vorlage({ anders: 'ist jetzt eine Installation von {dem neu}, vorher von {dem alt}' }),
  schnittstellen: endpunkte,
  vertraulich: schalter('gilt jetzt als vertraulich', 'gilt nicht mehr als vertraulich'),
  werte: nachNamen('den Wert'),
}
