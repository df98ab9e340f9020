import type { Organisation } from '../modell/elemente/organisation.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../modell/projekt.ts'
import { deriveTechnischerName } from '../modell/technischerName.ts'
import { type Musterantworten, NEU } from './antworten.ts'
import type { Muster } from './muster.ts'

/** A district that exists nowhere. */
const ERFUNDENER_ARS = '149990000000'

/** What a new Leistung usually says; only its name and its key are the modeller's to give. */
export function proposeAntworten(projekt: Projekt, muster: Pick<Muster, 'fragen' | 'frist'>): Musterantworten {
  const organisation = findTestorganisation(projekt)
  const organisationsname = organisation?.name ?? 'Musterstadt'
  return {
    name: '',
    technischerName: '',
    leikaSchluessel: '',
    ozgId: '',
    kgstProdukt: '',
    buendel: listDatensaetze(projekt, 'buendel')[0]?.id ?? NEU,
    buendelname: projekt.name,
    norm: '',
    paragraf: '',
    aktenplankennzeichen: '',
    organisation: organisation?.id ?? NEU,
    organisationsname,
    ars: ERFUNDENER_ARS,
    stelle: NEU,
    stellenname: nameStelle(organisationsname),
    stufe: 3,
    bearbeitungsfrist: muster.frist,
    nachforderung: muster.fragen.includes('nachforderung'),
    gebuehr: 12,
    beteiligte: muster.fragen.includes('beteiligte') ? proposeBeteiligte(projekt, organisation) : [],
    stellungnahmefrist: 15,
    hoechstbetrag: 5000,
  }
}

/** How the Stelle in charge is called as long as nobody calls it otherwise. */
export function proposeStellennamen(
  projekt: Projekt,
  { organisation, organisationsname }: Pick<Musterantworten, 'organisation' | 'organisationsname'>,
): string {
  return nameStelle(findDatensatz(projekt, 'organisation', organisation)?.name ?? organisationsname)
}

function nameStelle(organisationsname: string): string {
  return `Fachamt ${organisationsname.trim()}`.trim()
}

/** A technical name that no Leistung of the project has. */
export function proposeLeistungsnamen(projekt: Projekt, name: string): string {
  if (name.trim() === '') return ''
  const vergebene = listDatensaetze(projekt, 'leistung').map(({ technischerName }) => technischerName)
  return deriveTechnischerName(name, new Set(vergebene))
}

/** One for tests that does most itself; other ones follow later. */
function findTestorganisation(projekt: Projekt): Organisation | undefined {
  const alle = listDatensaetze(projekt, 'organisation')
  const tests = alle.filter(({ umgebung }) => umgebung === 'test')
  const nachGroesse = (tests.length > 0 ? tests : alle).sort(
    (a, b) => b.installationen.length - a.installationen.length,
  )
  return nachGroesse[0]
}

/** Stellen that clerks already choose from, else one that is often asked. */
function proposeBeteiligte(projekt: Projekt, organisation: Organisation | undefined): string[] {
  const stellen = (organisation?.stellen ?? []).flatMap((id) => findDatensatz(projekt, 'stelle', id) ?? [])
  const waehlbare = stellen.filter(({ rollen }) =>
    rollen.some((rolle) => findDatensatz(projekt, 'rolle', rolle)?.bindung.art === 'auswahl'),
  )
  return waehlbare.length > 0 ? waehlbare.map(({ name }) => name) : ['Bauordnungsamt']
}
