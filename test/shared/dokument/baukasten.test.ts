import { describe, expect, it } from 'vitest'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import {
  adoptBaukasten,
  type Baukastenfassung,
  compareBaukasten,
  isNeuer,
} from '../../../shared/dokument/befehle/baukasten.ts'
import { addVerwendung } from '../../../shared/dokument/befehle/felder/einfuegen.ts'
import { checkDiff } from '../../../shared/dokument/pruefen.ts'
import { invertSchritt } from '../../../shared/dokument/umkehren.ts'
import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import { writeModelldateien } from '../../../shared/modell/modelldateien.ts'
import { getDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { pruefeProjekt } from '../../../shared/pruefung/pruefeProjekt.ts'
import { getBefunde, getWert } from '../../setup/ergebnis.ts'
import { createZufall } from './zufall.ts'

const PROJEKT = createBeispielprojekt()
const BAUKASTEN = 'bau-grundlagen'
const DATEI = PROJEKT.dateien.get(BAUKASTEN)

const EIGENE = [...PROJEKT.datensaetze.values()].filter(({ id }) => PROJEKT.dateien.get(id) === DATEI)

/** The Baukasten of the Beispielprojekt in another version. */
function createFassung(
  aendere: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>,
  neue: readonly Datensatz[] = [],
): Baukastenfassung {
  const datensaetze = EIGENE.flatMap((einer) => {
    if (!(einer.id in aendere)) return [einer]
    const anders = aendere[einer.id]
    return anders === undefined ? [] : [{ ...einer, ...anders } as Datensatz]
  })
  const eintraege = [
    { code: '01', name: 'Dackel' },
    { code: '03', name: 'Mops' },
  ]
  return {
    baukasten: BAUKASTEN,
    datensaetze: [...datensaetze, ...neue],
    codelisteninhalte: [['cod-rassen0000', eintraege]],
  }
}

const [ROLLE] = [...PROJEKT.datensaetze.values()].filter(({ art }) => art === 'rolle')
if (ROLLE === undefined) throw new Error('Beispielprojekt')
const NEUE_ROLLE = { ...ROLLE, id: 'rol-neuerolle0', name: 'Vertretung', technischerName: 'vertretung' }
const LAND = { ...getDatensatz(PROJEKT, 'datenfeld', 'fel-strasse000'), id: 'fel-land000000', technischerName: 'land' }

const FASSUNG = createFassung(
  {
    [BAUKASTEN]: { version: '1.1' },
    'gru-anschrift0': { kinder: ['fel-strasse000', 'fel-ars0000000', 'fel-land000000'] },
    'fel-strasse000': { hilfe: 'ohne Ort' },
    'fel-plz0000000': undefined,
    'fel-ars0000000': undefined,
  },
  [NEUE_ROLLE, LAND],
)

describe('Neuere Fassung eines Baukastens', () => {
  it('wird Element für Element verglichen; was noch gebraucht wird, bleibt', () => {
    const vergleich = getWert(compareBaukasten(PROJEKT, FASSUNG))
    expect([vergleich.von.version, vergleich.nach.version]).toEqual(['1.0', '1.1'])
    expect(vergleich.hinzugefuegt.map(({ id }) => id)).toEqual(['rol-neuerolle0', 'fel-land000000'])
    expect(vergleich.geaendert.map(({ nach, angaben }) => [nach.id, angaben])).toEqual([
      [BAUKASTEN, ['version']],
      ['gru-anschrift0', ['kinder']],
      ['fel-strasse000', ['hilfe']],
      ['cod-rassen0000', ['eintraege']],
    ])
    // the new Gruppe names one of them, an override of the Leistung the other
    expect([vergleich.entfernt, vergleich.bleibend.map(({ id }) => id)]).toEqual([
      [],
      ['fel-plz0000000', 'fel-ars0000000'],
    ])
  })

  it('gilt danach in allen Leistungen, mit ihren Codelisten, und lässt sich ganz zurücknehmen', () => {
    const schritt = getWert(adoptBaukasten(PROJEKT, FASSUNG))
    expect(schritt.name).toBe('Baukasten „Grundlagen“ 1.1 übernehmen')
    expect(checkDiff(schritt.diff)).toEqual([])
    const danach = getWert(applyDiff({ projekt: PROJEKT, positionen: new Map() }, schritt.diff))
    expect(danach.projekt.dateien.get('rol-neuerolle0')).toBe(DATEI)
    expect(danach.projekt.codelisteninhalte.get('cod-rassen0000')?.map(({ name }) => name)).toEqual(['Dackel', 'Mops'])
    expect(pruefeProjekt(danach.projekt).filter(({ code }) => code === 'modell.baukastenVersion')).toEqual([])
    const zurueck = getWert(applyDiff(danach, invertSchritt(schritt).diff))
    const textOf = (projekt: Projekt) => [...writeModelldateien(projekt), ...projekt.codelisteninhalte]
    expect(textOf(zurueck.projekt)).toEqual(textOf(PROJEKT))
  })

  it('entfernt, was niemand mehr braucht', () => {
    const schritt = getWert(adoptBaukasten(PROJEKT, FASSUNG))
    const { projekt } = getWert(applyDiff({ projekt: PROJEKT, positionen: new Map() }, schritt.diff))
    const ohneRolle = { ...FASSUNG, datensaetze: FASSUNG.datensaetze.filter(({ id }) => id !== 'rol-neuerolle0') }
    expect(getWert(compareBaukasten(projekt, ohneRolle)).entfernt.map(({ id }) => id)).toEqual(['rol-neuerolle0'])
  })

  it.each<[string, Baukastenfassung, string]>([
    ['ein anderer Baukasten', { ...FASSUNG, baukasten: 'bau-fremder000' }, 'baukasten.anderer'],
    [
      'eine Id, die hier zur Leistung gehört',
      createFassung({}, [getDatensatz(PROJEKT, 'datenfeld', 'fel-hundename0')]),
      'baukasten.idBelegt',
    ],
  ])('wird abgewiesen: %s', (_was, fassung, code) => {
    expect(getBefunde(compareBaukasten(PROJEKT, fassung)).map((befund) => befund.code)).toEqual([code])
  })

  it.each([
    ['1.1', '1.0', true],
    ['1.10', '1.9', true],
    ['2.0', '1.9', true],
    ['1.0', '1.0', false],
    ['1.9', '1.10', false],
  ])('Version %s nach %s: %s', (version, als, neuer) => {
    expect(isNeuer(version, als)).toBe(neuer)
  })
})

describe('Verwendung einer Gruppe', () => {
  it('nennt den Baukasten bei der Leistung, wo er noch nicht genannt ist', () => {
    const leistung = { ...getDatensatz(PROJEKT, 'leistung', 'lei-hundanmeld'), baukaesten: [] }
    const projekt = { ...PROJEKT, datensaetze: new Map([...PROJEKT.datensaetze, [leistung.id, leistung]]) }
    const ort = { eltern: 'dok-anmeldung0', stelle: 0 }
    const { schritt } = addVerwendung(projekt, ort, 'gru-anschrift0', createZufall())
    const danach = getWert(applyDiff({ projekt, positionen: new Map() }, schritt.diff)).projekt
    expect(getDatensatz(danach, 'leistung', leistung.id).baukaesten).toEqual([{ baukasten: BAUKASTEN, version: '1.0' }])
    expect(
      addVerwendung(PROJEKT, ort, 'gru-anschrift0', createZufall()).schritt.diff.datensaetze.geaendert,
    ).toHaveLength(1)
  })
})
