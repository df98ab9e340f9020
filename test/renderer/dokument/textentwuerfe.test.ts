import { afterEach, describe, expect, it } from 'vitest'
import { useDokument } from '../../../renderer/dokument/dokument.ts'
import {
  dropText,
  leaveText,
  listLiegengebliebene,
  noteText,
  refuseText,
  useTextentwuerfe,
} from '../../../renderer/dokument/textentwuerfe.ts'
import { changeDatensatz } from '../../../shared/dokument/befehle/changeDatensatz.ts'
import { changeEintrag, removeEintraege } from '../../../shared/dokument/befehle/codelisten.ts'
import { deleteElemente } from '../../../shared/dokument/befehle/loeschen.ts'
import { createEintragsort, keyOfTextort, type Textort } from '../../../shared/dokument/textentwurf.ts'
import { listDatensaetze } from '../../../shared/modell/projekt.ts'
import { createProjektordner } from '../../host/projekte/projektordner.ts'
import { createTesthost, forgetEnde } from '../../host/sitzung/fenster.ts'
import {
  ANFANG,
  beginOhneProjekt,
  bestaetigt,
  createSpeicher,
  nameOf,
  openFenster,
  ROLLE,
  rename,
} from './testfenster.ts'

const NAME: Textort = { elemente: [ROLLE], stelle: ['name'] }
const SCHLUESSEL = keyOfTextort(NAME)

beginOhneProjekt()
afterEach(() => useTextentwuerfe.setState({ texte: new Map() }))

/** As somebody types it and leaves the field, which does not take it over. */
function leave(text: string, ort = NAME): void {
  noteText(keyOfTextort(ort), text, { ort, feld: 'Name' })
  leaveText(keyOfTextort(ort))
}

const texts = (): string[] => listLiegengebliebene(useTextentwuerfe.getState().texte).map(({ entwurf }) => entwurf.text)

describe('Ein Text, den das Modell nicht hat', () => {
  it('zählt erst, wenn das Feld verlassen ist, und nicht mehr, sobald er verworfen ist', async () => {
    await openFenster(createTesthost(createProjektordner()).host)
    noteText(SCHLUESSEL, '', { ort: NAME, feld: 'Name' })
    expect(texts()).toEqual([])
    leaveText(SCHLUESSEL)
    expect(texts()).toEqual([''])
    dropText(SCHLUESSEL)
    expect(texts()).toEqual([])
  })

  it('behält den Grund seiner Ablehnung, bis ein anderer Text getippt wird', async () => {
    await openFenster(createTesthost(createProjektordner()).host)
    leave('Amt')
    refuseText(SCHLUESSEL, 'Den Namen gibt es schon.')
    expect(useTextentwuerfe.getState().texte.get(SCHLUESSEL)?.ablehnung).toBe('Den Namen gibt es schon.')
    noteText(SCHLUESSEL, 'Ämter', { ort: NAME, feld: 'Name' })
    expect(useTextentwuerfe.getState().texte.get(SCHLUESSEL)?.ablehnung).toBeUndefined()
  })

  it('bleibt, wenn sich anderes ändert, und geht, wenn sein Wert ein anderer wird', async () => {
    const { aktionen } = await openFenster(createTesthost(createProjektordner()).host)
    leave('')
    const { projekt } = useDokument.getState()
    if (projekt === undefined) throw new Error('not open')
    aktionen.run(changeDatensatz(projekt, ROLLE, { beschreibung: 'Was hier nicht gemeint ist' }))
    expect(texts()).toEqual([''])
    aktionen.run(rename('Amt'))
    expect(texts()).toEqual([])
    leave('')
    aktionen.undo()
    expect(texts()).toEqual([])
  })

  it('geht mit seinem Element', async () => {
    const { aktionen } = await openFenster(createTesthost(createProjektordner()).host)
    const { projekt } = useDokument.getState()
    const weg = projekt && listDatensaetze(projekt, 'zustellweg')[0]?.id
    if (projekt === undefined || weg === undefined) throw new Error('no Zustellweg')
    leave('', { elemente: [weg], stelle: ['name'] })
    expect(texts()).toEqual([''])
    const geloescht = deleteElemente(projekt, [weg])
    expect(geloescht.ok && aktionen.run(geloescht.wert).ok).toBe(true)
    expect(texts()).toEqual([])
  })

  it('bleibt in der Zelle eines Eintrags einer Codeliste, bis dieser Eintrag ein anderer ist oder fehlt', async () => {
    const { aktionen } = await openFenster(createTesthost(createProjektordner()).host)
    const read = () => {
      const { projekt } = useDokument.getState()
      const liste = projekt && listDatensaetze(projekt, 'codeliste')[0]?.id
      if (projekt === undefined || liste === undefined) throw new Error('no Codeliste')
      return { projekt, liste, eintraege: projekt.codelisteninhalte.get(liste) ?? [] }
    }
    const { projekt, liste, eintraege } = read()
    const [erster, zweiter] = eintraege.map(({ code }) => code)
    leave(erster ?? '', createEintragsort(liste, zweiter ?? '', 'code'))
    leave('ohne Code', createEintragsort(liste, '', 'name'))
    aktionen.run(changeEintrag(projekt, liste, 0, { name: 'Anders' }))
    expect(texts()).toEqual([erster, 'ohne Code'])
    aktionen.run(removeEintraege(read().projekt, liste, new Set([1])))
    expect(texts()).toEqual(['ohne Code'])
  })

  it('ist nach dem Neuladen des Fensters wieder da', async () => {
    const { host } = createTesthost(createProjektordner())
    const speicher = createSpeicher()
    const { verlasse, leitung } = await openFenster(host, speicher)
    leitung.getrennt = true
    leave('  ')
    verlasse()
    useTextentwuerfe.setState({ texte: new Map() })
    useDokument.setState(ANFANG, true)
    await openFenster(host, speicher)
    expect(texts()).toEqual(['  '])
  })

  it('kommt nicht vom Host zurück, wenn er verworfen wurde, während der Host nicht zu erreichen war', async () => {
    const { leitung } = await openFenster(createTesthost(createProjektordner()).host)
    leave('  ')
    await leitung.takeLeave()
    leitung.getrennt = true
    dropText(SCHLUESSEL)
    await leitung.takeLeave()
    leitung.getrennt = false
    leitung.aufrufe.length = 0
    leitung.wiederkehr()
    await expect.poll(() => leitung.aufrufe).toEqual(['oeffne', 'bewahreTexte'])
    expect(texts()).toEqual([])
  })

  it('weicht im Speicher des Fensters, wo sonst eine Änderung keinen Platz hätte, die noch nirgends bestätigt ist', async () => {
    const { host } = createTesthost(createProjektordner())
    const speicher = createSpeicher()
    const { aktionen, leitung, verlasse } = await openFenster(host, speicher)
    leitung.getrennt = true
    aktionen.run(rename('Amt'))
    leave(' '.repeat(9_000), { elemente: [ROLLE], stelle: ['beschreibung'] })
    const { setItem } = speicher
    speicher.setItem = (name, wert) => {
      if (wert.length > 9_000) throw new Error('voll')
      setItem(name, wert)
    }
    verlasse()
    useTextentwuerfe.setState({ texte: new Map() })
    useDokument.setState(ANFANG, true)
    await openFenster(host, speicher)
    expect([nameOf(), texts()]).toEqual(['Amt', []])
  })

  it('ist nach dem Abbruch von Host und Fenster wieder da, auch über anderen Änderungen', async () => {
    const projekt = createProjektordner()
    const erster = createTesthost(projekt)
    const { aktionen, leitung } = await openFenster(erster.host)
    aktionen.run(rename('Amt'))
    await bestaetigt()
    leave('')
    await expect.poll(() => leitung.aufrufe).toContain('bewahreTexte')
    leitung.ende()
    await erster.beende()
    forgetEnde(erster.datenordner)
    useTextentwuerfe.setState({ texte: new Map() })
    useDokument.setState(ANFANG, true)
    await openFenster(createTesthost(projekt, erster).host)
    expect([nameOf(), texts()]).toEqual(['Amt', ['']])
  })
})
