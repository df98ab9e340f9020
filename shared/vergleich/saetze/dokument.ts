import { readFeldangabe } from '../../dokument/befehle/feldort.ts'
import { isGleich } from '../../dokument/gleich.ts'
import { describeAnzahl } from '../../modell/anzahl.ts'
import type { Baukastenverwendung, Datenfeld } from '../../modell/elemente/dokument.ts'
import { anzahlSchema } from '../../modell/elemente/gemeinsam.ts'
import { nameOfFeldpfad } from '../../worte/lesbar.ts'
import { type Einzelaenderung, type Satzart, type Wertlage, zitat } from '../wertlage.ts'
import { glieder, merkmal, textstelle, vorlage } from './bausteine.ts'
import { anzahl, BENANNT, pflichtWenn, rechtsgrundlagen } from './gemeinsame.ts'
import type { Satztabelle } from './satztabelle.ts'

const kinder = glieder({ dazu: 'enthält jetzt auch {den}', weg: 'enthält {den} nicht mehr' })
const hilfe = textstelle('die', 'Hilfe')

export const dokument: Satztabelle['dokument'] = {
  ...BENANNT,
  dokumentart: merkmal('die', 'Art'),
  formerfordernis: vorlage({ anders: 'verlangt jetzt als Form: {neu}, vorher {alt}' }),
  kinder,
  rechtsgrundlagen,
}

export const datenfeldgruppe: Satztabelle['datenfeldgruppe'] = {
  ...BENANNT,
  anzahl,
  pflichtWenn,
  hilfe,
  kinder,
  rechtsgrundlagen,
}

/** A pair of limits: "darf jetzt höchstens 50 Zeichen haben, vorher 40". */
function grenzen(was: string, wort: (grenze: Grenze) => string): Satzart<Grenze | undefined> {
  return ({ alt, neu }) => {
    const [vorher, nachher] = [alt === undefined ? '' : wort(alt), neu === undefined ? '' : wort(neu)]
    const aussage =
      nachher === ''
        ? `hat keine Grenzen für ${was} mehr, vorher ${vorher}`
        : `erlaubt jetzt ${nachher}${vorher === '' ? '' : `, vorher ${vorher}`}`
    return [{ aussage, vorher, nachher }]
  }
}

interface Grenze {
  min?: number | undefined
  max?: number | undefined
}

function describeGrenze({ min, max }: Grenze, einheit: string): string {
  const zahl = (wert: number): string => wert.toLocaleString('de')
  if (min !== undefined && max !== undefined) {
    return min === max ? `genau ${zahl(min)}${einheit}` : `${zahl(min)} bis ${zahl(max)}${einheit}`
  }
  if (max !== undefined) return `höchstens ${zahl(max)}${einheit}`
  return min === undefined ? `beliebig viele${einheit}` : `mindestens ${zahl(min)}${einheit}`
}

const datenfeldDateitypen: Satzart<Datenfeld['dateitypen']> = glieder({
  dazu: 'erlaubt jetzt auch Dateien vom Typ {x}',
  weg: 'erlaubt keine Dateien vom Typ {x} mehr',
})

export const datenfeld: Satztabelle['datenfeld'] = {
  ...BENANNT,
  anzahl,
  pflichtWenn,
  hilfe,
  datentyp: merkmal('der', 'Datentyp'),
  codeliste: vorlage({
    anders: 'benutzt jetzt {den neu}, vorher {den alt}',
    weg: 'benutzt {den alt} nicht mehr',
  }),
  laenge: grenzen('die Länge', (grenze) => describeGrenze(grenze, ' Zeichen')),
  muster: merkmal('das', 'Muster'),
  bereich: grenzen('den Wert', (grenze) => `Werte: ${describeGrenze(grenze, '')}`),
  nachkommastellen: vorlage({
    anders: 'hat jetzt {neu} Nachkommastellen, vorher {alt}',
    weg: 'hat keine feste Zahl von Nachkommastellen mehr, vorher {alt}',
  }),
  dateitypen: datenfeldDateitypen,
  berechnung: vorlage({
    anders: 'wird jetzt anders berechnet: {neu}, vorher {alt}',
    neu: 'wird jetzt berechnet: {neu}',
    weg: 'wird nicht mehr berechnet, vorher {alt}',
  }),
  fimId: merkmal('die', 'FIM-Id'),
  schutzkategorie: merkmal('die', 'Schutzkategorie'),
  abStufe: vorlage({ anders: 'gilt jetzt ab Stufe {neu}, vorher ab Stufe {alt}' }),
  rechtsgrundlagen,
}

type Ueberschreibung = NonNullable<Baukastenverwendung['ueberschreibungen']>[number]

/** What holds at a place before and after, whoever says it: the override or the Baukasten. */
const ueberschreibungen: Satzart<Baukastenverwendung['ueberschreibungen']> = (lage) => {
  const { alt = [], neu = [], von, nach, vorher, nachher } = lage
  const teile = new Set([...alt, ...neu].map(({ teil }) => teil))
  return [...teile].flatMap((teil) => {
    const davor = alt.find((eine) => eine.teil === teil)
    const danach = neu.find((eine) => eine.teil === teil)
    if (isGleich(davor, danach)) return []
    const name = nameOfFeldpfad(nachher, `${nach.id}/${teil}`)
    return [
      ...describeAnzahlAnStelle(davor, danach, name, [
        readFeldangabe(vorher, `${von.id}/${teil}`, 'anzahl'),
        readFeldangabe(nachher, `${nach.id}/${teil}`, 'anzahl'),
      ]),
      ...describeHilfeAnStelle(davor, danach, name),
      ...describeStufeAnStelle(davor, danach, name, lage, teil),
    ].map((aenderung) => ({ bezug: name, ...aenderung }))
  })
}

function describeAnzahlAnStelle(
  davor: Ueberschreibung | undefined,
  danach: Ueberschreibung | undefined,
  name: string,
  wirksame: readonly [unknown, unknown],
): Einzelaenderung[] {
  if (isGleich(davor?.anzahl, danach?.anzahl)) return []
  const [alt, neu] = wirksame.map((eine) => anzahlSchema.safeParse(eine).data)
  const worte = {
    vorher: alt === undefined ? '' : describeAnzahl(alt),
    nachher: neu === undefined ? '' : describeAnzahl(neu),
  }
  if (isGleich(alt, neu)) {
    const wer = danach?.anzahl === undefined ? 'überlässt' : 'legt'
    const was = danach?.anzahl === undefined ? 'jetzt dem Baukasten' : `jetzt selbst auf ${worte.nachher} fest`
    return [{ aussage: `${wer} die Häufigkeit von „${name}“ ${was}`, ...worte }]
  }
  if (alt?.min === 0 && neu !== undefined && neu.min > 0) {
    return [{ aussage: `macht „${name}“ jetzt zur Pflicht`, ...worte }]
  }
  if (neu?.min === 0 && alt !== undefined && alt.min > 0) {
    return [{ aussage: `macht „${name}“ nicht mehr zur Pflicht`, ...worte }]
  }
  const zusatz = danach?.anzahl === undefined ? ', wie es der Baukasten vorgibt' : ''
  return [
    {
      aussage: `hat für „${name}“ jetzt die Häufigkeit ${worte.nachher}${zusatz}, vorher ${worte.vorher}`,
      ...worte,
    },
  ]
}

function describeHilfeAnStelle(
  davor: Ueberschreibung | undefined,
  danach: Ueberschreibung | undefined,
  name: string,
): Einzelaenderung[] {
  if (davor?.hilfe === danach?.hilfe) return []
  const [vorher, nachher] = [davor?.hilfe ?? '', danach?.hilfe ?? '']
  const aussage =
    nachher === ''
      ? `hat für „${name}“ keine eigene Hilfe mehr, vorher ${zitat(vorher)}`
      : `hat für „${name}“ jetzt eine eigene Hilfe: ${zitat(nachher)}`
  return [{ aussage, vorher, nachher }]
}

function describeStufeAnStelle(
  davor: Ueberschreibung | undefined,
  danach: Ueberschreibung | undefined,
  name: string,
  { vorher, nachher, von, nach }: Wertlage,
  teil: string,
): Einzelaenderung[] {
  if (davor?.abStufe === danach?.abStufe) return []
  const alt = String(readFeldangabe(vorher, `${von.id}/${teil}`, 'abStufe') ?? '')
  const neu = String(readFeldangabe(nachher, `${nach.id}/${teil}`, 'abStufe') ?? '')
  const aussage =
    alt !== neu
      ? `verlangt „${name}“ jetzt ab Stufe ${neu}, vorher ab Stufe ${alt}`
      : danach?.abStufe === undefined
        ? `überlässt die Stufe von „${name}“ jetzt dem Baukasten`
        : `legt die Stufe von „${name}“ jetzt selbst auf ${neu} fest`
  return [
    {
      aussage,
      vorher: `ab Stufe ${alt}`,
      nachher: `ab Stufe ${neu}`,
    },
  ]
}

export const baukastenverwendung: Satztabelle['baukastenverwendung'] = {
  ...BENANNT,
  anzahl,
  pflichtWenn,
  hilfe,
  gruppe: vorlage({ anders: 'verwendet jetzt {den neu}, vorher {den alt}' }),
  ueberschreibungen,
  rechtsgrundlagen,
}

export const baukasten: Satztabelle['baukasten'] = { ...BENANNT, version: merkmal('die', 'Version') }

export const codeliste: Satztabelle['codeliste'] = {
  ...BENANNT,
  kennung: merkmal('die', 'Kennung'),
  version: merkmal('die', 'Version'),
  datei: vorlage({ anders: 'steht jetzt in der Datei {neu}, vorher in {alt}' }),
}
