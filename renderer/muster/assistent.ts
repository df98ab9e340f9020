import { readKatalogangabe } from '../../shared/modell/katalogangaben.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { type Musterantworten, NEU } from '../../shared/muster/antworten.ts'
import { type Antwortfehler, checkAntworten } from '../../shared/muster/antwortpruefung.ts'
import type { Muster } from '../../shared/muster/muster.ts'
import { proposeAntworten, proposeLeistungsnamen, proposeStellennamen } from '../../shared/muster/vorschlag.ts'

/** The pages of the wizard in their order, with the answers that each asks for. */
export const SEITEN = [
  { seite: 'muster', name: 'Muster', felder: [] },
  {
    seite: 'leistung',
    name: 'Leistung',
    felder: [
      'name',
      'technischerName',
      'leikaSchluessel',
      'ozgId',
      'kgstProdukt',
      'buendelname',
      'norm',
      'paragraf',
      'aktenplankennzeichen',
    ],
  },
  {
    seite: 'umsetzung',
    name: 'Umsetzung',
    felder: [
      'organisationsname',
      'ars',
      'stellenname',
      'beteiligte',
      'bearbeitungsfrist',
      'stellungnahmefrist',
      'gebuehr',
      'hoechstbetrag',
    ],
  },
  { seite: 'vorschau', name: 'Vorschau', felder: [] },
] as const satisfies readonly { seite: string; name: string; felder: readonly (keyof Musterantworten)[] }[]

export type Seite = (typeof SEITEN)[number]['seite']

/** What the modeller has said so far. */
export interface Assistentstand {
  muster: Muster
  seite: Seite
  antworten: Musterantworten
  /** fields that were left once, or that kept a page from being left: only these show what is wrong with them */
  beruehrt: ReadonlySet<keyof Musterantworten>
  /** the technical name follows the name until somebody types one */
  eigenerTechnischerName: boolean
  /** how often a page could not be left */
  versuche: number
}

export function startAssistent(projekt: Projekt, muster: Muster): Assistentstand {
  return {
    muster,
    seite: 'muster',
    antworten: proposeAntworten(projekt, muster),
    beruehrt: new Set(),
    eigenerTechnischerName: false,
    versuche: 0,
  }
}

/** Whether anything was said that was not proposed. */
export function isBegonnen(projekt: Projekt, { muster, antworten }: Assistentstand): boolean {
  return JSON.stringify(antworten) !== JSON.stringify(proposeAntworten(projekt, muster))
}

/** A wizard that was left, in a project that has gone on since: what was chosen may be gone, a name may be taken. */
export function resumeAssistent(projekt: Projekt, stand: Assistentstand): Assistentstand {
  const vorschlag = proposeAntworten(projekt, stand.muster)
  const { buendel, organisation, stelle } = stand.antworten
  const fehlt = (id: string): boolean => id !== NEU && !projekt.datensaetze.has(id)
  const ersatz = {
    ...(fehlt(buendel) ? { buendel: vorschlag.buendel } : {}),
    ...(fehlt(organisation) ? { organisation: vorschlag.organisation } : {}),
    ...(fehlt(organisation) || fehlt(stelle) ? { stelle: vorschlag.stelle } : {}),
  }
  return goTo(projekt, { ...stand, antworten: { ...stand.antworten, ...ersatz } }, stand.seite)
}

/** Another pattern: what was said stays, what the new one proposes otherwise is proposed anew. */
export function chooseMuster(projekt: Projekt, stand: Assistentstand, muster: Muster): Assistentstand {
  const vorher = proposeAntworten(projekt, stand.muster)
  const vorschlag = proposeAntworten(projekt, muster)
  const gesagte = Object.entries(stand.antworten).filter(
    ([angabe, wert]) => JSON.stringify(wert) !== JSON.stringify(vorher[angabe as keyof Musterantworten]),
  )
  return { ...stand, muster, antworten: { ...vorschlag, ...Object.fromEntries(gesagte) } }
}

export function changeAntworten(
  projekt: Projekt,
  stand: Assistentstand,
  antworten: Partial<Musterantworten>,
): Assistentstand {
  const eigenerTechnischerName = stand.eigenerTechnischerName || antworten.technischerName !== undefined
  const folgt = antworten.name !== undefined && !eigenerTechnischerName
  const technischerName = folgt ? { technischerName: proposeLeistungsnamen(projekt, antworten.name ?? '') } : {}
  const neue = { ...stand.antworten, ...antworten, ...readSchluessel(antworten), ...technischerName }
  return { ...stand, antworten: followOrganisation(projekt, stand.antworten, neue), eigenerTechnischerName }
}

/** Keys may be pasted as they stand elsewhere. */
function readSchluessel(antworten: Partial<Musterantworten>): Partial<Musterantworten> {
  const texte = Object.entries(antworten).filter((eine): eine is [string, string] => typeof eine[1] === 'string')
  return Object.fromEntries(texte.map(([angabe, text]) => [angabe, readKatalogangabe(angabe, text)]))
}

/** The proposed name of a Stelle goes with the Organisation. */
function followOrganisation(projekt: Projekt, vorher: Musterantworten, nachher: Musterantworten): Musterantworten {
  const alt = proposeStellennamen(projekt, vorher)
  if (nachher.stellenname !== alt) return nachher
  return { ...nachher, stellenname: proposeStellennamen(projekt, nachher) }
}

/** What is wrong on a page, in the order of its fields. */
export function listFehler(projekt: Projekt, { muster, antworten }: Assistentstand, seite: Seite): Antwortfehler {
  const alle = checkAntworten(projekt, muster.fragen, antworten)
  const felder: readonly (keyof Musterantworten)[] = SEITEN.find((eine) => eine.seite === seite)?.felder ?? []
  return Object.fromEntries(
    felder.flatMap((feld) => {
      const satz = alle[feld]
      return satz === undefined ? [] : [[feld, satz]]
    }),
  )
}

/** On to a page, as far as nothing before it is wrong; there the fields in question show it. */
export function goTo(projekt: Projekt, stand: Assistentstand, ziel: Seite): Assistentstand {
  const reihe = SEITEN.map(({ seite }) => seite)
  for (const seite of reihe.slice(0, reihe.indexOf(ziel))) {
    const fehler = Object.keys(listFehler(projekt, stand, seite)) as (keyof Musterantworten)[]
    if (fehler.length === 0) continue
    return { ...stand, seite, beruehrt: new Set([...stand.beruehrt, ...fehler]), versuche: stand.versuche + 1 }
  }
  return { ...stand, seite: ziel }
}

/** The page before or after this one, undefined beyond the ends. */
export function neighbourOf(seite: Seite, richtung: 1 | -1): Seite | undefined {
  return SEITEN[SEITEN.findIndex((eine) => eine.seite === seite) + richtung]?.seite
}
