import { addDokument, addNachricht, addTeilleistung, type Bau, createFrist } from './bau.ts'
import type { Eroeffnung } from './eroeffnung.ts'
import { addUnterlagen } from './formular.ts'
import { betreff, vorlage } from './texte.ts'
import { addWegeZurPerson, addWegeZurStelle } from './wege.ts'

/** Werktage in which missing documents are to come. */
const NACHREICHFRIST = 10

export interface Pruefung {
  /** after these the authority can decide */
  danach: string[]
}

/** The authority looks whether everything is there and, if the modeller wants it so, asks for what is missing. */
export function addVollstaendigkeit(bau: Bau, { formular, teilleistung: eroeffnung }: Eroeffnung): Pruefung {
  const { recht, antworten } = bau
  const pruefen = addTeilleistung(bau, {
    name: 'Vollständigkeit prüfen',
    technischerName: 'vollstaendigkeitPruefen',
    ergebnis: 'Es steht fest, ob Angaben oder Unterlagen fehlen.',
    nach: [eroeffnung],
    benoetigt: [formular],
    rechtsgrundlagen: [recht('fachrecht', 'Prüfung der Angaben')],
  })
  return { danach: antworten.nachforderung ? [pruefen, addNachforderung(bau, pruefen)] : [pruefen] }
}

/** Answers the Teilleistung after which it goes on. */
function addNachforderung(bau: Bau, davor: string): string {
  const { recht, person, zustaendig } = bau
  const rechtsgrundlagen = [recht('mitwirkung', 'Mitwirkung der Beteiligten')]
  const nachforderung = bau.gemeinsames.nachforderung()
  const nachreichung = addDokument(bau, {
    name: 'Nachgereichte Unterlagen',
    technischerName: 'nachreichung',
    dokumentart: 'nachweis',
    formerfordernis: 'keins',
    kinder: [addUnterlagen(bau, 'Unterlage', 'unterlage', 1)],
    rechtsgrundlagen,
  })
  const fordern = addTeilleistung(bau, {
    name: 'Unterlagen nachfordern',
    technischerName: 'unterlagenNachfordern',
    ergebnis: 'Die fehlenden Unterlagen sind bezeichnet und angefordert.',
    nach: [davor],
    erzeugt: [nachforderung],
    beteiligt: [person],
    rechtsgrundlagen,
  })
  const frist = createFrist(bau, {
    name: 'Unterlagen nachreichen',
    beginn: 'beginnDerTeilleistung',
    dauerWerktage: NACHREICHFRIST,
    wirkung: 'fortfahren',
    rechtsgrundlagen,
  })
  const entgegennehmen = addTeilleistung(bau, {
    name: 'Nachreichung entgegennehmen',
    technischerName: 'nachreichungEntgegennehmen',
    ergebnis: 'Die Unterlagen liegen vor oder die Frist ist abgelaufen.',
    nach: [fordern],
    erzeugt: [nachreichung],
    beteiligt: [person],
    fristen: [frist],
    zusammenfuehrung: { art: 'frist', frist: frist.id },
    rechtsgrundlagen,
  })
  const anforderung = addNachricht(bau, {
    name: 'Unterlagen nachfordern',
    technischerName: 'unterlagenNachfordern',
    von: zustaendig,
    an: [person],
    teilleistung: fordern,
    erwartetAntwort: true,
    dokumentsichten: [{ dokument: nachforderung, pflicht: true, felder: 'alle', rechtsgrundlagen }],
    zustand: 'wartet auf Unterlagen',
    betreff: betreff(`${bau.antworten.name}: ${bau.wort.zuIhrem} fehlen Unterlagen`),
    hinweistext: vorlage(
      `Guten Tag, ${bau.wort.zuIhrem} fehlen noch Angaben oder Unterlagen. `,
      'Bitte rufen Sie das Schreiben ab und reichen Sie die Unterlagen fristgerecht nach.',
    ),
    rechtsgrundlagen,
  })
  addWegeZurPerson(bau, { nachricht: anforderung, name: 'Nachforderung', technisch: 'nachforderung', rechtsgrundlagen })
  const antwort = addNachricht(bau, {
    name: 'Unterlagen nachreichen',
    technischerName: 'unterlagenNachreichen',
    von: person,
    an: [zustaendig],
    teilleistung: entgegennehmen,
    beantwortet: anforderung,
    vertrauensniveau: 'niedrig',
    dokumentsichten: [{ dokument: nachreichung, pflicht: true, felder: 'alle', rechtsgrundlagen }],
    zustand: 'Unterlagen nachgereicht',
    betreff: betreff(`${bau.antworten.name}: nachgereichte Unterlagen`),
    hinweistext: vorlage('In ', ['organisation'], ' sind am ', ['eingangsdatum'], ' Unterlagen eingegangen.'),
    rechtsgrundlagen,
  })
  addWegeZurStelle(bau, {
    nachricht: antwort,
    name: 'Nachgereichte Unterlagen',
    technisch: 'nachreichung',
    rechtsgrundlagen,
  })
  return entgegennehmen
}
