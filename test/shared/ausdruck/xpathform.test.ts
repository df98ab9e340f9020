import { describe, expect, it } from 'vitest'
import { describeXPathmangel, listPraefixe } from '../../../shared/ausdruck/xpath/form.ts'

describe('Ein freier XPath', () => {
  it.each([
    'exists(hund/rasse)',
    "hund[rasse = 'Dogge'][1]/name != ''",
    `translate(name, "'", '"') = "a""b"`,
    'some $h in hund satisfies ($h/alter gt 2 and $h/groesse < 40)',
    'count(//hund) - 1',
    "hund (: that's all :)",
    '/',
    '*',
    '.',
  ])('%s gilt als geschrieben', (xpath) => {
    expect(describeXPathmangel(xpath)).toBeUndefined()
  })

  it.each([
    ['hund[rasse', 'Schließen Sie im XPath die Klammer „[“.'],
    ['count(hund', 'Schließen Sie im XPath die Klammer „(“.'],
    ['hund)', 'Vor „)“ fehlt im XPath die öffnende Klammer.'],
    ['hund[count(x]', 'Schließen Sie „(“ im XPath, bevor „]“ kommt.'],
    ["rasse = 'Dogge", "Schließen Sie das Anführungszeichen ' im XPath."],
    ['//[[', 'Schließen Sie im XPath die Klammer „[“.'],
    ['hund (: rasse', 'Schließen Sie den Kommentar „(:“ im XPath mit „:)“.'],
    ['hund (:)', 'Schließen Sie den Kommentar „(:“ im XPath mit „:)“.'],
    ['(:'.repeat(500_000), 'Schließen Sie den Kommentar „(:“ im XPath mit „:)“.'],
    ['hund/', 'Nach „/“ endet der XPath; ergänzen Sie, was folgt.'],
    ['alter > 2 and ', 'Nach „and“ endet der XPath; ergänzen Sie, was folgt.'],
    ['alter =', 'Nach „=“ endet der XPath; ergänzen Sie, was folgt.'],
  ])('%.40s sagt, was fehlt', (xpath, satz) => {
    expect(describeXPathmangel(xpath)).toBe(satz)
  })

  it.each<[string, string[]]>([
    ["/mp:Antrag/mp:ART = 'EP'", ['mp']],
    ['ancestor::a:kopf/@b:id', ['a', 'b']],
    ['descendant::hund/self::*', []],
    ['\'a:kopf\' = "b:id" (: c:nichts :)', []],
    ['Q{urn:x:y}hund/xml:lang', []],
    ['c:*[d:f(.)]', ['c', 'd']],
    ['let $x:=hund return $x', []],
    ['für:straße', ['für']],
  ])('%s benutzt die Präfixe %j', (xpath, praefixe) => {
    expect(listPraefixe(xpath)).toEqual(praefixe)
  })
})
