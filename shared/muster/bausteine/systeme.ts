import type { Komponententyp } from '../../modell/elemente/nachricht.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../modell/projekt.ts'
import { deriveTechnischerName } from '../../modell/technischerName.ts'
import type { Musterantworten } from '../antworten.ts'
import { NEU } from '../antworten.ts'
import type { Neues, Werkbank } from '../werkbank.ts'
import { isImBaukasten, withinBaukasten } from './baukasten.ts'

/** The types of system that patterns send to; each answers the id, of the project's own where it has one. */
export type Systeme = Record<Exclude<Systemname, 'antragsmanagement'>, () => string>

type Systemname =
  | 'antragsmanagement'
  | 'fachverfahren'
  | 'ablage'
  | 'mail'
  | 'behoerdenpostfach'
  | 'postfach'
  | 'zahlung'

const SYSTEME: Record<Systemname, Neues<'komponententyp'>> = {
  antragsmanagement: {
    name: 'Antragsmanagement',
    technischerName: 'antragsmanagement',
    beschreibung: 'Nimmt Anträge der Bürgerinnen, Bürger und Unternehmen auf.',
    systemart: 'antragsmanagement',
  },
  fachverfahren: { name: 'Fachverfahren', technischerName: 'fachverfahren', systemart: 'fachverfahren' },
  ablage: {
    name: 'Dokumentenmanagement (E-Akte)',
    technischerName: 'dms',
    systemart: 'dms',
    dienst: 'ablage',
  },
  mail: {
    name: 'E-Mail',
    technischerName: 'mail',
    beschreibung: 'Offene E-Mail: enthält nur einen Hinweis, nie Angaben des Antrags.',
    systemart: 'mail',
    dienst: 'mitteilung',
  },
  behoerdenpostfach: {
    name: 'Vertrauliches Behördenpostfach',
    technischerName: 'behoerdenpostfach',
    beschreibung: 'Ende-zu-Ende-verschlüsseltes Postfach der Behörde.',
    systemart: 'mail',
    dienst: 'mitteilung',
  },
  postfach: {
    name: 'Postfach des Nutzerkontos',
    technischerName: 'postfach',
    systemart: 'postfach',
    dienst: 'postfach',
  },
  zahlung: {
    name: 'Zahlungsverkehr',
    technischerName: 'zahlungsverkehr',
    beschreibung: 'Nimmt Forderungen entgegen, lässt online bezahlen und meldet, was aus der Zahlung wurde.',
    systemart: 'zahlung',
    dienst: 'zahlung',
  },
}

/** Finds each Komponententyp in the project, or adds it; asked twice, it answers the same. */
export function createSysteme(werkbank: Werkbank, antworten: Musterantworten): Systeme {
  const bekannte = new Map<Systemname, string>()
  const keep = (name: Systemname, resolve: () => string) => (): string => {
    const id = bekannte.get(name) ?? resolve()
    bekannte.set(name, id)
    return id
  }
  const einfach = (name: Systemname) => keep(name, () => ensureSystemtyp(werkbank, name))
  return {
    fachverfahren: keep('fachverfahren', () => {
      const allgemeines = ensureSystemtyp(werkbank, 'fachverfahren')
      return hasFremdes(werkbank.projekt, allgemeines, antworten)
        ? addEigenesFachverfahren(werkbank, antworten)
        : allgemeines
    }),
    ablage: einfach('ablage'),
    mail: einfach('mail'),
    behoerdenpostfach: einfach('behoerdenpostfach'),
    postfach: einfach('postfach'),
    zahlung: einfach('zahlung'),
  }
}

/** The one of a Baukasten that does the same; where several do (open mail, protected mailbox) the technical name tells. */
export function ensureSystemtyp(werkbank: Werkbank, name: Systemname): string {
  const gesucht = SYSTEME[name]
  const alle = listDatensaetze(werkbank.projekt, 'komponententyp')
  const gleiche = alle.filter(
    ({ id, systemart, dienst }) =>
      systemart === gesucht.systemart && dienst === gesucht.dienst && isImBaukasten(werkbank, id),
  )
  const genau = gleiche.find(({ technischerName }) => technischerName === gesucht.technischerName)
  const einziges = gesucht.dienst === 'mitteilung' ? undefined : gleiche[0]
  return (
    (genau ?? einziges)?.id ??
    withinBaukasten(werkbank, () =>
      werkbank.add('komponententyp', {
        ...gesucht,
        technischerName: deriveTechnischerName(gesucht.technischerName, new Set(alle.map(nameOf))),
      }),
    )
  )
}

/**
 * Whether a Stelle that is to handle the Leistung runs a Fachverfahren with a format of its own: that knows nothing of the new
 * messages, and there is no Zuordnung for them yet.
 */
function hasFremdes(projekt: Projekt, komponententyp: string, { organisation, stelle, beteiligte }: Musterantworten) {
  const stellen = findDatensatz(projekt, 'organisation', organisation)?.stellen ?? []
  return stellen.some((id) => {
    const eine = findDatensatz(projekt, 'stelle', id)
    const gemeint = eine !== undefined && ((stelle !== NEU && stelle === id) || beteiligte.includes(eine.name))
    return gemeint && eine.installationen.some((installation) => isFremd(projekt, installation, komponententyp))
  })
}

function isFremd(projekt: Projekt, installation: string, komponententyp: string): boolean {
  const eine = findDatensatz(projekt, 'installation', installation)
  const produkt = findDatensatz(projekt, 'produkt', eine?.produkt)
  if (eine === undefined || produkt?.komponententypen.includes(komponententyp) !== true) return false
  return !eine.schnittstellen.some(({ schnittstelle }) => {
    const ausgang = findDatensatz(projekt, 'schnittstelle', schnittstelle)
    return ausgang?.richtung === 'ausgang' && ausgang.format === 'neutral'
  })
}

function addEigenesFachverfahren(werkbank: Werkbank, { name, technischerName }: Musterantworten): string {
  const belegte = listDatensaetze(werkbank.projekt, 'komponententyp').map(nameOf)
  return werkbank.add('komponententyp', {
    name: `Fachverfahren ${name}`,
    technischerName: deriveTechnischerName(`fachverfahren ${technischerName}`, new Set(belegte)),
    beschreibung: 'Eigener Typ, weil das vorhandene Fachverfahren der Stelle ein eigenes Format hat.',
    systemart: 'fachverfahren',
  })
}

function nameOf({ technischerName }: Komponententyp): string {
  return technischerName
}
