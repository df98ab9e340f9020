import type { Rechtsgrundlageverweis } from '../../modell/elemente/gemeinsam.ts'
import type { Neues } from '../werkbank.ts'
import type { Bau } from './bau.ts'

export interface Weg {
  nachricht: string
  /** beginning of names: „Antrag“ and `antrag` */
  name: string
  technisch: string
  rechtsgrundlagen: Rechtsgrundlageverweis[]
}

type Wegangaben = Pick<
  Neues<'zustellweg'>,
  'name' | 'technischerName' | 'nachrichtentyp' | 'rolle' | 'komponententyp' | 'abStufe' | 'rechtsgrundlagen'
> &
  Partial<Neues<'zustellweg'>>

/** A mandatory Zustellweg unless it says otherwise. */
export function addWeg(bau: Bau, angaben: Wegangaben): string {
  const id = bau.werkbank.add('zustellweg', { pflicht: true, nurAlsErsatz: false, ...angaben })
  bau.teile.zustellwege.push(id)
  return id
}

/**
 * To the Stelle in charge: at stage 1 into its protected mailbox, from stage 2 into the E-Akte and then, with the number it
 * gives, to the Fachverfahren; without one the mailbox stays.
 */
export function addWegeZurStelle(bau: Bau, weg: Weg): { fachverfahren: string } {
  const { nachricht: nachrichtentyp, name, technisch, rechtsgrundlagen } = weg
  const gemeinsam = { nachrichtentyp, rolle: bau.zustaendig, rechtsgrundlagen }
  const ablage = addAblage(bau, weg)
  const postfach = addWeg(bau, {
    ...gemeinsam,
    name: `${name} an das Behördenpostfach der Stelle`,
    technischerName: `${technisch}Behoerdenpostfach`,
    komponententyp: bau.systeme.behoerdenpostfach(),
    abStufe: 1,
    bisStufe: 1,
  })
  const fachverfahren = addWeg(bau, {
    ...gemeinsam,
    name: `${name} an das Fachverfahren`,
    technischerName: `${technisch}Fachverfahren`,
    komponententyp: bau.systeme.fachverfahren(),
    abStufe: 2,
    nach: ablage,
    ersatz: postfach,
  })
  return { fachverfahren }
}

/**
 * To the person: until stage 2 a notice by open mail without any of the data, from stage 3 into the Postfach of the user account;
 * who has none keeps the notice. The Stelle files what it sends.
 */
export function addWegeZurPerson(bau: Bau, weg: Weg): void {
  const { nachricht: nachrichtentyp, name, technisch, rechtsgrundlagen } = weg
  const gemeinsam = { nachrichtentyp, rolle: bau.person }
  const mail = addWeg(bau, {
    ...gemeinsam,
    name: `Hinweis per E-Mail: ${name}`,
    technischerName: `${technisch}Mail`,
    komponententyp: bau.systeme.mail(),
    abStufe: 1,
    bisStufe: 2,
    rechtsgrundlagen,
  })
  addWeg(bau, {
    ...gemeinsam,
    name: `${name} in das Postfach`,
    technischerName: `${technisch}Postfach`,
    komponententyp: bau.systeme.postfach(),
    abStufe: 3,
    ersatz: mail,
    rechtsgrundlagen: [...rechtsgrundlagen, bau.recht('postfach', 'Bekanntgabe über das Postfach')],
  })
  addAblage(bau, weg)
}

/** To another Stelle: into its protected mailbox, from stage 4 to its own Fachverfahren; the Stelle in charge files what it sends. */
export function addWegeZuAnderen(bau: Bau, weg: Weg, rolle: string): void {
  const { nachricht: nachrichtentyp, name, technisch, rechtsgrundlagen } = weg
  const postfach = addWeg(bau, {
    nachrichtentyp,
    rolle,
    rechtsgrundlagen,
    name: `${name} an das Behördenpostfach`,
    technischerName: `${technisch}Behoerdenpostfach`,
    komponententyp: bau.systeme.behoerdenpostfach(),
    abStufe: 1,
    bisStufe: 3,
  })
  addWeg(bau, {
    nachrichtentyp,
    rolle,
    rechtsgrundlagen,
    name: `${name} an das Fachverfahren des Empfängers`,
    technischerName: `${technisch}Fachverfahren`,
    komponententyp: bau.systeme.fachverfahren(),
    abStufe: 4,
    ersatz: postfach,
  })
  addAblage(bau, weg)
}

/** Into the E-Akte of the Stelle in charge; not mandatory: without one the Stelle keeps its files on its own. */
function addAblage(bau: Bau, { nachricht, name, technisch }: Weg): string {
  return addWeg(bau, {
    name: `${name} in die E-Akte`,
    technischerName: `${technisch}Ablage`,
    nachrichtentyp: nachricht,
    rolle: bau.zustaendig,
    komponententyp: bau.systeme.ablage(),
    abStufe: 2,
    pflicht: false,
    rechtsgrundlagen: [bau.recht('aktenfuehrung', 'Elektronische Aktenführung')],
  })
}
