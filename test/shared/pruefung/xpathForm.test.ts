import { describe, expect, it } from 'vitest'
import { findDatensatz } from '../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { regel } from '../../../shared/pruefung/regeln/xpathForm.ts'

const PROJEKT = createBeispielprojekt()

function listFunde(xpath: string, namensraeume: Record<string, string> = {}): string[] {
  const eingang = findDatensatz(PROJEKT, 'schnittstelle', 'sch-nachforder')
  if (eingang === undefined) throw new Error('no Schnittstelle')
  const [erkennung] = eingang.erkennung ?? []
  if (erkennung === undefined) throw new Error('recognises nothing')
  const geaendert = { ...eingang, namensraeume, erkennung: [erkennung, { ...erkennung, bedingung: xpath }] }
  return [...(regel.pruefe.schnittstelle?.(geaendert, PROJEKT) ?? [])].map(({ satz, pfad }) => `${pfad}: ${satz}`)
}

describe('Die Bedingung, an der eine Schnittstelle eine Nachricht erkennt', () => {
  it.each<[string, Record<string, string>]>([
    ["/antrag/art = 'EP'", {}],
    ["/mp:antrag/mp:art = 'EP'", { mp: 'urn:beispiel:antrag' }],
    ["starts-with(/antrag/art, 'a:b')", {}],
    ["/antrag/@xml:lang = 'de'", {}],
  ])('darf %s sein', (xpath, namensraeume) => {
    expect(listFunde(xpath, namensraeume)).toEqual([])
  })

  it.each<[string, RegExp]>([
    ['', /nicht vollständig/],
    ["/antrag/art = 'EP", /nicht vollständig/],
    ['count(/antrag', /nicht vollständig/],
    ['/antrag/', /nicht vollständig/],
    ["/mp:antrag/mp:art = 'EP'", /keinen Namensraum für das Präfix „mp“/],
  ])('darf nicht %j sein', (xpath, satz) => {
    expect(listFunde(xpath)).toEqual([expect.stringMatching(satz)])
    expect(listFunde(xpath)[0]).toMatch(/^\/erkennung\/1\/bedingung: /)
  })
})
