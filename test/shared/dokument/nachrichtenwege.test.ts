import { describe, expect, it } from 'vitest'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import {
  findEmpfaengerverbot,
  moveNachricht,
  removeBeantwortet,
  replaceEmpfaenger,
} from '../../../shared/dokument/befehle/nachrichtenwege.ts'
import type { Schritt } from '../../../shared/dokument/diff.ts'
import { checkDiff } from '../../../shared/dokument/pruefen.ts'
import { invertSchritt } from '../../../shared/dokument/umkehren.ts'
import { getDatensatz, listDatensaetze } from '../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { getWert } from '../../setup/ergebnis.ts'

const PROJEKT = createBeispielprojekt()
const [TYP] = listDatensaetze(PROJEKT, 'nachrichtentyp').filter(({ an }) => an.length === 1)
const ANTWORT = listDatensaetze(PROJEKT, 'nachrichtentyp').find(({ beantwortet }) => beantwortet !== undefined)
const FREMDE = listDatensaetze(PROJEKT, 'rolle').find(({ id }) => id !== TYP?.von && TYP?.an.includes(id) === false)
if (TYP === undefined || ANTWORT === undefined || FREMDE === undefined) throw new Error('Beispielprojekt')
const [EMPFAENGER = ''] = TYP.an

/** The project after a Schritt that is valid and can be taken back. */
function apply(schritt: Schritt) {
  expect(checkDiff(schritt.diff)).toEqual([])
  const danach = getWert(applyDiff({ projekt: PROJEKT, positionen: new Map() }, schritt.diff))
  expect(getWert(applyDiff(danach, invertSchritt(schritt).diff)).projekt.datensaetze).toEqual(PROJEKT.datensaetze)
  return danach.projekt
}

describe('Wege einer Nachricht', () => {
  it('ein anderer Empfänger tritt an die Stelle des bisherigen, die übrigen bleiben', () => {
    const mehrere = apply(replaceEmpfaenger(PROJEKT, TYP.id, EMPFAENGER, FREMDE.id))
    expect(getDatensatz(mehrere, 'nachrichtentyp', TYP.id).an).toEqual([FREMDE.id])
    expect(replaceEmpfaenger(PROJEKT, TYP.id, EMPFAENGER, FREMDE.id).name).toContain(`„${FREMDE.name}“ senden`)
  })

  it.each([
    ['der Absender', TYP.von, 'Die Rolle ist der Absender.'],
    ['wer sie schon bekommt', EMPFAENGER, 'Die Nachricht geht schon an diese Rolle.'],
    ['eine andere Rolle', FREMDE.id, undefined],
  ])('%s als Empfänger: %s → %s', (_wer, rolle, grund) => {
    expect(findEmpfaengerverbot(TYP, EMPFAENGER, rolle)).toBe(grund)
  })

  it('in einer anderen Teilleistung behält sie Absender und Empfänger', () => {
    const andere = listDatensaetze(PROJEKT, 'teilleistung').find(({ id }) => id !== TYP.teilleistung)
    const danach = getDatensatz(apply(moveNachricht(PROJEKT, TYP.id, andere?.id ?? '')), 'nachrichtentyp', TYP.id)
    expect(danach).toEqual({ ...TYP, teilleistung: andere?.id })
  })

  it('was keine Antwort mehr ist, nennt keine Frage', () => {
    const danach = getDatensatz(apply(removeBeantwortet(PROJEKT, ANTWORT.id)), 'nachrichtentyp', ANTWORT.id)
    expect(danach).not.toHaveProperty('beantwortet')
  })
})
