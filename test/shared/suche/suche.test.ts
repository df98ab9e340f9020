import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import { isLeer } from '../../../shared/dokument/dokumentstand.ts'
import { checkDiff } from '../../../shared/dokument/pruefen.ts'
import { invertSchritt } from '../../../shared/dokument/umkehren.ts'
import type { Datensatz, DatensatzNachArt } from '../../../shared/modell/datensatz.ts'
import { listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { readPfad } from '../../../shared/modell/schemalauf.ts'
import { type Ersetzungsort, replaceFunde } from '../../../shared/suche/ersetze.ts'
import { findFunde, type Suchanfrage } from '../../../shared/suche/suche.ts'
import { createSuchmuster, type Suchangaben } from '../../../shared/suche/suchmuster.ts'
import { readTexte } from '../../../shared/suche/textstellen.ts'
import { getWert } from '../../setup/ergebnis.ts'
import { readBeispiel } from '../graph/beispiel.ts'

let projekt: Projekt
beforeAll(async () => {
  projekt = await readBeispiel()
})

const OFFEN: Suchanfrage = {
  ...{ text: '', gross: false, ganzeWoerter: false, regulaer: false },
  ...{ nurNamen: false, technisch: false, leistung: undefined },
}

function find(text: string, rest: Partial<Suchanfrage> = {}, stand = projekt) {
  return findFunde(stand, { ...OFFEN, text, ...rest })
}

function namesOf(text: string, rest: Partial<Suchanfrage> = {}): string[] {
  return find(text, rest).funde.map(({ element }) => element.name)
}

function musterOf(text: string, rest: Partial<Suchangaben> = {}) {
  const muster = createSuchmuster({ ...OFFEN, text, ...rest })
  if ('mangel' in muster) throw new Error(muster.mangel)
  return muster
}

describe('Suche', () => {
  it('findet Namen, Texte, Konstanten und Sätze von Bedingungen, Codelisten; technische Namen nur auf Wunsch', () => {
    const arten = (text: string, rest: Partial<Suchanfrage> = {}) =>
      new Set(find(text, rest).funde.flatMap(({ stellen }) => stellen.map(({ art }) => art)))
    expect(arten('Gewerbe')).toEqual(new Set(['name', 'text', 'bedingung', 'satz', 'code']))
    expect(arten('gewerbeanmeldung', { technisch: true })).toContain('technisch')
    expect(arten('gewerbeanmeldung')).not.toContain('technisch')
    const [bedingung] = [...projekt.datensaetze.values()].flatMap((datensatz) =>
      readTexte(datensatz).stellen.filter(({ art }) => art === 'bedingung'),
    )
    expect(arten(bedingung?.text ?? '')).toContain('bedingung')
  })

  it('liest jeden Text eines Elements an der Stelle, an der er steht, und keinen Verweis', () => {
    for (const datensatz of projekt.datensaetze.values()) {
      for (const { pfad, text } of readTexte(datensatz).stellen) {
        expect(valueAt(datensatz, pfad)).toBe(text)
        expect(projekt.datensaetze.has(text), `${datensatz.art} ${pfad}`).toBe(false)
      }
    }
  })

  it('unterscheidet Groß und Klein, ganze Wörter, Namen und Leistung, wenn man es will', () => {
    expect(namesOf('EINGANG BESTÄTIGEN').length).toBeGreaterThan(3)
    expect(namesOf('EINGANG BESTÄTIGEN', { gross: true })).toEqual([])
    expect(namesOf('amt', { ganzeWoerter: true }).length).toBeLessThan(namesOf('amt').length)
    expect(
      find('Anzeige', { nurNamen: true }).funde.every(({ stellen }) => stellen.every(({ art }) => art === 'name')),
    ).toBe(true)
    const auszug = listDatensaetze(projekt, 'leistung').find(({ name }) => name === 'Gewerberegisterauszug')
    const dort = find('Eingang', { leistung: auszug?.id })
    const datei = projekt.dateien.get(auszug?.id ?? '')
    expect(dort.funde.length).toBeGreaterThan(0)
    expect(dort.funde.every(({ element }) => projekt.dateien.get(element.id) === datei)).toBe(true)
  })

  it('nimmt reguläre Ausdrücke an, die nicht langsam werden können, und sagt sonst, warum nicht', () => {
    expect(namesOf('(Un|Ab)fallversicherung', { regulaer: true })).not.toEqual([])
    expect(find('(a+)+b', { regulaer: true }).mangel).toBe('Eine wiederholte Gruppe im Muster ist nicht eindeutig.')
    expect(find('[a', { regulaer: true }).mangel).toMatch(/\.$/)
  })

  it.each([
    ['a{1,9}[a-z]*[a-z]*1', 3000],
    ['[a-z]*[a-z]+1', 40_000],
    ['[a-z]+[0-9]', 400_000],
  ])('sucht %s auch in langen Texten, an denen der Ausdruck scheitert, nie lange', (text, laenge) => {
    const lang = { ...getLeistung(), beschreibung: 'a'.repeat(laenge) }
    const stand = { ...projekt, datensaetze: new Map(projekt.datensaetze).set(lang.id, lang) }
    find('x', {}, stand)
    const beginn = Date.now()
    const { mangel } = find(text, { regulaer: true }, stand)
    expect(mangel).toBeUndefined()
    // without an end these take minutes to years
    expect(Date.now() - beginn).toBeLessThan(4000)
  })

  it('findet den Satz, als den eine Bedingung gezeigt wird, auch nach einem neuen Namen des Felds', () => {
    const saetze = (text: string, stand = projekt) =>
      find(text, {}, stand).funde.flatMap(({ element, stellen }) =>
        stellen.filter(({ art }) => art === 'satz').map((stelle) => ({ element, ...stelle })),
      )
    const [satz] = saetze(' ist ')
    if (satz === undefined) throw new Error('Beispiel')
    expect(satz.pfad).toMatch(/\/(?:bedingung|pflichtWenn|berechnung)$/)
    const [feld] = listDatensaetze(projekt, 'datenfeld').filter(({ name }) => satz.text.startsWith(name))
    if (feld === undefined) throw new Error('Beispiel')
    const umbenannt = { ...feld, name: 'Zwergpinscher' }
    const stand = { ...projekt, datensaetze: new Map(projekt.datensaetze).set(feld.id, umbenannt) }
    const danach = saetze('Zwergpinscher ', stand)
    expect(danach.map(({ element, pfad }) => [element.id, pfad])).toContainEqual([satz.element.id, satz.pfad])
    expect(saetze('Zwergpinscher ')).toEqual([])
  })

  it('ersetzt in Sätzen nichts: sie stehen nicht im Modell', () => {
    const orte = find(' ist ').funde.flatMap(({ element, stellen }) =>
      stellen.filter(({ art }) => art === 'satz').map(({ pfad }) => ({ element: element.id, pfad })),
    )
    expect(orte.length).toBeGreaterThan(0)
    const { schritt, ersetzt } = replaceFunde(projekt, orte, musterOf(' ist '), ' war ')
    expect([ersetzt, isLeer(schritt.diff)]).toEqual([0, true])
  })

  it('hört nach tausend Fundstellen auf und sagt es', () => {
    const { anzahl, mehr } = find('e')
    expect(mehr).toBe(true)
    expect(anzahl).toBeLessThanOrEqual(1000)
  })
})

describe('Suchmuster', () => {
  it.each<[string, Partial<Suchangaben>, string, string, string]>([
    ['a.b', {}, 'a.b aXb', 'x', 'x aXb'],
    ['Amt', {}, 'Amt, amt, Bauamt', 'Stelle', 'Stelle, Stelle, BauStelle'],
    ['Amt', { ganzeWoerter: true }, 'Amt, amt, Bauamt', 'Stelle', 'Stelle, Stelle, Bauamt'],
    ['Amt', { gross: true }, 'Amt, amt', '$1', '$1, amt'],
    ['([0-9]+) Tage', { regulaer: true }, 'in 14 Tagen', '$1 Werktage', 'in 14 Werktagen'],
    ['(a)?b', { regulaer: true }, 'b ab', '[$1|$0|$$|$9]', '[|b|$|$9] [a|ab|$|$9]'],
    ['ä', {}, 'Ärger', 'ae', 'aerger'],
  ])('%s %j in „%s“ durch „%s“: %s', (text, rest, worin, ersatz, ergebnis) => {
    expect(musterOf(text, rest).ersetze(worin, ersatz)).toBe(ergebnis)
  })

  it('findet in langen Texten dasselbe wie in kurzen, auch wo Stücke aneinanderstoßen', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('amt', 'x', ' ', 'bauamt'), { maxLength: 300 }), (teile) => {
        const text = teile.join('')
        const regulaer = musterOf('[a-z]*amt', { regulaer: true }).find(text)
        expect(regulaer.map(({ von, bis }) => [von, bis])).toEqual(
          [...text.matchAll(/[a-z]*amt/g)]
            .filter(({ 0: ganz }) => ganz.length < 80)
            .map(({ index, 0: ganz }) => [index, index + ganz.length]),
        )
      }),
    )
  })

  it.each([
    ['(Un|Ab)fall', 'fall'],
    ['a[0-9]+bcd?', 'bc'],
    ['[0-9]{2}', ''],
    ['(abc)+d', 'abc'],
    ['(abc)*d', 'd'],
    ['A|B', ''],
  ])('verlangt für %s, dass „%s“ vorkommt', (text, enthalten) => {
    expect(musterOf(text, { regulaer: true }).enthalten).toBe(enthalten)
  })

  it('findet jeden Text an sich selbst wieder, auch mit Zeichen, die sonst etwas bedeuten', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.string(), (text, davor) => {
        const treffer = musterOf(text, { gross: true }).find(davor + text)
        expect(treffer.length).toBeGreaterThan(0)
        expect(treffer.every(({ von, bis }) => (davor + text).slice(von, bis) === text)).toBe(true)
      }),
    )
  })
})

describe('Ersetzen', () => {
  const allOf = (text: string, rest: Partial<Suchanfrage> = {}): Ersetzungsort[] =>
    find(text, rest).funde.flatMap(({ element, stellen }) =>
      stellen.filter(({ art }) => art !== 'code').map(({ pfad }) => ({ element: element.id, pfad })),
    )

  it('ändert alle Stellen in einem Schritt, der sich zurücknehmen lässt', () => {
    const orte = allOf('Finanzamt')
    const { schritt, ersetzt, ungueltige } = replaceFunde(projekt, orte, musterOf('Finanzamt'), 'Steueramt')
    expect(ersetzt).toBe(orte.length)
    expect(ungueltige).toEqual([])
    expect(schritt.name).toBe(`${orte.length} Fundstellen ersetzen`)
    expect(checkDiff(schritt.diff)).toEqual([])
    const danach = getWert(applyDiff({ projekt, positionen: new Map() }, schritt.diff))
    expect(
      find('Finanzamt', {}, danach.projekt)
        .funde.flatMap(({ stellen }) => stellen)
        .every(({ art }) => art === 'code'),
    ).toBe(true)
    expect(find('Steueramt', {}, danach.projekt).anzahl).toBeGreaterThanOrEqual(orte.length)
    expect(getWert(applyDiff(danach, invertSchritt(schritt).diff)).projekt.datensaetze).toEqual(projekt.datensaetze)
  })

  it('ändert nur die gewählten Stellen', () => {
    const [erste] = allOf('Finanzamt')
    if (erste === undefined) throw new Error('Beispiel')
    const { schritt, ersetzt } = replaceFunde(projekt, [erste], musterOf('Finanzamt'), 'Steueramt')
    expect(ersetzt).toBe(1)
    expect(schritt.diff.datensaetze.geaendert.map(({ von }) => von.id)).toEqual([erste.element])
  })

  it('lässt aus, was danach ungültig wäre, und nennt es', () => {
    const orte = allOf('gewerbeanmeldung', { technisch: true }).filter(({ pfad }) => pfad === '/technischerName')
    const { schritt, ersetzt, ungueltige } = replaceFunde(
      projekt,
      orte,
      musterOf('gewerbeanmeldung'),
      'gewerbe anmeldung',
    )
    expect(ersetzt).toBe(0)
    expect(isLeer(schritt.diff)).toBe(true)
    expect(ungueltige.map(({ element, pfad }) => ({ element, pfad }))).toEqual(orte)
    expect(ungueltige[0]?.grund).toContain('ohne Umlaute, Ziffern')
    const leerer = replaceFunde(
      projekt,
      [{ element: orte[0]?.element ?? '', pfad: '/name' }],
      musterOf('Gewerbeanmeldung'),
      '',
    )
    expect(leerer.ungueltige).toHaveLength(1)
  })
})

function getLeistung(): DatensatzNachArt['leistung'] {
  const [leistung] = listDatensaetze(projekt, 'leistung')
  if (leistung === undefined) throw new Error('Beispiel')
  return leistung
}

function valueAt(datensatz: Datensatz, pfad: string): unknown {
  return readPfad(pfad).reduce<unknown>((wert, name) => (wert as Record<string, unknown>)[name], datensatz)
}
