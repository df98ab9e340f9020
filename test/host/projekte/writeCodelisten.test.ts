import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseGenericode, textOfGenericode } from '../../../electron/host/projekte/genericode.ts'
import { createGenericode, updateGenericode } from '../../../electron/host/projekte/genericodetext.ts'
import { readProjekt } from '../../../electron/host/projekte/readProjekt.ts'
import { createVermerk, finishSpeichern, readVermerk } from '../../../electron/host/projekte/speichervermerk.ts'
import { writeProjektdateien } from '../../../electron/host/projekte/writeProjektdateien.ts'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import { changeDatensatz } from '../../../shared/dokument/befehle/changeDatensatz.ts'
import {
  addCodeliste,
  addCodelistenversion,
  addEintraege,
  changeEintrag,
} from '../../../shared/dokument/befehle/codelisten.ts'
import type { Schritt } from '../../../shared/dokument/diff.ts'
import { getDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { getWert } from '../../setup/ergebnis.ts'
import { standardsordner } from '../../setup/standards.ts'
import { createZufall } from '../../shared/dokument/zufall.ts'
import { createProjektordner } from './projektordner.ts'

const LISTE = 'cod-rassen0000'
const DATEI = 'codelisten/hunderassen.xml'

/** A list as others publish them: another encoding, comments, a third column, values without one. */
const FREMDE = `<?xml version="1.0" encoding="UTF-8"?>
<!-- veröffentlicht -->
<gc:CodeList xmlns:gc="http://docs.oasis-open.org/codelist/ns/genericode/1.0/">
\t<Annotation><Description><x:kurz xmlns:x="urn:x">Rassen</x:kurz></Description></Annotation>
\t<Identification><ShortName>Liste</ShortName><Version>1</Version><CanonicalUri>urn:beispiel:codeliste:hunderassen</CanonicalUri><CanonicalVersionUri>urn:beispiel:codeliste:hunderassen_1</CanonicalVersionUri></Identification>
\t<ColumnSet><Column Id="name" Use="required"/><Column Id='code' Use="required"/><Column Id="fci &amp; vdh"/><Key Id="k"><ColumnRef Ref="code"/></Key></ColumnSet>
\t<SimpleCodeList>
\t\t<Row><Value ColumnRef='code'><SimpleValue>01</SimpleValue></Value><Value ColumnRef="name"><SimpleValue>Dackel</SimpleValue></Value><Value ColumnRef="fci &amp; vdh"><SimpleValue>148</SimpleValue></Value></Row>
\t\t<!-- ohne Nummer -->
\t\t<Row><Value ColumnRef="code"><SimpleValue>02</SimpleValue></Value><Value ColumnRef="name"><SimpleValue><![CDATA[Pudel]]></SimpleValue></Value></Row>
\t</SimpleCodeList>
</gc:CodeList>
`

async function readGueltig(ordner: string): Promise<Projekt> {
  const gelesen = getWert(await readProjekt(ordner))
  expect(gelesen.befunde.filter(({ schwere }) => schwere === 'fehler')).toEqual([])
  return gelesen.projekt
}

const apply = (projekt: Projekt, schritt: Schritt): Projekt =>
  getWert(applyDiff({ projekt, positionen: new Map() }, schritt.diff)).projekt

const save = (ordner: string, vorher: Projekt, nachher: Projekt) =>
  writeProjektdateien(ordner, { projekt: vorher, positionen: new Map() }, { projekt: nachher, positionen: new Map() })

describe('Codelisten speichern', () => {
  it('ändert nur, was sich geändert hat; alles andere bleibt Zeichen für Zeichen', async () => {
    const ordner = createProjektordner({ [DATEI]: FREMDE })
    const vorher = await readGueltig(ordner)
    expect(vorher.codelisteninhalte.get(LISTE)?.[0]).toEqual({
      code: '01',
      name: 'Dackel',
      weitere: { 'fci & vdh': '148' },
    })
    const nachher = apply(vorher, changeEintrag(vorher, LISTE, 1, { name: 'Pudel <groß>' }))
    expect(getWert(await save(ordner, vorher, nachher)).geschrieben).toEqual([DATEI])
    expect(readFileSync(join(ordner, DATEI), 'utf8')).toBe(FREMDE.replace('<![CDATA[Pudel]]>', 'Pudel &lt;groß&gt;'))
    expect((await readGueltig(ordner)).codelisteninhalte).toEqual(nachher.codelisteninhalte)
  })

  it('neue Zeilen stehen wie die anderen, gelöschte sind zurückgenommen ganz wieder da', async () => {
    const ordner = createProjektordner({ [DATEI]: FREMDE })
    const vorher = await readGueltig(ordner)
    const [dackel, pudel] = vorher.codelisteninhalte.get(LISTE) ?? []
    const mit = apply(vorher, addEintraege(vorher, LISTE, 0, [{ code: '00', name: 'Mischling' }]))
    await save(ordner, vorher, mit)
    const text = readFileSync(join(ordner, DATEI), 'utf8')
    expect(text).toContain(
      '\n\t\t<Row><Value ColumnRef="code"><SimpleValue>00</SimpleValue></Value><Value ColumnRef="name">',
    )
    const leer = { ...mit, codelisteninhalte: new Map([[LISTE, [{ code: '00', name: 'Mischling' }]]]) }
    getWert(await save(ordner, mit, leer))
    getWert(await save(ordner, leer, vorher))
    expect((await readGueltig(ordner)).codelisteninhalte.get(LISTE)).toEqual([dackel, pudel])
    expect(readFileSync(join(ordner, DATEI), 'utf8')).toContain('<x:kurz xmlns:x="urn:x">Rassen</x:kurz>')
  })

  it('eine außerhalb geänderte oder entfernte Datei wird nicht überschrieben', async () => {
    const ordner = createProjektordner()
    const vorher = await readGueltig(ordner)
    const nachher = apply(vorher, changeEintrag(vorher, LISTE, 0, { name: 'Teckel' }))
    const anders = readFileSync(join(ordner, DATEI), 'utf8').replace('Pudel', 'Großpudel')
    writeFileSync(join(ordner, DATEI), anders)
    expect(await save(ordner, vorher, nachher)).toMatchObject({ ok: false, befunde: [{ code: 'datei.geaendert' }] })
    expect(readFileSync(join(ordner, DATEI), 'utf8')).toBe(anders)
    rmSync(join(ordner, DATEI))
    expect(await save(ordner, vorher, nachher)).toMatchObject({ ok: false, befunde: [{ code: 'datei.geaendert' }] })
  })

  it('ein unterbrochenes Speichern mit Codelisten lässt sich abschließen', async () => {
    const ordner = createProjektordner()
    const neben = 'codelisten/.hunderassen.xml.0123456789ab.tmp'
    const text = readFileSync(join(ordner, DATEI), 'utf8').replace('Pudel', 'Großpudel')
    const hashOf = (inhalt: string): string => createHash('sha256').update(inhalt).digest('hex')
    writeFileSync(join(ordner, neben), text)
    const vorher = hashOf(readFileSync(join(ordner, DATEI), 'utf8'))
    writeFileSync(
      join(ordner, 'speichern.json'),
      JSON.stringify(createVermerk(randomUUID(), [{ pfad: DATEI, vorher, nachher: hashOf(text), neben }])),
    )
    const vermerk = getWert(await readVermerk(ordner))
    if (vermerk === undefined) throw new Error('Vermerk')
    getWert(await finishSpeichern(ordner, vermerk))
    expect(readFileSync(join(ordner, DATEI), 'utf8')).toBe(text)
  })

  it('Kennung und Version der Codeliste stehen danach auch in ihrer Datei', async () => {
    const ordner = createProjektordner({ [DATEI]: FREMDE })
    const vorher = await readGueltig(ordner)
    const nachher = apply(vorher, changeDatensatz(vorher, LISTE, { version: '2' }))
    getWert(await save(ordner, vorher, nachher))
    expect(readFileSync(join(ordner, DATEI), 'utf8')).toContain('hunderassen_2</CanonicalVersionUri>')
    expect(getDatensatz(await readGueltig(ordner), 'codeliste', LISTE).version).toBe('2')
  })

  it('eine neue Liste bekommt ihre Datei, eine neue Version alles, was in der Datei der vorigen steht', async () => {
    const ordner = createProjektordner({ [DATEI]: FREMDE })
    const vorher = await readGueltig(ordner)
    const neue = addCodeliste(vorher, { name: 'Größe des Hundes' }, createZufall())
    let nachher = apply(vorher, neue.schritt)
    nachher = apply(nachher, addEintraege(nachher, neue.id, 0, [{ code: 'g', name: 'groß & schwer' }]))
    nachher = apply(nachher, addCodelistenversion(nachher, LISTE, '2', createZufall(7)).schritt)
    getWert(await save(ordner, vorher, nachher))
    const gelesen = await readGueltig(ordner)
    expect(gelesen.codelisteninhalte).toEqual(nachher.codelisteninhalte)
    expect(readFileSync(join(ordner, 'codelisten/hunderassen2.xml'), 'utf8')).toBe(
      FREMDE.replace('<Version>1', '<Version>2').replace('hunderassen_1', 'hunderassen_2'),
    )
    const zweite = listDatensaetze(nachher, 'codeliste').find(
      ({ technischerName }) => technischerName === 'hunderassen2',
    )
    const dritte = addCodelistenversion(nachher, zweite?.id ?? '', '3', createZufall(8)).schritt
    expect(dritte.diff.datensaetze.hinzugefuegt.map((eine) => eine.technischerName)).toEqual(['hunderassen3'])
  })

  it('ein Name in einer Liste, die nur Codes hat, bekommt eine Spalte', () => {
    const nurCodes = createGenericode(
      { id: LISTE, art: 'codeliste', name: 'L', technischerName: 'l', kennung: 'urn:l', version: '1', datei: DATEI },
      [],
    ).replace(/<Column Id="bezeichnung"[\s\S]*?<\/Column>/, '')
    const gelesen = getWert(parseGenericode(new TextEncoder().encode(nurCodes), DATEI))
    const text = updateGenericode(nurCodes, gelesen, gelesen, [{ code: 'a', name: 'Anfang' }])
    expect(getWert(parseGenericode(new TextEncoder().encode(text), DATEI)).eintraege).toEqual([
      { code: 'a', name: 'Anfang' },
    ])
  })
})

const ordner = standardsordner('codelisten')

describe.skipIf(ordner === undefined)('Veröffentlichte Codelisten', () => {
  const dateien = readdirSync(ordner ?? '.').filter((name) => name.endsWith('.xml'))

  it.each(dateien)('%s bleibt ganz, wenn Einträge kommen, gehen, wandern und anders heißen', (name) => {
    const bytes = readFileSync(join(ordner ?? '.', name))
    const gelesen = getWert(parseGenericode(bytes, name))
    const text = textOfGenericode(bytes)
    expect(updateGenericode(text, gelesen, gelesen, gelesen.eintraege)).toBe(text)
    const [erster, ...weitere] = gelesen.eintraege
    if (erster === undefined) throw new Error(name)
    const neue = [...weitere, { code: 'neu', name: 'Neu & anders' }, { ...erster, name: `${erster.name} (geändert)` }]
    const geaendert = updateGenericode(text, gelesen, gelesen, neue)
    const wieder = getWert(parseGenericode(new TextEncoder().encode(geaendert), name))
    expect(wieder).toEqual({ ...gelesen, eintraege: neue })
    const zurueck = updateGenericode(geaendert, wieder, gelesen, gelesen.eintraege)
    expect(getWert(parseGenericode(new TextEncoder().encode(zurueck), name))).toEqual(gelesen)
    // outside the rows nothing has changed at all
    const aussen = (einer: string): string => einer.replace(/<SimpleCodeList>[\s\S]*<\/SimpleCodeList>/, '')
    expect(aussen(zurueck)).toBe(aussen(text))
  })
})
