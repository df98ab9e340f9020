import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readFehlerfreiesProjekt } from '../../../../electron/host/projekte/readProjekt.ts'
import {
  type Anforderung,
  type Auszeichnung,
  type Bild,
  type Block,
  type Dokumentbaum,
  plainText,
  type Tabelle,
  type Text,
} from '../../../../shared/konzept/dokumentbaum.ts'
import { listAnforderungen, walkKapitel } from '../../../../shared/konzept/gliederung.ts'
import { createSystembezug } from '../../../../shared/konzept/systemkonzept/bezug.ts'
import { createSystemkonzept } from '../../../../shared/konzept/systemkonzept/systemkonzept.ts'
import { UMSETZUNGSSTUFEN, type Umsetzungsstufe } from '../../../../shared/modell/elemente/gemeinsam.ts'
import type { Komponententyp } from '../../../../shared/modell/elemente/nachricht.ts'
import { getDatensatz, listDatensaetze, type Projekt } from '../../../../shared/modell/projekt.ts'

let projekt: Projekt

beforeAll(async () => {
  const gelesen = await readFehlerfreiesProjekt(resolve('samples/gewerbe'))
  if (!gelesen.ok) throw new Error('Das Beispiel lässt sich nicht lesen')
  projekt = gelesen.wert.projekt
})

function create(von: Projekt, systemart: string, stufe: Umsetzungsstufe, dienst?: string): Dokumentbaum {
  const typ = listDatensaetze(von, 'komponententyp').find(
    (einer) => einer.systemart === systemart && (dienst === undefined || einer.dienst === dienst),
  )
  if (typ === undefined) throw new Error(`Kein Komponententyp ${systemart}`)
  return createOf(von, typ, stufe)
}

function createOf(von: Projekt, typ: Komponententyp, stufe: Umsetzungsstufe): Dokumentbaum {
  return createSystemkonzept(createSystembezug(von, typ, stufe), {
    testfaelle: [],
    nachrichtenbeispiele: new Map(),
    dienstbeispiele: [],
    readXsd: (datei) => `<xs:schema id="${datei}"/>`,
  })
}

function listBloecke(baum: Dokumentbaum): Block[] {
  return [...walkKapitel(baum.kapitel)].flatMap(({ kapitel }) =>
    kapitel.inhalt.flatMap((block): Block[] =>
      block.art === 'anforderung' ? [block, ...block.einzelheiten] : [block],
    ),
  )
}

function textsOf(block: Block): Text[] {
  switch (block.art) {
    case 'absatz':
      return [block.text]
    case 'liste':
      return [...block.punkte]
    case 'tabelle':
      return [block.titel, ...block.zeilen.flatMap(({ zellen }) => zellen)]
    case 'anforderung':
      return [block.satz, block.grund ?? '']
    case 'bild':
      return [block.titel, block.beschreibung]
    case 'quelltext':
      return [block.titel]
  }
}

const isTabelle = (block: Block): block is Tabelle => block.art === 'tabelle'

function numbersOf(baum: Dokumentbaum): Map<string, string> {
  const anforderungen = listAnforderungen(baum).map(({ nummer, satz }) => [nummer, plainText(satz)] as const)
  const angaben = listBloecke(baum)
    .filter(isTabelle)
    .flatMap(({ titel, zeilen }) =>
      zeilen.flatMap(({ id, zellen }) =>
        id === undefined ? [] : [[id, `${titel}: ${plainText(zellen[1] ?? '')}`] as const],
      ),
    )
  return new Map([...anforderungen, ...angaben])
}

describe('Systemkonzept', () => {
  it('entsteht für jeden Komponententyp und jede Stufe, mit eindeutigen Nummern und Verweisen, die ankommen', () => {
    for (const typ of listDatensaetze(projekt, 'komponententyp')) {
      for (const stufe of UMSETZUNGSSTUFEN) {
        const baum = create(projekt, typ.systemart, stufe, typ.dienst)
        const bloecke = listBloecke(baum)
        const nummern = listAnforderungen(baum).map(({ nummer }) => nummer)
        expect(new Set(nummern).size).toBe(nummern.length)
        const zeilen = bloecke.filter(isTabelle).flatMap((tabelle) => tabelle.zeilen.flatMap(({ id }) => id ?? []))
        const kapitel = [...walkKapitel(baum.kapitel)].map((punkt) => punkt.kapitel.id)
        expect(new Set([...kapitel, ...zeilen]).size).toBe(kapitel.length + zeilen.length)
        const ziele = bloecke
          .flatMap(textsOf)
          .flatMap((text) => (typeof text === 'string' ? [] : text))
          .filter(
            (teil): teil is Auszeichnung & { art: 'verweis' } => typeof teil !== 'string' && teil.art === 'verweis',
          )
          .map(({ ziel }) => ziel)
        expect(ziele.filter((ziel) => ![...kapitel, ...nummern, ...zeilen].includes(ziel))).toEqual([])
      }
    }
  })

  it('spricht in Sätzen mit „muss“ oder „darf“ und zeigt nirgends innere Ids', () => {
    for (const systemart of ['fachverfahren', 'antragsmanagement', 'dms', 'register', 'postfach']) {
      const baum = create(projekt, systemart, 4)
      for (const { satz } of listAnforderungen(baum)) expect(plainText(satz)).toMatch(/\b(muss|darf)\b.*\.$/)
      // the ids of Nachrichtentypen stand in messages; the table of schemas explains them
      const bloecke = listBloecke(baum).filter(
        (block) => !(isTabelle(block) && block.titel.startsWith('Schemata der Nachrichten: ')),
      )
      const texte = bloecke.flatMap(textsOf).map(plainText)
      expect(texte.filter((text) => /\b[a-z]{3}-(?=[0-9a-z]*\d)[0-9a-z]{10}\b/.test(text))).toEqual([])
    }
  })

  it('verlangt je Stufe, was die Zustellwege sagen, und nichts anderes', () => {
    const wege = (stufe: Umsetzungsstufe): string[] =>
      listAnforderungen(create(projekt, 'fachverfahren', stufe)).flatMap(({ element }) =>
        element?.startsWith('zus-') ? [element] : [],
      )
    const erwartet = (stufe: number): string[] => {
      const fachverfahren = listDatensaetze(projekt, 'komponententyp').find((typ) => typ.systemart === 'fachverfahren')
      return listDatensaetze(projekt, 'zustellweg')
        .filter((weg) => weg.komponententyp === fachverfahren?.id && !weg.nurAlsErsatz)
        .filter(({ abStufe, bisStufe = 4 }) => abStufe <= stufe && stufe <= bisStufe)
        .map(({ id }) => id)
    }
    for (const stufe of UMSETZUNGSSTUFEN) expect(wege(stufe).sort()).toEqual(erwartet(stufe).sort())
    expect(wege(1)).toEqual([])
    expect(wege(4).length).toBeGreaterThan(wege(2).length)
  })

  it('nennt einen Ersatzweg, auch wo seine eigene Stufe vorbei ist, und sagt, wofür er eintritt', () => {
    const baum = createOf(projekt, getDatensatz(projekt, 'komponententyp', 'kom-wehjpd8unr'), 4)
    const ersatz = listAnforderungen(baum).find(({ element }) => element === 'zus-5giwn2ithh')
    expect(plainText(ersatz?.einzelheiten.flatMap(textsOf)[0] ?? '')).toContain(
      'Nur als Ersatz: wenn das System für „Eingangsbestätigung in das Postfach“ fehlt.',
    )
  })

  it('behält alle Nummern, wenn Elemente hinzukommen, wegfallen oder anders heißen', () => {
    const vorher = numbersOf(create(projekt, 'fachverfahren', 4))
    const datensaetze = new Map(projekt.datensaetze)
    const weg = getDatensatz(projekt, 'zustellweg', 'zus-gkpzf7hgqu')
    const leistung = listDatensaetze(projekt, 'leistung').find(({ zustellwege }) => zustellwege.includes(weg.id))
    if (leistung === undefined) throw new Error('Keine Leistung')
    const neuer = { ...weg, id: 'zus-0000000000', technischerName: 'neuerWeg', name: 'Neuer Weg' }
    const entfallen = 'zus-fsi4cscxs0'
    const zustellwege = [neuer.id, ...leistung.zustellwege.filter((id) => id !== entfallen)]
    datensaetze.set(neuer.id, neuer)
    datensaetze.set(leistung.id, { ...leistung, zustellwege })
    const feld = getDatensatz(projekt, 'datenfeld', 'fel-iqtem28qeh')
    datensaetze.set(feld.id, { ...feld, name: 'Anderer Name', laenge: { max: 7 } })
    const nachher = numbersOf(create({ ...projekt, datensaetze }, 'fachverfahren', 4))
    const weggefallen = [...vorher].filter(([nummer]) => !nachher.has(nummer))
    const hinzugekommen = [...nachher].filter(([nummer]) => !vorher.has(nummer))
    // its Dokument reaches the system in no other message
    for (const [, satz] of weggefallen) expect(satz).toMatch(/„(?:Anzeige zurücknehmen|Rücknahme der Anzeige)“/)
    expect(weggefallen.filter(([nummer]) => nummer.startsWith('EMP-'))).toHaveLength(1)
    expect(hinzugekommen).toHaveLength(1)
    for (const [nummer, satz] of vorher) if (nachher.has(nummer)) expect(nachher.get(nummer)).toBe(satz)
  })

  it('gibt einer Anforderung in jeder Stufe dieselbe Nummer', () => {
    const stufe2 = new Map(
      listAnforderungen(create(projekt, 'fachverfahren', 2)).map((eine) => [keyOf(eine), eine.nummer]),
    )
    const stufe4 = new Map(
      listAnforderungen(create(projekt, 'fachverfahren', 4)).map((eine) => [keyOf(eine), eine.nummer]),
    )
    const gemeinsame = [...stufe2].filter(([schluessel]) => stufe4.has(schluessel))
    expect(gemeinsame.length).toBeGreaterThan(20)
    for (const [schluessel, nummer] of gemeinsame) expect(stufe4.get(schluessel)).toBe(nummer)
  })

  it('zeichnet den Graph um das System: was es austauscht, mit wem und wozu, und sonst nichts', () => {
    const baum = create(projekt, 'fachverfahren', 2)
    const [graph] = listBilder(baum).filter(({ titel }) => titel.startsWith('Graph'))
    expect(graph?.titel).toBe('Graph der Leistung „Gewerbeanmeldung“ um das System „Fachverfahren“')
    const texte = [...(graph?.svg ?? '').matchAll(/>([^<>]+)<\/t(?:ext|span)>/g)].map(([, text]) => text).join(' ')
    for (const name of ['Anzeigende Person', 'Zuständige Stelle', 'Stellungnahme', 'Fachverfahren']) {
      expect(texte).toContain(name)
    }
    for (const name of ['Postfach', 'Finanzamt', 'Betriebsinhaber']) expect(texte).not.toContain(name)
  })

  it('zeichnet die Nachrichten um das System, feindliche Namen als Text', () => {
    const datensaetze = new Map(projekt.datensaetze)
    const typ = getDatensatz(projekt, 'nachrichtentyp', 'nac-v1jstizzg1')
    datensaetze.set(typ.id, { ...typ, name: '<script>&"' })
    const baum = create({ ...projekt, datensaetze }, 'fachverfahren', 2)
    const fluesse = listBilder(baum).filter(({ titel }) => titel.startsWith('Nachrichten'))
    expect(fluesse.map(({ titel }) => titel)).toEqual(
      ['Gewerbeanmeldung', 'Gewerbeummeldung', 'Gewerbeabmeldung', 'Gewerberegisterauszug'].map(
        (leistung) => `Nachrichten um das System „Fachverfahren“ in der Leistung „${leistung}“`,
      ),
    )
    const svg = fluesse[0]?.svg ?? ''
    expect(svg).not.toContain('<script')
    expect(svg).toContain('&#60;script&#62;&#38;&#34;')
    expect(fluesse[0]?.beschreibung).toContain('5 Pfeile führen zum System, 6 Pfeile führen von ihm weg')
    // a long name takes two lines and is not cut
    expect(svg).toContain('Gewerbeanzeige einreichen (juristische Person<')
    expect(svg).toContain('>oder Personengesellschaft)<')
  })

  it('teilt ein Bild mit vielen Nachrichten, damit jedes auf eine Seite passt und lesbar bleibt', () => {
    const datensaetze = new Map(projekt.datensaetze)
    const leistung = getDatensatz(projekt, 'leistung', 'lei-1h3jkmc16x')
    const typ = getDatensatz(projekt, 'nachrichtentyp', 'nac-t12b7ck2j6')
    const weitere = Array.from({ length: 30 }, (_, nummer) => `nac-weitere${String(nummer).padStart(3, '0')}`)
    for (const id of weitere) datensaetze.set(id, { ...typ, id, name: id, technischerName: id.replace('-', '') })
    datensaetze.set(leistung.id, { ...leistung, nachrichtentypen: [...leistung.nachrichtentypen, ...weitere] })
    const baum = create({ ...projekt, datensaetze }, 'fachverfahren', 2)
    const teile = listBilder(baum).filter(({ titel }) => titel.includes('„Gewerbeanmeldung“ ('))
    expect(teile.map(({ titel }) => titel.slice(-9))).toEqual(['(1 von 2)', '(2 von 2)'])
    for (const id of weitere) expect(teile.some(({ svg }) => svg.includes(`>${id}<`))).toBe(true)
  })
})

function listBilder(baum: Dokumentbaum): Bild[] {
  return listBloecke(baum).flatMap((block) => (block.art === 'bild' ? [block] : []))
}

function keyOf({ satz, element }: Anforderung): string {
  return `${element} ${plainText(satz)}`
}

describe('Ausnahmen von der Modellprüfung', () => {
  const withAusnahme = (element: string): Projekt => ({
    ...projekt,
    datensaetze: new Map(projekt.datensaetze).set('aus-0000000001', {
      id: 'aus-0000000001',
      art: 'ausnahme',
      name: 'Für jeden Zustellweg gibt es ein System',
      technischerName: 'aus-0000000001',
      regel: 'modell.installationFehlt',
      element,
      grund: 'Die Nachbarstadt bekommt das System im Herbst.',
      verfasser: 'E. Muster',
      datum: '2025-03-01',
    }),
  })

  const findTabelle = (von: Projekt): Tabelle | undefined =>
    listBloecke(create(von, 'fachverfahren', 4))
      .filter(isTabelle)
      .find(({ titel }) => titel === 'Ausnahmen von der Modellprüfung')

  it('stehen mit Element, Begründung und Entscheidung im Anhang, wenn es welche gibt', () => {
    const [stelle] = listDatensaetze(projekt, 'stelle')
    expect(findTabelle(projekt)).toBeUndefined()
    expect(findTabelle(withAusnahme(stelle?.id ?? ''))?.zeilen.map(({ zellen }) => zellen)).toEqual([
      [
        'Für jeden Zustellweg gibt es ein System',
        stelle?.name,
        'Die Nachbarstadt bekommt das System im Herbst.',
        'E. Muster, 01.03.2025',
      ],
    ])
  })

  it('fehlen, wenn es ihr Element nicht mehr gibt', () => {
    expect(findTabelle(withAusnahme('ste-0000000000'))).toBeUndefined()
  })
})
