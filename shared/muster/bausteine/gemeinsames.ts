import type { Rolle } from '../../modell/elemente/nachricht.ts'
import type { Werkbank } from '../werkbank.ts'
import { findImBaukasten, withinBaukasten } from './baukasten.ts'
import { createFeldbau } from './felder.ts'
import { createGemeinsameDokumente, type GemeinsameDokumente } from './gemeinsameDokumente.ts'
import { createGemeinsameGruppen, type GemeinsameGruppen } from './gemeinsameGruppen.ts'
import type { Beziehe } from './recht.ts'
import { ensureZahlungsmeldung, type Zahlungsmeldung } from './zahlungsmeldung.ts'

/** What Leistungen share: taken from a Baukasten of the project where it is there, else brought along. */
export interface Gemeinsames extends GemeinsameGruppen, GemeinsameDokumente {
  zahlungsmeldung(): Zahlungsmeldung
  zustaendigeStelle(): string
  kasse(): string
}

export function createGemeinsames(werkbank: Werkbank, recht: Beziehe): Gemeinsames {
  const f = createFeldbau(werkbank)
  const gruppen = createGemeinsameGruppen(werkbank, f)
  return {
    ...gruppen,
    ...createGemeinsameDokumente(werkbank, recht, f, gruppen),
    zahlungsmeldung: () => ensureZahlungsmeldung(werkbank, f),
    zustaendigeStelle: () =>
      findImBaukasten(werkbank, 'rolle', ({ bindung }) => bindung.art === 'zustaendigkeit')?.id ??
      withinBaukasten(werkbank, () =>
        werkbank.add('rolle', {
          name: 'Zuständige Stelle',
          technischerName: 'zustaendigeStelle',
          beschreibung: 'Stelle, die über den Vorgang entscheidet.',
          bindung: { art: 'zustaendigkeit' },
        }),
      ),
    kasse: () =>
      findImBaukasten(werkbank, 'rolle', isKasse)?.id ??
      withinBaukasten(werkbank, () =>
        werkbank.add('rolle', {
          name: 'Kasse',
          technischerName: 'kasse',
          beschreibung: 'Nimmt Gebühren ein und zahlt aus.',
          bindung: { art: 'konfiguration' },
        }),
      ),
  }
}

function isKasse({ technischerName, bindung }: Rolle): boolean {
  return technischerName === 'kasse' && bindung.art === 'konfiguration'
}
