import type { Leistung } from '../../modell/elemente/leistung.ts'
import type { Nachrichtentyp } from '../../modell/elemente/nachricht.ts'
import type { Schnittstelle } from '../../modell/elemente/produkt.ts'
import { findLeistungOf } from '../../modell/leistungen.ts'
import { namespaceOfLeistung } from '../../modell/namensraeume.ts'
import { findDatensatz, listDatensaetze } from '../../modell/projekt.ts'
import type { Werkbank } from '../werkbank.ts'
import type { Installationen } from './installationen.ts'

/** Channels of systems that have none yet. */
const KANAL_DER_BEHOERDE = 'demobehoerde'
const KANAL_DER_ZAHLUNG = 'zahlungsverkehr'

type Erkennung = NonNullable<Schnittstelle['erkennung']>[number]

/** How the messages of the Leistung are recognised: all that come in by the neutral Eingang, reports of a Dienst by its own. */
export function addErkennungen(werkbank: Werkbank, leistung: Leistung, installationen: Installationen): void {
  const eingehende = leistung.nachrichtentypen
    .flatMap((id) => findDatensatz(werkbank.projekt, 'nachrichtentyp', id) ?? [])
    .filter(({ ausgeloestDurch }) => ausgeloestDurch === undefined)
  addNeutrale(werkbank, leistung, eingehende, installationen.ensureNeutralenEingang())
  for (const komponententyp of listZahlende(werkbank, leistung)) {
    const meldung = installationen.findMeldung(komponententyp)
    if (meldung !== undefined) addMeldungen(werkbank, leistung, eingehende, meldung)
  }
}

function addNeutrale(
  werkbank: Werkbank,
  leistung: Leistung,
  eingehende: readonly Nachrichtentyp[],
  schnittstelle: string,
): void {
  const namensraum = namespaceOfLeistung(leistung)
  werkbank.change('schnittstelle', schnittstelle, (von) => {
    const kanal = von.erkennung?.[0]?.kanal ?? KANAL_DER_BEHOERDE
    const neue = eingehende.map((typ): Erkennung => {
      return { kanal, namensraum, wurzel: typ.technischerName, nachrichtentyp: typ.id }
    })
    return { ...von, erkennung: [...(von.erkennung ?? []), ...neue] }
  })
}

/** Types of system that a Zustellweg of the Leistung sends orders for payment to. */
function listZahlende({ projekt }: Werkbank, { zustellwege }: Leistung): string[] {
  const wege = zustellwege.flatMap((id) => findDatensatz(projekt, 'zustellweg', id) ?? [])
  const zahlende = new Set(wege.flatMap((weg) => (weg.zahlung === undefined ? [] : [weg.komponententyp])))
  return [...zahlende].filter((id) => findDatensatz(projekt, 'komponententyp', id) !== undefined)
}

/** What carries the Dokument into which the reports of a Dienst are mapped is recognised like those of other Leistungen. */
function addMeldungen(
  werkbank: Werkbank,
  leistung: Leistung,
  eingehende: readonly Nachrichtentyp[],
  { id }: Schnittstelle,
): void {
  const dokumente = listGemeldete(werkbank, id)
  const gemeldete = eingehende.filter(({ dokumentsichten }) =>
    dokumentsichten.some(({ dokument }) => dokumente.has(dokument)),
  )
  werkbank.change('schnittstelle', id, (von) => {
    const vorbild = von.erkennung?.[0]
    const anderer = vorbild && findLeistungOf(werkbank.projekt, vorbild.nachrichtentyp)?.technischerName
    const neue = gemeldete.map(({ id: nachrichtentyp }): Erkennung => {
      if (vorbild?.bedingung === undefined || anderer === undefined) return createMeldung(von, leistung, nachrichtentyp)
      const bedingung = vorbild.bedingung.replaceAll(`'${anderer}'`, `'${leistung.technischerName}'`)
      return { ...vorbild, bedingung, nachrichtentyp }
    })
    return { ...von, erkennung: [...(von.erkennung ?? []), ...neue] }
  })
}

/** Dokumente with a field that a Zuordnung of the Schnittstelle fills. */
function listGemeldete({ projekt }: Werkbank, schnittstelle: string): ReadonlySet<string> {
  const zeilen = listDatensaetze(projekt, 'zuordnung')
    .filter((zuordnung) => zuordnung.schnittstelle === schnittstelle)
    .flatMap((zuordnung) => Object.values(zuordnung.zeilen))
  const felder = new Set(zeilen.flatMap(({ zielFeld }) => zielFeld ?? []))
  const dokumente = listDatensaetze(projekt, 'dokument').filter(({ kinder }) => kinder.some((kind) => felder.has(kind)))
  return new Set(dokumente.map(({ id }) => id))
}

/** The first line of a system that names the Leistung in its report, as the demo system does. */
function createMeldung({ namensraeume }: Schnittstelle, leistung: Leistung, nachrichtentyp: string): Erkennung {
  const [praefix = '', namensraum = ''] = Object.entries(namensraeume)[0] ?? []
  return {
    kanal: KANAL_DER_ZAHLUNG,
    namensraum,
    wurzel: 'Zahlungsmeldung',
    bedingung: `/${praefix}:Zahlungsmeldung/${praefix}:Verfahren = '${leistung.technischerName}'`,
    nachrichtentyp,
  }
}
