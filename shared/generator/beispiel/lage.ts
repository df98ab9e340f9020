import { type Feldknoten, pathOfKnoten } from '../../modell/feldbaum.ts'

/** Whom or what the fields of a Gruppe describe. Invented; telephone numbers and domains are reserved for such use. */
export interface Gestalt {
  name: string
  familienname: string
  vornamen: string
  geburtsname: string
  geschlecht: string
  geburtsdatum: string
  strasse: string
  hausnummer: string
  telefon: string
  mobil: string
  mail: string
}

/** What example values of one message have in common. */
export interface Beispiellage {
  ort: Beispielort
  leistung: string
  /** name of the Stelle in charge */
  behoerde: string
}

interface Beispielort {
  name: string
  postleitzahl: string
  ars: string
}

const ERIKA: Gestalt = {
  name: 'Erika Musterfrau',
  familienname: 'Musterfrau',
  vornamen: 'Erika',
  geburtsname: 'Beispiel',
  geschlecht: 'weiblich',
  geburtsdatum: '1985-07-14',
  strasse: 'Musterweg',
  hausnummer: '12',
  telefon: '030 23125 101',
  mobil: '0171 3920042',
  mail: 'erika.musterfrau@example.org',
}
const MAX: Gestalt = {
  ...ERIKA,
  name: 'Max Mustermann',
  familienname: 'Mustermann',
  vornamen: 'Max',
  geschlecht: 'männlich',
  geburtsdatum: '1979-03-02',
  strasse: 'Ahornallee',
  hausnummer: '3',
  telefon: '030 23125 102',
  mail: 'max.mustermann@example.org',
}
const KIND: Gestalt = { ...ERIKA, name: 'Mia Musterfrau', vornamen: 'Mia', geburtsdatum: '2019-05-20' }
const BETRIEB: Gestalt = {
  ...ERIKA,
  name: 'Musterbetrieb GmbH',
  strasse: 'Beispielstraße',
  hausnummer: '7',
  telefon: '030 23125 200',
  mail: 'kontakt@musterbetrieb.example',
}
const SACHBEARBEITUNG: Gestalt = {
  ...ERIKA,
  name: 'Sabine Beispiel',
  familienname: 'Beispiel',
  vornamen: 'Sabine',
  strasse: 'Rathausplatz',
  hausnummer: '1',
  telefon: '030 23125 300',
  mail: 'sabine.beispiel@behoerde.example',
}
const PLATZ: Gestalt = { ...ERIKA, strasse: 'Marktplatz', hausnummer: '1' }

/** Words of a Gruppe and whom it is about; the first that fits. */
const GESTALTEN: readonly [RegExp, Gestalt][] = [
  [/sachbearbeit|ansprech|bedienstet|behoerde/, SACHBEARBEITUNG],
  [/\bkind(er|es)?\b/, KIND],
  [/vertret|bevollmaecht|gesellschafter\b|partner|ehegatt|weitere/, MAX],
  [/person|inhaber|antragsteller|anzeigende|eigentuemer|halter|vermieter/, ERIKA],
  [/betrieb|unternehmen|firma|verein|sitz|niederlass|gesellschaft|gewerbe|arbeitgeber/, BETRIEB],
  [/\bort\b|veranstaltung|grundstueck|standort|baustelle|flaeche/, PLATZ],
]

/** Whom a field is about: the innermost Gruppe around it that tells. */
export function gestaltOf(knoten: Feldknoten): Gestalt {
  for (const gruppe of pathOfKnoten(knoten).slice(0, -1).reverse()) {
    const treffer = GESTALTEN.find(([worte]) => worte.test(wordsOf(gruppe)))
    if (treffer !== undefined) return treffer[1]
  }
  return ERIKA
}

/** Technical name in words, then the name: lower case, umlauts written out. */
export function wordsOf({ name, technischerName }: Pick<Feldknoten, 'name' | 'technischerName'>): string {
  return `${technischerName.replace(/([a-z0-9])([A-Z])/g, '$1 $2')} ${name}`
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replaceAll('_', ' ')
}

/** Invented municipalities with the postcodes that they have in the sample; none that begins with 00 was ever given out. */
const POSTLEITZAHLEN: Readonly<Record<string, string>> = {
  Musterstadt: '00121',
  Nachbarstadt: '00210',
  Kleindorf: '00231',
}

/** The place of a message by the name of its Organisation, however that begins. */
export function createBeispielort(organisation: string, ars: string): Beispielort {
  const ort = organisation.replace(/^(Stadt|Gemeinde|Markt|Hansestadt|Landeshauptstadt|Kreis|Landkreis)\s+/, '')
  return { name: ort, postleitzahl: POSTLEITZAHLEN[ort] ?? '00123', ars }
}
