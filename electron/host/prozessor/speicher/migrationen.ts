/**
 * Steps that bring a database from version n to n + 1, without gaps; a step that has been released is never edited. Texts
 * (messages, results, parameters) are kept once under their SHA-256: most inputs of a step are the output of another.
 */
export const MIGRATIONEN: readonly string[] = [
  `
CREATE TABLE text (sha256 TEXT PRIMARY KEY, inhalt TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE transaktion (
  nummer INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  zustand TEXT NOT NULL,
  ebene TEXT NOT NULL,
  autor TEXT NOT NULL,
  uuid TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  eingangszeit TEXT NOT NULL,
  vorgang TEXT,
  herkunft TEXT NOT NULL,
  roh TEXT NOT NULL,
  neutral TEXT,
  ergebnis TEXT,
  befunde TEXT NOT NULL
);
CREATE INDEX transaktion_schluessel ON transaktion (autor, uuid);
CREATE INDEX transaktion_zustand ON transaktion (zustand);
CREATE TABLE empfang (transaktion TEXT NOT NULL, zeit TEXT NOT NULL, wiederholung INTEGER NOT NULL);
CREATE TABLE schritt (
  transaktion TEXT NOT NULL,
  nummer INTEGER NOT NULL,
  art TEXT NOT NULL,
  angabe TEXT NOT NULL,
  zeit TEXT NOT NULL,
  eingaben TEXT NOT NULL,
  ausgabe TEXT,
  befunde TEXT NOT NULL,
  PRIMARY KEY (transaktion, nummer)
) WITHOUT ROWID;
CREATE TABLE antwort (
  transaktion TEXT NOT NULL,
  anfrage TEXT NOT NULL,
  runde INTEGER NOT NULL,
  position INTEGER NOT NULL,
  inhalt TEXT,
  fehler TEXT,
  zeit TEXT NOT NULL,
  PRIMARY KEY (transaktion, anfrage)
);
CREATE TABLE vorgang (
  id TEXT PRIMARY KEY,
  organisation TEXT NOT NULL,
  leistung TEXT NOT NULL,
  vorgangstyp TEXT NOT NULL,
  stelle TEXT,
  zustand TEXT,
  aktenzeichen TEXT,
  fachmodell_version TEXT NOT NULL,
  merkmale TEXT NOT NULL,
  fristen TEXT NOT NULL,
  zeit TEXT NOT NULL
);
CREATE TABLE fremdkennung (
  organisation TEXT NOT NULL,
  system TEXT NOT NULL,
  kennung TEXT NOT NULL,
  vorgang TEXT NOT NULL,
  PRIMARY KEY (organisation, system, kennung, vorgang)
) WITHOUT ROWID;
CREATE INDEX fremdkennung_vorgang ON fremdkennung (vorgang);
CREATE TABLE erwartet (vorgang TEXT NOT NULL, nachrichtentyp TEXT NOT NULL, nachricht TEXT NOT NULL, PRIMARY KEY (vorgang, nachricht));
CREATE TABLE nachricht (uuid TEXT NOT NULL, organisation TEXT NOT NULL, vorgang TEXT NOT NULL, PRIMARY KEY (uuid, organisation)) WITHOUT ROWID;
CREATE TABLE zustellauftrag (
  uuid TEXT PRIMARY KEY,
  transaktion TEXT NOT NULL,
  reihenfolge INTEGER NOT NULL,
  art TEXT NOT NULL,
  lokale_id TEXT NOT NULL,
  nach TEXT,
  pflicht INTEGER NOT NULL,
  zustand TEXT NOT NULL,
  angaben TEXT NOT NULL,
  auftrag TEXT NOT NULL,
  quittung TEXT,
  fehler TEXT
);
CREATE INDEX zustellauftrag_transaktion ON zustellauftrag (transaktion, reihenfolge);
CREATE TABLE zustellversuch (
  zustellauftrag TEXT NOT NULL,
  nummer INTEGER NOT NULL,
  zeit TEXT NOT NULL,
  ausgang TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (zustellauftrag, nummer)
);
CREATE TABLE klaerung (
  transaktion TEXT PRIMARY KEY,
  zeit TEXT NOT NULL,
  erledigt TEXT,
  befunde TEXT NOT NULL
);
CREATE TABLE betriebsmeldung (
  nummer INTEGER PRIMARY KEY AUTOINCREMENT,
  transaktion TEXT NOT NULL,
  zeit TEXT NOT NULL,
  befunde TEXT NOT NULL
);
`,
]
