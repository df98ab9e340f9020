import { isGleich } from '../../../shared/dokument/gleich.ts'
import type { Codeliste } from '../../../shared/modell/elemente/dokument.ts'
import type { Codelisteneintrag } from '../../../shared/modell/projekt.ts'
import type { Genericode } from './genericode.ts'
import {
  type Ersetzung,
  escapeXml,
  locateElemente,
  readAttribut,
  replaceStellen,
  type Xmlstelle,
} from './xmlstellen.ts'

type Kennzeichnung = Pick<Codeliste, 'kennung' | 'version'>

/**
 * The text of a Genericode file with other entries, identification or version. Everything else stays character for character:
 * annotations, other columns, comments, the rows that did not change. `gelesen` is what the text says now.
 */
export function updateGenericode(
  text: string,
  gelesen: Genericode,
  liste: Kennzeichnung,
  eintraege: readonly Codelisteneintrag[],
): string {
  const wurzel = locateElemente(text)
  const kennzeichnung = wurzel && childOf(wurzel, 'Identification')
  const spaltenmenge = wurzel && childOf(wurzel, 'ColumnSet')
  const zeilen = wurzel && childOf(wurzel, 'SimpleCodeList')
  if (kennzeichnung === undefined || spaltenmenge === undefined || zeilen === undefined) {
    throw new Error('A list that was read has no place for its entries')
  }
  const spalten = extendSpalten(gelesen, eintraege)
  return replaceStellen(text, [
    ...replaceKennzeichnung(kennzeichnung, gelesen, liste),
    ...addSpalten(text, spaltenmenge, spalten.reihenfolge.slice(gelesen.spalten.reihenfolge.length)),
    ...replaceZeilen(text, zeilen, gelesen, spalten, eintraege),
  ])
}

/** The text of a new Genericode file. */
export function createGenericode(
  { technischerName, name, kennung, version }: Codeliste,
  eintraege: readonly Codelisteneintrag[],
): string {
  const leer = `<?xml version="1.0" encoding="UTF-8"?>
<gc:CodeList xmlns:gc="http://docs.oasis-open.org/codelist/ns/genericode/1.0/">
  <Identification>
    <ShortName>${escapeXml(technischerName)}</ShortName>
    <LongName>${escapeXml(name)}</LongName>
    <Version>${escapeXml(version)}</Version>
    <CanonicalUri>${escapeXml(kennung)}</CanonicalUri>
    <CanonicalVersionUri>${escapeXml(`${kennung}_${version}`)}</CanonicalVersionUri>
  </Identification>
  <ColumnSet>
    <Column Id="code" Use="required">
      <ShortName>code</ShortName>
      <Data Type="string"/>
    </Column>
    <Column Id="bezeichnung" Use="required">
      <ShortName>bezeichnung</ShortName>
      <Data Type="string"/>
    </Column>
    <Key Id="codeKey">
      <ShortName>codeKey</ShortName>
      <ColumnRef Ref="code"/>
    </Key>
  </ColumnSet>
  <SimpleCodeList>
  </SimpleCodeList>
</gc:CodeList>
`
  const spalten = { code: 'code', name: 'bezeichnung', reihenfolge: ['code', 'bezeichnung'] }
  return updateGenericode(leer, { kennung, version, name, spalten, eintraege: [] }, { kennung, version }, eintraege)
}

function childOf(eltern: Xmlstelle, name: string): Xmlstelle | undefined {
  return eltern.kinder.find((kind) => kind.name === name)
}

function replaceKennzeichnung(kennzeichnung: Xmlstelle, gelesen: Genericode, liste: Kennzeichnung): Ersetzung[] {
  const { kennung, version } = liste
  if (gelesen.kennung === kennung && gelesen.version === version) return []
  const neue = { Version: version, CanonicalUri: kennung, CanonicalVersionUri: `${kennung}_${version}` }
  return Object.entries(neue).flatMap(([name, wert]) => {
    const stelle = childOf(kennzeichnung, name)
    return stelle === undefined ? [] : [{ von: stelle.inhalt, bis: stelle.inhaltEnde, text: escapeXml(wert) }]
  })
}

/** The columns with those that entries need in addition: one for names where there is none, and others from elsewhere. */
function extendSpalten({ spalten }: Genericode, eintraege: readonly Codelisteneintrag[]): Genericode['spalten'] {
  const ohneNamen = spalten.name === spalten.code && eintraege.some(({ code, name }) => code !== name)
  const name = ohneNamen ? findFreie('bezeichnung', spalten.reihenfolge) : spalten.name
  const weitere = eintraege.flatMap((eintrag) => Object.keys(eintrag.weitere ?? {}))
  return { ...spalten, name, reihenfolge: [...new Set([...spalten.reihenfolge, name, ...weitere])] }
}

function findFreie(wunsch: string, belegte: readonly string[]): string {
  let frei = wunsch
  for (let nummer = 2; belegte.includes(frei); nummer += 1) frei = `${wunsch}${nummer}`
  return frei
}

function addSpalten(text: string, spaltenmenge: Xmlstelle, neue: readonly string[]): Ersetzung[] {
  const letzte = spaltenmenge.kinder.findLast(({ name }) => name === 'Column')
  if (letzte === undefined || neue.length === 0) return []
  const abstand = spaceBefore(text, letzte.start)
  const spalten = neue.map((id) => {
    const wert = escapeXml(id)
    return `${abstand}<Column Id="${wert}" Use="optional"><ShortName>${wert}</ShortName><Data Type="string"/></Column>`
  })
  return [{ von: letzte.ende, bis: letzte.ende, text: spalten.join('') }]
}

/** White space directly before a place, from the end of the line before it on. */
function spaceBefore(text: string, stelle: number): string {
  return /\s*$/.exec(text.slice(Math.max(0, stelle - 200), stelle))?.[0] ?? ''
}

function replaceZeilen(
  text: string,
  liste: Xmlstelle,
  gelesen: Genericode,
  spalten: Genericode['spalten'],
  eintraege: readonly Codelisteneintrag[],
): Ersetzung[] {
  if (isGleich(gelesen.eintraege, eintraege)) return []
  const zeilen = liste.kinder.filter(({ name }) => name === 'Row')
  const umbruch = text.includes('\r\n') ? '\r\n' : '\n'
  const vorhandene = new Map(
    gelesen.eintraege.flatMap((eintrag, index) => {
      const zeile = zeilen[index]
      if (zeile === undefined) return []
      // what stands between two rows belongs to the second
      const anfang = zeilen[index - 1]?.ende ?? liste.inhalt
      return [
        [eintrag.code, { eintrag, davor: text.slice(anfang, zeile.start), zeile: text.slice(zeile.start, zeile.ende) }],
      ]
    }),
  )
  const muster = zeilen[1] ?? zeilen[0]
  const abstand = (muster && spaceBefore(text, muster.start)) || `${umbruch}    `
  const mustertext = muster && text.slice(muster.start, muster.ende)
  const teile = eintraege.map((eintrag) => {
    const alte = vorhandene.get(eintrag.code)
    if (alte === undefined) return abstand + writeZeile(mustertext, undefined, eintrag, spalten, umbruch)
    if (isGleich(alte.eintrag, eintrag)) return alte.davor + alte.zeile
    return alte.davor + writeZeile(alte.zeile, alte.eintrag, eintrag, spalten, umbruch)
  })
  const letzte = zeilen.at(-1)
  if (liste.inhalt === liste.ende) {
    const inhalt = `<${liste.name}${liste.attribute}>${teile.join('')}${umbruch}  </${liste.name}>`
    return [{ von: liste.start, bis: liste.ende, text: inhalt }]
  }
  return [{ von: liste.inhalt, bis: letzte?.ende ?? liste.inhalt, text: teile.join('') }]
}

/** The values of an entry by column. */
function valuesOf({ code, name, weitere }: Codelisteneintrag, spalten: Genericode['spalten']): Map<string, string> {
  return new Map([...Object.entries(weitere ?? {}), [spalten.name, name], [spalten.code, code]])
}

/**
 * A row for an entry. Where there was one for it (`alter`), only values that changed are exchanged in its text; a new one is written
 * like the row of another entry.
 */
function writeZeile(
  vorlage: string | undefined,
  alter: Codelisteneintrag | undefined,
  eintrag: Codelisteneintrag,
  spalten: Genericode['spalten'],
  umbruch: string,
): string {
  const zeile = vorlage === undefined ? undefined : locateElemente(vorlage)
  const werte = valuesOf(eintrag, spalten)
  if (vorlage === undefined || zeile === undefined || !isEinfach(vorlage, zeile, alter === undefined)) {
    return createZeile(werte, spalten, umbruch)
  }
  const alteWerte = alter && valuesOf(alter, spalten)
  const vorhandene = new Set<string>()
  const ersetzungen = zeile.kinder.flatMap((wert): Ersetzung[] => {
    const spalte = wert.name === 'Value' ? readAttribut(wert, 'ColumnRef') : undefined
    if (spalte === undefined) return []
    vorhandene.add(spalte)
    const neu = werte.get(spalte)
    if (alteWerte !== undefined && alteWerte.get(spalte) === neu) return []
    if (neu === undefined)
      return [{ von: wert.start - spaceBefore(vorlage, wert.start).length, bis: wert.ende, text: '' }]
    const inhalt = childOf(wert, 'SimpleValue')
    if (inhalt !== undefined && inhalt.inhalt < inhalt.ende) {
      return [{ von: inhalt.inhalt, bis: inhalt.inhaltEnde, text: escapeXml(neu) }]
    }
    const ganz = inhalt ?? wert
    const attribut = `ColumnRef="${escapeXml(spalte)}"`
    const text = inhalt === undefined ? `<Value ${attribut}>${simpleOf(neu)}</Value>` : simpleOf(neu)
    return [{ von: ganz.start, bis: ganz.ende, text }]
  })
  const letzter = zeile.kinder.at(-1)
  const abstand = letzter === undefined ? '' : spaceBefore(vorlage, letzter.start)
  const fehlende = spalten.reihenfolge.flatMap((spalte) => {
    const wert = werte.get(spalte)
    if (wert === undefined || vorhandene.has(spalte) || alteWerte?.get(spalte) === wert) return []
    return [`${abstand}<Value ColumnRef="${escapeXml(spalte)}">${simpleOf(wert)}</Value>`]
  })
  const ort = letzter?.ende ?? zeile.inhalt
  return replaceStellen(vorlage, [...ersetzungen, { von: ort, bis: ort, text: fehlende.join('') }])
}

/** Values that say their column; for a new row nothing else either, which would be another entry's. */
function isEinfach(text: string, zeile: Xmlstelle, nurWerte: boolean): boolean {
  const werte = zeile.kinder.filter(({ name }) => name === 'Value')
  if (werte.length === 0 || werte.some((wert) => readAttribut(wert, 'ColumnRef') === undefined)) return false
  return !nurWerte || (zeile.kinder.length === werte.length && !text.includes('<!--') && !text.includes('<?'))
}

function simpleOf(wert: string): string {
  return `<SimpleValue>${escapeXml(wert)}</SimpleValue>`
}

function createZeile(
  werte: ReadonlyMap<string, string>,
  { reihenfolge }: Genericode['spalten'],
  umbruch: string,
): string {
  const zeilen = reihenfolge.flatMap((spalte) => {
    const wert = werte.get(spalte)
    if (wert === undefined) return []
    return [`      <Value ColumnRef="${escapeXml(spalte)}">`, `        ${simpleOf(wert)}`, '      </Value>']
  })
  return ['<Row>', ...zeilen, '    </Row>'].join(umbruch)
}
