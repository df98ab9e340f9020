import { describe, expect, it } from 'vitest'
import { deriveBeispielfolge } from '../../../electron/host/abnahme/beispielfolge.ts'
import { readProjekt } from '../../../electron/host/projekte/readProjekt.ts'
import { findNachrichtentyp } from '../../../electron/host/pruefstand/beispiel.ts'
import { resolveSpielfolge } from '../../../electron/host/spiel/spielfolge.ts'
import { listAbgeleitete, readAbgeleitete } from '../../../renderer/spiel/nachrichtenwahl.ts'
import { getDatensatz, listDatensaetze } from '../../../shared/modell/projekt.ts'
import { VORGANG_PLATZHALTER } from '../../../shared/modell/testfalldaten.ts'
import { createMuster } from '../../../shared/muster/eigene/aufbau.ts'
import { collectMuster } from '../../../shared/muster/eigene/sammeln.ts'
import type { Muster } from '../../../shared/muster/muster.ts'
import { ANWENDUNGSMUSTER } from '../../../shared/muster/verzeichnis.ts'
import { getBefunde, getWert } from '../../setup/ergebnis.ts'
import { applyTo, createAntworten, LEERES_PROJEKT } from '../../shared/muster/situationen.ts'

const { projekt: beispiel } = getWert(await readProjekt('samples/gewerbe'))

/** A Leistung of the sample as a pattern of one's own: its Testfälle stay behind. */
function createEigenes(): Muster {
  const auszug = listDatensaetze(beispiel, 'leistung').find(({ name }) => name === 'Gewerberegisterauszug')
  const inhalt = collectMuster(beispiel, auszug?.id ?? '', { name: 'Unser Auszug', beschreibung: '' })
  if (inhalt === undefined) throw new Error('Die Leistung fehlt')
  return createMuster({ kennung: '0d0c6c6e-6a55-4f6e-9d55-1f8e6f7a0b11', inhalt })
}

/** Leistungen that are just made, with the messages that the window offers for them. */
const NEUE = [...ANWENDUNGSMUSTER, createEigenes()].map((muster) => {
  const { projekt, leistung } = applyTo(LEERES_PROJEKT, muster, createAntworten(LEERES_PROJEKT, muster))
  const angebote = listAbgeleitete(projekt, leistung).flatMap(({ kennung }) => readAbgeleitete(kennung) ?? [])
  return { name: muster.name, projekt, angebote, organisation: listDatensaetze(projekt, 'organisation')[0]?.id ?? '' }
})

describe('Eine Nachricht, die aus dem Modell folgt', () => {
  it.each(NEUE)(
    '„$name“ gibt es für alles, was jemand sendet, auf jeder Stufe',
    ({ projekt, angebote, organisation }) => {
      expect(angebote.length).toBeGreaterThan(4)
      for (const stufe of [1, 4]) {
        for (const angebot of angebote) {
          const folge = deriveBeispielfolge(projekt, { ...angebot, organisation, stufe })
          const letzte = folge.at(-1)
          expect(letzte && findNachrichtentyp(letzte)).toBe(angebot.nachrichtentyp)
          expect(folge.every(({ testfall }) => testfall.kanal !== '')).toBe(true)
          const { eroeffnet } = getDatensatz(projekt, 'nachrichtentyp', angebot.nachrichtentyp)
          // what comes later names the case that the first one opens
          expect(folge.map(({ nachricht }) => nachricht.includes(VORGANG_PLATZHALTER))).toEqual(
            folge.map((_, nummer) => nummer > 0),
          )
          expect(folge.length > 1).toBe(!eroeffnet)
        }
      }
    },
  )

  it('wird auch bei einer Organisation durchgespielt, die die Leistung nicht anbietet', () => {
    const [eine] = NEUE
    const [angebot] = eine?.angebote ?? []
    if (eine === undefined || angebot === undefined) throw new Error('Es gibt kein Muster')
    const fremde = {
      ...getDatensatz(eine.projekt, 'organisation', eine.organisation),
      id: 'org-fremde0001',
      stufen: [],
    }
    const projekt = { ...eine.projekt, datensaetze: new Map([...eine.projekt.datensaetze, [fremde.id, fremde]]) }
    const wunsch = { nachricht: { abgeleitet: angebot }, organisation: fremde.id }
    const [sendung] = getWert(resolveSpielfolge(projekt, [], wunsch))
    expect(sendung).toMatchObject({ organisation: fremde.id, heimat: eine.organisation, stufe: 1 })
    const unbekannte = { abgeleitet: { ...angebot, nachrichtentyp: 'nac-gibtesnich' } }
    expect(
      getBefunde(resolveSpielfolge(projekt, [], { ...wunsch, nachricht: unbekannte })).map(({ code }) => code),
    ).toEqual(['pruefstand.ableitung'])
  })
})
