import type { Dokument } from '../../modell/elemente/dokument.ts'
import type { Frist } from '../../modell/elemente/teilleistung.ts'
import { deriveTechnischerName } from '../../modell/technischerName.ts'
import { addDokument, addNachricht, addTeilleistung, type Bau, createFrist } from './bau.ts'
import { FREIWILLIG } from './felder.ts'
import type { Recht } from './recht.ts'
import { betreff, vorlage } from './texte.ts'
import { addWegeZurPerson } from './wege.ts'

/** The Teilleistung in which the authority decides, with its Frist. */
export function addEntscheidung(
  bau: Bau,
  angaben: { name: string; technischerName: string; ergebnis: string; nach: string[]; benoetigt: string[] },
  frist: Pick<Frist, 'name' | 'beginn'>,
  zusammenfuehrung: 'eine' | 'alle' = 'eine',
): string {
  const { recht, antworten } = bau
  return addTeilleistung(bau, {
    ...angaben,
    ...(angaben.nach.length > 1 ? { zusammenfuehrung: { art: zusammenfuehrung } } : {}),
    fristen: [
      createFrist(bau, {
        ...frist,
        dauerWerktage: antworten.bearbeitungsfrist,
        wirkung: 'erinnern',
        rechtsgrundlagen: [recht('fachrecht', 'Entscheidung in angemessener Zeit')],
      }),
    ],
    rechtsgrundlagen: [recht('fachrecht', 'Entscheidung')],
  })
}

/** A Dokument with which the authority ends a procedure, the Teilleistung that makes it and the message that carries it. */
export interface Ergebnis {
  dokument: string
  teilleistung: string
  nachricht: string
}

export interface Ergebnisangaben {
  /** „Bescheid“ */
  name: string
  /** „Bescheid erteilen“ */
  handlung: string
  ergebnis: string
  nach: string[]
  benoetigt: string[]
  dokumentart: Dokument['dokumentart']
  felder: string[]
  zustand: string
  betreff: string
  hinweis: string
  recht: Recht[]
  erwartetAntwort?: boolean
}

/** What the authority sends to the person in the end. */
export function addErgebnis(bau: Bau, angaben: Ergebnisangaben): Ergebnis {
  const rechtsgrundlagen = angaben.recht.map((eines) => bau.recht(eines, `${angaben.name} und Bekanntgabe`))
  const technisch = deriveTechnischerName(angaben.name)
  const handlung = { name: angaben.handlung, technischerName: deriveTechnischerName(angaben.handlung) }
  const dokument = addDokument(bau, {
    name: angaben.name,
    technischerName: technisch,
    dokumentart: angaben.dokumentart,
    formerfordernis: 'textform',
    kinder: [
      bau.f.text('Aktenzeichen', 'aktenzeichen', [3, 60], { abStufe: 2, anzahl: FREIWILLIG }),
      ...angaben.felder,
      bau.f.verwendung('Ansprechperson', 'ansprechpartner', bau.gemeinsames.ansprechpartner(), {
        anzahl: FREIWILLIG,
      }),
    ],
    rechtsgrundlagen,
  })
  const teilleistung = addTeilleistung(bau, {
    ...handlung,
    ergebnis: angaben.ergebnis,
    nach: angaben.nach,
    benoetigt: angaben.benoetigt,
    erzeugt: [dokument],
    beteiligt: [bau.person],
    rechtsgrundlagen,
    ...(angaben.nach.length > 1 ? { zusammenfuehrung: { art: 'alle' } } : {}),
  })
  const nachricht = addNachricht(bau, {
    ...handlung,
    von: bau.zustaendig,
    an: [bau.person],
    teilleistung,
    erwartetAntwort: angaben.erwartetAntwort === true,
    dokumentsichten: [{ dokument, pflicht: true, felder: 'alle', rechtsgrundlagen }],
    zustand: angaben.zustand,
    betreff: betreff(`${bau.antworten.name}: ${angaben.betreff}`),
    hinweistext: vorlage(`Guten Tag, ${angaben.hinweis} Das Schreiben steht für Sie bereit.`),
    rechtsgrundlagen,
  })
  addWegeZurPerson(bau, { nachricht, name: angaben.name, technisch, rechtsgrundlagen })
  return { dokument, teilleistung, nachricht }
}

/** Fields of a decision against which one may appeal. */
function createBescheidfelder({ f, recht }: Bau): { datum: string; belehrung: string; datei: string } {
  return {
    datum: f.feld('datum', 'Datum des Bescheides', 'bescheiddatum'),
    belehrung: f.text('Rechtsbehelfsbelehrung', 'rechtsbehelfsbelehrung', [20, 2000], {
      rechtsgrundlagen: [recht('rechtsbehelf', 'Rechtsbehelfsbelehrung')],
    }),
    datei: f.datei('Bescheid als Datei', 'bescheiddatei', {
      anzahl: FREIWILLIG,
      schutz: 'personenbezogen',
      dateitypen: ['application/pdf'],
    }),
  }
}

/** The Bescheid that grants what was applied for; answers its Teilleistung. */
function addBescheid(bau: Bau, nach: string, formular: string): string {
  const { f } = bau
  const { datum, belehrung, datei } = createBescheidfelder(bau)
  const bescheid = addErgebnis(bau, {
    name: 'Bescheid',
    handlung: 'Bescheid erteilen',
    ergebnis: 'Der Bescheid ist bekannt gegeben.',
    nach: [nach],
    benoetigt: [formular],
    dokumentart: 'bescheid',
    felder: [
      datum,
      f.text('Was bewilligt wird', 'bewilligung', [10, 4000], { schutz: 'personenbezogen' }),
      f.feld('datum', 'Gültig ab', 'gueltigAb'),
      f.feld('datum', 'Gültig bis', 'gueltigBis', { anzahl: FREIWILLIG }),
      f.text('Nebenbestimmung', 'nebenbestimmung', [5, 1000], { anzahl: { min: 0, max: 20 } }),
      f.feld('betrag', 'Gebühr in Euro', 'gebuehr', { anzahl: FREIWILLIG, bereich: { min: 0, max: 10_000 } }),
      belehrung,
      datei,
    ],
    zustand: 'bewilligt',
    betreff: 'Bescheid über Ihren Antrag',
    hinweis: 'über Ihren Antrag ist entschieden.',
    recht: ['fachrecht', 'bekanntgabe'],
  })
  return bescheid.teilleistung
}

/** How an Antrag is refused. */
export const ABLEHNUNG = { name: 'Ablehnung', handlung: 'Antrag ablehnen', zustand: 'abgelehnt' }

/** The decision against the person, with its reasons; answers its Teilleistung. */
export function addAblehnung(
  bau: Bau,
  worte: Pick<Ergebnisangaben, 'name' | 'handlung' | 'zustand'>,
  nach: string,
): string {
  const { datum, belehrung, datei } = createBescheidfelder(bau)
  const begruendung = bau.f.text('Begründung', 'begruendung', [20, 4000], {
    schutz: 'personenbezogen',
    rechtsgrundlagen: [bau.recht('begruendung', 'Begründung')],
  })
  const ablehnung = addErgebnis(bau, {
    ...worte,
    ergebnis: `Die ${worte.name} ist bekannt gegeben.`,
    nach: [nach],
    benoetigt: [],
    dokumentart: 'bescheid',
    felder: [datum, begruendung, belehrung, datei],
    betreff: `Entscheidung ${bau.wort.ueberIhren}`,
    hinweis: `${bau.wort.ueberIhren} ist entschieden.`,
    recht: ['begruendung', 'bekanntgabe'],
  })
  return ablehnung.teilleistung
}

/** The authority grants an Antrag or refuses it; either closes the case. `name` says what it does to decide. */
export function addAntragsentscheidung(bau: Bau, name: string, nach: string[], formular: string): void {
  const entscheiden = addEntscheidung(
    bau,
    {
      name,
      technischerName: 'antragEntscheiden',
      ergebnis: 'Es steht fest, ob und unter welchen Bedingungen der Antrag bewilligt wird.',
      nach,
      benoetigt: [formular],
    },
    { name: 'Über den Antrag entscheiden', beginn: 'vollstaendigkeit' },
  )
  const bescheid = addBescheid(bau, entscheiden, formular)
  addAbschluss(bau, [bescheid, addAblehnung(bau, ABLEHNUNG, entscheiden)])
}

/** The case is closed after the first of these. */
export function addAbschluss(bau: Bau, nach: string[]): void {
  addTeilleistung(bau, {
    name: 'Vorgang abschließen',
    technischerName: 'vorgangAbschliessen',
    ergebnis: 'Der Vorgang ist zu den Akten verfügt.',
    nach,
    zusammenfuehrung: { art: 'eine' },
    rechtsgrundlagen: [bau.recht('aktenfuehrung', 'Elektronische Aktenführung')],
  })
}
