import { describe, expect, it } from 'vitest'
import {
  type Assistentstand,
  changeAntworten,
  chooseMuster,
  goTo,
  isBegonnen,
  listFehler,
  neighbourOf,
  resumeAssistent,
  SEITEN,
  startAssistent,
} from '../../../renderer/muster/assistent.ts'
import { listDatensaetze } from '../../../shared/modell/projekt.ts'
import { NEU } from '../../../shared/muster/antworten.ts'
import type { Muster } from '../../../shared/muster/muster.ts'
import { ANWENDUNGSMUSTER } from '../../../shared/muster/verzeichnis.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'

const projekt = createBeispielprojekt()

function findMuster(kennung: string): Muster {
  const muster = ANWENDUNGSMUSTER.find((eines) => eines.kennung === kennung)
  if (muster === undefined) throw new Error(`no pattern ${kennung}`)
  return muster
}

const start = startAssistent(projekt, findMuster('antragMitBescheid'))

function fill(stand: Assistentstand): Assistentstand {
  return changeAntworten(projekt, stand, {
    name: 'Straßenfest',
    leikaSchluessel: '99001001001000',
    norm: 'StVO',
    paragraf: '§ 29',
    aktenplankennzeichen: '112.10',
  })
}

describe('Der Assistent „Neue Leistung“', () => {
  it('geht von Seite zu Seite und an den Enden nicht weiter', () => {
    expect(neighbourOf('muster', 1)).toBe('leistung')
    expect(neighbourOf('umsetzung', -1)).toBe('leistung')
    expect(neighbourOf('muster', -1)).toBeUndefined()
    expect(neighbourOf('vorschau', 1)).toBeUndefined()
  })

  it('liest einen LeiKa-Schlüssel, wie ihn der Leistungskatalog schreibt', () => {
    const eingefuegt = changeAntworten(projekt, fill(start), { leikaSchluessel: 'LeiKa 99 001 001 001 000' })
    expect(eingefuegt.antworten.leikaSchluessel).toBe('99001001001000')
    expect(goTo(projekt, eingefuegt, 'umsetzung').seite).toBe('umsetzung')
  })

  it('bleibt auf der Seite, auf der etwas fehlt, und zeigt es dort', () => {
    const weiter = goTo(projekt, goTo(projekt, start, 'leistung'), 'umsetzung')
    expect(weiter.seite).toBe('leistung')
    expect([...weiter.beruehrt]).toEqual([
      'name',
      'technischerName',
      'leikaSchluessel',
      'norm',
      'paragraf',
      'aktenplankennzeichen',
    ])
    expect(weiter.versuche).toBe(1)
    // from farther away, too
    expect(goTo(projekt, { ...start, seite: 'umsetzung' }, 'vorschau').seite).toBe('leistung')
  })

  it('kommt mit vollständigen Angaben bis zur Vorschau und jederzeit zurück', () => {
    const stand = goTo(projekt, fill(start), 'vorschau')
    expect(stand.seite).toBe('vorschau')
    expect(stand.beruehrt.size).toBe(0)
    expect(goTo(projekt, stand, 'muster').seite).toBe('muster')
    const falsch = changeAntworten(projekt, stand, { stellenname: '' })
    expect(goTo(projekt, falsch, 'vorschau')).toMatchObject({ seite: 'umsetzung', versuche: 1 })
  })

  it('schlägt den technischen Namen vor, bis jemand einen eigenen schreibt', () => {
    const erst = changeAntworten(projekt, start, { name: 'Straßenfest' })
    expect(erst.antworten.technischerName).toBe('strassenfest')
    const dann = changeAntworten(projekt, erst, { name: 'Straßenfeste' })
    expect(dann.antworten.technischerName).toBe('strassenfeste')
    const eigener = changeAntworten(projekt, dann, { technischerName: 'fest' })
    expect(changeAntworten(projekt, eigener, { name: 'Anderes' }).antworten.technischerName).toBe('fest')
  })

  it('behält bei einem anderen Muster, was gesagt ist, und schlägt das Übrige neu vor', () => {
    const stand = changeAntworten(projekt, fill(start), { stufe: 2 })
    const andere = chooseMuster(projekt, stand, findMuster('anzeigeMitBestaetigung'))
    expect(andere.antworten).toMatchObject({ name: 'Straßenfest', stufe: 2, bearbeitungsfrist: 3 })
    const eigeneFrist = changeAntworten(projekt, stand, { bearbeitungsfrist: 7 })
    expect(chooseMuster(projekt, eigeneFrist, findMuster('erstattung')).antworten.bearbeitungsfrist).toBe(7)
    expect(chooseMuster(projekt, stand, findMuster('antragMitBeteiligung')).antworten.beteiligte.length).toBe(1)
  })

  it('nennt die neue Stelle nach der Organisation, bis jemand sie anders nennt', () => {
    const neu = changeAntworten(projekt, start, { organisation: NEU, organisationsname: 'Neustadt' })
    expect(neu.antworten.stellenname).toBe('Fachamt Neustadt')
    const eigene = changeAntworten(projekt, neu, { stellenname: 'Ordnungsamt' })
    expect(changeAntworten(projekt, eigene, { organisationsname: 'Altstadt' }).antworten.stellenname).toBe(
      'Ordnungsamt',
    )
  })

  it('behält, was gesagt ist, wenn er verlassen wird; was es dann nicht mehr gibt, schlägt er neu vor', () => {
    expect(isBegonnen(projekt, start)).toBe(false)
    const stand = goTo(projekt, changeAntworten(projekt, fill(start), { stufe: 2 }), 'vorschau')
    expect(isBegonnen(projekt, stand)).toBe(true)
    expect(resumeAssistent(projekt, stand)).toEqual(stand)
    const alte = {
      ...stand,
      antworten: { ...stand.antworten, organisation: 'org-gibtesnich', stelle: 'ste-gibtesnich' },
    }
    expect(resumeAssistent(projekt, alte)).toEqual(stand)
    const [vorhandene] = listDatensaetze(projekt, 'leistung')
    const vergeben = { ...stand, antworten: { ...stand.antworten, technischerName: vorhandene?.technischerName ?? '' } }
    expect(resumeAssistent(projekt, vergeben)).toMatchObject({ seite: 'leistung', versuche: 1 })
  })

  it('fragt auf genau einer Seite nach jeder Angabe, die falsch sein kann', () => {
    const leer = changeAntworten(projekt, startAssistent(projekt, findMuster('antragMitBeteiligung')), {
      stellenname: '',
      beteiligte: [],
      bearbeitungsfrist: 0,
      stellungnahmefrist: 0,
    })
    const gefunden = SEITEN.flatMap(({ seite }) => Object.keys(listFehler(projekt, leer, seite)))
    expect(new Set(gefunden).size).toBe(gefunden.length)
    expect(gefunden).toEqual(expect.arrayContaining(['name', 'stellenname', 'beteiligte', 'stellungnahmefrist']))
    expect(gefunden).not.toContain('gebuehr')
  })
})
