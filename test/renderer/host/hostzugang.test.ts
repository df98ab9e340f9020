import { describe, expect, it } from 'vitest'
import { FehlendeAnmeldung } from '../../../renderer/host/hostleitung.ts'
import { createHostzugang, type Hostzugang } from '../../../renderer/host/hostzugang.ts'
import { createIpcLeitung } from '../../../renderer/host/ipcLeitung.ts'
import type { HostEreignis } from '../../../shared/host.ts'
import type { Bruecke } from '../../../shared/schale/bruecke.ts'

/** The bridge as the preload gives it: only texts. */
function createBruecke(antworte: (methode: string, eingabe: string) => Promise<string>) {
  const gerufen: string[][] = []
  let melde: (text: string) => void = () => {}
  const bruecke: Bruecke = {
    melde: async (client) => {
      gerufen.push(['melde', client])
      return '{"ok":true,"wert":{}}'
    },
    rufe: async (methode, eingabe) => {
      gerufen.push([methode, eingabe])
      return antworte(methode, eingabe)
    },
    beobachte: (empfaenger) => {
      melde = empfaenger
    },
    beiMenuebefehl: () => {},
    waehleOrdner: async () => '{"ok":true,"wert":{}}',
    oeffneAbgelegtes: async () => '{"ok":true,"wert":{}}',
    beiAbschied: () => {},
  }
  return { bruecke, gerufen, melde: (text: string) => melde(text) }
}

function createZugang(bruecke: Bruecke): Hostzugang {
  return createHostzugang(createIpcLeitung(bruecke, 'fenster-1'))
}

describe('Host hinter der Brücke', () => {
  it('erfährt zuerst, welches Fenster ruft, und bekommt JSON', async () => {
    const { bruecke, gerufen } = createBruecke(async () => '{"ok":true,"wert":{}}')
    const host = createZugang(bruecke)
    expect(await host.rufe('brichAb', { auftrag: 'a' })).toEqual({ ok: true, wert: {} })
    expect(gerufen).toEqual([
      ['melde', 'fenster-1'],
      ['brichAb', '{"auftrag":"a"}'],
    ])
  })

  it.each([
    ['die Brücke abbricht', async () => Promise.reject(new Error('weg'))],
    ['die Antwort unlesbar ist', async () => '<html>'],
  ])('ergibt einen Befund, wenn %s', async (_fall, antworte) => {
    const host = createZugang(createBruecke(antworte).bruecke)
    expect(await host.rufe('brichAb', { auftrag: 'a' })).toMatchObject({
      ok: false,
      befunde: [{ code: 'fenster.verbindung' }],
    })
  })

  it('sagt einem Fenster, das er nicht kennt, welche Adresse es öffnen muss', async () => {
    const leitung = createIpcLeitung(createBruecke(async () => '').bruecke, 'fenster-1')
    const host = createHostzugang({ ...leitung, rufe: () => Promise.reject(new FehlendeAnmeldung()) })
    expect(await host.rufe('brichAb', { auftrag: 'a' })).toMatchObject({
      ok: false,
      befunde: [{ code: 'fenster.anmeldung' }],
    })
  })

  it('meldet Ereignisse des Vertrags an alle, die zuhören, und sonst nichts', () => {
    const { bruecke, melde } = createBruecke(async () => '')
    const host = createZugang(bruecke)
    const erster: HostEreignis[] = []
    const zweiter: HostEreignis[] = []
    const ende = host.beobachte((ereignis) => erster.push(ereignis))
    host.beobachte((ereignis) => zweiter.push(ereignis))
    const ereignis: HostEreignis = { art: 'gespeichert', sitzung: 's', sequenz: 1 }
    melde(JSON.stringify(ereignis))
    melde('{"art":"erfunden"}')
    ende()
    melde(JSON.stringify(ereignis))
    expect([erster, zweiter]).toEqual([[ereignis], [ereignis, ereignis]])
  })
})
