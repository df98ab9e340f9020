import type { Schwere } from '../../../shared/befund.ts'
import type { Schrittangabe } from '../../../shared/host/pruefstandstand.ts'
import type { Datensatzart, DatensatzNachArt } from '../../../shared/modell/datensatz.ts'
import { findDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import type { Schritt, Schrittart, Transaktion } from '../prozessor/transaktion.ts'

/** Name of a record, empty where it is not there (any more). */
export function nameOf<A extends Datensatzart>(projekt: Projekt, art: A, id: string | undefined): string {
  const datensatz: DatensatzNachArt[A] | undefined = findDatensatz(projekt, art, id)
  return datensatz !== undefined && 'name' in datensatz ? datensatz.name : ''
}

const TITEL: Record<Schrittart, string> = {
  empfang: 'Empfang',
  erkennung: 'Von wem?',
  organisation: 'In welche Kommune?',
  anlagen: 'Anlagen',
  eingangszuordnung: 'Eingangszuordnung',
  schema: 'Form der Nachricht',
  schluessel: 'Schlüssel',
  vorgang: 'Zu welchem Vorgang?',
  regel: 'Was wird daraus?',
  anfrage: 'Anfrage',
  antwort: 'Antwort',
  projektion: 'Dokumentsicht',
  ausgangszuordnung: 'Ausgangszuordnung',
  zustellung: 'Zustellung',
  rueckmeldung: 'Rückmeldung',
}

/** The steps of a Transaktion in German, each with the time since the one before. */
export function describeSchritte(
  projekt: Projekt,
  transaktion: Transaktion,
  schritte: readonly Schritt[],
): Schrittangabe[] {
  let vorher = Date.parse(transaktion.eingangszeit)
  return schritte.map((schritt, index) => {
    const jetzt = Date.parse(schritt.zeit)
    const dauerMs = Math.max(0, jetzt - vorher)
    vorher = jetzt
    const element = elementOf(schritt)
    return {
      nummer: index,
      titel: TITEL[schritt.art],
      text: describeSchritt(projekt, transaktion, schritt),
      zeit: schritt.zeit,
      dauerMs,
      schwere: worstOf(schritt),
      ...(element === undefined ? {} : { element }),
      texte: [...Object.keys(schritt.eingaben), ...(schritt.ausgabe === undefined ? [] : ['ausgabe'])],
    }
  })
}

function worstOf({ befunde }: Schritt): Schrittangabe['schwere'] {
  const rang: readonly Schwere[] = ['fehler', 'warnung', 'hinweis']
  return rang.find((schwere) => befunde.some((befund) => befund.schwere === schwere)) ?? 'erfolg'
}

/** Local ids of orders are Zustellweg, point, Stelle. */
function elementOf({ angabe }: Schritt): string | undefined {
  return /^(zus-[0-9a-z]{10})\./.exec(angabe)?.[1]
}

function describeSchritt(projekt: Projekt, transaktion: Transaktion, schritt: Schritt): string {
  const { art, angabe, befunde } = schritt
  const worte = wordsOf(projekt, transaktion, art, angabe)
  const einzelne = befunde.map(({ satz }) => satz)
  return [worte, ...einzelne].filter((teil) => teil !== '').join(' · ')
}

function wordsOf(projekt: Projekt, { herkunft, ebene }: Transaktion, art: Schrittart, angabe: string): string {
  switch (art) {
    case 'empfang': {
      const schnittstelle = nameOf(projekt, 'schnittstelle', herkunft.schnittstelle)
      return schnittstelle === '' ? `Kanal „${angabe}“` : `über „${schnittstelle}“`
    }
    case 'erkennung':
      return [nameOf(projekt, 'installation', herkunft.installation), angabe].filter((teil) => teil !== '').join(', ')
    case 'organisation':
      return describeOrganisation(projekt, herkunft.empfangendeOrganisation, angabe)
    case 'anlagen':
      return angabe === '1' ? 'eine Anlage herausgelöst' : `${angabe} Anlagen herausgelöst`
    case 'schema':
      return ebene === 'schema' ? angabe : `${angabe}: entspricht dem Schema`
    case 'schluessel':
      return `Prüfsumme ${angabe.slice(0, 12)} …`
    case 'vorgang':
      return `Vorgang ${angabe.slice(0, 8)}`
    case 'regel':
      return `Regel der Stufe ${herkunft.stufe ?? ''}, ${angabe}`
    case 'rueckmeldung':
      return `an ${nameOf(projekt, 'installation', herkunft.installation) || 'den Absender'}`
    case 'eingangszuordnung':
      return angabe
    default:
      return describeWeg(projekt, angabe)
  }
}

function describeOrganisation(projekt: Projekt, empfangende: string | undefined, bearbeitende: string): string {
  const name = nameOf(projekt, 'organisation', bearbeitende)
  if (empfangende === undefined || empfangende === bearbeitende) return name
  return `${nameOf(projekt, 'organisation', empfangende)}, umgelenkt nach ${name}`
}

function describeWeg(projekt: Projekt, angabe: string): string {
  const [weg, stelle] = angabe.split('.')
  const teile = [nameOf(projekt, 'zustellweg', weg), nameOf(projekt, 'stelle', stelle)]
  return teile.filter((teil) => teil !== '').join(' → ') || angabe
}
