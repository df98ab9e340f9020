import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { check0604 } from '../../../electron/host/demo/xdomea0604.ts'
import { parseBaum } from '../../../electron/host/prozessor/xmlbaum.ts'

const GUT = readFileSync('test/shared/zuordnung/golden/ablageNeu/ausgabe.xml', 'utf8')

function codesOf(xml: string): string[] {
  const baum = parseBaum(xml)
  if (!baum.ok) throw new Error('kein XML')
  return check0604(baum.wert).map((befund) => befund.code)
}

function change(von: string | RegExp, nach: string): string {
  const xml = GUT.replace(von, nach)
  if (xml === GUT) throw new Error('nichts geändert')
  return xml
}

describe('Struktur von FVDaten.SGOErstellen.0604', () => {
  test('die Nachricht aus dem Beispiel ist in Ordnung', () => {
    expect(codesOf(GUT)).toEqual([])
  })

  test.each<[string, string, string | RegExp, string]>([
    ['falsche Wurzel', 'xdomea.wurzel', /SGOErstellen\.0604/g, 'SGOAblegen.0605'],
    ['falscher Namensraum', 'xdomea.wurzel', 'schema:3.0.0"', 'schema:2.4.0"'],
    ['Nachrichtentyp passt nicht zur Wurzel', 'xdomea.wert', '<code>0604</code>', '<code>0605</code>'],
    ['ProzessID ist keine UUID', 'xdomea.wert', '000000000005</x:ProzessID>', '05</x:ProzessID>'],
    ['Zeitpunkt ohne Zeitzone', 'xdomea.wert', 'T10:00:00+01:00', 'T10:00:00'],
    ['Importbestätigung nicht 1', 'xdomea.wert', '<x:Importbestaetigung>1', '<x:Importbestaetigung>true'],
    ['Stapel kein Wahrheitswert', 'xdomea.wert', '<x:Stapel>0', '<x:Stapel>nein'],
    ['Empfänger fehlt', 'xdomea.fehlt', /<x:Empfaenger>.*<\/x:Empfaenger>/, ''],
    ['Erstellerkennung fehlt', 'xdomea.fehlt', /<x:Erstellerkennung>.*<\/x:Erstellerkennung>/, ''],
    ['FachverfahrenObjektID fehlt', 'xdomea.fehlt', /<x:FachverfahrenObjektID>.*<\/x:FachverfahrenObjektID>/, ''],
    [
      'Stapel vor der Erstellerkennung',
      'xdomea.reihenfolge',
      '<x:Erstellerkennung>',
      '<x:Stapel>0</x:Stapel><x:Erstellerkennung>',
    ],
    ['Titel doppelt', 'xdomea.mehrfach', '<x:Typ>formular</x:Typ>', '<x:Typ>a</x:Typ><x:Typ>b</x:Typ>'],
    ['unbekanntes Element', 'xdomea.unbekannt', '<x:Typ>formular</x:Typ>', '<x:Art>formular</x:Art>'],
    ['code qualifiziert', 'xdomea.unbekannt', '<code>0604</code>', '<x:code>0604</x:code>'],
    ['Dateiformat unbekannt', 'xdomea.wert', '<code>008</code>', '<code>046</code>'],
    ['Dateiformat ohne Listenversion', 'xdomea.listenversion', 'dateiformat" listVersionID="1.0"', 'dateiformat"'],
    ['Dateiformat mit Name', 'xdomea.unbekannt', '<code>008</code>', '<code>008</code><name>html</name>'],
    ['Dateiname ohne UUID', 'xdomea.wert', /<x:Dateiname>[^_]*_betrieb/, '<x:Dateiname>betrieb'],
    ['Datum unmöglich', 'xdomea.wert', '<x:Posteingangsdatum>2026-03-02', '<x:Posteingangsdatum>02.03.2026'],
    ['dieselbe Kennung zweimal', 'xdomea.doppelt', '0000000000c2</x:ID>', '0000000000c1</x:ID>'],
    [
      'derselbe Dateiname zweimal',
      'xdomea.doppelt',
      /0000000000d2_eintragung\.xyz<\/x:Dateiname>/,
      '0000000000d1_betrieb.html</x:Dateiname>',
    ],
    ['kein Schriftgutobjekt', 'xdomea.schriftgut', /<x:Akte>[\s\S]*<\/x:Akte>/, ''],
    [
      'Element eines fremden Namensraums',
      'xdomea.namensraum',
      '<x:Organisationseinheit>',
      '<y:X xmlns:y="urn:y"/><x:Organisationseinheit>',
    ],
  ])('%s', (_titel, code, von, nach) => {
    expect(codesOf(change(von, nach))).toContain(code)
  })
})
