import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Textentwurf } from '../../../shared/dokument/textentwurf.ts'
import { createProjektordner } from '../projekte/projektordner.ts'
import { createTesthost, Fenster, forgetEnde, type Testhost } from './fenster.ts'

const ROLLE = 'rol-halter0000'
const ERSTES = 'erstes-fenster'
const ZWEITES = 'zweites-fenster'

function createText(text: string): Textentwurf {
  return {
    ort: { elemente: [ROLLE], stelle: ['name'] },
    element: 'Halterin oder Halter',
    feld: 'Name',
    text,
    grundlage: '["Halterin oder Halter"]',
  }
}

async function keep(fenster: Fenster, ...texte: Textentwurf[]): Promise<string[]> {
  const { host, sitzung, client } = fenster
  const antwort = await host.bewahreTexte({ sitzung, client, texte })
  return antwort.ok ? [] : antwort.befunde.map(({ code }) => code)
}

const textsOf = ({ stand }: Fenster): string[] => stand.texte.map(({ text }) => text)

function findTextdatei({ datenordner }: Pick<Testhost, 'datenordner'>): string | undefined {
  const namen = readdirSync(datenordner, { recursive: true, encoding: 'utf8' })
  const name = namen.find((einer) => einer.endsWith('journal/texte.json'))
  return name && join(datenordner, name)
}

/** A project with a change and a text of its first window, after window and host have died. */
async function crashMitText(text: string): Promise<{ projekt: string; datenordner: string }> {
  const projekt = createProjektordner()
  const { host, beende, datenordner } = createTesthost(projekt)
  const fenster = await Fenster.open(host, ERSTES)
  await fenster.renenne(ROLLE, 'Halter')
  await keep(fenster, createText(text))
  await beende()
  forgetEnde(datenordner)
  return { projekt, datenordner }
}

describe('Ein Text, der noch nicht übernommen ist', () => {
  it('steht nach dem Abbruch von Host und Fenster wieder da, und das Angebot zum Wiederherstellen nennt ihn', async () => {
    const { projekt, datenordner } = await crashMitText('  ')
    const { host } = createTesthost(projekt, { datenordner })
    const danach = await Fenster.open(host, ZWEITES)
    expect([danach.stand.wiederherstellbar?.texte, textsOf(danach)]).toEqual([
      [{ element: 'Halterin oder Halter', feld: 'Name', text: '  ' }],
      [],
    ])
    expect(textsOf(await danach.reload('nachlassAnwenden'))).toEqual(['  '])
  })

  it('ist ohne andere Änderungen ohne Frage wieder da', async () => {
    const projekt = createProjektordner()
    const erster = createTesthost(projekt)
    await keep(await Fenster.open(erster.host, ERSTES), createText('Hal'))
    await erster.beende()
    forgetEnde(erster.datenordner)
    const danach = await Fenster.open(createTesthost(projekt, erster).host, ZWEITES)
    expect([danach.codes, textsOf(danach)]).toEqual([[], ['Hal']])
  })

  it('geht beiseite, wenn die Änderungen verworfen werden', async () => {
    const { projekt, datenordner } = await crashMitText('Hal')
    const danach = await Fenster.open(createTesthost(projekt, { datenordner }).host, ZWEITES, 'nachlassBeiseite')
    expect(textsOf(danach)).toEqual([])
    expect(readFileSync(join(danach.stand.befunde[0]?.einzelheiten ?? '', 'texte.json'), 'utf8')).toContain('"Hal"')
  })

  it('hinterlässt nichts, sobald er übernommen oder verworfen ist', async () => {
    const testhost = createTesthost(createProjektordner())
    const fenster = await Fenster.open(testhost.host, ERSTES)
    await keep(fenster, createText('Hal'))
    expect(findTextdatei(testhost)).toBeDefined()
    await keep(fenster)
    expect(findTextdatei(testhost)).toBeUndefined()
  })

  it('bleibt bei seinem Fenster; erst wenn es das nicht mehr gibt, bekommt ihn das nächste mit Schreibrecht', async () => {
    const projekt = createProjektordner()
    const { host } = createTesthost(projekt)
    const erstes = await Fenster.open(host, ERSTES)
    await keep(erstes, createText('aus dem ersten'))
    const zweites = await Fenster.open(host, ZWEITES)
    await keep(zweites, createText('aus dem zweiten'))
    expect(textsOf(await zweites.reload())).toEqual(['aus dem zweiten'])
    expect(textsOf(await erstes.reload())).toEqual(['aus dem ersten'])
    await host.verlasse({ sitzung: erstes.sitzung, client: ERSTES })
    expect(textsOf(await zweites.reload())).toEqual(['aus dem zweiten'])
    await host.uebernimm({ sitzung: zweites.sitzung, client: ZWEITES })
    expect(textsOf(await zweites.reload())).toEqual(['aus dem zweiten', 'aus dem ersten'])
  })

  it('bleibt auch, wo die Fenster zusammen mehr haben als eines haben darf', async () => {
    const projekt = createProjektordner()
    const erster = createTesthost(projekt)
    const viele = Array.from({ length: 50 }, (_, stelle) => createText(`Text ${stelle}`))
    const erstes = await Fenster.open(erster.host, ERSTES)
    await keep(erstes, ...viele)
    const zweites = await Fenster.open(erster.host, ZWEITES)
    await keep(zweites, ...viele)
    await erster.host.verlasse({ sitzung: zweites.sitzung, client: ZWEITES })
    const drittes = await Fenster.open(erster.host, 'drittes-fenster')
    expect(textsOf(await erstes.reload())).toHaveLength(100)
    await keep(drittes, createText('Hal'))
    await erster.beende()
    forgetEnde(erster.datenordner)
    expect(textsOf(await Fenster.open(createTesthost(projekt, erster).host, ERSTES))).toHaveLength(51)
  })

  it.each([
    ['zu lang', [createText('x'.repeat(20_001))]],
    ['zu viele', Array.from({ length: 51 }, () => createText('x'))],
    ['ohne Element', [{ ...createText('x'), ort: { elemente: [], stelle: ['name'] } }]],
  ])('nimmt der Host nicht an: %s', async (_, texte) => {
    const fenster = await Fenster.open(createTesthost(createProjektordner()).host, ERSTES)
    await keep(fenster, createText('Hal'))
    expect(await keep(fenster, ...texte)).not.toEqual([])
    expect(textsOf(await fenster.reload())).toEqual(['Hal'])
  })

  it('hält kein Öffnen auf, wenn seine Datei nicht mehr lesbar ist', async () => {
    const projekt = createProjektordner()
    const erster = createTesthost(projekt)
    await keep(await Fenster.open(erster.host, ERSTES), createText('Hal'))
    await erster.beende()
    writeFileSync(findTextdatei(erster) ?? '', '{"format":1,"fenster":"')
    const danach = await Fenster.open(createTesthost(projekt, erster).host, ERSTES)
    expect([danach.codes, textsOf(danach), danach.stand.schreibrecht]).toEqual([[], [], true])
  })
})
