import { type Befund, createBefund, type Ort } from '../../../../shared/befund.ts'

/** The classes of what the guard refuses; each is one code `waechter.<art>`. */
export type Verstossart =
  | 'anweisung'
  | 'attribut'
  | 'ausdruck'
  | 'funktion'
  | 'hoehereOrdnung'
  | 'kompilat'
  | 'modul'
  | 'namensraum'
  | 'praefix'
  | 'sortierung'
  | 'statisch'
  | 'umfang'
  | 'unbestimmt'
  | 'wurzel'

/** What was found; `gegenstand` is the name or text concerned, as written. */
export interface Verstoss {
  art: Verstossart
  gegenstand: string
  grund?: string
}

const TEXTE: Record<Verstossart, readonly [satz: (gegenstand: string) => string, abhilfe: string]> = {
  anweisung: [
    (name) => `Die Anweisung „${name}“ ist in Regeln nicht erlaubt.`,
    'Verwenden Sie Anweisungen, die nur aus den Eingaben ein Ergebnis erzeugen.',
  ],
  attribut: [
    (name) => `Das Attribut „${name}“ ist hier nicht erlaubt.`,
    'Entfernen Sie das Attribut oder setzen Sie einen der erlaubten Werte.',
  ],
  ausdruck: [
    (text) => `Der Ausdruck „${text}“ ist kein gültiges XPath.`,
    'Berichtigen Sie den Ausdruck; oft fehlt eine Klammer oder ein Anführungszeichen.',
  ],
  funktion: [
    (name) => `Die Funktion „${name}“ ist in Regeln nicht erlaubt.`,
    'Regeln rechnen nur mit ihren Eingaben; verwenden Sie eine der erlaubten Funktionen.',
  ],
  hoehereOrdnung: [
    (name) => `Funktionen als Werte sind nicht erlaubt: „${name}“.`,
    'Schreiben Sie den Ausdruck mit „for … return“ oder mit einer eigenen xsl:function.',
  ],
  kompilat: [
    (name) => `Die übersetzte Regel enthält „${name}“; das ist nicht erlaubt.`,
    'Vereinfachen Sie die Regel; melden Sie den Fall, wenn der Quelltext erlaubt aussieht.',
  ],
  modul: [
    (name) => `Das Modul „${name}“ gehört nicht zur Regel.`,
    'Binden Sie nur Module ein, die mit der Regel zusammen vorliegen, und zwar mit ihrem bloßen Namen.',
  ],
  namensraum: [
    (name) => `Der Namensraum „${name}“ ist in Regeln nicht erlaubt.`,
    'Entfernen Sie Erweiterungen des Prozessors; Regeln müssen auf jedem Prozessor gleich laufen.',
  ],
  praefix: [
    (name) => `Das Präfix „${name}“ ist nicht erklärt.`,
    'Erklären Sie das Präfix mit einem xmlns-Attribut am Wurzelelement.',
  ],
  sortierung: [
    () => 'Eine Sortierung legt ihre Reihenfolge nicht eindeutig fest.',
    'Geben Sie an xsl:sort die Codepunkt-Sortierung als collation oder data-type="number" an.',
  ],
  statisch: [
    (name) => `„${name}“ würde schon beim Übersetzen ausgeführt und ist nicht erlaubt.`,
    'Entfernen Sie statische Angaben, use-when und Attribute mit vorangestelltem Unterstrich.',
  ],
  umfang: [
    () => 'Die Regel ist größer oder tiefer geschachtelt als erlaubt.',
    'Teilen Sie die Regel in kleinere Vorlagen auf.',
  ],
  unbestimmt: [
    (name) => `Die Funktion „${name}“ liefert nicht immer dasselbe Ergebnis.`,
    'Zeit, Kennungen und Monatsnamen kommen aus den Parametern und Tabellen der Regel.',
  ],
  wurzel: [
    () => 'Die Datei ist kein XSLT-3.0-Stylesheet.',
    'Beginnen Sie mit xsl:stylesheet oder xsl:transform und version="3.0".',
  ],
}

const GEGENSTAND_MAXIMUM = 30

/** Makes the Befund for a violation; long or control-character subjects are cut so that they cannot disguise the sentence. */
export function createWaechterBefund(verstoss: Verstoss, ort?: Ort): Befund {
  const [satz, abhilfe] = TEXTE[verstoss.art]
  const plain = verstoss.gegenstand.replace(/[\p{C}\s]+/gu, ' ').trim()
  const kurz = plain.length > GEGENSTAND_MAXIMUM ? `${plain.slice(0, GEGENSTAND_MAXIMUM - 1)}…` : plain
  const einzelheiten = [verstoss.grund, kurz === plain ? undefined : plain.slice(0, 500)].filter((t) => t !== undefined)
  return createBefund({
    code: `waechter.${verstoss.art}`,
    satz: satz(kurz),
    ...(ort === undefined ? {} : { ort }),
    abhilfe,
    ...(einzelheiten.length === 0 ? {} : { einzelheiten: einzelheiten.join(' ') }),
  })
}
