import { listCodelistennamen } from '../../dokument/befehle/codelisten.ts'
import type { Datensatz } from '../../modell/datensatz.ts'
import { listDatensaetze, type Projekt } from '../../modell/projekt.ts'
import { listReferenzen } from '../../modell/referenzen.ts'
import { deriveTechnischerName } from '../../modell/technischerName.ts'
import type { Musterantworten } from '../antworten.ts'
import { listBaukaesten, withinBaukasten } from '../bausteine/baukasten.ts'
import { createSysteme } from '../bausteine/systeme.ts'
import type { Muster } from '../muster.ts'
import { adoptDatensaetze } from '../uebernahme.ts'
import type { Werkbank } from '../werkbank.ts'
import { matchGemeinsame } from './abgleich.ts'
import type { EigenesMuster, Musterinhalt } from './eigenesMuster.ts'

/** One's own pattern as the wizard offers it. */
export function createMuster({ kennung, inhalt }: EigenesMuster): Muster {
  const rollen = new Set(inhalt.datensaetze.flatMap((eines) => (eines.art === 'rolle' ? [eines.bindung.art] : [])))
  return {
    kennung,
    name: inhalt.name,
    beschreibung: inhalt.beschreibung,
    beispiele: '',
    fragen: rollen.has('auswahl') ? ['beteiligte'] : [],
    frist: 1,
    build: (werkbank, antworten) => buildEigenes(werkbank, inhalt, antworten),
  }
}

/** The Leistung of the pattern under new ids; what the project has already is used, what it lacks comes along. */
function buildEigenes(werkbank: Werkbank, inhalt: Musterinhalt, antworten: Musterantworten): string {
  const gemeinsameIds = new Set(inhalt.gemeinsame)
  const gemeinsame = inhalt.datensaetze.filter(({ id }) => gemeinsameIds.has(id))
  const eigene = inhalt.datensaetze.filter(({ id }) => !gemeinsameIds.has(id))
  const geteilt = [...gemeinsame, ...eigene.filter(({ art }) => art === 'codeliste')]
  const ersetzte = matchGemeinsame(werkbank, geteilt)
  replaceFachverfahren(werkbank, inhalt, antworten, ersetzte)
  const mitgebrachte = listFehlende(inhalt, eigene, ersetzte)
  const neue = [...eigene.filter(({ id }) => !ersetzte.has(id)), ...mitgebrachte]
  const ids = mintIds(werkbank, neue, ersetzte)
  const rename = createUmbenennung(werkbank.projekt)
  adoptDatensaetze(werkbank, neue.filter((eines) => !mitgebrachte.includes(eines)).map(rename), ids)
  if (mitgebrachte.length > 0) {
    withinBaukasten(werkbank, () => adoptDatensaetze(werkbank, mitgebrachte.map(rename), ids))
  }
  for (const { id, art } of neue) {
    if (art === 'codeliste') werkbank.fillCodeliste(ids.get(id) ?? '', inhalt.codelisten[id] ?? [])
  }
  const leistung = ids.get(inhalt.leistung) ?? ''
  const { name, technischerName, leikaSchluessel } = antworten
  werkbank.change('leistung', leistung, (von) => ({ ...von, name, technischerName, leikaSchluessel, version: '1.0' }))
  const baukaesten = listBaukaesten(werkbank)
  werkbank.change('leistung', leistung, (von) => ({ ...von, baukaesten }))
  return leistung
}

/** A Fachverfahren with a format of its own would not know the new messages: the patterns know how to find or make one that does. */
function replaceFachverfahren(
  werkbank: Werkbank,
  { datensaetze }: Musterinhalt,
  antworten: Musterantworten,
  ersetzte: Map<string, string>,
): void {
  const typen = datensaetze.filter(
    (eines) => eines.art === 'komponententyp' && eines.systemart === 'fachverfahren' && eines.dienst === undefined,
  )
  if (typen.length === 0) return
  const fachverfahren = createSysteme(werkbank, antworten).fachverfahren()
  for (const { id } of typen) ersetzte.set(id, fachverfahren)
}

/** Shared elements that the new Leistung needs and the project does not have. */
function listFehlende(
  { datensaetze, gemeinsame }: Musterinhalt,
  eigene: readonly Datensatz[],
  ersetzte: ReadonlyMap<string, string>,
): Datensatz[] {
  const nachId = new Map(datensaetze.map((eines) => [eines.id, eines]))
  const geteilt = new Set(gemeinsame)
  const fehlende = new Map<string, Datensatz>()
  const offen = eigene.filter(({ id }) => !ersetzte.has(id))
  for (let einer = offen.pop(); einer !== undefined; einer = offen.pop()) {
    for (const { ziel, art } of listReferenzen(einer)) {
      const datensatz = nachId.get(ziel)
      // which Baukästen a Leistung uses is written down anew
      if (datensatz === undefined || art === 'baukasten' || !geteilt.has(ziel)) continue
      if (ersetzte.has(ziel) || fehlende.has(ziel)) continue
      fehlende.set(ziel, datensatz)
      offen.push(datensatz)
    }
  }
  return [...fehlende.values()]
}

/** One id for each record, known before the first is there: they refer to each other across the two groups. */
function mintIds(
  werkbank: Werkbank,
  neue: readonly Datensatz[],
  ersetzte: ReadonlyMap<string, string>,
): Map<string, string> {
  const ids = new Map(ersetzte)
  for (const { id, art } of neue) ids.set(id, werkbank.mint(art))
  return ids
}

/** Gives records a technical name that neither the project nor one renamed before has, where it has to be the only one. */
function createUmbenennung(projekt: Projekt): (datensatz: Datensatz) => Datensatz {
  const komponententypen = new Set(listDatensaetze(projekt, 'komponententyp').map((einer) => einer.technischerName))
  const codelisten = listCodelistennamen(projekt)
  return (datensatz) => {
    if (datensatz.art !== 'komponententyp' && datensatz.art !== 'codeliste') return datensatz
    const vergebene = datensatz.art === 'codeliste' ? codelisten : komponententypen
    const technischerName = deriveTechnischerName(datensatz.technischerName, vergebene)
    vergebene.add(technischerName)
    return datensatz.art === 'codeliste'
      ? { ...datensatz, technischerName, datei: `codelisten/${technischerName}.xml` }
      : { ...datensatz, technischerName }
  }
}
