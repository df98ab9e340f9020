import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import { type Datensatz, datensatzSchema } from '../../../shared/modell/datensatz.ts'
import { getDatensatz, listDatensaetze } from '../../../shared/modell/projekt.ts'
import { describeKonflikt } from '../../../shared/zusammenfuehren/describeKonflikt.ts'
import type { Seite } from '../../../shared/zusammenfuehren/konflikt.ts'
import { mergeFuerSeite } from '../../../shared/zusammenfuehren/mergeFuerSeite.ts'
import { mergeStaende, type Zusammenfuehrung } from '../../../shared/zusammenfuehren/mergeStaende.ts'
import { wahlen } from '../dokument/zufallsbefehle.ts'
import { BASIS, play } from './zweiSeiten.ts'

const saetzeOf = ({ projekt }: Dokumentstand) => Object.fromEntries(projekt.datensaetze)

function merge(eigene: Dokumentstand, fremde: Dokumentstand, entscheidungen?: ReadonlyMap<string, Seite>) {
  return mergeStaende({ basis: BASIS, eigene, fremde }, entscheidungen)
}

function mergeEntschieden(eigene: Dokumentstand, fremde: Dokumentstand, seite: Seite): Zusammenfuehrung {
  return mergeFuerSeite({ basis: BASIS, eigene, fremde }, seite)
}

function withSaetze(...neue: (Datensatz | { ohne: string })[]): Dokumentstand {
  const datensaetze = new Map(BASIS.projekt.datensaetze)
  const dateien = new Map(BASIS.projekt.dateien)
  for (const einer of neue) {
    if ('ohne' in einer) datensaetze.delete(einer.ohne)
    else {
      datensaetze.set(einer.id, einer)
      if (!dateien.has(einer.id)) dateien.set(einer.id, 'leistungen/hundAnmelden.json')
    }
  }
  return { ...BASIS, projekt: { ...BASIS.projekt, datensaetze, dateien } }
}

describe('Zusammenführen zufälliger Stände', () => {
  it('wo nur eine Seite etwas getan hat, kommt genau diese Seite heraus', () => {
    fc.assert(
      fc.property(wahlen, (folge) => {
        const stand = play(folge)
        for (const { stand: ergebnis, konflikte } of [merge(stand, BASIS), merge(BASIS, stand), merge(stand, stand)]) {
          expect(konflikte).toEqual([])
          expect(saetzeOf(ergebnis)).toEqual(saetzeOf(stand))
          expect([...ergebnis.positionen]).toEqual([...stand.positionen])
        }
      }),
      { numRuns: 30 },
    )
  })

  it('vertauschte Seiten ergeben dieselben Konflikte und, andersherum entschieden, denselben Stand', () => {
    fc.assert(
      fc.property(wahlen, wahlen, (hier, dort) => {
        const [eigene, fremde] = [play(hier), play(dort, 1)]
        const hin = mergeEntschieden(eigene, fremde, 'eigene')
        const her = mergeEntschieden(fremde, eigene, 'fremde')
        const idsOf = ({ konflikte }: Zusammenfuehrung) => konflikte.map(({ id }) => id).sort()
        expect(idsOf(her)).toEqual(idsOf(hin))
        expect(saetzeOf(her.stand)).toEqual(saetzeOf(hin.stand))
      }),
      { numRuns: 30 },
    )
  })

  it('kein Konflikt geht verloren: eine Angabe, die beide verschieden geändert haben, steht als einer da', () => {
    fc.assert(
      fc.property(wahlen, wahlen, (hier, dort) => {
        const [eigene, fremde] = [play(hier), play(dort, 1)]
        const { konflikte, stand } = merge(eigene, fremde)
        const genannt = new Set(konflikte.map(({ element, pfad }) => `${element} ${pfad[0] ?? ''}`))
        for (const [id, b] of BASIS.projekt.datensaetze) {
          const [e, f] = [eigene.projekt.datensaetze.get(id), fremde.projekt.datensaetze.get(id)]
          if (e !== undefined && f !== undefined && e.name !== b.name && f.name !== b.name && e.name !== f.name) {
            expect(genannt).toContain(`${id} name`)
          }
          if (
            (e === undefined && f !== undefined && f.name !== b.name) ||
            (f === undefined && e !== undefined && e.name !== b.name)
          ) {
            expect(genannt).toContain(`${id} `)
            expect(stand.projekt.datensaetze.has(id)).toBe(true)
          }
        }
        for (const satz of stand.projekt.datensaetze.values())
          expect(datensatzSchema.safeParse(satz).success).toBe(true)
      }),
      { numRuns: 30 },
    )
  })
})

const [leistung] = listDatensaetze(BASIS.projekt, 'leistung')
const [weg, zweiterWeg] = listDatensaetze(BASIS.projekt, 'zustellweg')
const dokument = listDatensaetze(BASIS.projekt, 'dokument').find(({ kinder }) => kinder.length > 1)
if (leistung === undefined || weg === undefined || zweiterWeg === undefined || dokument === undefined) {
  throw new Error('Beispielprojekt')
}

describe('Zusammenführen im Einzelnen', () => {
  it('verschiedene Angaben desselben Elements sind kein Konflikt', () => {
    const { stand, konflikte } = merge(
      withSaetze({ ...weg, name: 'Anders genannt' }),
      withSaetze({ ...weg, pflicht: !weg.pflicht }),
    )
    expect(konflikte).toEqual([])
    expect(getDatensatz(stand.projekt, 'zustellweg', weg.id)).toEqual({
      ...weg,
      name: 'Anders genannt',
      pflicht: !weg.pflicht,
    })
  })

  it('dieselbe Angabe, verschieden geändert: jede Entscheidung gilt', () => {
    const [eigene, fremde] = [withSaetze({ ...weg, name: 'Hier' }), withSaetze({ ...weg, name: 'Dort' })]
    const { konflikte, stand } = merge(eigene, fremde)
    expect(konflikte).toEqual([
      {
        id: `${weg.id}/angabe/name`,
        element: weg.id,
        art: 'angabe',
        pfad: ['name'],
        basis: weg.name,
        eigene: 'Hier',
        fremde: 'Dort',
      },
    ])
    expect(stand.projekt.datensaetze.get(weg.id)?.name).toBe('Hier')
    const entschieden = merge(eigene, fremde, new Map([[`${weg.id}/angabe/name`, 'fremde']]))
    expect(entschieden.stand.projekt.datensaetze.get(weg.id)?.name).toBe('Dort')
    expect(entschieden.konflikte).toHaveLength(1)
  })

  it('beide hängen an dieselbe Liste an: beides steht da, in einer Folge, die nicht davon abhängt, wer wer ist', () => {
    const hier: Datensatz = { ...weg, id: 'zus-hierneu001', name: 'Hier' }
    const dort: Datensatz = { ...weg, id: 'zus-dortneu001', name: 'Dort' }
    const eigene = withSaetze(hier, { ...leistung, zustellwege: [...leistung.zustellwege, hier.id] })
    const fremde = withSaetze(dort, { ...leistung, zustellwege: [...leistung.zustellwege, dort.id] })
    const [hin, her] = [merge(eigene, fremde), merge(fremde, eigene)]
    expect(hin.konflikte).toEqual([])
    const listen = [hin, her].map(({ stand }) => getDatensatz(stand.projekt, 'leistung', leistung.id).zustellwege)
    expect(listen[0]).toEqual([...leistung.zustellwege, dort.id, hier.id])
    expect(listen[1]).toEqual(listen[0])
  })

  it('die eine Seite ordnet um, die andere fügt ein: die neue Folge gilt, das Neue bleibt hinter seinem Nachbarn', () => {
    const neu: Datensatz = { ...weg, id: 'zus-dortneu001', name: 'Dort' }
    const [erster = '', ...rest] = leistung.zustellwege
    const eigene = withSaetze({ ...leistung, zustellwege: [...rest, erster] })
    const fremde = withSaetze(neu, { ...leistung, zustellwege: [erster, neu.id, ...rest] })
    const { stand, konflikte } = merge(eigene, fremde)
    expect(konflikte).toEqual([])
    expect(getDatensatz(stand.projekt, 'leistung', leistung.id).zustellwege).toEqual([...rest, erster, neu.id])
  })

  it('beide ordnen verschieden um: das ist ein Konflikt über die Reihenfolge', () => {
    const [a = '', b = '', ...rest] = leistung.zustellwege
    const eigene = withSaetze({ ...leistung, zustellwege: [b, a, ...rest] })
    const fremde = withSaetze({ ...leistung, zustellwege: [...rest, a, b] })
    const { konflikte } = merge(eigene, fremde)
    expect(konflikte.map(({ pfad }) => pfad)).toEqual([['zustellwege', '#']])
    const entschieden = merge(eigene, fremde, new Map([[konflikte[0]?.id ?? '', 'fremde']]))
    expect(getDatensatz(entschieden.stand.projekt, 'leistung', leistung.id).zustellwege).toEqual([...rest, a, b])
  })

  it('hier entfernt, dort geändert: bleibt es, dann steht es auch wieder in der Liste; geht es, dann auch dort', () => {
    const ohneWeg = withSaetze(
      { ohne: weg.id },
      { ...leistung, zustellwege: leistung.zustellwege.filter((id) => id !== weg.id) },
    )
    const fremde = withSaetze({ ...weg, name: 'Dort geändert' })
    const { konflikte, stand } = merge(ohneWeg, fremde)
    expect(konflikte.map(({ id, art }) => [id, art])).toEqual([[`${weg.id}/entfernt`, 'entfernt']])
    // nothing is lost as long as nothing is decided
    expect(stand.projekt.datensaetze.get(weg.id)?.name).toBe('Dort geändert')
    expect(getDatensatz(stand.projekt, 'leistung', leistung.id).zustellwege).toEqual(leistung.zustellwege)
    const gegangen = merge(ohneWeg, fremde, new Map([[`${weg.id}/entfernt`, 'eigene']]))
    expect(saetzeOf(gegangen.stand)).toEqual(saetzeOf(ohneWeg))
  })

  it('ein Dokument, das bleibt, behält die Datenfelder, die mit ihm entfernt wurden', () => {
    const teile = dokument.kinder.flatMap((id) => BASIS.projekt.datensaetze.get(id) ?? [])
    const ohneDokument = withSaetze({ ohne: dokument.id }, ...teile.map(({ id }) => ({ ohne: id })))
    const geaendert = withSaetze({ ...dokument, name: 'Wird noch gebraucht' })
    const { stand } = merge(geaendert, ohneDokument)
    expect(stand.projekt.datensaetze.get(dokument.id)?.name).toBe('Wird noch gebraucht')
    for (const { id } of teile) expect(stand.projekt.datensaetze.has(id)).toBe(true)
  })

  it('dort entfernt, hier neu verwendet: das wird gefragt, obwohl sich das Element selbst nicht geändert hat', () => {
    const [rolle] = listDatensaetze(BASIS.projekt, 'rolle').filter(({ id }) => id !== weg.rolle)
    if (rolle === undefined) throw new Error('Beispielprojekt')
    const eigene = withSaetze({ ...weg, rolle: rolle.id })
    const uebrige = [...BASIS.projekt.datensaetze.values()].filter(
      (satz) => satz.id !== rolle.id && !JSON.stringify(satz).includes(rolle.id),
    )
    const projekt = { ...BASIS.projekt, datensaetze: new Map(uebrige.map((satz) => [satz.id, satz])) }
    const { konflikte } = mergeStaende({
      basis: { ...BASIS, projekt: { ...projekt, datensaetze: new Map(projekt.datensaetze).set(rolle.id, rolle) } },
      eigene: {
        ...eigene,
        projekt: {
          ...projekt,
          datensaetze: new Map(projekt.datensaetze).set(rolle.id, rolle).set(weg.id, { ...weg, rolle: rolle.id }),
        },
      },
      fremde: { ...BASIS, projekt },
    })
    expect(konflikte).toMatchObject([{ element: rolle.id, art: 'entfernt', verwendetVon: [weg.id] }])
  })

  it('beide ziehen dasselbe Datenfeld um, an verschiedene Stellen: es steht danach nur an einer', () => {
    const [feld = ''] = dokument.kinder
    const ohne = { ...dokument, kinder: dokument.kinder.filter((id) => id !== feld) }
    const [erstes, zweites] = [...BASIS.projekt.datensaetze.values()]
      .filter(isBehaelter)
      .filter(
        ({ id }) => id !== dokument.id && BASIS.projekt.dateien.get(id) === BASIS.projekt.dateien.get(dokument.id),
      )
    if (erstes === undefined || zweites === undefined) throw new Error('Beispielprojekt needs three containers')
    const eigene = withSaetze(ohne, { ...erstes, kinder: [...erstes.kinder, feld] })
    const fremde = withSaetze(ohne, { ...zweites, kinder: [...zweites.kinder, feld] })
    const { konflikte, stand } = merge(eigene, fremde)
    expect(konflikte).toMatchObject([{ element: feld, art: 'ort', eigene: erstes.id, fremde: zweites.id }])
    const orte = [...stand.projekt.datensaetze.values()]
      .filter(isBehaelter)
      .filter(({ kinder }) => kinder.includes(feld))
    expect(orte.map(({ id }) => id)).toEqual([erstes.id])
  })

  it('leeren beide zusammen eine Liste, die nicht leer sein darf, wird die ganze Liste gefragt', () => {
    const typ = listDatensaetze(BASIS.projekt, 'nachrichtentyp')[0]
    const [a, b] = listDatensaetze(BASIS.projekt, 'rolle')
    if (typ === undefined || a === undefined || b === undefined) throw new Error('Beispielprojekt')
    const basis = withSaetze({ ...typ, an: [a.id, b.id] })
    const eigene = withSaetze({ ...typ, an: [a.id] })
    const fremde = withSaetze({ ...typ, an: [b.id] })
    const { konflikte, stand } = mergeStaende({ basis, eigene, fremde })
    expect(konflikte).toMatchObject([{ pfad: ['an'], eigene: [a.id], fremde: [b.id] }])
    expect(getDatensatz(stand.projekt, 'nachrichtentyp', typ.id).an).toEqual([a.id])
  })

  it('Zeilen einer Zuordnung werden einzeln zusammengeführt, ihre Reihenfolge nennt genau die Zeilen', () => {
    const [zuordnung] = listDatensaetze(BASIS.projekt, 'zuordnung')
    const [name = '', zeile] = Object.entries(zuordnung?.zeilen ?? {})[0] ?? []
    if (zuordnung === undefined || zeile === undefined) throw new Error('Beispielprojekt')
    const neu = (kennung: string): Datensatz => ({
      ...zuordnung,
      zeilen: { ...zuordnung.zeilen, [kennung]: zeile },
      reihenfolge: [...zuordnung.reihenfolge, kennung],
    })
    const { [name]: _, ...uebrige } = zuordnung.zeilen
    const geloescht: Datensatz = {
      ...zuordnung,
      zeilen: uebrige,
      reihenfolge: zuordnung.reihenfolge.filter((z) => z !== name),
    }
    const beide = merge(withSaetze(neu('zhier')), withSaetze(neu('zdort')))
    expect(beide.konflikte).toEqual([])
    const ergebnis = getDatensatz(beide.stand.projekt, 'zuordnung', zuordnung.id)
    expect(Object.keys(ergebnis.zeilen).sort()).toEqual([...ergebnis.reihenfolge].sort())
    expect(ergebnis.reihenfolge).toEqual([...zuordnung.reihenfolge, 'zdort', 'zhier'])
    const geaendert: Datensatz = {
      ...zuordnung,
      zeilen: { ...zuordnung.zeilen, [name]: { ...zeile, bemerkung: 'geändert' } },
    }
    const strittig = merge(withSaetze(geloescht), withSaetze(geaendert))
    expect(strittig.konflikte.map(({ pfad }) => pfad)).toEqual([['zeilen', name]])
    const entschieden = merge(
      withSaetze(geloescht),
      withSaetze(geaendert),
      new Map([[strittig.konflikte[0]?.id ?? '', 'fremde']]),
    )
    expect(getDatensatz(entschieden.stand.projekt, 'zuordnung', zuordnung.id).reihenfolge).toEqual(
      zuordnung.reihenfolge,
    )
  })
})

function isBehaelter(satz: Datensatz): satz is Extract<Datensatz, { kinder: string[] }> {
  return satz.art === 'dokument' || satz.art === 'datenfeldgruppe'
}

describe('Worte eines Konflikts', () => {
  it('nennen bei zufälligen Konflikten Element, Angabe und alle drei Fassungen, ohne Ids', () => {
    fc.assert(
      fc.property(wahlen, wahlen, (hier, dort) => {
        const staende = { basis: BASIS, eigene: play(hier), fremde: play(dort, 1) }
        for (const konflikt of mergeStaende(staende).konflikte) {
          const worte = describeKonflikt(staende, konflikt)
          for (const text of [worte.element, worte.basis, worte.eigene, worte.fremde]) expect(text).not.toBe('')
          if (konflikt.art !== 'entfernt') expect(worte.eigene).not.toBe(worte.fremde)
          expect(`${worte.element} ${worte.angabe} ${worte.basis}`).not.toMatch(
            /\b[a-z]{3}-[0-9a-z]{10}\b|undefined|\[object/,
          )
        }
      }),
      { numRuns: 30 },
    )
  })

  it('sagen, was die andere Seite mit einem entfernten Element getan hat', () => {
    const eigene = withSaetze(
      { ohne: weg.id },
      { ...leistung, zustellwege: leistung.zustellwege.filter((id) => id !== weg.id) },
    )
    const staende = { basis: BASIS, eigene, fremde: withSaetze({ ...weg, pflicht: !weg.pflicht }) }
    const [konflikt] = mergeStaende(staende).konflikte
    if (konflikt === undefined) throw new Error('no conflict')
    expect(describeKonflikt(staende, konflikt)).toMatchObject({
      element: `Zustellweg „${weg.name}“`,
      eigene: 'entfernt',
      fremde: 'vorhanden',
      fremdeSaetze: [expect.stringContaining('Pflicht')],
    })
  })
})
