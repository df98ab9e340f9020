import { citeAlle } from '../../generator/rechtsgrundlagen.ts'
import type { Rechtsgrundlageverweis } from '../../modell/elemente/gemeinsam.ts'
import type { Anforderung, Text } from '../dokumentbaum.ts'
import { createNummer, type Nummernart } from '../nummern.ts'
import type { Systembezug } from './bezug.ts'
import type { Grundanforderung } from './profil.ts'

/** Requirements that follow from the kind of system alone. */
export function createGrundanforderungen(
  { komponententyp }: Systembezug,
  art: Nummernart,
  anforderungen: readonly Grundanforderung[],
): Anforderung[] {
  return anforderungen.map(({ schluessel, satz, grund }) => ({
    art: 'anforderung',
    nummer: createNummer(art, komponententyp.id, schluessel),
    satz,
    ...(grund === undefined ? {} : { grund }),
    einzelheiten: [],
    element: komponententyp.id,
  }))
}

/** A requirement about one element of the model; `wofuer` tells several about the same element apart. */
export function createAnforderung(
  { komponententyp }: Systembezug,
  art: Nummernart,
  { element, wofuer = '', ...rest }: Omit<Anforderung, 'art' | 'nummer'> & { element: string; wofuer?: string },
): Anforderung {
  return { art: 'anforderung', nummer: createNummer(art, komponententyp.id, element, wofuer), element, ...rest }
}

/** "Rechtsgrundlage: § 14 Absatz 1 GewO", or nothing where the model names none. */
export function createRechtsgrund(
  { projekt }: Systembezug,
  verweise: readonly Rechtsgrundlageverweis[],
): { grund?: Text } {
  const stellen = [...new Set(citeAlle(projekt, verweise))]
  return stellen.length === 0 ? {} : { grund: `Rechtsgrundlage: ${stellen.join(', ')}` }
}
