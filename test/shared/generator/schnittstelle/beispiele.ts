const R = 'xmlns="urn:fachwerk:regel:1"'
const UUID = '11111111-1111-4111-8111-111111111111'
const ZEIT = '2026-02-27T10:00:05+01:00'
const ZIEL =
  'id="zus-abcdefghij.ste-abcdefghij" zustellweg="zus-abcdefghij" stelle="ste-abcdefghij" ' +
  'installation="ins-abcdefghij" schnittstelle="sch-abcdefghij"'
const AUFTRAG = `${ZIEL} nachrichtentyp="nac-abcdefghij" rolle="rol-abcdefghij" leserKennung="a" leserName="b" pflicht="true"`

/** A valid document of an XSD, and changes (from, to) each of which makes it invalid. */
export interface Schemabeispiel {
  schema: string
  gueltig: string
  ungueltig: readonly (readonly [was: string, von: string, zu: string])[]
}

const ABLAGE = `<auftrag xmlns="urn:fachwerk:dienst:ablage:1" uuid="u">
  <akte anlage="neu" aktenplankennzeichen="14.3" betreff="Akte" aufbewahrungJahre="5"/>
  <vorgang id="v" betreff="Vorgang"/>
  <stelle kennung="k" name="n"/>
  <dokument id="dok-1" titel="Antrag" art="formular" datum="2026-02-27" richtung="eingang"><datei name="antrag.html" typ="text/html"/></dokument>
  <dokument id="a1" titel="plan.pdf" art="anlage" datum="2026-02-27" richtung="eingang"><datei anlage="a1" name="plan.pdf" typ="application/pdf"/></dokument>
  <merkmal name="handelsregister">einer</merkmal>
</auftrag>`

const MITTEILUNG = `<auftrag xmlns="urn:fachwerk:dienst:mitteilung:1">
  <absender name="Stelle" mail="a@b.example"/><empfaenger name="Anna" mail="anna@b.example"/>
  <betreff>Eingang</betreff><absatz>Ein Satz.</absatz><absatz>Noch einer.</absatz>
  <dokument id="dok-1" titel="Antrag" name="antrag.html" typ="text/html"/>
</auftrag>`

const POSTFACH = `<auftrag xmlns="urn:fachwerk:dienst:postfach:1" vorgangId="v">
  <absender kennung="k" name="n"/><postfach kennung="PF-1" name="Anna"/><betreff>Bescheid</betreff><absatz>Ein Satz.</absatz>
</auftrag>`

const REGISTER = `<auftrag xmlns="urn:fachwerk:dienst:registerabfrage:1"><register>melderegister</register><suchmerkmal name="nachname">Muster</suchmerkmal></auftrag>`

const ZAHLUNG = `<auftrag xmlns="urn:fachwerk:dienst:zahlung:1" leistung="auszug" vorgangId="v">
  <kasse kennung="kas:1" name="Kasse"/><stelle kennung="gew:1" name="Amt"/><zahlungspflichtig kennung="PF-1" name="Anna"/>
  <betrag waehrung="EUR">12.50</betrag><verwendungszweck>Auskunft</verwendungszweck>
</auftrag>`

export const SCHEMABEISPIELE: readonly Schemabeispiel[] = [
  {
    schema: 'kontext.xsd',
    gueltig: `<kontext ${R} transaktion="${UUID}" eingangszeit="${ZEIT}" eingangsdatum="2026-02-27" runde="1" schnittstelle="sch-abcdefghij" schemageprueft="false"/>`,
    ungueltig: [
      ['Runde 9', 'runde="1"', 'runde="9"'],
      ['Zeit ohne Zone', '+01:00', ''],
      ['keine Angabe zur Schemaprüfung', ' schemageprueft="false"', ''],
    ],
  },
  {
    schema: 'vorgang.xsd',
    gueltig: `<vorgang ${R} id="${UUID}" neu="false" vorgangstyp="vor-abcdefghij" stelle="ste-abcdefghij" zustand="wartet" aktenzeichen="14.3/1" fachmodellVersion="1.2">
      <merkmal name="antragsteller.name">Anna Muster</merkmal><fremdkennung system="portal">P1</fremdkennung>
      <erwartet nachrichtentyp="nac-abcdefghij" nachricht="${UUID}"/></vorgang>`,
    ungueltig: [
      ['fremde Id', 'vor-abcdefghij', 'abcdefghij'],
      ['Merkmal ohne Namen', ' name="antragsteller.name"', ''],
      ['falsche Reihenfolge', '<fremdkennung system="portal">P1</fremdkennung>', '<merkmal name="x"/><fremdkennung/>'],
    ],
  },
  {
    schema: 'antworten.xsd',
    gueltig: `<antworten ${R}>
      <antwort anfrage="zus-abcdefghij.ste-abcdefghij"><inhalt><quittung xmlns="urn:fachwerk:dienst:registerabfrage:1" treffer="einer"><merkmal name="personId">7</merkmal></quittung></inhalt></antwort>
      <antwort anfrage="zus-abcdefghik.ste-abcdefghij"><fehler art="zeit">keine Antwort</fehler></antwort></antworten>`,
    ungueltig: [
      ['Inhalt und Fehler zugleich', '</inhalt>', '</inhalt><fehler art="zeit"/>'],
      ['unbekannte Fehlerart', 'art="zeit"', 'art="laune"'],
      ['Anfrage ohne Stelle', 'anfrage="zus-abcdefghij.ste-abcdefghij"', 'anfrage="zus-abcdefghij"'],
      ['unbekannte Trefferzahl', 'treffer="einer"', 'treffer="viele"'],
    ],
  },
  {
    schema: 'konfiguration.xsd',
    gueltig: `<konfiguration ${R} organisation="org-abcdefghij" name="Musterstadt" umgebung="test" leistung="lei-abcdefghij" stufe="3">
      <stelle id="ste-abcdefghij" kennung="svb:1" name="Behörde" mail="a@b.example"><zustaendigkeit arsPraefix="14999" von="A" bis="K"/><rolle id="rol-abcdefghij"/>
      <installation id="ins-abcdefghij" komponententyp="kom-abcdefghij" vertraulich="true"><annahme schnittstelle="sch-abcdefghij" dienst="ablage"/></installation></stelle></konfiguration>`,
    ungueltig: [
      ['Stufe 5', 'stufe="3"', 'stufe="5"'],
      ['Regionalschlüssel mit Buchstaben', 'arsPraefix="14999"', 'arsPraefix="1499x"'],
      ['unbekannter Dienst', 'dienst="ablage"', 'dienst="signatur"'],
      ['unbekannte Umgebung', 'umgebung="test"', 'umgebung="spiel"'],
    ],
  },
  {
    schema: 'ergebnis.xsd',
    gueltig: `<ergebnis ${R} leistung="lei-abcdefghij" stufe="2" nachrichtentyp="nac-abcdefghij" stelle="ste-abcdefghij">
      <befund code="regel.zustellungEntfaellt" schwere="hinweis" element="zus-abcdefghij"><satz>Etwas entfällt</satz><abhilfe>Nichts tun.</abhilfe></befund>
      <zustellauftrag ${AUFTRAG} dienst="ablage">${ABLAGE}</zustellauftrag>
      <zustand>eingegangen</zustand><merkmal name="register.x">einer</merkmal><erwartet/><beantwortet nachrichtentyp="nac-abcdefghij"/>
      <frist id="fri-abcdefghij" teilleistung="tei-abcdefghij" beginn="eingang" dauerWerktage="10" wirkung="erinnern"/></ergebnis>`,
    ungueltig: [
      ['Rückweisung und Auftrag', '<zustand>', '<rueckweisung/><zustand>'],
      ['fremder Code', 'regel.zustellungEntfaellt', 'pruefung.x'],
      ['Auftrag eines unbekannten Dienstes', 'urn:fachwerk:dienst:ablage:1', 'urn:fachwerk:dienst:zahlung:1'],
      ['Frist ohne Dauer', ' dauerWerktage="10"', ''],
      ['leerer Satz', 'Etwas entfällt', ''],
    ],
  },
  {
    schema: 'ergebnis.xsd',
    gueltig: `<ergebnis ${R} leistung="lei-abcdefghij" stufe="2" nachrichtentyp="nac-abcdefghij"><anfrage ${ZIEL} dienst="registerabfrage" frist="PT30S">${REGISTER}</anfrage></ergebnis>`,
    ungueltig: [
      ['Anfrage ohne Frist', ' frist="PT30S"', ''],
      ['Anfrage ohne Auftrag', REGISTER, ''],
    ],
  },
  {
    schema: 'zustellauftrag.xsd',
    gueltig: `<zustellauftrag ${R} ${AUFTRAG} uuid="${UUID}" nach="zus-abcdefghij.ste-abcdefghij"><vorgaenger zustellauftrag="zus-abcdefghij.ste-abcdefghij"><quittung xmlns="urn:fachwerk:dienst:ablage:1" aktenzeichen="14.3/1" vorgangskennzeichen="7"/></vorgaenger></zustellauftrag>`,
    ungueltig: [
      ['Quittung ohne Aktenzeichen', ' aktenzeichen="14.3/1"', ''],
      ['ohne Pflichtangabe', ' pflicht="true"', ''],
    ],
  },
  {
    schema: 'sicht.xsd',
    gueltig: `<sicht ${R} nachrichtenUUID="${UUID}" erstellungszeitpunkt="${ZEIT}" leserKennung="a" leserName="b" vorgangId="${UUID}"/>`,
    ungueltig: [
      ['leere Kennung', 'leserKennung="a"', 'leserKennung=""'],
      ['UUID in Großbuchstaben', `vorgangId="${UUID}"`, 'vorgangId="AAAAAAAA-1111-4111-8111-111111111111"'],
    ],
  },
  {
    schema: 'installation.xsd',
    gueltig: `<installation ${R} id="ins-abcdefghij" erstellungszeitpunkt="${ZEIT}"><wert name="mandant">7</wert></installation>`,
    ungueltig: [['Wert ohne Namen', ' name="mandant"', '']],
  },
  {
    schema: 'eingang.xsd',
    gueltig: `<eingang ${R} nachrichtenUUID="${UUID}" erstellungszeitpunkt="${ZEIT}" autorKennung="a" autorName="b" leserKennung="c" leserName="d" test="true"><anlage id="a1" name="plan.pdf" typ="application/pdf" groesse="17" sha256="00"/></eingang>`,
    ungueltig: [
      ['Anlage mit Leerzeichen in der Id', 'id="a1"', 'id="a 1"'],
      ['negative Größe', 'groesse="17"', 'groesse="-1"'],
    ],
  },
  {
    schema: 'rueckmeldung.xsd',
    gueltig: `<rueckmeldung xmlns="urn:fachwerk:rueckmeldung:1" art="rueckweisung" uuid="u" bezugNachricht="v" autorKennung="a" eingangszeit="${ZEIT}"><befund code="regel.textZuLang" angabe="Zone"><satz>zu lang</satz><abhilfe>kürzen</abhilfe></befund></rueckmeldung>`,
    ungueltig: [
      ['unbekannte Art', 'art="rueckweisung"', 'art="lob"'],
      ['Befund ohne Abhilfe', '<abhilfe>kürzen</abhilfe>', ''],
    ],
  },
  {
    schema: 'dienst-ablage.xsd',
    gueltig: ABLAGE,
    ungueltig: [
      ['unbekannte Richtung', 'richtung="eingang"', 'richtung="seitwaerts"'],
      ['Dokument ohne Datei', '<datei name="antrag.html" typ="text/html"/>', ''],
      ['leerer Betreff', 'betreff="Akte"', 'betreff=""'],
    ],
  },
  {
    schema: 'dienst-mitteilung.xsd',
    gueltig: MITTEILUNG,
    ungueltig: [
      ['ohne Absatz', '<absatz>Ein Satz.</absatz><absatz>Noch einer.</absatz>', ''],
      ['ohne Empfänger', '<empfaenger name="Anna" mail="anna@b.example"/>', ''],
    ],
  },
  {
    schema: 'dienst-postfach.xsd',
    gueltig: POSTFACH,
    ungueltig: [
      ['ohne Vorgang', ' vorgangId="v"', ''],
      ['leerer Betreff', 'Bescheid', ''],
    ],
  },
  {
    schema: 'dienst-registerabfrage.xsd',
    gueltig: REGISTER,
    ungueltig: [['ohne Suchmerkmal', '<suchmerkmal name="nachname">Muster</suchmerkmal>', '']],
  },
  {
    schema: 'dienst-zahlung.xsd',
    gueltig: ZAHLUNG,
    ungueltig: [
      ['ohne Vorgang', ' vorgangId="v"', ''],
      ['ohne Leistung', ' leistung="auszug"', ''],
      ['ohne Betrag', '12.50', ''],
      ['nichts zu zahlen', '12.50', '0.00'],
      ['ein Zehntelcent', '12.50', '12.505'],
      ['fremde Währung', 'EUR', 'CHF'],
      ['ohne zahlungspflichtige Person', '<zahlungspflichtig kennung="PF-1" name="Anna"/>', ''],
      ['leerer Verwendungszweck', 'Auskunft', ''],
    ],
  },
]
