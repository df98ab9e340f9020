import type { Textvorlage } from '../modell/elemente/leistung.ts'
import type { Nachrichtentyp, Rolle } from '../modell/elemente/nachricht.ts'
import type { Stelle } from '../modell/elemente/organisation.ts'
import { findDatensatz, getDatensatz } from '../modell/projekt.ts'
import { listAblagedokumente, listAuftragsdokumente } from './auftragsdokumente.ts'
import { findBeteiligten, findVorgangsmerkmal } from './beteiligte.ts'
import type { Merkmal } from './eingabe.ts'
import type { Ablageauftrag, Dienstauftrag, Mitteilungsauftrag, Postfachauftrag, Zahlungsauftrag } from './ergebnis.ts'
import type { Lage } from './lage.ts'
import { geschaeftszeichenOf, renderDatum, renderTextvorlage, type Textrahmen } from './textvorlage.ts'
import { findWert } from './werte.ts'
import type { Auftragsplan } from './ziele.ts'

/** Merkmal in which a case remembers the Betreff it was opened with. */
export const BETREFFMERKMAL = 'vorgang.betreff'

const REGISTERPRAEFIX = 'register.'

export interface Auftragsrahmen {
  /** the Stelle in charge */
  zustaendig: Stelle
  /** `register.…` of this run */
  registermerkmale: readonly Merkmal[]
}

/** The order for the Dienst that the target renders; undefined where it takes the Nachricht itself. */
export function createDienstauftrag(
  lage: Lage,
  plan: Auftragsplan,
  typ: Nachrichtentyp,
  rahmen: Auftragsrahmen,
): Dienstauftrag | undefined {
  switch (findDatensatz(lage.projekt, 'komponententyp', plan.benutzt.komponententyp)?.dienst) {
    case 'ablage':
      return createAblage(lage, plan, typ, rahmen)
    case 'mitteilung':
      return createMitteilung(lage, plan, typ, rahmen)
    case 'postfach':
      return createPostfach(lage, plan, typ, rahmen)
    case 'zahlung':
      return createZahlung(lage, plan, typ, rahmen)
    default:
      return undefined
  }
}

/** Betreff of Akte and Vorgang: once found, a case keeps it. */
export function renderVorgangsbetreff(lage: Lage, zustaendig: Stelle): string {
  const gemerkt = lage.typ.eroeffnet ? undefined : findVorgangsmerkmal(lage, BETREFFMERKMAL)
  const vorgangstyp = getDatensatz(lage.projekt, 'vorgangstyp', lage.eingabe.vorgang.vorgangstyp)
  return gemerkt ?? renderBenannt(lage, vorgangstyp, vorgangstyp.betreff, { stelle: zustaendig, mitFeldern: true })
}

/** A text that would be empty is replaced by the name of what it belongs to. */
function renderBenannt(lage: Lage, { name }: { name: string }, vorlage: Textvorlage, rahmen: Textrahmen): string {
  return renderTextvorlage(lage, vorlage, rahmen) || name
}

function createAblage(
  lage: Lage,
  { stelle }: Auftragsplan,
  typ: Nachrichtentyp,
  rahmen: Auftragsrahmen,
): Ablageauftrag {
  const { vorgang } = lage.eingabe
  const { akte } = getDatensatz(lage.projekt, 'vorgangstyp', vorgang.vorgangstyp)
  const betreff = renderVorgangsbetreff(lage, rahmen.zustaendig)
  const suchbegriff =
    akte.anlage === 'bestehend' && akte.bestehendNach !== undefined ? findWert(lage, akte.bestehendNach) : undefined
  return {
    dienst: 'ablage',
    akte: {
      anlage: akte.anlage,
      aktenplankennzeichen: akte.aktenplankennzeichen,
      ...(suchbegriff === undefined ? {} : { suchbegriff }),
      ...(vorgang.aktenzeichen === undefined ? {} : { aktenzeichen: vorgang.aktenzeichen }),
      betreff,
      aufbewahrungJahre: akte.aufbewahrungJahre,
    },
    vorgang: { id: vorgang.id, betreff },
    stelle: { kennung: stelle.kennung, name: stelle.name },
    dokumente: listAblagedokumente(lage, typ),
    merkmale: listAblagemerkmale(lage, rahmen.registermerkmale),
  }
}

/** What registers have said about the case so far; this run's answers replace older ones. */
function listAblagemerkmale(lage: Lage, neue: readonly Merkmal[]): Merkmal[] {
  const fruehere = lage.eingabe.vorgang.merkmale.filter(
    ({ name }) => name.startsWith(REGISTERPRAEFIX) && !neue.some((eines) => eines.name === name),
  )
  return [...fruehere, ...neue].map(({ name, wert }) => ({ name: name.slice(REGISTERPRAEFIX.length), wert }))
}

function createMitteilung(
  lage: Lage,
  plan: Auftragsplan,
  typ: Nachrichtentyp,
  { zustaendig }: Auftragsrahmen,
): Mitteilungsauftrag {
  const { vertraulich } = plan.installation
  const { name, mail = '' } = findEmpfaenger(lage, plan)
  return {
    dienst: 'mitteilung',
    absender: { name: zustaendig.name, mail: zustaendig.mail },
    empfaenger: { name, mail },
    ...renderTexte(lage, typ, zustaendig, vertraulich),
    dokumente: vertraulich ? listAuftragsdokumente(lage, typ) : [],
  }
}

function createPostfach(
  lage: Lage,
  plan: Auftragsplan,
  typ: Nachrichtentyp,
  { zustaendig }: Auftragsrahmen,
): Postfachauftrag {
  return {
    dienst: 'postfach',
    vorgangId: lage.eingabe.vorgang.id,
    absender: { kennung: zustaendig.kennung, name: zustaendig.name },
    postfach: findLeser(lage, plan),
    ...renderTexte(lage, typ, zustaendig, true),
    dokumente: listAuftragsdokumente(lage, typ),
  }
}

/** A Zustellweg that does not say what is to be paid makes no order; the model check reports it. */
function createZahlung(
  lage: Lage,
  plan: Auftragsplan,
  typ: Nachrichtentyp,
  { zustaendig }: Auftragsrahmen,
): Zahlungsauftrag | undefined {
  const { zahlung } = plan.benutzt
  if (zahlung === undefined) return undefined
  const rolle = getDatensatz(lage.projekt, 'rolle', zahlung.zahlungspflichtig)
  return {
    dienst: 'zahlung',
    leistung: lage.leistung.technischerName,
    vorgangId: lage.eingabe.vorgang.id,
    kasse: findLeser(lage, plan),
    stelle: { kennung: zustaendig.kennung, name: zustaendig.name },
    zahlungspflichtig: describeBeteiligten(lage, rolle),
    betrag: findWert(lage, zahlung.betrag) ?? '',
    verwendungszweck: renderBenannt(lage, typ, typ.betreff, { stelle: zustaendig, mitFeldern: true }),
  }
}

function renderTexte(lage: Lage, typ: Nachrichtentyp, stelle: Stelle, mitFeldern: boolean) {
  const { vorgang, kontext, organisation } = lage.eingabe
  const rahmen = { stelle, mitFeldern }
  return {
    betreff: renderBenannt(lage, typ, typ.betreff, rahmen),
    absaetze: [
      renderBenannt(lage, typ, typ.hinweistext, rahmen),
      `Vorgang ${geschaeftszeichenOf(vorgang)}, eingegangen am ${renderDatum(kontext.eingangsdatum)}.`,
      `${stelle.name}, ${getDatensatz(lage.projekt, 'organisation', organisation).name}`,
    ],
  }
}

function findEmpfaenger(lage: Lage, { rolle, stelle }: Auftragsplan): { name: string; mail?: string } {
  if (rolle.bindung.art !== 'nachricht') return { name: stelle.name, mail: stelle.mail }
  const { name = rolle.name, mail } = findBeteiligten(lage, rolle)
  return { name, ...(mail === undefined ? {} : { mail }) }
}

/** Whom the order is for: the Stelle, or the party by its Postfach or mail address. */
export function findLeser(lage: Lage, { rolle, stelle }: Auftragsplan): { kennung: string; name: string } {
  if (rolle.bindung.art !== 'nachricht') return { kennung: stelle.kennung, name: stelle.name }
  return describeBeteiligten(lage, rolle)
}

function describeBeteiligten(lage: Lage, rolle: Rolle): { kennung: string; name: string } {
  const { name = rolle.name, postfach, mail } = findBeteiligten(lage, rolle)
  return { kennung: postfach ?? mail ?? rolle.technischerName, name }
}
