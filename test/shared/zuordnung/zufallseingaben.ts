import fc from 'fast-check'
import type { Zuordnung } from '../../../shared/modell/elemente/zuordnung.ts'
import { writeNachricht, type XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import { NAMENSRAUM_REGEL } from '../../../shared/modell/namensraeume.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { quellenOf } from '../../../shared/zuordnung/beschriftung.ts'
import { listDienstpfade } from '../../../shared/zuordnung/dienstpfade.ts'
import type { Zuordnungseingaben } from '../../../shared/zuordnung/evaluateZuordnung.ts'
import { resolveZuordnungsform, type Zuordnungsform } from '../../../shared/zuordnung/form.ts'
import { findZuordnung } from './lauf.ts'
import { dokumentOf, nachricht, textwert, writeElement } from './zufall.ts'

/** Random inputs of any quality for a Zuordnung of a project. */
export function eingabenOf(projekt: Projekt, form: Zuordnungsform): fc.Arbitrary<Zuordnungseingaben> {
  const installation = fc.dictionary(fc.constantFrom('mandant', 'aktenfuehrung', 'erstellerkennung', 'x'), textwert)
  switch (form.weise) {
    case 'eingang':
      return fc.record({ fremdnachricht: fremdnachricht(form), eingang: eingang() })
    case 'rueckmeldung':
      return fc.record({
        rueckmeldung: dokumentOf('m:rueckmeldung', listDienstpfade('rueckmeldung'), form.praefixe),
        installation,
      })
    case 'dienst':
      return fc.record({ auftrag: dienstauftrag(form), installation, nachricht: kopfnachricht(projekt) })
    case 'nachricht':
      if (form.nachricht === undefined) throw new Error('Zuordnung ohne Nachrichtentyp')
      return fc.record({ nachricht: nachricht(projekt, form.nachricht), auftrag: zustellauftrag(), installation })
  }
}

/** Everything the lines read, at any multiplicity. */
function fremdnachricht(form: Zuordnungsform): fc.Arbitrary<XmlElement> {
  const pfade = Object.values(form.zuordnung.zeilen).flatMap((zeile) =>
    quellenOf(zeile.inhalt).map((quelle) => ('pfad' in quelle ? quelle.pfad : '.')),
  )
  return dokumentOf('mp:Wurzel', pfade, form.praefixe)
}

function eingang(): fc.Arbitrary<XmlElement> {
  const anlage = element('anlage', { id: 'a1', name: 'a.pdf', typ: 'application/pdf', groesse: '3', sha256: 'ab' })
  return fc.constantFrom<XmlElement[]>([], [anlage, anlage]).map((kinder) => ({
    ...element('eingang', {
      nachrichtenUUID: '0b5c6a4e-0000-4000-8000-000000000001',
      erstellungszeitpunkt: '2026-01-02T03:04:05+01:00',
      autorKennung: 'por:1',
      autorName: 'Portal',
      leserKennung: 'gew:1',
      leserName: 'Gewerbeamt',
      test: 'true',
    }),
    kinder,
  }))
}

function element(name: string, attribute: Record<string, string>): XmlElement {
  return { namensraum: NAMENSRAUM_REGEL, name, attribute, kinder: [], text: '' }
}

function zustellauftrag(): fc.Arbitrary<XmlElement> {
  const quittung: XmlElement = {
    namensraum: 'urn:fachwerk:dienst:ablage:1',
    name: 'quittung',
    attribute: { aktenzeichen: '122.31-0007/2026', vorgangskennzeichen: '1' },
    kinder: [],
    text: '',
  }
  return fc
    .constantFrom<XmlElement[]>([], [element('vorgaenger', {})], [{ ...element('vorgaenger', {}), kinder: [quittung] }])
    .map((kinder) => ({ ...element('zustellauftrag', {}), kinder }))
}

function dienstauftrag(form: Zuordnungsform): fc.Arbitrary<XmlElement> {
  const { gegenstand } = form.zuordnung
  if (gegenstand.art !== 'dienst') throw new Error('keine Dienst-Zuordnung')
  return fc
    .tuple(zustellauftrag(), dokumentOf('d:auftrag', listDienstpfade(gegenstand.dienst), form.praefixe))
    .map(([huelle, auftrag]) => ({ ...huelle, kinder: [auftrag, ...huelle.kinder] }))
}

function kopfnachricht(projekt: Projekt): fc.Arbitrary<NonNullable<Zuordnungseingaben['nachricht']>> {
  const form = resolveZuordnungsform(projekt, findZuordnung(projekt, 'gewerbeprofi', 'ruecknahme').id)?.nachricht
  if (form === undefined) throw new Error('Zuordnung ohne Nachrichtentyp')
  return nachricht(projekt, form)
}

/** The same inputs as XML, as the host hands them to the stylesheet. */
export function writeEingaben(
  projekt: Projekt,
  form: Zuordnungsform,
  eingaben: Zuordnungseingaben,
): { haupteingabe: string; parameter: Record<string, string> } {
  const parameter: Record<string, string> = {}
  if (eingaben.auftrag !== undefined) parameter.auftrag = writeElement(eingaben.auftrag)
  if (eingaben.eingang !== undefined) parameter.eingang = writeElement(eingaben.eingang)
  if (eingaben.installation !== undefined) {
    const werte = Object.entries(eingaben.installation).map(([name, text]) => ({ ...element('wert', { name }), text }))
    parameter.installation = writeElement({ ...element('installation', {}), kinder: werte })
  }
  if (eingaben.fremdnachricht !== undefined) return { haupteingabe: writeElement(eingaben.fremdnachricht), parameter }
  if (eingaben.rueckmeldung !== undefined) return { haupteingabe: writeElement(eingaben.rueckmeldung), parameter }
  return { haupteingabe: writeMessage(projekt, form.zuordnung, eingaben), parameter }
}

function writeMessage(projekt: Projekt, zuordnung: Zuordnung, { nachricht: inhalt }: Zuordnungseingaben): string {
  const quelle =
    zuordnung.gegenstand.art === 'dienst' ? findZuordnung(projekt, 'gewerbeprofi', 'ruecknahme') : zuordnung
  const nachrichtenform = resolveZuordnungsform(projekt, quelle.id)?.nachricht
  if (nachrichtenform === undefined || inhalt === undefined) throw new Error('Zuordnung ohne Nachricht')
  return writeNachricht(nachrichtenform, inhalt)
}
