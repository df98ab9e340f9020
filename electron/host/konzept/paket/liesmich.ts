import type { Konzeptsammlung } from '../sammlung.ts'

/** What lies in the package, for someone who opens it first. */
export function writeLiesmich({ bezug, nachrichten }: Konzeptsammlung): string {
  const gute = nachrichten.filter(({ urteil }) => urteil === 'angenommen').length
  return `Systemkonzept ${bezug.komponententyp.name}, Umsetzungsstufe ${bezug.stufe}

systemkonzept.html   das Systemkonzept für jeden Browser, auch zum Drucken
systemkonzept.docx   dasselbe für Word
anforderungen.json   alle Anforderungen mit Nummer und dem Element des Fachmodells, aus dem sie kommen
testplan.html        alle Testfälle als Tabelle
testplan.json        dieselben für Programme
schemata/            XML-Schemata der Schnittstellen
nachrichten/         ${nachrichten.length} Testnachrichten: ${gute} gute, ${nachrichten.length - gute} schlechte
nachrichten/anlagen/ Dateien der Anlagen; der Name ist die Prüfsumme (SHA-256), die im Kopf der Nachricht steht
beispiele/           weitere Beispiele
xspec/               Tests der Integrationsregeln, siehe xspec/LIESMICH.md
pruefsummen.sha256   Prüfsummen aller Dateien; zum Nachrechnen: sha256sum -c pruefsummen.sha256

Jede Nachricht wurde mit dem Schema geprüft, das hier beiliegt. Was die Integrationsregel zu ihr sagt, hat ein
zweites, von der Regel unabhängiges Programm aus dem Fachmodell vorhergesagt.
`
}

export const XSPEC_LIESMICH = `# XSpec-Tests der Integrationsregeln

Je Nachrichtentyp eine Datei „*.xspec“ (XSpec 3, XSLT 3.0). Jedes Szenario legt der erzeugten Regel in „regeln/“ eine
Testnachricht aus „../nachrichten/“ vor und vergleicht

- die Kennungen der Befunde,
- die Zustellwege der Aufträge und Anfragen der ersten Runde,
- ob die Regel zurückweist.

Die Parameter der Regel stehen in „eingaben/“: Konfiguration der Organisation, Vorgang, Antworten (noch keine) und
Kontext. Der Kontext sagt, dass ein Schema die Nachricht schon geprüft hat; deshalb fehlen hier die Nachrichten, die
schon das Schema abweist. Ausgenommen sind eigene Regelteile einer Kommune: Getestet wird die erzeugte Regel.

Ausführen mit XSpec (https://github.com/xspec/xspec) und Saxon-HE ab 10:

    xspec.sh xspec/LEISTUNG/NACHRICHTENTYP.xspec
`
