import fc from 'fast-check'
import type { Feldknoten } from '../../../shared/modell/feldbaum.ts'
import type { Feldwert, Gruppenwert, Nachricht } from '../../../shared/modell/nachricht.ts'
import { escapeXml, type Nachrichtenform, type XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import { findDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import { collapseBlank } from '../../../shared/zuordnung/vorkommen.ts'
import { splitName } from '../../../shared/zuordnung/xmlPfad.ts'

/** Texts that break what is careless about quoting, white space or characters beyond the BMP. */
export const textwert = fc.oneof(
  fc
    .array(fc.constantFrom(...'aZ09äß€𝄞 \t\n\r\'"<>&{}$.,-_;:/\\|#%'), { minLength: 0, maxLength: 8 })
    .map((zeichen) => zeichen.join('')),
  fc.constantFrom(
    '',
    ' ',
    '\n',
    'true',
    'false',
    '1',
    '0',
    'eingang',
    'ausgang',
    'neu',
    'bestehend',
    'application/pdf',
  ),
  fc.constantFrom('2024-02-29', ' 2024-02-29 ', '2024-01-05T10:00:00+01:00', '01.02.2024', '1.2.2024', '31.12.24'),
  fc.constantFrom('0', '007.5', '-1234567.891', '12', '.5', '1.', '1.234,56', '1.234.567', '12,5', '+3', '999.10'),
)

const leer = fc.constant(undefined)

/** A value of the datatype of a leaf, mostly valid. */
function leafwert(projekt: Projekt, knoten: Feldknoten): fc.Arbitrary<string> {
  const feld = knoten.feld
  const codes = findDatensatz(projekt, 'codeliste', feld?.codeliste)
  const gueltig = codes && projekt.codelisteninhalte.get(codes.id)?.map((eintrag) => eintrag.code)
  if (gueltig !== undefined) return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...gueltig) }, textwert)
  if (feld?.datentyp === 'datei') return fc.constantFrom('a1', 'a2', ' a1 ', 'a9')
  if (feld?.datentyp === 'jaNein') return fc.constantFrom('true', 'false', '1', '0', 'x')
  return textwert
}

function gruppenwert(projekt: Projekt, kinder: readonly Feldknoten[]): fc.Arbitrary<Gruppenwert> {
  return fc
    .record(
      Object.fromEntries(
        kinder.map((kind) => {
          const eines: fc.Arbitrary<Feldwert> =
            kind.art === 'feld' ? leafwert(projekt, kind) : fc.memo(() => gruppenwert(projekt, kind.kinder))()
          return [kind.id, fc.array(eines, { maxLength: kind.anzahl.max === 1 ? 1 : 3, size: 'max' })]
        }),
      ),
    )
    .map((werte) => Object.fromEntries(Object.entries(werte).filter(([, vorkommen]) => vorkommen.length > 0)))
}

const kennung = fc.constantFrom('gew:14999010', "o'hara:1", 'x{y}')

/** A message of a Nachrichtentyp with anything from empty to filled Gruppen. */
export function nachricht(projekt: Projekt, form: Nachrichtenform): fc.Arbitrary<Nachricht> {
  const beteiligter = fc.record({ kennung, name: fc.constantFrom('Amt & Söhne', 'Portal <1>') })
  return fc.record({
    nachrichtentyp: fc.constant(form.nachrichtentyp.id),
    fachmodellVersion: fc.constant('1.0'),
    test: fc.boolean(),
    kopf: fc
      .record({
        nachrichtenUUID: fc.uuid(),
        erstellungszeitpunkt: fc.constant('2026-03-04T05:06:07+01:00'),
        leser: beteiligter,
        autor: beteiligter,
        vorgangId: fc.option(fc.uuid(), { nil: undefined }),
      })
      .map(({ vorgangId, ...rest }) => ({
        ...rest,
        ...(vorgangId === undefined ? {} : { vorgangId }),
        fremdkennungen: [],
      })),
    anlagen: fc.constantFrom(
      [],
      [
        { id: 'a1', name: 'Führungszeugnis "neu".pdf', typ: 'application/pdf', groesse: 17, sha256: '0'.repeat(64) },
        { id: 'a2', name: 'b.png', typ: 'image/png', groesse: 0, sha256: '1'.repeat(64) },
      ],
    ),
    dokumente: fc
      .record(
        Object.fromEntries(
          form.dokumente.map(({ dokument, baum }) => [
            dokument.id,
            fc.oneof({ weight: 4, arbitrary: gruppenwert(projekt, baum.kinder) }, leer),
          ]),
        ),
      )
      .map((dokumente) => {
        const vorhanden: Record<string, Gruppenwert> = {}
        for (const [id, wert] of Object.entries(dokumente)) if (wert !== undefined) vorhanden[id] = wert
        return vorhanden
      }),
  })
}

interface Form {
  attribute: Set<string>
  kinder: Map<string, Form>
}

/** A document with an element or attribute for every one of these paths, each 0 to 3 times. */
export function dokumentOf(
  wurzel: string,
  pfade: Iterable<string>,
  praefixe: ReadonlyMap<string, string>,
): fc.Arbitrary<XmlElement> {
  const form: Form = { attribute: new Set(), kinder: new Map() }
  for (const pfad of pfade) {
    let hier = form
    for (const schritt of pfad.split('/')) {
      if (schritt === '.') continue
      if (schritt.startsWith('@')) hier.attribute.add(schritt.slice(1))
      else {
        const naechste: Form = hier.kinder.get(schritt) ?? { attribute: new Set(), kinder: new Map() }
        hier.kinder.set(schritt, naechste)
        hier = naechste
      }
    }
  }
  return elementOf(wurzel, form, praefixe)
}

function elementOf(name: string, form: Form, praefixe: ReadonlyMap<string, string>): fc.Arbitrary<XmlElement> {
  const { praefix, lokal } = splitName(name)
  return fc
    .record({
      attribute: fc.record(
        Object.fromEntries(
          [...form.attribute].map((attribut) => [
            attribut,
            // SaxonJS normalises the white space of every attribute named id, as if it were xml:id
            fc.option(attribut === 'id' ? textwert.map(collapseBlank) : textwert, { nil: undefined }),
          ]),
        ),
      ),
      kinder: fc.tuple(
        ...[...form.kinder].map(([kind, unten]) =>
          fc.array(elementOf(kind, unten, praefixe), { maxLength: 3, size: 'max' }),
        ),
      ),
      text: form.kinder.size > 0 ? fc.constant('') : textwert,
    })
    .map(({ attribute, kinder, text }) => ({
      namensraum: praefixe.get(praefix) ?? '',
      name: lokal,
      attribute: Object.fromEntries(
        Object.entries(attribute).flatMap(([attribut, wert]) => (wert === undefined ? [] : [[attribut, wert]])),
      ),
      kinder: kinder.flat(),
      text,
    }))
}

/** The element as XML, without any white space of its own. */
export function writeElement({ namensraum, name, attribute, kinder, text }: XmlElement): string {
  const angaben = Object.entries(attribute).map(([attribut, wert]) => ` ${attribut}="${escapeXml(wert)}"`)
  return (
    `<${name} xmlns="${escapeXml(namensraum)}"${angaben.join('')}>` +
    `${escapeXml(text)}${kinder.map(writeElement).join('')}</${name}>`
  )
}
