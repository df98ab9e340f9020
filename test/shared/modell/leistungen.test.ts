import { expect, test } from 'vitest'
import { findLeistungOf, findStufe, listLeistungen } from '../../../shared/modell/leistungen.ts'
import { getDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import { applyAenderung, createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'

const ZWEITE = 'lei-aaabmelden'

function createZwei(): Projekt {
  const projekt = createBeispielprojekt()
  const erste = getDatensatz(projekt, 'leistung', 'lei-hundanmeld')
  const zweite = { ...erste, id: ZWEITE, name: 'Hund abmelden', nachrichtentypen: [], zustellwege: [] }
  return applyAenderung(projekt, { neu: { 'leistungen/hundAbmelden.json': [zweite] } })
}

test('Leistungen stehen in der Reihenfolge ihres Bündels, die ohne Bündel zuletzt', () => {
  const namen = (projekt: Projekt): string[] => listLeistungen(projekt).map(({ id }) => id)
  expect(namen(createZwei())).toEqual(['lei-hundanmeld', ZWEITE])
  const beide = { 'bue-steuern000': { leistungen: [ZWEITE, 'lei-hundanmeld', 'lei-gibtesnich'] } }
  expect(namen(applyAenderung(createZwei(), { aendere: beide }))).toEqual([ZWEITE, 'lei-hundanmeld'])
})

test('ein Nachrichtentyp gehört zu seiner Leistung, ein unbekannter zu keiner', () => {
  const projekt = createBeispielprojekt()
  expect(findLeistungOf(projekt, 'nac-anmeldung0')?.id).toBe('lei-hundanmeld')
  expect(findLeistungOf(projekt, 'nac-gibtesnich')).toBeUndefined()
  expect(findLeistungOf(projekt, undefined)).toBeUndefined()
})

test('die Stufe gilt je Leistung, nach einer Umlenkung die der bearbeitenden Organisation', () => {
  const projekt = createZwei()
  const [organisation] = [...projekt.datensaetze.values()].filter(({ art }) => art === 'organisation')
  if (organisation?.art !== 'organisation') throw new Error('Das Beispielprojekt hat eine Organisation')
  const ANDERE = 'org-andere0000'
  const withAnderer = (teil: Partial<typeof organisation>): typeof projekt => ({
    ...projekt,
    datensaetze: new Map(projekt.datensaetze).set(ANDERE, { ...organisation, id: ANDERE, ...teil }),
  })
  const stufen = [
    { leistung: 'lei-hundanmeld', stufe: 2 as const },
    { leistung: ZWEITE, stufe: 3 as const },
  ]
  expect(findStufe(withAnderer({ stufen }), ANDERE, ZWEITE)).toBe(3)
  expect(findStufe(withAnderer({ stufen: [] }), ANDERE, ZWEITE)).toBeUndefined()
  expect(findStufe(projekt, ANDERE, ZWEITE)).toBeUndefined()
  const umlenkungen = [{ leistung: 'lei-hundanmeld', organisation: organisation.id }]
  const umgelenkt = withAnderer({ stufen: [], umlenkungen })
  expect(findStufe(umgelenkt, ANDERE, 'lei-hundanmeld')).toBe(organisation.stufen[0]?.stufe)
})
