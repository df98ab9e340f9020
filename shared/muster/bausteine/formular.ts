import type { Bau } from './bau.ts'
import { addRolle } from './bau.ts'
import { FREIWILLIG } from './felder.ts'

/** The Gruppe of a form with who sends it, and the Rolle that the processor finds by it. */
export interface Personengruppe {
  gruppe: string
  familienname: string
}

/** Name, address and how to reach the person; adds the Rolle as well. */
export function addPerson(bau: Bau): Personengruppe {
  const { f, wort, werkbank, recht, gemeinsames } = bau
  const geschuetzt = { schutz: 'personenbezogen' } as const
  const familienname = f.text('Familienname', 'familienname', [1, 120], geschuetzt)
  const vornamen = f.text('Vornamen', 'vornamen', [1, 120], geschuetzt)
  const mail = f.mail('E-Mail für Mitteilungen', 'mail', {
    ...geschuetzt,
    rechtsgrundlagen: [recht('zugang', 'Zugang für elektronische Dokumente')],
  })
  const postfach = f.muster('Kennung des Postfachs', 'postfachkennung', '[A-Za-z0-9-]{8,60}', [8, 60], {
    ...geschuetzt,
    anzahl: FREIWILLIG,
    abStufe: 3,
    hilfe: 'Postfach des Nutzerkontos; ohne Angabe erhalten Sie Mitteilungen per E-Mail.',
    rechtsgrundlagen: [recht('postfach', 'Bekanntgabe über das Postfach')],
  })
  const gruppe = f.gruppe(
    wort.person,
    'person',
    [
      familienname,
      vornamen,
      f.text('Unternehmen oder Verein', 'unternehmen', [1, 250], {
        ...geschuetzt,
        anzahl: FREIWILLIG,
        hilfe: 'Nur wenn Sie nicht für sich selbst handeln.',
      }),
      f.verwendung('Anschrift', 'anschrift', gemeinsames.anschrift()),
      mail,
      f.telefon('Telefon für Rückfragen', 'telefon', { ...geschuetzt, anzahl: FREIWILLIG }),
      postfach,
    ],
    { rechtsgrundlagen: [recht('datenverarbeitung', 'Bearbeitung und Rückfragen')] },
  )
  werkbank.add(
    'rolle',
    {
      name: wort.person,
      technischerName: wort.personTechnisch,
      beschreibung: 'Wer sich an die Behörde wendet, für sich oder für andere.',
      bindung: { art: 'nachricht', name: [vornamen, familienname], mail, postfach },
    },
    bau.person,
  )
  addRolle(bau, bau.person)
  return { gruppe, familienname }
}

/** The Gruppe of a form with a place, and the field in it that decides who is in charge. */
export interface Ort {
  gruppe: string
  ars: string
}

/** Where it is: an address and the Amtlicher Regionalschlüssel that decides who is in charge. */
export function addOrt(bau: Bau, name: string, zweck: string): Ort {
  const { f, recht, gemeinsames } = bau
  const ars = f.muster('Amtlicher Regionalschlüssel', 'regionalschluessel', '[0-9]{12}', [12, 12], {
    hilfe: 'Wird aus Ort und Postleitzahl bestimmt.',
  })
  const anschrift = f.verwendung('Anschrift', 'anschrift', gemeinsames.anschrift())
  const gruppe = f.gruppe(name, 'ort', [anschrift, ars], { rechtsgrundlagen: [recht('fachrecht', zweck)] })
  return { gruppe, ars }
}

/** Documents that come along, each with a name. */
export function addUnterlagen({ f }: Bau, name: string, technischerName: string, min: 0 | 1): string {
  return f.gruppe(
    name,
    technischerName,
    [f.text('Bezeichnung', 'bezeichnung', [3, 120]), f.datei('Datei', 'datei', { schutz: 'personenbezogen' })],
    { anzahl: { min, max: 10 } },
  )
}

/** The end of every form: that what it says is true, and when. */
export function addErklaerung({ f, wort }: Bau): string[] {
  return [
    f.feld('jaNein', 'Ich versichere, dass meine Angaben richtig und vollständig sind', 'richtigkeit'),
    f.feld('zeitpunkt', `Zeitpunkt ${wort.des}`, 'gestelltAm'),
  ]
}

/** From when, and until when unless it is meant for good. */
export function addZeitraum({ f }: Bau): string[] {
  const befristet = f.feld('jaNein', 'Für eine begrenzte Zeit', 'befristet')
  return [
    f.feld('datum', 'Beginn', 'beginn'),
    befristet,
    f.feld('datum', 'Ende', 'ende', {
      pflichtWenn: { art: 'vergleich', feld: befristet, operator: 'gleich', wert: true },
    }),
  ]
}
