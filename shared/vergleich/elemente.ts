import { isGleich } from '../dokument/gleich.ts'
import { describeAnzahl } from '../modell/anzahl.ts'
import type { Datensatz } from '../modell/datensatz.ts'
import type { Projekt } from '../modell/projekt.ts'
import { labelOfAngabe, labelOfWert } from '../worte/angaben.ts'
import { nennenId } from '../worte/artikel.ts'
import { PFLICHTWORTE, pflichtOf } from '../worte/haeufigkeit.ts'
import { besitzerOf, hauptdatensatzOf, isBesitz } from './besitz.ts'
import { buildSatz, imElement } from './ort.ts'
import { SATZTABELLE } from './saetze/tabelle.ts'
import type { Aenderung, Unterschied } from './unterschied.ts'
import type { Satzart } from './wertlage.ts'

export interface Seiten {
  vorher: Projekt
  nachher: Projekt
}

/** The sentences as they are looked up: the values of a record always fit its own kind. */
const SAETZE: Readonly<Record<Datensatz['art'], Readonly<Record<string, Satzart<never> | undefined>>>> = SATZTABELLE

/** What changed about an element that both sides have; undefined where nothing did. */
export function compareElement(seiten: Seiten, von: Datensatz, nach: Datensatz): Unterschied | undefined {
  const { nachher } = seiten
  const angaben = von === nach ? [] : describeAngaben(seiten, von, nach)
  const aenderungen = [...describeUmzug(seiten, nach), ...angaben]
  if (aenderungen.length === 0) return undefined
  return {
    id: nach.id,
    art: nach.art,
    was: 'geaendert',
    name: nach.name,
    aenderungen,
    eingeschlossen: false,
    ziel: nachher.datensaetze.has(nach.id) ? nach.id : undefined,
  }
}

function describeAngaben(seiten: Seiten, von: Datensatz, nach: Datensatz): Aenderung[] {
  const alte: Readonly<Record<string, unknown>> = von
  const neue: Readonly<Record<string, unknown>> = nach
  return Object.entries(SAETZE[nach.art]).flatMap(([angabe, satzart]) => {
    const [alt, neu] = isBesitz(nach.art, angabe)
      ? leaveOutTeile(seiten, nach.id, alte[angabe], neue[angabe])
      : [alte[angabe], neue[angabe]]
    if (satzart === undefined || isGleich(alt, neu)) return []
    const lage = { ...seiten, von, nach, angabe, alt: alt as never, neu: neu as never }
    // a new name is said of the old one
    const subjekt = angabe === 'name' ? von : nach
    return satzart(lage).map(({ aussage, bezug, vorher, nachher }) => ({
      angabe,
      label: bezug === undefined ? labelOfAngabe(angabe) : `${labelOfAngabe(angabe)}: ${bezug}`,
      vorher,
      nachher,
      satz: buildSatz(angabe === 'name' ? seiten.vorher : seiten.nachher, subjekt, aussage),
    }))
  })
}

/** Parts that are new, gone or have moved are told about themselves, not about the list that names them. */
function leaveOutTeile({ vorher, nachher }: Seiten, besitzer: string, alt: unknown, neu: unknown): [unknown, unknown] {
  const davor = besitzerOf(vorher)
  const danach = besitzerOf(nachher)
  const istErzaehlt = (id: unknown): boolean =>
    typeof id === 'string' &&
    (davor.get(id) === besitzer || danach.get(id) === besitzer) &&
    davor.get(id) !== danach.get(id)
  const filter = (wert: unknown): unknown =>
    Array.isArray(wert) ? wert.filter((id) => !istErzaehlt(id)) : istErzaehlt(wert) ? undefined : wert
  return [filter(alt), filter(neu)]
}

/** An element that is part of something else now. */
function describeUmzug({ vorher, nachher }: Seiten, datensatz: Datensatz): Aenderung[] {
  const alter = vorher.datensaetze.get(besitzerOf(vorher).get(datensatz.id) ?? '')
  const neuer = nachher.datensaetze.get(besitzerOf(nachher).get(datensatz.id) ?? '')
  if (alter?.id === neuer?.id) return []
  const wo = neuer === undefined ? 'nirgends mehr' : imElement(neuer)
  const woher = alter === undefined ? '' : `, vorher ${imElement(alter)}`
  return [
    {
      angabe: 'ort',
      label: 'Steht in',
      vorher: alter?.name ?? '',
      nachher: neuer?.name ?? '',
      satz: buildUmzugssatz(datensatz, `${wo}${woher}`, nachher),
    },
  ]
}

function buildUmzugssatz(datensatz: Datensatz, wohin: string, projekt: Projekt): string {
  const wer = nennenId(projekt, datensatz.id, 'nominativ')
  return `${wer.charAt(0).toLocaleUpperCase('de')}${wer.slice(1)} steht jetzt ${wohin}.`
}

/** An element that only one side has. */
export function describeEinseitiges(seiten: Seiten, datensatz: Datensatz, was: 'neu' | 'entfernt'): Unterschied {
  const [eigene, andere] = was === 'neu' ? [seiten.nachher, seiten.vorher] : [seiten.vorher, seiten.nachher]
  const aussage = was === 'neu' ? `ist neu${describeNeues(eigene, datensatz)}` : 'ist entfallen'
  const eltern = besitzerOf(eigene).get(datensatz.id) ?? hauptdatensatzOf(eigene, datensatz.id)?.id
  const { nachher } = seiten
  return {
    id: datensatz.id,
    art: datensatz.art,
    was,
    name: datensatz.name,
    aenderungen: [
      {
        angabe: '',
        label: 'Element',
        vorher: was === 'neu' ? '' : datensatz.name,
        nachher: was === 'neu' ? datensatz.name : '',
        satz: buildSatz(eigene, datensatz, aussage),
      },
    ],
    eingeschlossen: eltern !== undefined && eltern !== datensatz.id && !andere.datensaetze.has(eltern),
    ziel: [datensatz.id, eltern].find((id) => id !== undefined && nachher.datensaetze.has(id)),
  }
}

/** What one wants to know of a new element at once. */
function describeNeues(projekt: Projekt, datensatz: Datensatz): string {
  switch (datensatz.art) {
    case 'datenfeld': {
      const pflicht = PFLICHTWORTE[pflichtOf({ anzahl: datensatz.anzahl, pflichtWenn: datensatz.pflichtWenn })]
      return ` (${labelOfWert('datentyp', datensatz.datentyp)}, ${pflicht}, ab Stufe ${datensatz.abStufe})`
    }
    case 'baukastenverwendung':
      return `: ${nennenId(projekt, datensatz.gruppe, 'nominativ')} (${describeAnzahl(datensatz.anzahl)})`
    case 'zustellweg':
      return `: ${nennenId(projekt, datensatz.nachrichtentyp, 'nominativ')} an ${nennenId(projekt, datensatz.rolle, 'akkusativ')} über ${nennenId(projekt, datensatz.komponententyp, 'akkusativ')}, ab Stufe ${datensatz.abStufe}`
    case 'nachrichtentyp':
      return `: von ${nennenId(projekt, datensatz.von, 'dativ')} an ${datensatz.an.map((id) => nennenId(projekt, id, 'akkusativ')).join(' und ')}`
    case 'teilleistung':
      return `: zuständig ist ${nennenId(projekt, datensatz.zustaendigeRolle, 'nominativ')}`
    default:
      return describeUmfang(projekt, datensatz.id)
  }
}

/** „mit 12 Datenfeldern“: how much came with it. */
function describeUmfang(projekt: Projekt, id: string): string {
  const besitzer = besitzerOf(projekt)
  const gehoert = (eines: string): boolean => {
    for (
      let oben = besitzer.get(eines), tiefe = 0;
      oben !== undefined && tiefe < 30;
      tiefe++, oben = besitzer.get(oben)
    ) {
      if (oben === id) return true
    }
    return false
  }
  let felder = 0
  for (const einer of projekt.datensaetze.values()) if (einer.art === 'datenfeld' && gehoert(einer.id)) felder += 1
  return felder === 0 ? '' : felder === 1 ? ', mit 1 Datenfeld' : `, mit ${felder} Datenfeldern`
}
