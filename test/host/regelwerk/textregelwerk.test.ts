import { expect, it } from 'vitest'
import { createTexte, type Texte } from '../../../electron/host/regelwerk/texte.ts'
import { createTextregelwerk, type Textrolle } from '../../../electron/host/regelwerk/textregelwerk.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'

const TYP = 'nac-anmeldung0'

it('macht nur die Dokumentsichten und Zuordnungen, die gemeint sind, mit denselben Texten', () => {
  const projekt = createBeispielprojekt()
  const alle = createTextregelwerk(projekt, createTexte(projekt))
  const gemachte: string[] = []
  const texte = createTexte(projekt)
  const zaehlende: Texte = {
    keys: texte.keys,
    get: (pfad) => {
      gemachte.push(pfad)
      return texte.get(pfad)
    },
  }
  const isGemeint = (rolle: Textrolle): boolean => rolle.art === 'projektion' && rolle.nachrichtentyp === TYP
  const wenige = createTextregelwerk(projekt, zaehlende).listOhneRegeln(isGemeint)
  const erwartete = alle.listOhneRegeln().filter((eines) => {
    const rolle = alle.rolleOf(eines)
    return rolle !== undefined && rolle.art !== 'regel' && isGemeint(rolle)
  })
  expect(wenige).toEqual(erwartete)
  expect(wenige).toHaveLength(1)
  expect(gemachte).toEqual(wenige.map(({ name }) => name))
})
