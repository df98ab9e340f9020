import fc from 'fast-check'
import type { Transformiere } from '../../electron/host/prozessor/regelwerk.ts'
import type { Ausdruckskontext } from '../../shared/ausdruck/xpath/umgebung.ts'
import { bedingungToXPath, berechnungToXPath } from '../../shared/ausdruck/xpath.ts'
import { pathOfKnoten } from '../../shared/modell/feldbaum.ts'
import { escapeXml } from '../../shared/modell/nachrichtXml.ts'
import { namespaceOfLeistung } from '../../shared/modell/namensraeume.ts'
import { ANTRAG, BESCHEID, dokumentnamen, form, verzeichnis } from '../shared/ausdruck/beispiel.ts'
import { writeDokumente } from '../shared/ausdruck/xpathlauf.ts'
import { beliebigeBedingung, beliebigeBerechnung, beliebigeDokumente } from '../shared/ausdruck/zufall.ts'

const AUSDRUECKE_JE_KONTEXT = 20
const NACHRICHTEN = 15
/** The same expressions and data in every run, so that a difference stays findable. */
const KEIM = 2025

/**
 * Random Bedingungen and Berechnungen as the generator would write them, from every kind of place of a message, over random
 * messages of any quality.
 */
export async function runAusdruecke(transformiere: Transformiere): Promise<void> {
  const nachrichten = fc.sample(beliebigeDokumente, { numRuns: NACHRICHTEN, seed: KEIM }).map(writeDokumente)
  for (const [nummer, kontext] of listKontexte().entries()) {
    const text = writeAusdruckssammlung(kontext, KEIM + nummer)
    for (const nachricht of nachrichten) await transformiere({ name: `Ausdrücke ${nummer}`, text }, nachricht, {})
  }
}

function listKontexte(): Ausdruckskontext[] {
  return [
    { art: 'nachricht' },
    ...[ANTRAG, BESCHEID].map((dokument) => ({ art: 'dokument' as const, dokument })),
    ...[...verzeichnis.values()]
      .filter(({ art }) => art === 'gruppe')
      .map((knoten) => ({ art: 'vorkommen' as const, knoten })),
  ]
}

/** A stylesheet with the value of every expression at every occurrence of the place. */
function writeAusdruckssammlung(kontext: Ausdruckskontext, keim: number): string {
  const umgebung = { felder: verzeichnis, praefix: 'f', dokumentnamen, kontext }
  const stichprobe = { numRuns: AUSDRUECKE_JE_KONTEXT, seed: keim }
  const xpaths = [
    ...fc.sample(beliebigeBedingung, stichprobe).map((eine) => bedingungToXPath(eine, umgebung)),
    ...fc.sample(beliebigeBerechnung, stichprobe).map((eine) => berechnungToXPath(eine, umgebung, 2)),
  ]
  const werte = xpaths.map((xpath, nummer) => `<w n="${nummer}"><xsl:value-of select="${escapeXml(xpath)}"/></w>`)
  return `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="${namespaceOfLeistung(form.leistung)}"
    exclude-result-prefixes="#all">
  <xsl:template match="/">
    <werte><xsl:for-each select="${pathTo(kontext)}"><stelle>${werte.join('')}</stelle></xsl:for-each></werte>
  </xsl:template>
</xsl:stylesheet>`
}

function pathTo(kontext: Ausdruckskontext): string {
  if (kontext.art === 'nachricht') return '/*'
  const dokument = kontext.art === 'dokument' ? kontext.dokument : kontext.knoten.dokument
  const schritte = kontext.art === 'dokument' ? [] : pathOfKnoten(kontext.knoten)
  return [
    '/*',
    ...[dokumentnamen.get(dokument), ...schritte.map((einer) => einer.technischerName)].map((n) => `f:${n}`),
  ].join('/')
}
