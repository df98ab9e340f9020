import { beforeAll, describe, expect, it } from 'vitest'
import { sha256Hex } from '../../../electron/host/abnahme/plan.ts'
import { createVorgangslage, evaluateRunden } from '../../../electron/host/konzept/vorgangslage.ts'
import { generateTexte } from '../../../electron/host/regelwerk/texte.ts'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import { checkDiff } from '../../../shared/dokument/pruefen.ts'
import { invertDiff } from '../../../shared/dokument/umkehren.ts'
import { generateTestplan } from '../../../shared/generator/testplan/testplan.ts'
import { deriveGraph } from '../../../shared/graph/ableitung/deriveGraph.ts'
import { writeModelldateien } from '../../../shared/modell/modelldateien.ts'
import { findDatensatz, getDatensatz, listDatensaetze } from '../../../shared/modell/projekt.ts'
import { NEU } from '../../../shared/muster/antworten.ts'
import type { Muster } from '../../../shared/muster/muster.ts'
import { ANWENDUNGSMUSTER } from '../../../shared/muster/verzeichnis.ts'
import { getWert } from '../../setup/ergebnis.ts'
import {
  type Angewandtes,
  applyTo,
  createAntworten,
  describeBefunde,
  LEERES_PROJEKT,
  listNeueBefunde,
  readSituationen,
} from './situationen.ts'

const situationen = await readSituationen()

describe.each(['leer', 'beispiel'] as const)('In einem Projekt, das so anfängt: %s', (situation) => {
  const vorher = situationen[situation]

  describe.each(ANWENDUNGSMUSTER)('ergibt „$name“', (muster: Muster) => {
    let angewandt: Angewandtes

    beforeAll(() => {
      angewandt = applyTo(vorher, muster, createAntworten(vorher, muster))
    })

    it('ein Modell, an dem die Prüfung nichts findet', () => {
      expect(checkDiff(angewandt.schritt.diff)).toEqual([])
      expect(listNeueBefunde(vorher, angewandt.projekt)).toEqual([])
    })

    it('eine vollständige Leistung mit allem, was dazugehört', () => {
      const leistung = getDatensatz(angewandt.projekt, 'leistung', angewandt.leistung)
      expect(leistung).toMatchObject({
        name: 'Straßenfest',
        technischerName: 'strassenfest',
        leikaSchluessel: '99001001001000',
      })
      expect(leistung.anliegensklaerung).toBeDefined()
      const wege = leistung.zustellwege.map((id) => getDatensatz(angewandt.projekt, 'zustellweg', id))
      expect(new Set(wege.map(({ abStufe }) => abStufe))).toEqual(
        new Set(muster.fragen.includes('beteiligte') || muster.kennung === 'erstattung' ? [1, 2, 3, 4] : [1, 2, 3]),
      )
      expect(wege.some(({ ersatz }) => ersatz !== undefined)).toBe(true)
      const teilleistungen = leistung.teilleistungen.map((id) => getDatensatz(angewandt.projekt, 'teilleistung', id))
      expect(teilleistungen.flatMap(({ fristen }) => fristen).length).toBeGreaterThan(0)
      expect(deriveGraph(angewandt.projekt, leistung.id)?.elemente.length).toBeGreaterThan(14)
    })

    it('Texte und einen Testplan, dessen gültige Nachrichten auf jeder Stufe zugestellt werden', () => {
      const { projekt, leistung } = angewandt
      const texte = generateTexte(projekt)
      expect([...texte.keys()].filter((pfad) => pfad.startsWith('strassenfest/')).length).toBeGreaterThan(5)
      const datensatz = getDatensatz(projekt, 'leistung', leistung)
      const nachrichtentypen = new Set(datensatz.nachrichtentypen)
      const faelle = generateTestplan(projekt, sha256Hex, {
        nachrichtentypen,
        kategorien: new Set(['grenze', 'zustellweg']),
      })
      expect(new Set(faelle.map(({ stufe }) => stufe))).toEqual(new Set([1, 2, 3, 4]))
      const gescheiterte = faelle.flatMap((fall) => {
        const { eingabe } = createVorgangslage(projekt, datensatz, fall)
        const ergebnis = evaluateRunden(projekt, eingabe, fall).at(-1)
        return ergebnis?.ausgang.art === 'abschluss' ? [] : [`${fall.titel}: ${JSON.stringify(ergebnis?.befunde)}`]
      })
      expect(gescheiterte).toEqual([])
      expect(faelle.length).toBeGreaterThan(15)
    })

    it('einen Schritt, dessen Rücknahme dieselben Bytes hinterlässt', () => {
      const stand = getWert(applyDiff({ projekt: vorher, positionen: new Map() }, angewandt.schritt.diff))
      const zurueck = getWert(applyDiff(stand, invertDiff(angewandt.schritt.diff)))
      expect(writeModelldateien(zurueck.projekt)).toEqual(writeModelldateien(vorher))
      const wieder = getWert(applyDiff(zurueck, angewandt.schritt.diff))
      expect(writeModelldateien(wieder.projekt)).toEqual(writeModelldateien(angewandt.projekt))
    })

    it('beim zweiten Mal eine weitere Leistung, die mit der ersten alles teilt, was zu teilen ist', () => {
      const antworten = createAntworten(angewandt.projekt, muster, {
        name: 'Filmaufnahme',
        technischerName: 'filmaufnahme',
        leikaSchluessel: '99001002001000',
        stellenname: 'Filmbüro',
      })
      const zweite = applyTo(angewandt.projekt, muster, antworten, 99)
      expect(listNeueBefunde(vorher, zweite.projekt)).toEqual([])
      const neueArten = new Set(zweite.schritt.diff.datensaetze.hinzugefuegt.map(({ art }) => art))
      for (const art of ['baukasten', 'produkt', 'organisation', 'komponententyp', 'installation'] as const) {
        expect(neueArten.has(art), art).toBe(false)
      }
      expect(zweite.projekt.dateien.get(zweite.leistung)).toBe('leistungen/filmaufnahme.json')
    })
  })
})

describe('Anwendungsmuster', () => {
  it('sind mindestens fünf, jedes mit eigener Kennung', () => {
    expect(new Set(ANWENDUNGSMUSTER.map(({ kennung }) => kennung)).size).toBe(ANWENDUNGSMUSTER.length)
    expect(ANWENDUNGSMUSTER.length).toBeGreaterThanOrEqual(5)
  })

  it('legen Gemeinsames in einen Baukasten und das Übrige in die Datei der Leistung', () => {
    const [muster] = ANWENDUNGSMUSTER
    if (muster === undefined) throw new Error('Es gibt kein Muster')
    const { projekt, schritt } = applyTo(LEERES_PROJEKT, muster, createAntworten(LEERES_PROJEKT, muster))
    const dateien = new Set(schritt.diff.datensaetze.hinzugefuegt.map(({ id }) => projekt.dateien.get(id)))
    expect([...dateien].filter((datei) => datei?.startsWith('produkte/') !== true).sort()).toEqual([
      'baukasten/grundbausteine.json',
      'buendel.json',
      'leistungen/strassenfest.json',
      'organisationen/musterstadt.json',
    ])
    const anschrift = listDatensaetze(projekt, 'datenfeldgruppe').find(({ name }) => name === 'Anschrift')
    expect(projekt.dateien.get(anschrift?.id ?? '')).toBe('baukasten/grundbausteine.json')
  })

  it.each(ANWENDUNGSMUSTER)(
    'ändern mit „$name“ nichts daran, wie das Gewerbeamt andere Leistungen erledigt',
    (muster) => {
      const vorher = situationen.beispiel
      const amt = listDatensaetze(vorher, 'stelle').find(({ name }) => name === 'Gewerbeamt Musterstadt')
      if (amt === undefined) throw new Error('Das Gewerbeamt fehlt')
      const { projekt, leistung } = applyTo(vorher, muster, createAntworten(vorher, muster, { stelle: amt.id }))
      expect(listNeueBefunde(vorher, projekt)).toEqual([])
      const danach = getDatensatz(projekt, 'stelle', amt.id)
      expect(danach.zustaendigkeiten.filter((eine) => eine.leistung !== leistung)).toEqual(amt.zustaendigkeiten)
      // its own Fachverfahren knows the new messages not: they go another way
      const neue = danach.installationen.filter((id) => !amt.installationen.includes(id))
      const typen = neue.flatMap((id) => {
        const { produkt } = getDatensatz(projekt, 'installation', id)
        return getDatensatz(projekt, 'produkt', produkt).komponententypen
      })
      expect(typen.every((id) => findDatensatz(vorher, 'komponententyp', id) === undefined)).toBe(true)
      expect(danach.installationen.slice(0, amt.installationen.length)).toEqual(amt.installationen)
    },
  )

  it('legen auf Wunsch eine weitere Organisation an und lassen vorhandene, wie sie sind', () => {
    const vorher = situationen.beispiel
    // those that ask the most of an Organisation: other Stellen and a payment
    for (const muster of ANWENDUNGSMUSTER.filter(
      ({ fragen }) => fragen.includes('beteiligte') || fragen.includes('gebuehr'),
    )) {
      const antworten = createAntworten(vorher, muster, {
        organisation: NEU,
        organisationsname: 'Neustadt',
        ars: '149970000000',
      })
      const { projekt, schritt } = applyTo(vorher, muster, antworten)
      expect(listNeueBefunde(vorher, projekt)).toEqual([])
      const geaenderte = new Set(schritt.diff.datensaetze.geaendert.map(({ nach }) => nach.art))
      expect([...geaenderte].filter((art) => art !== 'schnittstelle')).toEqual(['buendel'])
    }
  })

  it('nehmen die Leistung in das gewählte Leistungsbündel auf; ohne OZG-ID und KGSt-Produkt bleibt es bei Hinweisen', () => {
    const [muster] = ANWENDUNGSMUSTER
    const [buendel] = listDatensaetze(situationen.beispiel, 'buendel')
    if (muster === undefined || buendel === undefined) throw new Error('Es gibt kein Muster')
    const antworten = createAntworten(situationen.beispiel, muster, { ozgId: '', kgstProdukt: '' })
    const { projekt, leistung } = applyTo(situationen.beispiel, muster, antworten)
    expect(getDatensatz(projekt, 'buendel', buendel.id).leistungen).toEqual([...buendel.leistungen, leistung])
    expect(listNeueBefunde(situationen.beispiel, projekt).filter((zeile) => !zeile.startsWith('hinweis '))).toEqual([])
  })

  it('lassen weg, was die Modelliererin nicht will', () => {
    for (const muster of ANWENDUNGSMUSTER.filter(({ fragen }) => fragen.includes('nachforderung'))) {
      const antworten = createAntworten(LEERES_PROJEKT, muster, { nachforderung: false })
      const { projekt } = applyTo(LEERES_PROJEKT, muster, antworten)
      expect(describeBefunde(projekt)).toEqual([])
      expect(listDatensaetze(projekt, 'nachrichtentyp').map(({ technischerName }) => technischerName)).not.toContain(
        'unterlagenNachfordern',
      )
    }
  })
})
