import { generateKonfiguration } from '../../../../shared/generator/konfiguration.ts'
import { pfadOfRegel } from '../../../../shared/generator/pfade.ts'
import { escapeXml } from '../../../../shared/modell/nachrichtXml.ts'
import { NAMENSRAUM_REGEL } from '../../../../shared/modell/namensraeume.ts'
import { getDatensatz, type Projekt } from '../../../../shared/modell/projekt.ts'
import { writeAntworten, writeKontext, writeVorgang } from '../../prozessor/eingaben.ts'
import { texteOf } from '../../sitzung/regeltexte.ts'
import type { Regelerwartung, Testnachricht } from '../testnachrichten.ts'

type MitRegel = Testnachricht & { regel: Regelerwartung }

/**
 * XSpec suites, one per Nachrichtentyp, with the rules they test and the documents the rules get: every message that reaches
 * a rule, with the Befunde and the Zustellwege that it must return in its first round.
 */
export function createXspec(projekt: Projekt, nachrichten: readonly Testnachricht[]): Map<string, string> {
  const dateien = new Map<string, string>()
  const mitRegel = nachrichten.filter(hasRegel)
  for (const typ of new Set(mitRegel.map(({ nachrichtentyp }) => nachrichtentyp))) {
    const eigene = mitRegel.filter(({ nachrichtentyp }) => nachrichtentyp === typ)
    for (const [pfad, text] of createSuite(projekt, eigene)) dateien.set(pfad, text)
  }
  return dateien
}

function hasRegel(nachricht: Testnachricht): nachricht is MitRegel {
  return nachricht.regel !== undefined
}

function createSuite(projekt: Projekt, nachrichten: readonly MitRegel[]): [string, string][] {
  const [erste] = nachrichten
  if (erste === undefined) return []
  const { eingabe } = erste.regel
  const leistung = getDatensatz(projekt, 'leistung', eingabe.leistung)
  const typ = getDatensatz(projekt, 'nachrichtentyp', erste.nachrichtentyp)
  const konfiguration = generateKonfiguration(projekt, eingabe.organisation, leistung.id, eingabe.stufe)
  if (!konfiguration.ok) return []
  const regel = pfadOfRegel(leistung, eingabe.stufe)
  const ordner = `xspec/${leistung.technischerName}`
  const eingaben = `eingaben/${typ.technischerName}`
  const { merkmale, ...vorgang } = eingabe.vorgang
  const vorgangstext = writeVorgang(
    {
      ...vorgang,
      organisation: eingabe.organisation,
      leistung: leistung.id,
      fristen: [],
      merkmale: Object.fromEntries(merkmale.map(({ name, wert }) => [name, wert])),
    },
    vorgang.neu,
  )
  const { eingangsdatum: _, ...kontext } = eingabe.kontext
  return [
    [`xspec/regeln/${regel}`, texteOf(projekt).get(regel) ?? ''],
    [`${ordner}/${eingaben}/konfiguration.xml`, konfiguration.wert],
    [`${ordner}/${eingaben}/vorgang.xml`, vorgangstext],
    [`${ordner}/${eingaben}/antworten.xml`, writeAntworten([])],
    [`${ordner}/${eingaben}/kontext.xml`, writeKontext(kontext)],
    [`${ordner}/${typ.technischerName}.xspec`, writeSuite(typ.name, `../regeln/${regel}`, eingaben, nachrichten)],
  ]
}

function writeSuite(name: string, regel: string, eingaben: string, nachrichten: readonly MitRegel[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<!-- ${name.replaceAll('--', '- -')}: erzeugt aus dem Fachmodell, siehe LIESMICH.md -->`,
    '<x:description xmlns:x="http://www.jenitennison.com/xslt/xspec"',
    `               xmlns:r="${NAMENSRAUM_REGEL}"`,
    `               stylesheet="${escapeXml(regel)}" xslt-version="3.0">`,
    ...['konfiguration', 'vorgang', 'antworten', 'kontext'].map(
      (parameter) => `  <x:param name="${parameter}" href="${escapeXml(eingaben)}/${parameter}.xml" select="/"/>`,
    ),
    ...nachrichten.map(writeScenario),
    '</x:description>',
    '',
  ].join('\n')
}

function writeScenario({ nummer, titel, datei, regel }: MitRegel): string {
  const [runde] = regel.runden
  const codes = (runde?.befunde ?? []).map(({ code }) => code)
  const ausgang = runde?.ausgang
  const wege =
    ausgang?.art === 'anfragen'
      ? ausgang.anfragen.map(({ zustellweg }) => zustellweg)
      : ausgang?.art === 'abschluss'
        ? ausgang.zustellauftraege.map(({ zustellweg }) => zustellweg)
        : []
  return [
    `  <x:scenario label="${escapeXml(`${nummer}: ${titel}`)}">`,
    `    <x:context href="../../${escapeXml(datei)}" select="/"/>`,
    writeExpect('Befunde', '$x:result/descendant-or-self::r:befund/@code', codes),
    writeExpect(
      'Zustellwege und Anfragen',
      '$x:result/descendant-or-self::*[self::r:zustellauftrag or self::r:anfrage]/@zustellweg',
      wege,
    ),
    `    <x:expect label="Rückweisung" test="exists($x:result/descendant-or-self::r:rueckweisung) eq ${ausgang?.art === 'rueckweisung'}()"/>`,
    '  </x:scenario>',
  ].join('\n')
}

/** Compared as sorted lists: the order of Befunde and orders is no matter of this test. */
function writeExpect(label: string, auswahl: string, werte: readonly string[]): string {
  const erwartet = [...werte].sort().map((wert) => `'${wert}'`)
  return `    <x:expect label="${label}" test="sort(${auswahl} ! string())" select="(${erwartet.join(', ')})"/>`
}
