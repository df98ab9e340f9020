import behoerdenpostfach from '../../../samples/gewerbe/produkte/behoerdenpostfach/produkt.json'
import vertraulicheMitteilung from '../../../samples/gewerbe/produkte/behoerdenpostfach/zuordnungen/mitteilung.json'
import dms from '../../../samples/gewerbe/produkte/demo-dms/produkt.json'
import ablage from '../../../samples/gewerbe/produkte/demo-dms/zuordnungen/ablage.json'
import mailsystem from '../../../samples/gewerbe/produkte/mailsystem/produkt.json'
import mitteilung from '../../../samples/gewerbe/produkte/mailsystem/zuordnungen/mitteilung.json'
import postfach from '../../../samples/gewerbe/produkte/postfach/produkt.json'
import zustellung from '../../../samples/gewerbe/produkte/postfach/zuordnungen/zustellung.json'
import registerauskunft from '../../../samples/gewerbe/produkte/registerauskunft/produkt.json'
import abfrage from '../../../samples/gewerbe/produkte/registerauskunft/zuordnungen/abfrage.json'
import zahlungsverkehr from '../../../samples/gewerbe/produkte/zahlungsverkehr/produkt.json'
import zahlungsauftrag from '../../../samples/gewerbe/produkte/zahlungsverkehr/zuordnungen/auftrag.json'
import zahlungsmeldung from '../../../samples/gewerbe/produkte/zahlungsverkehr/zuordnungen/meldung.json'
import { type Datensatz, datensatzSchema } from '../../modell/datensatz.ts'
import type { Dienst, Komponententyp } from '../../modell/elemente/nachricht.ts'
import type { Produkt } from '../../modell/elemente/produkt.ts'
import type { Zuordnung } from '../../modell/elemente/zuordnung.ts'
import { findDatensatz, getDatensatz, listDatensaetze } from '../../modell/projekt.ts'
import { deriveTechnischerName } from '../../modell/technischerName.ts'
import { ensureSystemtyp } from '../bausteine/systeme.ts'
import { adoptDatensaetze } from '../uebernahme.ts'
import type { Werkbank } from '../werkbank.ts'

interface Modelldatei {
  datensaetze: Readonly<Record<string, unknown>>
}

/** The demo systems of the host as the sample describes them; a project that has no system of a kind gets its own copy. */
const DEMOSYSTEME: Readonly<Record<Dienst, readonly Modelldatei[]>> = {
  ablage: [dms, ablage],
  mitteilung: [mailsystem, mitteilung],
  postfach: [postfach, zustellung],
  registerabfrage: [registerauskunft, abfrage],
  zahlung: [zahlungsverkehr, zahlungsauftrag, zahlungsmeldung],
}
const VERTRAULICHE_MITTEILUNG: readonly Modelldatei[] = [behoerdenpostfach, vertraulicheMitteilung]

/** Fields of the sample's Zahlungsmeldung by the technical name that every Zahlungsmeldung gives them. */
const FELDER_DER_ZAHLUNGSMELDUNG: Readonly<Record<string, string>> = {
  'fel-xws11bs847': 'zahlung',
  'fel-elkgr5ouhp': 'stand',
  'fel-jlli2vl8df': 'betrag',
  'fel-v4r771cdwe': 'zeitpunkt',
}

/** Brings a demo system of this type along: a Produkt with its Schnittstellen and what maps orders to it. */
export function addDemosystem(werkbank: Werkbank, komponententyp: Komponententyp): Produkt {
  const { dienst } = komponententyp
  if (dienst === undefined) return addNeutralesSystem(werkbank, komponententyp)
  const vertraulich = dienst === 'mitteilung' && isBehoerdenpostfach(komponententyp)
  const vorlage = (vertraulich ? VERTRAULICHE_MITTEILUNG : DEMOSYSTEME[dienst])
    .flatMap(({ datensaetze }) => Object.values(datensaetze))
    .map((datensatz) => datensatzSchema.parse(datensatz))
  const felder = mapZahlungsfelder(werkbank)
  const ids = new Map(felder)
  for (const eines of vorlage) {
    if (eines.art === 'produkt') for (const typ of eines.komponententypen) ids.set(typ, komponententyp.id)
  }
  const neue = adoptDatensaetze(
    werkbank,
    vorlage.map((eines) => adjust(werkbank, eines, felder)),
    ids,
  )
  return getDatensatz(werkbank.projekt, 'produkt', neue.find(({ art }) => art === 'produkt')?.id ?? '')
}

/** A mailbox that only authorities can open, told from open mail by its name: the model knows both as mail. */
export function isBehoerdenpostfach({ technischerName }: Pick<Komponententyp, 'technischerName'>): boolean {
  return /postfach/i.test(technischerName)
}

/** The Demobehörde: takes and sends messages in the neutral format. */
export function addNeutralenEingang(werkbank: Werkbank): Produkt {
  const eingang = werkbank.mint('schnittstelle')
  const ausgang = werkbank.mint('schnittstelle')
  const id = werkbank.add('produkt', {
    name: 'Demobehörde',
    technischerName: nameProdukt(werkbank, 'demobehoerde'),
    beschreibung:
      'Nimmt Nachrichten im neutralen Format des Fachmodells an und sendet sie; steht für jedes Fachverfahren, das dieses Format beherrscht.',
    hersteller: 'Fachwerk',
    version: '1.0',
    komponententypen: [ensureSystemtyp(werkbank, 'antragsmanagement'), ensureSystemtyp(werkbank, 'fachverfahren')],
    schnittstellen: [eingang, ausgang],
  })
  addNeutraleSchnittstelle(werkbank, eingang, 'eingang')
  addNeutraleSchnittstelle(werkbank, ausgang, 'ausgang')
  return getDatensatz(werkbank.projekt, 'produkt', id)
}

function addNeutralesSystem(
  werkbank: Werkbank,
  { id: komponententyp, name, technischerName }: Komponententyp,
): Produkt {
  const ausgang = werkbank.mint('schnittstelle')
  const id = werkbank.add('produkt', {
    name: `${name} (Demo)`,
    technischerName: nameProdukt(werkbank, technischerName),
    beschreibung: 'Nimmt Nachrichten im neutralen Format des Fachmodells an.',
    hersteller: 'Fachwerk',
    version: '1.0',
    komponententypen: [komponententyp],
    schnittstellen: [ausgang],
  })
  addNeutraleSchnittstelle(werkbank, ausgang, 'ausgang')
  return getDatensatz(werkbank.projekt, 'produkt', id)
}

function addNeutraleSchnittstelle(werkbank: Werkbank, id: string, richtung: 'eingang' | 'ausgang'): void {
  werkbank.add(
    'schnittstelle',
    {
      name: richtung === 'eingang' ? 'Neutraler Eingang' : 'Neutraler Ausgang',
      technischerName: richtung,
      richtung,
      protokoll: 'http',
      umschlag: 'xml',
      format: 'neutral',
      namensraeume: {},
      ...(richtung === 'eingang' ? { erkennung: [] } : { rueckmeldung: true }),
    },
    id,
  )
}

/** What of the sample's record holds in any project: no XSD, which is a file; no message of the sample's Leistungen. */
function adjust(werkbank: Werkbank, datensatz: Datensatz, felder: ReadonlyMap<string, string>): Datensatz {
  if (datensatz.art === 'produkt') {
    return { ...datensatz, technischerName: nameProdukt(werkbank, datensatz.technischerName) }
  }
  if (datensatz.art === 'schnittstelle') {
    const { schema: _datei, erkennung, ...uebrige } = datensatz
    return erkennung === undefined ? uebrige : { ...uebrige, erkennung: [] }
  }
  return datensatz.art === 'zuordnung' ? withoutFremde(datensatz, felder) : datensatz
}

/** Without lines for fields that the project's Zahlungsmeldung does not have. */
function withoutFremde(zuordnung: Zuordnung, felder: ReadonlyMap<string, string>): Zuordnung {
  const reihenfolge = zuordnung.reihenfolge.filter((kennung) => {
    const feld = zuordnung.zeilen[kennung]?.zielFeld
    return feld === undefined || felder.has(feld)
  })
  const zeilen = Object.fromEntries(
    reihenfolge.flatMap((kennung) => {
      const zeile = zuordnung.zeilen[kennung]
      return zeile === undefined ? [] : [[kennung, zeile]]
    }),
  )
  return { ...zuordnung, reihenfolge, zeilen }
}

/** From the fields of the sample's Zahlungsmeldung to those of the project's. */
function mapZahlungsfelder({ projekt }: Werkbank): ReadonlyMap<string, string> {
  const meldung = listDatensaetze(projekt, 'dokument').find(
    ({ technischerName }) => technischerName === 'zahlungsmeldung',
  )
  const eigene = (meldung?.kinder ?? []).flatMap((id) => findDatensatz(projekt, 'datenfeld', id) ?? [])
  return new Map(
    Object.entries(FELDER_DER_ZAHLUNGSMELDUNG).flatMap(([fremdes, name]) => {
      const eigenes = eigene.find(({ technischerName }) => technischerName === name)
      return eigenes === undefined ? [] : [[fremdes, eigenes.id] as const]
    }),
  )
}

function nameProdukt({ projekt }: Werkbank, vorschlag: string): string {
  const vergebene = listDatensaetze(projekt, 'produkt').map(({ technischerName }) => technischerName)
  return deriveTechnischerName(vorschlag, new Set(vergebene))
}
