import type { Zuordnungsform } from './form.ts'
import type { Vorlagenschreiber } from './vorlagentext.ts'
import { escapeXslt } from './xpathText.ts'
import type { Wertinhalt, Zeile } from './zielbaum.ts'
import { buildEingangsziel, type Eingangsziel } from './ziele.ts'

/** Writes the neutral message: head from `$eingang` unless a line overrides it, attachments, then the Dokumente. */
export function writeEingangsrumpf(form: Zuordnungsform, schreiber: Vorlagenschreiber): void {
  const { nachricht } = form
  if (nachricht === undefined) throw new Error('Eine Eingangszuordnung braucht einen Nachrichtentyp')
  const ziel = buildEingangsziel(form)
  const kopf = readKopf(ziel, schreiber)
  const wurzel = `f:${nachricht.nachrichtentyp.technischerName}`
  schreiber.add(
    2,
    `<${wurzel} fachmodellVersion="${escapeXslt(nachricht.leistung.version)}" test="{$eingang/*/@test}">`,
  )
  writeKopf(nachricht.nachrichtentyp.id, kopf, schreiber)
  schreiber.add(3, '<xsl:if test="exists($eingang/*/regel:anlage)">')
  schreiber.add(4, '<n:anlagen>')
  schreiber.add(5, '<xsl:for-each select="$eingang/*/regel:anlage">')
  schreiber.add(6, '<n:anlage id="{@id}" name="{@name}" typ="{@typ}" groesse="{@groesse}" sha256="{@sha256}"/>')
  schreiber.add(5, '</xsl:for-each>')
  schreiber.add(4, '</n:anlagen>')
  schreiber.add(3, '</xsl:if>')
  for (const dokument of ziel.dokumente) schreiber.writeKnoten(dokument, 3)
  schreiber.add(2, `</${wurzel}>`)
}

/** XPath of the overridden head values by their names. */
type Kopfwerte = ReadonlyMap<string, string>

function readKopf(ziel: Eingangsziel, schreiber: Vorlagenschreiber): Kopfwerte {
  const werte = new Map<string, string>()
  for (const [name, zeile] of ziel.kopf) {
    const { inhalt } = zeile
    if (inhalt.art === 'bedingung' || inhalt.art === 'wiederholung') continue
    const wertzeile: Zeile<Wertinhalt> = { ...zeile, inhalt }
    werte.set(name, escapeXslt(schreiber.valueOf(wertzeile)))
  }
  return werte
}

function writeKopf(nachrichtentyp: string, kopf: Kopfwerte, schreiber: Vorlagenschreiber): void {
  const wert = (name: string): string => {
    const eigener = kopf.get(name)
    const vorgabe = `$eingang/*/@${name}`
    return `<xsl:value-of select="${eigener === undefined ? vorgabe : `(${eigener}, ${vorgabe})[1]`}"/>`
  }
  const leaf = (tiefe: number, element: string, inhalt: string): void =>
    schreiber.add(tiefe, `<n:${element}>${inhalt}</n:${element}>`)
  schreiber.add(3, '<n:nachrichtenkopf>')
  schreiber.add(4, '<n:identifikation.nachricht>')
  leaf(5, 'nachrichtenUUID', wert('nachrichtenUUID'))
  leaf(5, 'nachrichtentyp', nachrichtentyp)
  leaf(5, 'erstellungszeitpunkt', wert('erstellungszeitpunkt'))
  schreiber.add(4, '</n:identifikation.nachricht>')
  for (const wer of ['leser', 'autor']) {
    schreiber.add(4, `<n:${wer}>`)
    leaf(5, 'kennung', wert(`${wer}Kennung`))
    leaf(5, 'name', wert(`${wer}Name`))
    schreiber.add(4, `</n:${wer}>`)
  }
  for (const name of ['vorgangId', 'bezugNachricht', 'fremdkennung']) writeOptional(name, kopf.get(name), schreiber)
  schreiber.add(3, '</n:nachrichtenkopf>')
}

function writeOptional(name: string, wert: string | undefined, schreiber: Vorlagenschreiber): void {
  if (wert === undefined) return
  const system = name === 'fremdkennung' ? ' system="{$eingang/*/@autorKennung}"' : ''
  schreiber.add(4, `<xsl:for-each select="${wert}">`)
  schreiber.add(5, `<n:${name}${system}><xsl:value-of select="."/></n:${name}>`)
  schreiber.add(4, '</xsl:for-each>')
}
