import type {
  Ablage,
  Pruefstandmail,
  Pruefstandpost,
  Pruefstandvorgang,
  Pruefstandzahlung,
} from '../../../shared/host/pruefstand.ts'

/** Columns of the Prüfstand, which become tabs where there is no room for three. */
export const SYSTEME = ['demobehoerde', 'dms', 'aussen'] as const
export type System = (typeof SYSTEME)[number]

/** How much each of them held when it was last in sight. */
export type Systemzahlen = Readonly<Record<System, number>>
export const UNGESEHEN: Systemzahlen = { demobehoerde: 0, dms: 0, aussen: 0 }

export interface Systeminhalt {
  vorgaenge: readonly Pruefstandvorgang[]
  ablage: Ablage | undefined
  mails: readonly Pruefstandmail[]
  post: readonly Pruefstandpost[]
  zahlungen: readonly Pruefstandzahlung[]
}

/** A hidden column tells by its tab what it holds and what waits there. */
export interface Systemreiterangaben {
  name: string
  /** what lies there; it only grows until the Prüfstand is reset */
  anzahl: number
  /** payments nobody has decided on yet */
  offeneZahlungen: number
}

export function describeSysteme(inhalt: Systeminhalt): Record<System, Systemreiterangaben> {
  const { vorgaenge, ablage, mails, post, zahlungen } = inhalt
  const dokumente = (ablage?.akten ?? []).flatMap((akte) => akte.vorgaenge.flatMap((vorgang) => vorgang.dokumente))
  return {
    demobehoerde: { name: 'Demobehörde', anzahl: vorgaenge.length, offeneZahlungen: 0 },
    dms: { name: 'Demo-DMS', anzahl: dokumente.length, offeneZahlungen: 0 },
    aussen: {
      name: zahlungen.length === 0 ? 'Mail und Postfach' : 'Mail, Postfach, Zahlung',
      anzahl: mails.length + post.length + zahlungen.length,
      offeneZahlungen: zahlungen.filter(({ stand }) => stand === undefined).length,
    },
  }
}

/** What the systems in sight hold now counts as seen; one that was emptied starts anew. The same object where nothing changed. */
export function seeSysteme(
  gesehen: Systemzahlen,
  systeme: Record<System, Systemreiterangaben>,
  sichtbare: readonly System[],
): Systemzahlen {
  const neue = { ...gesehen }
  for (const system of SYSTEME) {
    const { anzahl } = systeme[system]
    if (sichtbare.includes(system) || anzahl === 0) neue[system] = anzahl
  }
  return SYSTEME.some((system) => neue[system] !== gesehen[system]) ? neue : gesehen
}
