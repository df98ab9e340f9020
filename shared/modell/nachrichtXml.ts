import type { Dokument } from './elemente/dokument.ts'
import type { Leistung } from './elemente/leistung.ts'
import type { Nachrichtentyp } from './elemente/nachricht.ts'
import type { Feldbaum, Feldknoten } from './feldbaum.ts'
import type { Anlage, Beteiligter, Feldwert, Gruppenwert, Nachricht, Nachrichtenkopf } from './nachricht.ts'
import { NAMENSRAUM_NACHRICHT, namespaceOfLeistung } from './namensraeume.ts'

/** Everything needed to write or read messages of one Nachrichtentyp. */
export interface Nachrichtenform {
  leistung: Leistung
  nachrichtentyp: Nachrichtentyp
  /** in the order of the Dokumentsichten */
  dokumente: readonly { dokument: Dokument; baum: Feldbaum }[]
}

/** An XML element as plain data, namespaces resolved; the host makes it from its parser. */
export interface XmlElement {
  namensraum: string
  name: string
  attribute: Record<string, string>
  kinder: XmlElement[]
  /** concatenated text children */
  text: string
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (zeichen) => `&#${zeichen.charCodeAt(0)};`)
}

/** Writes a message as XML, one element a line; the inverse of `readNachricht` for every valid message. */
export function writeNachricht(form: Nachrichtenform, nachricht: Nachricht): string {
  const zeilen: string[] = ['<?xml version="1.0" encoding="UTF-8"?>']
  const wurzel = `f:${form.nachrichtentyp.technischerName}`
  zeilen.push(
    `<${wurzel} xmlns:f="${namespaceOfLeistung(form.leistung)}" xmlns:n="${NAMENSRAUM_NACHRICHT}"` +
      ` fachmodellVersion="${escapeXml(nachricht.fachmodellVersion)}" test="${nachricht.test}">`,
  )
  writeKopf(zeilen, nachricht)
  writeAnlagen(zeilen, nachricht.anlagen)
  for (const { dokument, baum } of form.dokumente) {
    const inhalt = nachricht.dokumente[dokument.id]
    if (inhalt !== undefined) writeGruppe(zeilen, dokument.technischerName, baum.kinder, inhalt, 1)
  }
  zeilen.push(`</${wurzel}>`)
  return `${zeilen.join('\n')}\n`
}

function writeKopf(zeilen: string[], nachricht: Nachricht): void {
  const { kopf } = nachricht
  const leaf = (name: string, wert: string): string => `<n:${name}>${escapeXml(wert)}</n:${name}>`
  const beteiligter = (name: string, wer: Beteiligter): string =>
    `    <n:${name}>${leaf('kennung', wer.kennung)}${leaf('name', wer.name)}</n:${name}>`
  zeilen.push('  <n:nachrichtenkopf>', '    <n:identifikation.nachricht>')
  zeilen.push(`      ${leaf('nachrichtenUUID', kopf.nachrichtenUUID)}`)
  zeilen.push(`      ${leaf('nachrichtentyp', nachricht.nachrichtentyp)}`)
  zeilen.push(`      ${leaf('erstellungszeitpunkt', kopf.erstellungszeitpunkt)}`)
  zeilen.push('    </n:identifikation.nachricht>', beteiligter('leser', kopf.leser), beteiligter('autor', kopf.autor))
  if (kopf.vorgangId !== undefined) zeilen.push(`    ${leaf('vorgangId', kopf.vorgangId)}`)
  if (kopf.bezugNachricht !== undefined) zeilen.push(`    ${leaf('bezugNachricht', kopf.bezugNachricht)}`)
  for (const { system, kennung } of kopf.fremdkennungen) {
    zeilen.push(`    <n:fremdkennung system="${escapeXml(system)}">${escapeXml(kennung)}</n:fremdkennung>`)
  }
  zeilen.push('  </n:nachrichtenkopf>')
}

function writeAnlagen(zeilen: string[], anlagen: readonly Anlage[]): void {
  if (anlagen.length === 0) return
  zeilen.push('  <n:anlagen>')
  for (const { id, name, typ, groesse, sha256 } of anlagen) {
    zeilen.push(
      `    <n:anlage id="${escapeXml(id)}" name="${escapeXml(name)}" typ="${escapeXml(typ)}"` +
        ` groesse="${groesse}" sha256="${escapeXml(sha256)}"/>`,
    )
  }
  zeilen.push('  </n:anlagen>')
}

function writeGruppe(
  zeilen: string[],
  name: string,
  kinder: readonly Feldknoten[],
  wert: Gruppenwert,
  tiefe: number,
): void {
  const einzug = '  '.repeat(tiefe)
  zeilen.push(`${einzug}<f:${name}>`)
  for (const kind of kinder) {
    for (const vorkommen of wert[kind.id] ?? []) {
      if (typeof vorkommen === 'string') {
        zeilen.push(`${einzug}  <f:${kind.technischerName}>${escapeXml(vorkommen)}</f:${kind.technischerName}>`)
      } else {
        writeGruppe(zeilen, kind.technischerName, kind.kinder, vorkommen, tiefe + 1)
      }
    }
  }
  zeilen.push(`${einzug}</f:${name}>`)
}

/**
 * Reads a message from parsed XML without validating it: unknown elements are passed over, missing head values become empty
 * strings. Validation is the task of XSD and rule.
 */
export function readNachricht(form: Nachrichtenform, wurzel: XmlElement): Nachricht {
  const fach = namespaceOfLeistung(form.leistung)
  const kopf = wurzel.kinder.find((kind) => isElement(kind, NAMENSRAUM_NACHRICHT, 'nachrichtenkopf'))
  const anlagen = wurzel.kinder.find((kind) => isElement(kind, NAMENSRAUM_NACHRICHT, 'anlagen'))
  const dokumente: Record<string, Gruppenwert> = {}
  for (const { dokument, baum } of form.dokumente) {
    const element = wurzel.kinder.find((kind) => isElement(kind, fach, dokument.technischerName))
    if (element !== undefined) dokumente[dokument.id] = readGruppe(baum.kinder, element, fach)
  }
  return {
    nachrichtentyp: form.nachrichtentyp.id,
    fachmodellVersion: wurzel.attribute.fachmodellVersion ?? '',
    test: wurzel.attribute.test === 'true' || wurzel.attribute.test === '1',
    kopf: readKopf(kopf),
    anlagen: (anlagen?.kinder ?? []).map(readAnlage),
    dokumente,
  }
}

function isElement(element: XmlElement, namensraum: string, name: string): boolean {
  return element.name === name && element.namensraum === namensraum
}

function findText(element: XmlElement | undefined, ...weg: string[]): string | undefined {
  let hier = element
  for (const name of weg) hier = hier?.kinder.find((kind) => isElement(kind, NAMENSRAUM_NACHRICHT, name))
  return hier?.text.trim()
}

function readKopf(kopf: XmlElement | undefined): Nachrichtenkopf {
  const beteiligter = (name: string): Beteiligter => ({
    kennung: findText(kopf, name, 'kennung') ?? '',
    name: findText(kopf, name, 'name') ?? '',
  })
  const vorgangId = findText(kopf, 'vorgangId')
  const bezugNachricht = findText(kopf, 'bezugNachricht')
  return {
    nachrichtenUUID: findText(kopf, 'identifikation.nachricht', 'nachrichtenUUID') ?? '',
    erstellungszeitpunkt: findText(kopf, 'identifikation.nachricht', 'erstellungszeitpunkt') ?? '',
    leser: beteiligter('leser'),
    autor: beteiligter('autor'),
    ...(vorgangId === undefined ? {} : { vorgangId }),
    ...(bezugNachricht === undefined ? {} : { bezugNachricht }),
    fremdkennungen: (kopf?.kinder ?? [])
      .filter((kind) => isElement(kind, NAMENSRAUM_NACHRICHT, 'fremdkennung'))
      .map((kind) => ({ system: kind.attribute.system ?? '', kennung: kind.text.trim() })),
  }
}

function readAnlage(element: XmlElement): Anlage {
  const { id = '', name = '', typ = '', groesse = '0', sha256 = '' } = element.attribute
  return { id, name, typ, groesse: Number(groesse), sha256 }
}

function readGruppe(kinder: readonly Feldknoten[], element: XmlElement, namensraum: string): Gruppenwert {
  const wert: Gruppenwert = {}
  for (const knoten of kinder) {
    const vorkommen: Feldwert[] = []
    for (const kind of element.kinder) {
      if (!isElement(kind, namensraum, knoten.technischerName)) continue
      vorkommen.push(knoten.art === 'feld' ? kind.text : readGruppe(knoten.kinder, kind, namensraum))
    }
    if (vorkommen.length > 0) wert[knoten.id] = vorkommen
  }
  return wert
}
