import type { Ablage, Pruefstandstand, Pruefstandvorgang } from '../../../shared/host/pruefstandstand.ts'

/** Columns of the Prüfstand, which become tabs where there is no room for three. */
export const SYSTEME = ['demobehoerde', 'dms', 'aussen'] as const
export type System = (typeof SYSTEME)[number]

/** How much had come to each of them when it was last in sight. */
export type Systemzahlen = Readonly<Record<System, number>>
export const UNGESEHEN: Systemzahlen = { demobehoerde: 0, dms: 0, aussen: 0 }

export interface Systeminhalt {
  /** what is shown: of the chosen Organisation and case */
  vorgaenge: readonly Pruefstandvorgang[]
  ablage: Ablage | undefined
  /** everything there is, of all Organisationen */
  stand: Pruefstandstand
}

/** A hidden column tells by its tab what it holds and what waits there. */
export interface Systemreiterangaben {
  name: string
  /** what lies in sight there */
  anzahl: number
  /** what has come in all; it only grows until the Prüfstand is reset */
  gekommen: number
  /** payments nobody has decided on yet */
  offeneZahlungen: number
}

export function describeSysteme({ vorgaenge, ablage, stand }: Systeminhalt): Record<System, Systemreiterangaben> {
  const { mails, post, zahlungen } = stand
  const aussen = mails.length + post.length + zahlungen.length
  return {
    demobehoerde: {
      ...{ name: 'Demobehörde', anzahl: vorgaenge.length, offeneZahlungen: 0 },
      // an answer is news as well
      gekommen: stand.vorgaenge.reduce((summe, { nachrichten }) => summe + nachrichten.length, 0),
    },
    dms: {
      ...{ name: 'Demo-DMS', anzahl: ablage === undefined ? 0 : countDokumente(ablage), offeneZahlungen: 0 },
      gekommen: stand.ablagen.reduce((summe, eine) => summe + countDokumente(eine), 0),
    },
    aussen: {
      name: zahlungen.length === 0 ? 'Mail und Postfach' : 'Mail, Postfach, Zahlung',
      ...{ anzahl: aussen, gekommen: aussen },
      offeneZahlungen: zahlungen.filter((eine) => eine.stand === undefined).length,
    },
  }
}

function countDokumente({ akten }: Ablage): number {
  return akten.flatMap((akte) => akte.vorgaenge.flatMap((vorgang) => vorgang.dokumente)).length
}

/** What the systems in sight hold now counts as seen; one that was emptied starts anew. The same object where nothing changed. */
export function seeSysteme(
  gesehen: Systemzahlen,
  systeme: Record<System, Systemreiterangaben>,
  sichtbare: readonly System[],
): Systemzahlen {
  const neue = { ...gesehen }
  for (const system of SYSTEME) {
    const { gekommen } = systeme[system]
    if (sichtbare.includes(system) || gekommen === 0) neue[system] = gekommen
  }
  return SYSTEME.some((system) => neue[system] !== gesehen[system]) ? neue : gesehen
}
