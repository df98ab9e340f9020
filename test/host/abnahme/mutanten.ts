/** A seeded fault in a generated text, and the cases among which at least one has to turn red. */
export interface Mutant {
  name: string
  /** path of the generated text */
  datei: string
  von: RegExp
  zu: string
  /** cases that are run to find it */
  filter: string
  /** belongs to the small sample of `npm test` */
  stichprobe?: true
}

const REGEL_2 = 'gewerbeanmeldung/stufe-2/erzeugt.xsl'
const REGEL_4 = 'gewerbeanmeldung/stufe-4/erzeugt.xsl'

export const MUTANTEN: readonly Mutant[] = [
  {
    name: 'ein Zustellweg fehlt in der Tabelle',
    datei: REGEL_2,
    von: /zus-gkpzf7hgqu │ 2 {6}│[^\n]*\n/,
    zu: '',
    filter: 'gewerbeanmeldung/musterstadt/stufe-2/anzeigePersonEinreichen/grenze',
  },
  {
    name: 'ein Zustellweg geht an einen anderen Komponententyp',
    datei: REGEL_4,
    von: /(zus-gkpzf7hgqu │ 2 {6}│[^\n]*nac-2exu0sylw0 │ )kom-rubqvx9716/,
    zu: '$1kom-4duffqopbg',
    filter: 'gewerbeanmeldung/musterstadt/stufe-4/anzeigePersonEinreichen/grenze',
  },
  {
    name: 'ein Zustellweg ist nicht mehr Pflicht',
    datei: REGEL_4,
    von: /(zus-gkpzf7hgqu │ 2 {6}│[^\n]*zustaendigkeit │ )ja /,
    zu: '$1   ',
    filter: 'gewerbeanmeldung/musterstadt/stufe-4/anzeigePersonEinreichen/grenze',
  },
  {
    name: 'eine bedingte Pflicht wird nie verlangt',
    datei: REGEL_4,
    von: /(grundDerVerspaetung +│ fel-[^\n]*│ text +│ +│ )ja/,
    zu: '$1  ',
    filter: 'gewerbeanmeldung/musterstadt/stufe-4/anzeigePersonEinreichen/bedingung',
  },
  {
    name: 'der Datentyp eines Feldes wird nicht mehr geprüft',
    datei: REGEL_4,
    von: /(fel-iqtem28qeh +│ Beginn der angemeldeten Tätigkeit +│ )datum/,
    zu: '$1text ',
    filter: 'gewerbeanmeldung/musterstadt/stufe-4/anzeigePersonEinreichen/sammel',
  },
  {
    name: 'eine Pflichtangabe darf fehlen',
    datei: REGEL_4,
    von: /(fel-iqtem28qeh +│ Beginn der angemeldeten Tätigkeit +│ datum +│ )1/,
    zu: '$10',
    filter: 'gewerbeanmeldung/musterstadt/stufe-4/anzeigePersonEinreichen/sammel',
  },
  {
    name: 'ein Feld einer späteren Stufe wird nicht gemeldet',
    datei: 'gewerbeanmeldung/stufe-1/erzeugt.xsl',
    von: / +wirtschaftszweig +│ fel-[0-9a-z]+ +│ spaeter[^\n]*\n/,
    zu: '',
    filter: 'gewerbeanmeldung/musterstadt/stufe-1/anzeigePersonEinreichen/stufe',
  },
  {
    name: 'eine fehlende Anlage fällt nicht auf',
    datei: REGEL_4,
    von: /if \(empty\(\$anlage\)\) then 'regel\.anlageFehlt'/,
    zu: 'if (empty($anlage)) then ()',
    filter: 'gewerbeanmeldung/musterstadt/stufe-4/anzeigePersonEinreichen/anlage',
  },
  {
    name: 'eine Antwort ohne offene Anfrage wird angenommen',
    datei: REGEL_4,
    von: /\$typ\/@beantwortet and not\(/,
    zu: '$typ/@beantwortet and false() and not(',
    filter: 'gewerbeanmeldung/musterstadt/stufe-4/unterlagenNachreichen/vorgang/ungefragt',
  },
  {
    name: 'zwei Felder sind in der Zuordnung zum Fachverfahren vertauscht',
    datei: 'zuordnungen/gewerbeprofi/anmeldungPerson.xsl',
    von: /\(\$nachricht\/f:inhaberPerson\/f:betriebsinhaber\/f:familienname\)/,
    zu: '($nachricht/f:inhaberPerson/f:betriebsinhaber/f:vornamen)',
    filter: 'gewerbeanmeldung/musterstadt/stufe-4/anzeigePersonEinreichen/grenze',
  },
  {
    name: 'der Betreff fehlt in der E-Akte',
    datei: 'zuordnungen/demo-dms/ablage.xsl',
    von: /<xdomea:Betreff><xsl:value-of select="\."\/><\/xdomea:Betreff>/,
    zu: '',
    filter: 'gewerbeanmeldung/musterstadt/stufe-4/anzeigePersonEinreichen/grenze',
  },
  {
    name: 'die Zuordnung des Portals liest ein anderes Feld',
    datei: 'zuordnungen/musterportal/antragPerson.xsl',
    von: /<f:familienname>(<xsl:value-of select=")[^"]*"/,
    zu: "<f:familienname>$1'Vertauscht'\"",
    filter: 'portal-stufe-2',
  },
  {
    name: 'eine Dokumentsicht gibt ein Dokument zu viel weiter',
    datei: 'gewerbeanmeldung/projektionen/finanzamtUnterrichten.xsl',
    von: /<xsl:apply-templates select="n:nachrichtenkopf" mode="kopf"\/>/,
    zu: '<xsl:apply-templates select="n:nachrichtenkopf" mode="kopf"/><xsl:copy-of select="f:bescheinigung"/>',
    filter: 'gewerbeanmeldung/musterstadt/stufe-4/gewerbescheinErteilen/grenze',
    stichprobe: true,
  },
  {
    name: 'die XSD nimmt zu lange Texte an',
    datei: 'gewerbeanmeldung/nachrichten/anzeigePersonEinreichen.xsd',
    von: /<xs:maxLength value="120"\/>/g,
    zu: '<xs:maxLength value="9999"/>',
    filter: 'gewerbeanmeldung/musterstadt/stufe-4/anzeigePersonEinreichen/laenge',
    stichprobe: true,
  },
  {
    name: 'die Konfiguration nennt ein anderes Gebiet',
    datei: 'konfiguration/musterstadt/gewerbeanmeldung.xml',
    von: /arsPraefix="149980010020"/,
    zu: 'arsPraefix="149980010021"',
    filter: 'gewerbeanmeldung/musterstadt/stufe-4/anzeigePersonEinreichen/zustaendigkeit',
    stichprobe: true,
  },
]
