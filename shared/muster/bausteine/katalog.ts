import { listDatensaetze } from '../../modell/projekt.ts'
import { deriveTechnischerName } from '../../modell/technischerName.ts'
import { type Musterantworten, NEU } from '../antworten.ts'
import type { Werkbank } from '../werkbank.ts'

/** Where the Leistung stands in the catalogues; what was not answered stays as the pattern has it. */
export function addToKatalog(werkbank: Werkbank, leistung: string, antworten: Musterantworten): void {
  const { ozgId, kgstProdukt } = antworten
  werkbank.change('leistung', leistung, (von) => ({
    ...von,
    ...(ozgId === '' ? {} : { ozgId }),
    ...(kgstProdukt === '' ? {} : { kgstProdukt }),
  }))
  const buendel = antworten.buendel === NEU ? addBuendel(werkbank, antworten.buendelname) : antworten.buendel
  werkbank.change('buendel', buendel, (von) => ({ ...von, leistungen: [...von.leistungen, leistung] }))
}

function addBuendel(werkbank: Werkbank, name: string): string {
  const vergebene = listDatensaetze(werkbank.projekt, 'buendel').map(({ technischerName }) => technischerName)
  const technischerName = deriveTechnischerName(name, new Set(vergebene))
  return werkbank.add('buendel', { name, technischerName, leistungen: [] })
}
