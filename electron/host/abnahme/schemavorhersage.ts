import type { Regeleingabe } from '../../../shared/auswertung/eingabe.ts'
import type { Regelbefund } from '../../../shared/auswertung/ergebnis.ts'
import { evaluateRegel } from '../../../shared/auswertung/regel.ts'
import type { Befund } from '../../../shared/befund.ts'
import type { Abweichung } from '../../../shared/host/testbericht.ts'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import { pathOfKnoten } from '../../../shared/modell/feldbaum.ts'
import type { Nachricht } from '../../../shared/modell/nachricht.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import type { Modellindex } from '../prozessor/modellindex.ts'
import type { Transaktion } from '../prozessor/transaktion.ts'

const NIEMAND = '00000000-0000-4000-8000-000000000000'

/**
 * Compares what the XSD did with a prediction from the model: it must refuse exactly what a rule without XSD would refuse
 * for the form of values, and the fields it names must be among those. A message that was not recognised came to no XSD.
 */
export function compareSchemaurteil(modell: Modellindex, nachricht: Nachricht, transaktion: Transaktion): Abweichung[] {
  const { projekt } = modell
  if (transaktion.herkunft.leistung === undefined) return []
  const ohne = listFehler(projekt, nachricht, transaktion, false)
  const abgewiesen = transaktion.ebene === 'schema'
  if (ohne.length === 0) {
    if (!abgewiesen) return []
    return [createAbweichung('angenommen', `abgewiesen: ${transaktion.befunde.map(({ satz }) => satz).join(', ')}`)]
  }
  if (!abgewiesen) {
    const mit = listFehler(projekt, nachricht, transaktion, true)
    const nurXsd = ohne.filter((fehler) => !mit.some((anderer) => isSame(anderer, fehler)))
    if (nurXsd.length === 0) return []
    return [createAbweichung(`abgewiesen wegen ${nurXsd.map(describe).join(', ')}`, 'angenommen', nurXsd[0]?.element)]
  }
  return transaktion.befunde.flatMap((befund) => compareFeld(modell, nachricht, befund, ohne))
}

/** Every finding of the XSD has to be about a place that the prediction names too, or about a Gruppe around it. */
function compareFeld(
  modell: Modellindex,
  nachricht: Nachricht,
  befund: Befund,
  vorhergesagt: readonly Regelbefund[],
): Abweichung[] {
  const { feld, element } = befund.ort ?? {}
  const umgebung = new Set(vorhergesagt.flatMap((eine) => listUmgebung(modell, nachricht, eine)))
  if ((feld !== undefined && umgebung.has(feld)) || (element !== undefined && umgebung.has(element))) return []
  const tatsaechlich = `${befund.satz} (${feld ?? element ?? 'ohne Feld'})`
  return [createAbweichung(vorhergesagt.map(describe).join(', '), tatsaechlich, element)]
}

/** Feldpfade and ids of the place of a finding and of everything around it. */
function listUmgebung(modell: Modellindex, nachricht: Nachricht, { feld, element }: Regelbefund): string[] {
  const baeume = modell.findForm(nachricht.nachrichtentyp)?.dokumente ?? []
  const knoten = baeume.flatMap(({ baum }) => baum.nachPfad.get(feld ?? '') ?? [])
  const weg = knoten.flatMap(pathOfKnoten).flatMap(({ pfad, id }) => [pfad, id])
  return [...weg, ...knoten.map(({ dokument }) => dokument), ...(element === undefined ? [] : [element])]
}

function listFehler(
  projekt: Projekt,
  nachricht: Nachricht,
  { herkunft, eingangszeit, id }: Transaktion,
  schemageprueft: boolean,
): Regelbefund[] {
  const typ = projekt.datensaetze.get(nachricht.nachrichtentyp)
  const eingabe: Regeleingabe = {
    leistung: herkunft.leistung ?? '',
    stufe: (herkunft.stufe ?? 1) as Umsetzungsstufe,
    organisation: herkunft.organisation ?? '',
    nachricht,
    vorgang: {
      id: NIEMAND,
      neu: true,
      vorgangstyp: (typ?.art === 'nachrichtentyp' && typ.vorgangstypen[0]) || '',
      fachmodellVersion: nachricht.fachmodellVersion,
      merkmale: [],
      fremdkennungen: [],
      erwartet:
        typ?.art === 'nachrichtentyp' && typ.beantwortet !== undefined
          ? [{ nachrichtentyp: typ.beantwortet, nachricht: NIEMAND }]
          : [],
    },
    antworten: [],
    kontext: {
      transaktion: id,
      eingangszeit,
      eingangsdatum: eingangszeit.slice(0, 10),
      runde: 1,
      schnittstelle: herkunft.schnittstelle ?? '',
      schemageprueft,
    },
  }
  return evaluateRegel(projekt, eingabe).befunde.filter(
    ({ schwere, code }) => schwere === 'fehler' && !code.startsWith('regel.zustaendigkeit'),
  )
}

function isSame(a: Regelbefund, b: Regelbefund): boolean {
  return a.code === b.code && a.feld === b.feld && a.element === b.element && a.angabe === b.angabe
}

function describe({ satz, code }: Regelbefund): string {
  return `${satz} [${code}]`
}

function createAbweichung(erwartet: string, tatsaechlich: string, element?: string): Abweichung {
  return { stelle: 'Prüfung durch die XSD', erwartet, tatsaechlich, ...(element === undefined ? {} : { element }) }
}
