import type { Testfallunterschied } from '../host/vergleich.ts'
import { compareCodepoints } from '../modell/kanonisch.ts'
import type { Seiten } from './elemente.ts'
import { describeTestfalldateien } from './testfalldateien.ts'
import { describeTestfall, type Testfallaussage } from './testfallsaetze.ts'
import type { Aenderung, Unterschied, Unterschiedsgruppe } from './unterschied.ts'

/** Testfälle that came, went or changed, as one group like those of the model; none where nothing differs. */
export function groupTestfaelle(
  seiten: Seiten,
  unterschiede: readonly Testfallunterschied[],
): readonly Unterschiedsgruppe[] {
  const einzelne = unterschiede
    .flatMap((einer) => describeUnterschied(seiten, einer))
    .sort((a, b) => a.name.localeCompare(b.name, 'de') || compareCodepoints(a.id, b.id))
  if (einzelne.length === 0) return []
  return [{ id: 'testfaelle', art: 'testfall', name: 'Testfälle', unterschiede: einzelne }]
}

function describeUnterschied(seiten: Seiten, unterschied: Testfallunterschied): Unterschied[] {
  const { vorher, nachher } = unterschied
  const { kennung, testfall } = nachher ?? vorher ?? {}
  if (kennung === undefined || testfall === undefined) return []
  const einseitig = { art: 'testfall', name: testfall.name, eingeschlossen: false } as const
  if (vorher === undefined) {
    const satz = `Der Testfall „${testfall.name}“ ist neu: ${testfall.beschreibung}`
    const aenderung = { angabe: '', label: 'Testfall', vorher: '', nachher: testfall.name, satz: endSatz(satz) }
    return [{ ...einseitig, id: kennung, was: 'neu', aenderungen: [aenderung], ziel: kennung }]
  }
  if (nachher === undefined) {
    const satz = `Der Testfall „${testfall.name}“ ist entfallen.`
    const aenderung = { angabe: '', label: 'Testfall', vorher: testfall.name, nachher: '', satz }
    return [{ ...einseitig, id: kennung, was: 'entfernt', aenderungen: [aenderung], ziel: undefined }]
  }
  const umzug: Testfallaussage[] =
    vorher.kennung === nachher.kennung
      ? []
      : [
          {
            label: 'Ordner',
            aussage: `liegt jetzt im Ordner „${nachher.kennung}“, vorher „${vorher.kennung}“`,
            vorher: vorher.kennung,
            nachher: nachher.kennung,
          },
        ]
  const aussagen = [
    ...umzug,
    ...describeTestfall(seiten, vorher.testfall, nachher.testfall),
    ...describeTestfalldateien(seiten, unterschied),
  ]
  if (aussagen.length === 0) return []
  const aenderungen = aussagen.map(({ label, aussage, vorher: alt, nachher: neu }): Aenderung => {
    // a new name is said of the old one
    const subjekt = label === 'Name' ? vorher.testfall.name : testfall.name
    const satz = endSatz(`Der Testfall „${subjekt}“ ${aussage}`)
    return { angabe: 'testfall', label, vorher: alt, nachher: neu, satz }
  })
  return [{ ...einseitig, id: kennung, was: 'geaendert', aenderungen, ziel: kennung }]
}

function endSatz(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
