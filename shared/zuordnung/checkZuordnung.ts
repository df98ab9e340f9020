import { type Befund, createBefund } from '../befund.ts'
import { findDatensatz, type Projekt } from '../modell/projekt.ts'
import type { Pruefumgebung } from './arten/art.ts'
import { checkerOf } from './arten/tabelle.ts'
import { checkNeutraleZiele } from './eingangspruefung.ts'
import { isInSicht } from './feldzugriff.ts'
import { listFassungen, ownPraefixe, resolveZuordnungsform, type Zuordnungsform } from './form.ts'
import { attributBefund } from './quellen.ts'
import { parseXmlPfad, splitName } from './xmlPfad.ts'
import type { Zielmangel } from './zielbaum.ts'
import { buildAusgangsziel, buildEingangsziel, listZeilen } from './ziele.ts'

/** Checks one Zuordnung: its sources, targets and the order of its lines. Never throws. */
export function checkZuordnung(projekt: Projekt, zuordnungId: string): Befund[] {
  const zuordnung = findDatensatz(projekt, 'zuordnung', zuordnungId)
  const fassungen = zuordnung === undefined ? [undefined] : listFassungen(projekt, zuordnung)
  const befunde = fassungen.flatMap((fassung) => checkFassung(projekt, zuordnungId, fassung))
  return fassungen.length > 1
    ? [...new Map(befunde.map((befund) => [JSON.stringify(befund), befund])).values()]
    : befunde
}

function checkFassung(projekt: Projekt, zuordnungId: string, fassung: string | undefined): Befund[] {
  const form = resolveZuordnungsform(projekt, zuordnungId, fassung)
  if (form === undefined) return [unresolvedBefund(projekt, zuordnungId)]
  return [
    ...checkReihenfolge(form),
    ...checkPraefixe(form),
    ...checkRichtung(form),
    ...listZeilen(form).flatMap(({ zeile }) =>
      checkerOf(zeile.inhalt).check(zeile.inhalt, createPruefumgebung(form, zeile.kennung)),
    ),
    ...(form.weise === 'eingang' ? checkEingang(form) : checkAusgang(form)),
  ]
}

function createPruefumgebung(form: Zuordnungsform, kennung: string): Pruefumgebung {
  return {
    form,
    kennung,
    report: (code, satz, abhilfe, einzelheiten) =>
      createBefund({
        code,
        satz,
        abhilfe,
        ort: { element: form.zuordnung.id, pfad: `/zeilen/${kennung}` },
        ...(einzelheiten === undefined ? {} : { einzelheiten }),
      }),
  }
}

function reportAt(form: Zuordnungsform, code: string, satz: string, abhilfe: string, einzelheiten?: string): Befund {
  return createBefund({
    code,
    satz,
    abhilfe,
    ort: { element: form.zuordnung.id },
    ...(einzelheiten === undefined ? {} : { einzelheiten }),
  })
}

function unresolvedBefund(projekt: Projekt, zuordnungId: string): Befund {
  const zuordnung = findDatensatz(projekt, 'zuordnung', zuordnungId)
  return createBefund({
    code: 'zuordnung.verweis',
    satz: 'Der Zuordnung fehlt die Schnittstelle oder der Nachrichtentyp.',
    abhilfe: 'Wählen Sie eine vorhandene Schnittstelle und einen Nachrichtentyp einer Leistung.',
    ort: { element: zuordnungId },
    ...(zuordnung === undefined ? {} : { einzelheiten: zuordnung.name }),
  })
}

function checkReihenfolge(form: Zuordnungsform): Befund[] {
  const { zeilen, reihenfolge } = form.zuordnung
  const doppelt = reihenfolge.filter((kennung, index) => reihenfolge.indexOf(kennung) !== index)
  const ohneZeile = reihenfolge.filter((kennung) => !Object.hasOwn(zeilen, kennung))
  const ohnePlatz = Object.keys(zeilen).filter((kennung) => !reihenfolge.includes(kennung))
  const falsch = [...new Set([...doppelt, ...ohneZeile, ...ohnePlatz])]
  if (falsch.length === 0) return []
  return [
    reportAt(
      form,
      'zuordnung.reihenfolge',
      'Die Reihenfolge nennt nicht genau die Zeilen der Zuordnung.',
      'Führen Sie jede Zeile genau einmal in der Reihenfolge auf.',
      falsch.join(', '),
    ),
  ]
}

function checkPraefixe(form: Zuordnungsform): Befund[] {
  const eigene = ownPraefixe(form.zuordnung, form.nachricht)
  const belegt = Object.entries(form.schnittstelle.namensraeume)
  const verwechselt = belegt.filter(([praefix, uri]) => eigene.has(praefix) && eigene.get(praefix) !== uri)
  const verboten = belegt.filter(
    ([praefix, uri]) => /^xml/i.test(praefix) || uri === eigene.get('xsl') || uri === eigene.get('fw'),
  )
  return [...verwechselt, ...verboten].map(([praefix]) =>
    reportAt(
      form,
      'zuordnung.praefixBelegt',
      'Ein Präfix oder Namensraum der Schnittstelle ist vorbehalten.',
      `Wählen Sie ein anderes Präfix; vorbehalten sind ${[...eigene.keys()].join(', ')}.`,
      praefix,
    ),
  )
}

function checkRichtung(form: Zuordnungsform): Befund[] {
  const { schnittstelle, weise } = form
  const { gegenstand } = form.zuordnung
  const passt =
    schnittstelle.format === 'eigen' &&
    (weise === 'eingang' || schnittstelle.richtung === 'ausgang') &&
    (gegenstand.art !== 'dienst' || schnittstelle.dienst === gegenstand.dienst) &&
    (gegenstand.art !== 'nachrichtentyp' || schnittstelle.dienst === undefined)
  if (passt) return []
  return [
    reportAt(
      form,
      'zuordnung.schnittstellePasstNicht',
      'Die Zuordnung passt nicht zu Richtung, Format oder Dienst der Schnittstelle.',
      'Wählen Sie eine Schnittstelle im eigenen Format mit passender Richtung und passendem Dienst.',
    ),
  ]
}

function checkAusgang(form: Zuordnungsform): Befund[] {
  const { wurzel, maengel } = buildAusgangsziel(form)
  const befunde = listZeilen(form).flatMap(({ zeile, angabe }) => {
    const { report } = createPruefumgebung(form, zeile.kennung)
    if (angabe.ziel === undefined || angabe.zielFeld !== undefined || angabe.zielKopf !== undefined) {
      return [
        report('zuordnung.zielArt', 'Beim Ausgang ist das Ziel ein Pfad.', 'Geben Sie genau das Ziel als Pfad an.'),
      ]
    }
    return checkZielpfad(angabe.ziel, createPruefumgebung(form, zeile.kennung))
  })
  if (wurzel === undefined) {
    befunde.push(
      reportAt(form, 'zuordnung.leer', 'Die Zuordnung hat keine Zeilen.', 'Ordnen Sie mindestens ein Ziel zu.'),
    )
  }
  return [...befunde, ...reportMaengel(form, maengel)]
}

function checkZielpfad(ziel: string, { form, report }: Pruefumgebung): Befund[] {
  const { elemente, attribut } = parseXmlPfad(ziel)
  const unbekannt = elemente
    .map((name) => splitName(name).praefix)
    .find((name) => name !== '' && !form.praefixe.has(name))
  const befunde: Befund[] = []
  if (!ziel.startsWith('/') || elemente.length === 0) {
    befunde.push(
      report('zuordnung.zielForm', 'Das Ziel ist kein voller Pfad.', 'Beginnen Sie mit / und dem Wurzelelement.', ziel),
    )
  }
  if (unbekannt !== undefined) {
    befunde.push(
      report(
        'zuordnung.praefixUnbekannt',
        'Ein Präfix des Ziels ist nicht erklärt.',
        'Tragen Sie den Namensraum des Präfixes bei der Schnittstelle ein.',
        unbekannt,
      ),
    )
  }
  if (attribut?.includes(':')) befunde.push(attributBefund(attribut, report))
  return befunde
}

function checkEingang(form: Zuordnungsform): Befund[] {
  const befunde = listZeilen(form).flatMap(({ zeile, angabe }) => {
    const umgebung = createPruefumgebung(form, zeile.kennung)
    if (angabe.ziel !== undefined || (angabe.zielFeld === undefined) === (angabe.zielKopf === undefined)) {
      return [
        umgebung.report(
          'zuordnung.zielArt',
          'Beim Eingang ist das Ziel ein Datenfeld oder ein Kopfwert.',
          'Geben Sie genau eines von beiden an.',
        ),
      ]
    }
    return checkNeutraleZiele(zeile, angabe, umgebung)
  })
  return [...befunde, ...reportMaengel(form, buildEingangsziel(form).maengel), ...checkPflichtfelder(form)]
}

/** Mandatory fields of the Dokumentsichten that no line writes, although something of their Gruppe or Dokument is written. */
function checkPflichtfelder(form: Zuordnungsform): Befund[] {
  const geschrieben = new Set<string>()
  for (const { angabe } of listZeilen(form)) {
    const ort = angabe.zielFeld === undefined ? undefined : form.felder.get(angabe.zielFeld)
    if (ort !== undefined) for (const knoten of ort.weg) geschrieben.add(knoten.pfad)
    if (ort !== undefined) geschrieben.add(ort.dokument)
  }
  const pflichtdokumente = new Set(
    form.nachricht?.nachrichtentyp.dokumentsichten.filter((sicht) => sicht.pflicht).map((sicht) => sicht.dokument),
  )
  const fehlende = [...form.felder.values()].filter((ort) => {
    const { knoten, dokument } = ort
    const oben = knoten.eltern?.pfad ?? dokument
    const erreichbar = geschrieben.has(oben) || (knoten.eltern === undefined && pflichtdokumente.has(dokument))
    const abStufe = knoten.feld?.abStufe ?? 1
    return (
      erreichbar && knoten.anzahl.min >= 1 && abStufe === 1 && !geschrieben.has(knoten.pfad) && isInSicht(form, ort)
    )
  })
  return fehlende.map(({ knoten }) =>
    createBefund({
      code: 'zuordnung.pflichtfeldFehlt',
      satz: 'Ein Pflichtfeld der Nachricht wird nicht zugeordnet.',
      abhilfe: 'Ordnen Sie dem Pflichtfeld eine Quelle zu.',
      ort: { element: form.zuordnung.id, feld: knoten.pfad },
      einzelheiten: knoten.name,
    }),
  )
}

const MAENGEL: Readonly<Record<Zielmangel, [satz: string, abhilfe: string]>> = {
  wurzel: ['Die Zeile liegt nicht unter dem einen Wurzelelement.', 'Alle Ziele beginnen mit demselben Wurzelelement.'],
  nichtBeisammen: [
    'Die Zeilen eines Elements stehen nicht beisammen.',
    'Ordnen Sie die Zeilen desselben Elements hintereinander an.',
  ],
  doppelt: ['Das Ziel hat schon einen Wert.', 'Entfernen Sie eine der Zeilen oder wiederholen Sie das Element.'],
  gemischt: [
    'Ein Element kann nicht zugleich Text und Unterelemente haben.',
    'Entfernen Sie den Wert oder die Unterelemente.',
  ],
  verschachtelt: [
    'Bedingung oder Wiederholung steht an falscher Stelle.',
    'Setzen Sie sie an ein Element; eine Wiederholung höchstens einmal.',
  ],
}

function reportMaengel(form: Zuordnungsform, maengel: readonly { kennung: string; mangel: Zielmangel }[]): Befund[] {
  return maengel.map(({ kennung, mangel }) => {
    const [satz, abhilfe] = MAENGEL[mangel]
    return createPruefumgebung(form, kennung).report(`zuordnung.${mangel}`, satz, abhilfe)
  })
}
