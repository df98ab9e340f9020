import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { writeModelldateien } from '../../../shared/modell/modelldateien.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'

const angelegt: string[] = []

/** After each test (`test/setup/aufraeumen.ts`): a hook of this module would belong only to the file that loads it first. */
export function removeOrdner(): void {
  for (const ordner of angelegt.splice(0)) rmSync(ordner, { recursive: true, force: true })
}

/** A fresh folder, removed after the test. */
export function createOrdner(dateien: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const ordner = mkdtempSync(join(tmpdir(), 'fachwerk-test-'))
  angelegt.push(ordner)
  writeInOrdner(ordner, dateien)
  return ordner
}

function writeInOrdner(ordner: string, dateien: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [pfad, inhalt] of Object.entries(dateien)) {
    mkdirSync(dirname(join(ordner, pfad)), { recursive: true })
    writeFileSync(join(ordner, pfad), inhalt)
  }
}

export function createGenericode(kennung: string, version: string, eintraege: readonly [string, string][]): string {
  const zeilen = eintraege.map(
    ([code, name]) =>
      `<Row><Value ColumnRef="code"><SimpleValue>${code}</SimpleValue></Value>` +
      `<Value ColumnRef="name"><SimpleValue>${name}</SimpleValue></Value></Row>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<gc:CodeList xmlns:gc="http://docs.oasis-open.org/codelist/ns/genericode/1.0/">
  <Identification><ShortName>Liste</ShortName><Version>${version}</Version><CanonicalUri>${kennung}</CanonicalUri></Identification>
  <ColumnSet><Column Id="name" Use="required"/><Column Id="code" Use="required"/>
    <Key Id="codeKey"><ColumnRef Ref="code"/></Key></ColumnSet>
  <SimpleCodeList>${zeilen.join('')}</SimpleCodeList>
</gc:CodeList>`
}

export const HUNDERASSEN = createGenericode('urn:beispiel:codeliste:hunderassen', '1', [
  ['01', 'Dackel'],
  ['02', 'Pudel'],
])

/** Writes the Beispielprojekt into a folder. */
export function writeProjektordner(ordner: string): void {
  writeInOrdner(ordner, {
    ...Object.fromEntries(writeModelldateien(createBeispielprojekt())),
    'codelisten/hunderassen.xml': HUNDERASSEN,
  })
}

/** The Beispielprojekt as files; `abweichend` replaces, adds or (undefined) leaves out files. */
export function createProjektordner(
  abweichend: Readonly<Record<string, string | Uint8Array | undefined>> = {},
  projekt: Projekt = createBeispielprojekt(),
): string {
  const dateien: Record<string, string | Uint8Array | undefined> = {
    ...Object.fromEntries(writeModelldateien(projekt)),
    'codelisten/hunderassen.xml': HUNDERASSEN,
    ...abweichend,
  }
  const vorhandene = Object.entries(dateien).flatMap(([pfad, inhalt]) => (inhalt === undefined ? [] : [[pfad, inhalt]]))
  return createOrdner(Object.fromEntries(vorhandene))
}

/** Text of a file of the Beispielprojekt, for tests that break it. */
export function textOf(pfad: string): string {
  const text = writeModelldateien(createBeispielprojekt()).get(pfad)
  if (text === undefined) throw new Error(`No such file in the Beispielprojekt: ${pfad}`)
  return text
}
