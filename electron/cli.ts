#!/usr/bin/env node
import type { Command } from 'commander'
import type { Host } from '../shared/host.ts'
import { runExportiere } from './befehle/exportiere.ts'
import { runGeneriere } from './befehle/generiere.ts'
import { runPruefe } from './befehle/pruefe.ts'
import { runSende } from './befehle/sende.ts'
import { runTeste } from './befehle/teste.ts'
import { MISCHHILFE, runZusammenfuehren } from './befehle/zusammenfuehren.ts'
import { createKommando } from './kommandozeile.ts'

/** The command line: the host without a window. Exit status 0 only if all is well. */
const programm = createKommando('fachwerk')
  .description('Fachmodelle prüfen, Regeln erzeugen, Nachrichten senden, die Abnahme ausführen, Konzepte exportieren')
  .usage('<befehl> …')
  .helpCommand(false)
  .showHelpAfterError('(„fachwerk --help“ zeigt alle Befehle)')

function addBefehl(name: string, beschreibung: string): Command {
  return programm
    .command(name)
    .description(beschreibung)
    .argument('<projekt>', 'Projektordner')
    .option('--json', 'gibt das Ergebnis als JSON aus')
}

/** The host is loaded only when a command runs: help and wrong calls answer at once. */
async function withHost(run: (host: Host) => Promise<number>): Promise<void> {
  const { startHost } = await import('./host/host.ts')
  const host = startHost()
  try {
    process.exitCode = await run(host)
  } finally {
    await host.beende()
  }
}

addBefehl('pruefe', 'prüft das Fachmodell').action((ordner, optionen) =>
  withHost((host) => runPruefe(host, { ordner }, optionen)),
)

programm
  .command('regeln')
  .description('zeigt die Prüfregeln der Modellprüfung, mit einem Wort oder Code ihre Hilfe')
  .argument('[wort]', 'Code einer Regel, etwa leikaForm, oder ein Wort daraus', '')
  .option('--json', 'gibt das Ergebnis als JSON aus')
  .action(async (wort, optionen) => {
    const { runRegeln } = await import('./befehle/regeln.ts')
    process.exitCode = runRegeln(wort, optionen)
  })

addBefehl('generiere', 'erzeugt XSD, Regeln, Zuordnungen und Konfiguration')
  .requiredOption('--nach <ordner>', 'Zielordner')
  .action((ordner, optionen) => withHost((host) => runGeneriere(host, { ordner, nach: optionen.nach }, optionen)))

addBefehl('exportiere', 'schreibt das Systemkonzept eines Komponententyps für Hersteller')
  .requiredOption('--komponententyp <name>', 'Art des Systems, etwa Fachverfahren')
  .requiredOption('--stufe <stufe>', 'Umsetzungsstufe von 1 bis 4')
  .option('--leistung <name>', 'nur diese Leistung; sonst alle')
  .requiredOption('--nach <datei>', 'Zieldatei: .html, .docx, .pdf oder .zip (alles mit Schemata und Testnachrichten)')
  .action((ordner, optionen) => withHost((host) => runExportiere(host, ordner, optionen)))

programm
  .command('sende')
  .description('sendet eine Nachricht durch den Regel-Prozessor und zeigt, was geschieht')
  .argument('<nachricht>', 'Datei mit der Nachricht')
  .requiredOption('--organisation <name>', 'Organisation, bei der die Nachricht eingeht')
  .option('--projekt <ordner>', 'Projektordner', '.')
  .option('--kanal <kanal>', 'Eingangskanal')
  .option('--stufe <stufe>', 'Umsetzungsstufe statt der eingestellten')
  .option('--anlage <datei...>', 'Dateien der Anlagen')
  .option('--regeln <ordner>', 'Regeltexte aus diesem Ordner')
  .option('--json', 'gibt das Ergebnis als JSON aus')
  .action((nachricht, optionen) => withHost((host) => runSende(host, nachricht, optionen)))

addBefehl('teste', 'führt die Abnahme aus: den abgeleiteten Testplan und alle Testfälle')
  .option('--filter <text>', 'nur Testfälle, deren Name oder Titel den Text enthält')
  .option('--regeln <ordner>', 'prüft die Regeltexte dieses Ordners, wie sie sind')
  .option('--junit <datei>', 'schreibt ein JUnit-Protokoll')
  .action((ordner, optionen) =>
    withHost((host) => runTeste(host, { ordner, filter: optionen.filter, regeln: optionen.regeln }, optionen)),
  )

programm
  .command('zusammenfuehren')
  .description('führt Fassungen eines Projekts nach Elementen zusammen: je Datei für Git, oder das ganze Projekt')
  .argument('[grundlage]', 'gemeinsame Grundlage (%O)')
  .argument('[eigene]', 'eigene Fassung (%A); sie wird zum Ergebnis')
  .argument('[fremde]', 'fremde Fassung (%B)')
  .argument('[pfad]', 'Pfad der Datei im Repository (%P)')
  .option(
    '--einrichten [projekt]',
    'richtet Git in diesem Repository dafür ein; ohne Angabe im Ordner, in dem Sie sind',
  )
  .option('--projekt [projekt]', 'führt nach „git merge“ das ganze Projekt zusammen, über alle Dateien hinweg')
  .option('--json', 'gibt das Ergebnis als JSON aus')
  .addHelpText('after', MISCHHILFE)
  .action((grundlage, eigene, fremde, pfad, optionen) =>
    withHost((host) => runZusammenfuehren(host, [grundlage, eigene, fremde, pfad], optionen)),
  )

await programm.parseAsync()
