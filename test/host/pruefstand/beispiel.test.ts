import { describe, expect, it } from 'vitest'
import { deriveBeispiel } from '../../../electron/host/pruefstand/beispiel.ts'
import { completeAnlage } from '../../../renderer/antrag/anlagen.ts'
import { createForm } from '../../../renderer/antrag/form.ts'
import { createFormlage } from '../../../renderer/antrag/lage.ts'
import { checkFormlage } from '../../../renderer/antrag/pruefung.ts'
import { FUELLEN, type Fuelle } from '../../../shared/generator/testplan/fuelle.ts'
import type { AbgeleitetesBeispiel } from '../../../shared/host/pruefstand.ts'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import { getDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { ANWENDUNGSMUSTER } from '../../../shared/muster/verzeichnis.ts'
import { getBefunde, getWert } from '../../setup/ergebnis.ts'
import { applyTo, createAntworten, LEERES_PROJEKT } from '../../shared/muster/situationen.ts'

interface Eroeffnung {
  projekt: Projekt
  nachrichtentyp: string
  organisation: string
}

/** A Leistung that is just made: nobody has written a Testfall yet. */
const NEUE = ANWENDUNGSMUSTER.map((muster) => {
  const { projekt, leistung } = applyTo(LEERES_PROJEKT, muster, createAntworten(LEERES_PROJEKT, muster))
  const eroeffnend = getDatensatz(projekt, 'leistung', leistung).nachrichtentypen.find(
    (id) => getDatensatz(projekt, 'nachrichtentyp', id).eroeffnet,
  )
  const [organisation] = listDatensaetze(projekt, 'organisation')
  return { name: muster.name, projekt, nachrichtentyp: eroeffnend ?? '', organisation: organisation?.id ?? '' }
})

function createWahl(
  { nachrichtentyp, organisation }: Eroeffnung,
  stufe: Umsetzungsstufe,
  fuelle: Fuelle,
): AbgeleitetesBeispiel {
  return { art: 'abgeleitet', nachrichtentyp, organisation, stufe, fuelle }
}

describe('Ein Antrag ohne Testfall', () => {
  it.each(NEUE)('„$name“ lässt sich mit einem Beispiel füllen, das das Formular gelten lässt', async (eine) => {
    for (const stufe of [1, 4] as const) {
      for (const fuelle of FUELLEN) {
        const { dokumente, anlagen } = getWert(deriveBeispiel(eine.projekt, createWahl(eine, stufe, fuelle)))
        const form = createForm(eine.projekt, eine.nachrichtentyp, stufe)
        if (form === undefined) throw new Error('Kein Formular')
        const lage = createFormlage(form, dokumente)
        expect(checkFormlage(lage, await Promise.all(anlagen.map(completeAnlage))), fuelle).toEqual([])
      }
    }
  })

  it('bekommt keins, wo die Organisation oder die Nachricht nicht dazugehört', () => {
    const [eine] = NEUE
    if (eine === undefined) throw new Error('Es gibt kein Muster')
    for (const fremd of [{ organisation: 'org-gibtesnich' }, { nachrichtentyp: 'nac-gibtesnich' }]) {
      const befunde = getBefunde(deriveBeispiel(eine.projekt, { ...createWahl(eine, 1, 'klein'), ...fremd }))
      expect(befunde.map(({ code }) => code)).toEqual(['pruefstand.ableitung'])
    }
  })
})
