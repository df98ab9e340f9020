import { isGleich } from '../../dokument/gleich.ts'
import type { Anliegensklaerung, Dokumentsicht, Nachrichtentyp, Zustellweg } from '../../modell/elemente/nachricht.ts'
import { labelOfWert } from '../../worte/angaben.ts'
import { nennenId } from '../../worte/artikel.ts'
import { nameOfFeldpfad } from '../../worte/lesbar.ts'
import { createListenvergleich } from '../listen.ts'
import { type Einzelaenderung, inWorten, type Satzart, type Wertlage, zitat } from '../wertlage.ts'
import { glieder, groupUnique, merkmal, schalter, textstelle, verbund, vorlage } from './bausteine.ts'
import { abStufe, BENANNT, nurWenn, rechtsgrundlagen } from './gemeinsame.ts'
import type { Satztabelle } from './satztabelle.ts'

export const rolle: Satztabelle['rolle'] = {
  ...BENANNT,
  bindung: vorlage({ anders: 'wird jetzt anders gefunden: {neu}, vorher {alt}' }),
}

const dokumentsichten = verbund<Dokumentsicht>({
  name: ({ dokument }, projekt) => projekt.datensaetze.get(dokument)?.name ?? 'unbekannt',
  dazu: ({ dokument, felder, pflicht }, projekt) =>
    `trägt jetzt auch ${nennenId(projekt, dokument, 'akkusativ')} (${describeFelder(felder)}, ${pflicht ? 'Pflicht' : 'freiwillig'})`,
  weg: ({ dokument }, projekt) => `trägt ${nennenId(projekt, dokument, 'akkusativ')} nicht mehr`,
  anders: (alt, neu, lage) => [
    ...describeSichtpflicht(alt, neu, lage),
    ...describeSichtfelder(alt, neu, lage),
    ...rechtsgrundlagen({
      ...lage,
      angabe: 'rechtsgrundlagen',
      alt: alt.rechtsgrundlagen,
      neu: neu.rechtsgrundlagen,
    }).map((aenderung) => ({
      ...aenderung,
      aussage: `${aenderung.aussage}, soweit es um die Weitergabe von „${nameOfDokument(neu, lage)}“ geht`,
    })),
  ],
})

function nameOfDokument({ dokument }: Dokumentsicht, { nachher }: Wertlage): string {
  return nachher.datensaetze.get(dokument)?.name ?? 'unbekannt'
}

function describeFelder(felder: Dokumentsicht['felder']): string {
  if (felder === 'alle') return 'alle Datenfelder'
  return felder.length === 1 ? '1 Datenfeld' : `${felder.length} Datenfelder oder Gruppen`
}

function describeSichtpflicht(alt: Dokumentsicht, neu: Dokumentsicht, { nachher }: Wertlage): Einzelaenderung[] {
  if (alt.pflicht === neu.pflicht) return []
  const wen = nennenId(nachher, neu.dokument, 'akkusativ')
  return [
    {
      aussage: neu.pflicht ? `verlangt ${wen} jetzt immer` : `verlangt ${wen} nicht mehr immer`,
      vorher: alt.pflicht ? 'Pflicht' : 'freiwillig',
      nachher: neu.pflicht ? 'Pflicht' : 'freiwillig',
    },
  ]
}

function describeSichtfelder(alt: Dokumentsicht, neu: Dokumentsicht, lage: Wertlage): Einzelaenderung[] {
  if (isGleich(alt.felder, neu.felder)) return []
  const { vorher, nachher } = lage
  const vom = nennenId(nachher, neu.dokument, 'dativ')
  const worte = (felder: Dokumentsicht['felder'], projekt: Wertlage['vorher']): string =>
    felder === 'alle' ? 'alle' : felder.map((feld) => nameOfFeldpfad(projekt, feld)).join(', ')
  const zellen = { vorher: worte(alt.felder, vorher), nachher: worte(neu.felder, nachher) }
  if (neu.felder === 'alle') return [{ aussage: `trägt von ${vom} jetzt alle Datenfelder`, ...zellen }]
  if (alt.felder === 'alle') {
    return [{ aussage: `trägt von ${vom} nicht mehr alle Datenfelder, nur noch: ${zellen.nachher}`, ...zellen }]
  }
  const { hinzugekommen, weggefallen } = createListenvergleich(alt.felder, neu.felder)
  const saetze = [
    ...hinzugekommen.map((feld) => `trägt von ${vom} jetzt auch „${nameOfFeldpfad(nachher, feld)}“`),
    ...weggefallen.map((feld) => `trägt von ${vom} „${nameOfFeldpfad(vorher, feld)}“ nicht mehr`),
  ]
  if (saetze.length === 0) saetze.push(`nennt die Datenfelder von ${vom} in anderer Reihenfolge`)
  return saetze.map((aussage) => ({ aussage, ...zellen }))
}

const erwartetAntwort: Satzart<Nachrichtentyp['erwartetAntwort']> = schalter(
  'erwartet jetzt eine Antwort',
  'erwartet keine Antwort mehr',
)

export const nachrichtentyp: Satztabelle['nachrichtentyp'] = {
  ...BENANNT,
  von: vorlage({ anders: 'wird jetzt von {dem neu} gesendet, vorher von {dem alt}' }),
  an: glieder({ dazu: 'geht jetzt auch an {den}', weg: 'geht nicht mehr an {den}' }),
  teilleistung: vorlage({ anders: 'wird jetzt durch {den neu} ausgelöst, vorher durch {den alt}' }),
  vorgangstypen: glieder({ dazu: 'gehört jetzt auch zu {dem}', weg: 'gehört nicht mehr zu {dem}' }),
  eroeffnet: schalter('eröffnet jetzt einen Vorgang', 'eröffnet keinen Vorgang mehr'),
  beantwortet: vorlage({
    anders: 'beantwortet jetzt {den neu}, vorher {den alt}',
    weg: 'beantwortet {den alt} nicht mehr',
  }),
  ausgeloestDurch: vorlage({
    anders: 'entsteht jetzt aus {dem neu}, vorher aus {dem alt}',
    weg: 'entsteht nicht mehr aus {dem alt}',
  }),
  dokumentsichten,
  zustand: vorlage({
    anders: 'bringt den Vorgang jetzt in den Zustand „{neu}“, vorher „{alt}“',
    weg: 'ändert den Zustand des Vorgangs nicht mehr, vorher „{alt}“',
  }),
  erwartetAntwort,
  vertrauensniveau: vorlage({ anders: 'verlangt jetzt als Vertrauensniveau: {neu}, vorher {alt}' }),
  betreff: textstelle('der', 'Betreff'),
  hinweistext: textstelle('der', 'Hinweistext'),
  rechtsgrundlagen,
}

export const komponententyp: Satztabelle['komponententyp'] = {
  ...BENANNT,
  systemart: vorlage({ anders: 'ist jetzt ein System der Art {neu}, vorher {alt}' }),
  dienst: vorlage({
    anders: 'leistet jetzt den Dienst {neu}, vorher {alt}',
    weg: 'leistet den Dienst {alt} nicht mehr',
  }),
}

type Abfrage = NonNullable<Zustellweg['abfrage']>

const abfrage: Satzart<Zustellweg['abfrage']> = (lage) => {
  const { alt, neu, vorher, nachher, nach } = lage
  const worte = (projekt: Wertlage['vorher'], wert: Abfrage | undefined): string =>
    inWorten(projekt, nach.art, 'abfrage', wert)
  const zellen = { vorher: worte(vorher, alt), nachher: worte(nachher, neu) }
  if (alt === undefined) return [{ aussage: `fragt jetzt das Register ${zitat(neu?.register ?? '')} ab`, ...zellen }]
  if (neu === undefined) return [{ aussage: `fragt das Register ${zitat(alt.register)} nicht mehr ab`, ...zellen }]
  const merkmale = (projekt: Wertlage['vorher'], { merkmale: suche, uebernommen = [] }: Abfrage): string =>
    [
      ...suche.map(({ name, feld }) => `${name} aus „${nameOfFeldpfad(projekt, feld)}“`),
      ...uebernommen.map(({ name }) => `${name} aus einer Antwort`),
    ].join(', ')
  return [
    ...sage(`fragt jetzt das Register ${zitat(neu.register)} ab`, alt.register, neu.register, 'Register'),
    ...sage(
      'sucht im Register jetzt nach anderen Merkmalen',
      merkmale(vorher, alt),
      merkmale(nachher, neu),
      'Merkmale',
    ),
    ...sage(
      `wartet jetzt ${neu.fristSekunden} Sekunden auf das Register`,
      String(alt.fristSekunden),
      String(neu.fristSekunden),
      'Frist',
    ),
    ...sage(
      'behandelt es jetzt anders, wenn das Register nichts findet',
      labelOfWert('ohneTreffer', alt.ohneTreffer),
      labelOfWert('ohneTreffer', neu.ohneTreffer),
      'Ohne Treffer',
    ),
    ...sage(
      'behandelt es jetzt anders, wenn das Register nicht antwortet',
      labelOfWert('ohneAntwort', alt.ohneAntwort),
      labelOfWert('ohneAntwort', neu.ohneAntwort),
      'Ohne Antwort',
    ),
  ]
}

/** A change of one part of a value: what it is now and was before stands behind the sentence. */
function sage(was: string, vorher: string, nachher: string, bezug: string): Einzelaenderung[] {
  return vorher === nachher ? [] : [{ aussage: `${was}: ${nachher}, vorher ${vorher}`, bezug, vorher, nachher }]
}

const zahlung: Satzart<Zustellweg['zahlung']> = ({ alt, neu, vorher, nachher, nach }) => {
  const zellen = {
    vorher: inWorten(vorher, nach.art, 'zahlung', alt),
    nachher: inWorten(nachher, nach.art, 'zahlung', neu),
  }
  if (neu === undefined) return [{ aussage: 'verlangt keine Zahlung mehr', ...zellen }]
  const was = `„${nameOfFeldpfad(nachher, neu.betrag)}“ von ${nennenId(nachher, neu.zahlungspflichtig, 'dativ')}`
  return [{ aussage: `verlangt jetzt ${was}`, ...zellen }]
}

export const zustellweg: Satztabelle['zustellweg'] = {
  ...BENANNT,
  nachrichtentyp: vorlage({ anders: 'überbringt jetzt {den neu}, vorher {den alt}' }),
  rolle: vorlage({ anders: 'geht jetzt an {den neu}, vorher an {den alt}' }),
  komponententyp: vorlage({ anders: 'führt jetzt zu {dem neu}, vorher zu {dem alt}' }),
  abStufe,
  bisStufe: vorlage({
    anders: 'gilt jetzt bis Stufe {neu}, vorher bis Stufe {alt}',
    neu: 'gilt jetzt nur bis Stufe {neu}',
    weg: 'gilt jetzt bis zur letzten Stufe, vorher bis Stufe {alt}',
  }),
  pflicht: schalter('ist jetzt Pflicht', 'ist nicht mehr Pflicht'),
  nach: vorlage({
    anders: 'folgt jetzt auf {den neu}, vorher auf {den alt}',
    weg: 'wartet nicht mehr auf {den alt}',
  }),
  ersatz: vorlage({
    anders: 'hat jetzt als Ersatz {den neu}, vorher {den alt}',
    weg: 'hat keinen Ersatz mehr, vorher {den alt}',
  }),
  nurAlsErsatz: schalter('wird jetzt nur noch als Ersatz benutzt', 'wird jetzt auch von sich aus benutzt'),
  bedingung: nurWenn('gilt'),
  abfrage,
  zahlung,
  rechtsgrundlagen,
}

export const rechtsgrundlage: Satztabelle['rechtsgrundlage'] = {
  ...BENANNT,
  norm: merkmal('die', 'Norm'),
  paragraf: vorlage({ anders: 'nennt jetzt {neu}, vorher {alt}' }),
  fassung: merkmal('die', 'Fassung'),
}

type Frage = Anliegensklaerung['fragen'][string]

const fragen: Satzart<Anliegensklaerung['fragen']> = ({ alt, neu, vorher, nachher, nach }) => {
  const { hinzugekommen, weggefallen } = createListenvergleich(Object.keys(alt), Object.keys(neu))
  const worte = (projekt: Wertlage['vorher'], frage: Frage | undefined): string =>
    frage === undefined ? '' : inWorten(projekt, nach.art, 'fragen', { frage })
  const zeile = (name: string, aussage: string): Einzelaenderung => ({
    aussage,
    bezug: neu[name]?.frage ?? alt[name]?.frage ?? name,
    vorher: worte(vorher, alt[name]),
    nachher: worte(nachher, neu[name]),
  })
  return [
    ...hinzugekommen.map((name) => zeile(name, `stellt jetzt auch die Frage ${zitat(neu[name]?.frage ?? name)}`)),
    ...weggefallen.map((name) => zeile(name, `stellt die Frage ${zitat(alt[name]?.frage ?? name)} nicht mehr`)),
    ...Object.entries(neu).flatMap(([name, frage]) => {
      const alte = alt[name]
      if (alte === undefined || isGleich(alte, frage)) return []
      return describeFrage(alte, frage).map((aussage) => zeile(name, aussage))
    }),
  ]
}

function describeFrage(alt: Frage, neu: Frage): string[] {
  const saetze: string[] = []
  if (alt.frage !== neu.frage) saetze.push(`fragt jetzt ${zitat(neu.frage)} statt ${zitat(alt.frage)}`)
  if (alt.hilfe !== neu.hilfe)
    saetze.push(
      `hat zu ${zitat(neu.frage)} ${neu.hilfe === undefined ? 'keine Hilfe mehr' : `eine andere Hilfe: ${zitat(neu.hilfe)}`}`,
    )
  const alte = groupUnique(alt.antworten, ({ antwort }) => antwort)
  const neue = groupUnique(neu.antworten, ({ antwort }) => antwort)
  const { hinzugekommen, weggefallen, verschoben } = createListenvergleich([...alte.keys()], [...neue.keys()])
  for (const antwort of hinzugekommen) saetze.push(`kennt zu ${zitat(neu.frage)} jetzt auch die Antwort „${antwort}“`)
  for (const antwort of weggefallen) saetze.push(`kennt zu ${zitat(neu.frage)} die Antwort „${antwort}“ nicht mehr`)
  for (const [antwort, eine] of neue) {
    const vorige = alte.get(antwort)
    if (vorige !== undefined && !isGleich(vorige, eine))
      saetze.push(`führt nach der Antwort „${antwort}“ auf ${zitat(neu.frage)} jetzt woandershin`)
  }
  if (verschoben.length > 0) saetze.push(`hat zu ${zitat(neu.frage)} eine andere Reihenfolge der Antworten`)
  return saetze
}

export const anliegensklaerung: Satztabelle['anliegensklaerung'] = {
  ...BENANNT,
  start: ({ alt, neu, von, nach }) => {
    const frage = (satz: typeof von, name: string): string =>
      satz.art === 'anliegensklaerung' ? (satz.fragen[name]?.frage ?? name) : name
    const [vorher, nachher] = [frage(von, alt), frage(nach, neu)]
    return [{ aussage: `beginnt jetzt mit der Frage ${zitat(nachher)}, vorher mit ${zitat(vorher)}`, vorher, nachher }]
  },
  fragen,
}
