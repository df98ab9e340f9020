import { describe, expect, it } from 'vitest'
import { checkEigenenTeil } from '../../../electron/host/regelwerk/eigenerTeil.ts'

function codesOf(inhalt: string, einbindung = '<xsl:import href="erzeugt.xsl"/>'): string[] {
  const text = `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:r="urn:fachwerk:regel:1" xmlns:haken="urn:fachwerk:haken:1" xmlns:e="urn:fachwerk:erzeugt:1"
    xmlns:h="urn:fachwerk:haken:1" xmlns:eigen="urn:musterstadt:1">${einbindung}${inhalt}</xsl:stylesheet>`
  return checkEigenenTeil(text, 'regeln/x/stufe-1.xsl').map(({ code }) => code)
}

describe('Eigene Regel', () => {
  it.each([
    ['ein Haken', '<xsl:template match="*" mode="haken:pruefung"/>'],
    ['mehrere Haken', '<xsl:template match="*" mode="haken:pruefung haken:merkmale"/>'],
    [
      'ein Haken unter anderem Präfix',
      '<xsl:template match="*" mode="h:zustellauftrag"><xsl:next-match/></xsl:template>',
    ],
    ['ein eigenes benanntes Template', '<xsl:template name="eigen:beginn"/>'],
    ['eine eigene Funktion', '<xsl:function name="eigen:f"><xsl:sequence select="1"/></xsl:function>'],
    ['eine eigene Variable', '<xsl:variable name="eigen:grenze" select="28"/>'],
    ['ein Name mit ausgeschriebenem Namensraum', '<xsl:template name="Q{urn:musterstadt:1}a"/>'],
  ])('darf enthalten: %s', (_, inhalt) => {
    expect(codesOf(inhalt)).toEqual([])
  })

  it.each([
    ['ein Template ohne Modus', '<xsl:template match="*"/>', 'regeln.ueberschreibung'],
    ['ein Template der erzeugten Regel', '<xsl:template match="*" mode="pruefung"/>', 'regeln.ueberschreibung'],
    ['alle Modi', '<xsl:template match="*" mode="#all"/>', 'regeln.ueberschreibung'],
    ['einen Haken und mehr', '<xsl:template match="*" mode="haken:merkmale #default"/>', 'regeln.ueberschreibung'],
    ['ein benanntes Template ohne Namensraum', '<xsl:template name="zustellung"/>', 'regeln.ueberschreibung'],
    ['ein Haken mit Namen', '<xsl:template match="*" mode="haken:merkmale" name="x"/>', 'regeln.ueberschreibung'],
    ['eine Funktion der erzeugten Regel', '<xsl:function name="e:befund"/>', 'regeln.ueberschreibung'],
    [
      'eine Funktion im Namensraum der Regel',
      '<xsl:function name="Q{urn:fachwerk:erzeugt:1}befund"/>',
      'regeln.ueberschreibung',
    ],
    ['eine Variable der erzeugten Regel', '<xsl:variable name="stufe" select="4"/>', 'regeln.ueberschreibung'],
    ['ein unerklärtes Präfix', '<xsl:template name="fremd:x"/>', 'regeln.ueberschreibung'],
    [
      'einen Haken, den es nicht mehr gibt',
      '<xsl:template match="*" mode="haken:vorPruefung"/>',
      'regeln.hakenUnbekannt',
    ],
    ['eine Ausgabeform', '<xsl:output method="html"/>', 'regeln.fremderTeil'],
    ['einen Parameter', '<xsl:param name="eigen:x"/>', 'regeln.fremderTeil'],
    ['einen Modus', '<xsl:mode on-no-match="shallow-copy"/>', 'regeln.fremderTeil'],
    ['fremde Elemente', '<r:ergebnis/>', 'regeln.fremderTeil'],
  ])('darf nicht enthalten: %s', (_, inhalt, code) => {
    expect(codesOf(inhalt)).toEqual([code])
  })

  it.each([
    ['keine Regel', ''],
    ['eine andere Datei', '<xsl:import href="anders.xsl"/>'],
    ['zwei Dateien', '<xsl:import href="erzeugt.xsl"/><xsl:import href="mehr.xsl"/>'],
  ])('muss die erzeugte einbinden, nicht %s', (_, einbindung) => {
    expect(codesOf('', einbindung)).toEqual(['regeln.einbindung'])
  })

  it('muss ein lesbares Stylesheet sein', () => {
    expect(checkEigenenTeil('<a/>', 'x.xsl').map(({ code }) => code)).toEqual(['regeln.keinStylesheet'])
    expect(checkEigenenTeil('<a', 'x.xsl')).toMatchObject([{ code: 'xml.wohlgeformt', ort: { datei: 'x.xsl' } }])
  })
})
