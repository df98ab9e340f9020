import type { Testbericht, Testergebnis } from '../../../shared/host/testbericht.ts'
import { escapeXml } from '../../../shared/modell/nachrichtXml.ts'

/** The report in the JUnit form that CI servers read: one suite per Nachrichtentyp, stage and Organisation. */
export function writeJunit(bericht: Testbericht): string {
  const gruppen = groupBySuite(bericht.faelle)
  const zeilen = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${escapeXml(bericht.projekt)}" tests="${bericht.faelle.length}" failures="${bericht.gescheitert}" time="${seconds(bericht.dauerMs)}">`,
  ]
  for (const [name, faelle] of gruppen) {
    const gescheitert = faelle.filter(({ bestanden }) => !bestanden).length
    zeilen.push(`  <testsuite name="${escapeXml(name)}" tests="${faelle.length}" failures="${gescheitert}">`)
    for (const fall of faelle) zeilen.push(...writeFall(name, fall))
    zeilen.push('  </testsuite>')
  }
  return `${[...zeilen, '</testsuites>'].join('\n')}\n`
}

function suiteOf({ nachrichtentyp, stufe, organisation }: Testergebnis): string {
  return `${nachrichtentyp} / Stufe ${stufe} / ${organisation}`
}

function groupBySuite(faelle: readonly Testergebnis[]): Map<string, Testergebnis[]> {
  const gruppen = new Map<string, Testergebnis[]>()
  for (const fall of faelle) {
    const gruppe = gruppen.get(suiteOf(fall))
    if (gruppe === undefined) gruppen.set(suiteOf(fall), [fall])
    else gruppe.push(fall)
  }
  return gruppen
}

function writeFall(suite: string, fall: Testergebnis): string[] {
  const kopf = `    <testcase classname="${escapeXml(suite)}" name="${escapeXml(`${fall.titel} [${fall.name}]`)}" time="${seconds(fall.dauerMs)}"`
  if (fall.bestanden) return [`${kopf}/>`]
  const text = fall.abweichungen
    .map(
      ({ stelle, erwartet, tatsaechlich }) =>
        `${stelle}\nerwartet: ${erwartet ?? '(nichts)'}\ntatsächlich: ${tatsaechlich ?? '(nichts)'}`,
    )
    .join('\n\n')
  const [erste] = fall.abweichungen
  return [
    `${kopf}>`,
    `      <failure message="${escapeXml(erste?.stelle ?? '')}">${escapeXml(text)}</failure>`,
    '    </testcase>',
  ]
}

function seconds(millisekunden: number): string {
  return (millisekunden / 1000).toFixed(3)
}
