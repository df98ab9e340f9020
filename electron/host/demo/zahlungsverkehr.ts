import { type Zahlungsstand, zahlungsstandSchema } from '../../../shared/host/pruefstandstand.ts'
import type { XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import { escapeXml } from '../../../shared/modell/nachrichtXml.ts'
import { namespaceOfDienst } from '../../../shared/modell/namensraeume.ts'
import { parseBaum } from '../prozessor/xmlbaum.ts'
import { createDemosystem, type Demosystem, refuse, textOf } from './demosystem.ts'

/** A claim as the Kasse sees it. */
export interface Zahlung {
  /** UUID of the order */
  uuid: string
  kennung: string
  mandant: string
  verfahren: string
  /** the case, as the order names it */
  buchungsreferenz: string
  kasse: string
  zahler: string
  /** Euro with a comma, as it came */
  betrag: string
  verwendungszweck: string
}

export interface DemoZahlungsverkehr extends Demosystem {
  listZahlungen(): Zahlung[]
}

/** What can become of a payment, in the words of the payment system. */
const STAENDE: Readonly<Record<Zahlungsstand, string>> = {
  bezahlt: 'BEZAHLT',
  abgebrochen: 'ABBRUCH',
  fehlgeschlagen: 'FEHLER',
}

/** Namespace of the orders that the Demo-Zahlungsverkehr takes and of the reports it sends. */
export const NAMENSRAUM_ZAHLUNG = 'urn:epayment:zahlung:1'

/** A payment system in which nobody pays by himself: a person decides what becomes of each payment. */
export function createDemoZahlungsverkehr(): DemoZahlungsverkehr {
  let zahlungen: Zahlung[] = []
  const system = createDemosystem(
    (sendung) => {
      const zahlung = readZahlungsauftrag(textOf(sendung), sendung.uuid)
      if (typeof zahlung === 'string') return refuse(zahlung)
      zahlungen.push(zahlung)
      const adresse = `https://epayment.example/zahlung/${encodeURIComponent(zahlung.kennung)}`
      const quittung = `<quittung xmlns="${namespaceOfDienst('zahlung')}" zahlung="${zahlung.kennung}" adresse="${adresse}"/>`
      return { art: 'quittung', inhalt: quittung }
    },
    () => {
      zahlungen = []
    },
  )
  return { ...system, listZahlungen: () => [...zahlungen] }
}

function readZahlungsauftrag(text: string, uuid: string): Zahlung | string {
  const baum = parseBaum(text)
  if (!baum.ok || baum.wert.namensraum !== NAMENSRAUM_ZAHLUNG || baum.wert.name !== 'Zahlungsauftrag') {
    return 'Der Zahlungsauftrag ist nicht lesbar'
  }
  const betrag = textOfKind(baum.wert, 'Betrag')
  if (!/^\d+(,\d{1,2})?$/.test(betrag) || /^[0,]+$/.test(betrag)) return 'Der Zahlungsauftrag nennt keinen Betrag'
  return {
    uuid,
    // the same order has the same number, also after a restart
    kennung: `EP-${uuid.slice(0, 8).toUpperCase()}`,
    mandant: textOfKind(baum.wert, 'Mandant'),
    verfahren: textOfKind(baum.wert, 'Verfahren'),
    buchungsreferenz: textOfKind(baum.wert, 'Buchungsreferenz'),
    kasse: textOfKind(baum.wert, 'Glaeubiger'),
    zahler: textOfKind(baum.wert, 'Zahler'),
    betrag,
    verwendungszweck: textOfKind(baum.wert, 'Verwendungszweck'),
  }
}

function textOfKind({ kinder }: XmlElement, name: string): string {
  return kinder.find((kind) => kind.name === name)?.text.trim() ?? ''
}

/** The report of what became of a payment; `id` is its own number, equal for a repetition. */
export function writeZahlungsmeldung(zahlung: Zahlung, stand: Zahlungsstand, id: string, zeit: string): string {
  const element = (name: string, wert: string): string => `<${name}>${escapeXml(wert)}</${name}>`
  return [
    `<Zahlungsmeldung xmlns="${NAMENSRAUM_ZAHLUNG}" id="${escapeXml(id)}">`,
    element('Mandant', zahlung.mandant),
    element('Verfahren', zahlung.verfahren),
    element('Buchungsreferenz', zahlung.buchungsreferenz),
    element('Erstellt', zeit),
    element('Zahlung', zahlung.kennung),
    element('Stand', STAENDE[stand]),
    element('Betrag', zahlung.betrag),
    ...(stand === 'bezahlt' ? [element('Zeitpunkt', zeit)] : []),
    '</Zahlungsmeldung>',
  ].join('')
}

/** Which payment a report is about, and what it says; undefined for anything else. */
export function readZahlungsmeldung(text: string): { kennung: string; stand: Zahlungsstand } | undefined {
  const baum = parseBaum(text)
  if (!baum.ok || baum.wert.namensraum !== NAMENSRAUM_ZAHLUNG || baum.wert.name !== 'Zahlungsmeldung') return undefined
  const wort = textOfKind(baum.wert, 'Stand')
  const stand = zahlungsstandSchema.options.find((einer) => STAENDE[einer] === wort)
  return stand && { kennung: textOfKind(baum.wert, 'Zahlung'), stand }
}
