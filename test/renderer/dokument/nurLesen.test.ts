import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findNurlesegrund, type Nurlesegrund } from '../../../renderer/dokument/nurLesen.ts'
import type { Host } from '../../../shared/host.ts'
import { createOrdner, createProjektordner } from '../../host/projekte/projektordner.ts'
import { createTesthost, Fenster } from '../../host/sitzung/fenster.ts'

/** What a window that opens now is told about writing. */
async function openAndAsk(host: Host, client = 'fenster-1'): Promise<Nurlesegrund | undefined> {
  const { stand } = await Fenster.open(host, client)
  return findNurlesegrund({ ...stand, lesebefunde: stand.befunde })
}

describe('Warum ein Fenster nur liest', () => {
  it('das erste Fenster schreibt, das zweite nennt das andere und bietet die Übernahme an', async () => {
    const { host } = createTesthost(createProjektordner())
    expect(await openAndAsk(host)).toBeUndefined()
    expect(await openAndAsk(host, 'fenster-2')).toMatchObject({
      satz: 'Ein anderes Fenster ändert dieses Projekt.',
      angebot: 'uebernehmen',
    })
  })

  it('eine fehlerhafte Datei wird genannt; kein anderes Fenster ist schuld', async () => {
    const ordner = createProjektordner({ 'leistungen/hundesteuer.json': '{ "datensaetze": [\n' })
    const { host } = createTesthost(ordner)
    expect(await openAndAsk(host)).toMatchObject({
      satz: 'leistungen/hundesteuer.json, Zeile 2: Die Datei ist kein gültiges JSON.',
      abhilfe: expect.stringMatching(
        /^Berichtigen Sie die Stelle.+ Laden Sie danach neu; solange können Sie nur lesen\.$/,
      ),
      angebot: 'neuLaden',
    })
  })

  it('ein anderes Fachwerk auf demselben Rechner wird genannt, samt dem, was hilft', async () => {
    const ordner = createProjektordner()
    const erstes = createTesthost(ordner)
    await Fenster.open(erstes.host, 'fenster-1')
    const zweites = createTesthost(ordner, { datenordner: erstes.datenordner })
    expect(await openAndAsk(zweites.host)).toEqual({
      satz: 'Ein anderes Fachwerk bearbeitet dieses Projekt; Sie können nur lesen.',
      abhilfe: 'Beenden Sie das andere Fachwerk und öffnen Sie das Projekt neu.',
      angebot: undefined,
    })
  })

  it('ein fehlerhafter Testfall hindert niemanden am Schreiben', async () => {
    const ordner = createProjektordner({ 'testfaelle/leer/testfall.json': '{' })
    const { host } = createTesthost(ordner)
    expect(await openAndAsk(host)).toBeUndefined()
    expect(await openAndAsk(host, 'fenster-2')).toMatchObject({ angebot: 'uebernehmen' })
  })

  it('ein Datenordner, in den sich nichts schreiben lässt, wird genannt; an keiner Datei des Projekts liegt es', async () => {
    const datenordner = join(createOrdner({ daten: 'kein Ordner' }), 'daten')
    const { host } = createTesthost(createProjektordner(), { datenordner })
    expect(await openAndAsk(host)).toMatchObject({
      satz: 'Fachwerk kann seine Daten nicht schreiben; Sie können nur lesen.',
      abhilfe: expect.stringContaining('freien Platz'),
      angebot: 'neuLaden',
    })
  })
})
