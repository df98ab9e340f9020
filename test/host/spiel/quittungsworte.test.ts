import { describe, expect, it } from 'vitest'
import { describeQuittung, describeScheitern } from '../../../electron/host/spiel/quittungsworte.ts'

describe('Worte einer Quittung', () => {
  it.each([
    [
      'E-Akte',
      '<quittung aktenzeichen="52.11-1" vorgangskennzeichen="52.11-1#1"/>',
      'Aktenzeichen 52.11-1, Vorgang 52.11-1#1',
    ],
    ['Mail: Kennungen sagen Menschen nichts', '<quittung nachrichtId="&lt;x@y&gt;"/>', ''],
    [
      'Register',
      '<quittung treffer="einer"><merkmal name="registernummer">HRA 1</merkmal></quittung>',
      'ein Treffer, Registernummer HRA 1',
    ],
    ['kein XML', 'angenommen', ''],
  ])('%s', (_fall, xml, worte) => {
    expect(describeQuittung(xml)).toBe(worte)
  })
})

describe('Grund des Scheiterns', () => {
  it.each([
    ['Das Postfach ist voll', 'Das Postfach ist voll'],
    ['', 'Das Zielsystem hat keinen Grund genannt.'],
    [
      "Die Nachricht entspricht nicht dem Schema des Zielsystems: Element '{urn:x}a': This element is not expected.",
      'Die Nachricht entspricht nicht dem Schema des Zielsystems.',
    ],
    ["Element 'a': Missing child element(s).", 'Das Zielsystem hat die Nachricht nicht angenommen.'],
    ['XPTY0004 in xsl:template', 'Das Zielsystem hat die Nachricht nicht angenommen.'],
  ])('%s', (text, satz) => {
    expect(describeScheitern(text)).toBe(satz)
  })
})
