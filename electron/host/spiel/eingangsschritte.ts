import type { Spielschritt } from '../../../shared/host/spiel.ts'
import { findDatensatz } from '../../../shared/modell/projekt.ts'
import type { Schritt } from '../prozessor/transaktion.ts'
import { countWord } from './sechsFragen.ts'
import { createSpielschritt, type Spielverlauf } from './spielschritt.ts'
import { komponententypenOf } from './zustellgrund.ts'

/** A step up to the rule: receipt, recognition, Organisation, neutral form, XSD, case. */
export function describeEingang(verlauf: Spielverlauf, schritt: Schritt): Spielschritt[] {
  if (schritt.art === 'schluessel') return describeSchluessel(verlauf)
  return [describeEinen(verlauf, schritt)]
}

function describeEinen(verlauf: Spielverlauf, schritt: Schritt): Spielschritt {
  switch (schritt.art) {
    case 'erkennung':
      return describeErkennung(verlauf, schritt)
    case 'organisation':
      return describeOrganisation(verlauf, schritt)
    case 'anlagen':
      return describeAnlagen(verlauf, schritt)
    case 'eingangszuordnung':
      return describeEingangszuordnung(verlauf, schritt)
    case 'schema':
      return describeSchema(verlauf, schritt)
    case 'vorgang':
      return describeVorgang(verlauf, schritt)
    default:
      return describeEmpfang(verlauf, schritt)
  }
}

function typOf({ stand, transaktion }: Spielverlauf) {
  return findDatensatz(stand.projekt, 'nachrichtentyp', transaktion.herkunft.nachrichtentyp)
}

function describeEmpfang(verlauf: Spielverlauf, { angabe }: Schritt): Spielschritt {
  const { stand, transaktion, roh } = verlauf
  const typ = typOf(verlauf)
  const absender = findDatensatz(stand.projekt, 'rolle', typ?.von)
  const system = komponententypenOf(stand.projekt, transaktion.herkunft.installation)
  // a channel has no name of its own; where it is not recognised, its key is all there is to say
  const eingang = findDatensatz(stand.projekt, 'schnittstelle', transaktion.herkunft.schnittstelle)?.name ?? angabe
  return createSpielschritt({
    art: 'empfang',
    titel: 'Nachricht kommt an',
    text: `Über „${eingang}“ trifft eine Nachricht ein${absender === undefined ? '' : ` (${absender.name})`}.`,
    elemente: [typ?.von, typ?.id, ...system].filter((id) => id !== undefined),
    weg: [typ?.von, typ?.id].filter((id) => id !== undefined),
    ausgabe: ['Nachricht, wie sie ankam', roh],
  })
}

function describeErkennung(verlauf: Spielverlauf, { angabe, befunde }: Schritt): Spielschritt {
  const { stand, transaktion } = verlauf
  const { leistung, installation, schnittstelle } = transaktion.herkunft
  const typ = typOf(verlauf)
  const system = findDatensatz(stand.projekt, 'installation', installation)?.name ?? 'Das System'
  const name = findDatensatz(stand.projekt, 'leistung', leistung)?.name ?? ''
  return createSpielschritt({
    art: 'erkennung',
    titel: 'System und Leistung erkannt',
    text:
      typ === undefined
        ? 'Kein angebundenes System sendet Nachrichten dieser Art.'
        : `${system} sendet über „${angabe}“: ${typ.name}, Leistung ${name}.`,
    elemente: [typ?.id, leistung, installation, schnittstelle].filter((id) => id !== undefined),
    weg: [],
    befunde,
  })
}

function describeOrganisation({ stand, transaktion }: Spielverlauf, { befunde }: Schritt): Spielschritt {
  const { empfangendeOrganisation, organisation, stufe } = transaktion.herkunft
  const empfangende = findDatensatz(stand.projekt, 'organisation', empfangendeOrganisation)?.name ?? ''
  const bearbeitende = findDatensatz(stand.projekt, 'organisation', organisation)?.name ?? ''
  const arbeitet = `${bearbeitende} arbeitet auf Stufe ${stufe}.`
  return createSpielschritt({
    art: 'organisation',
    titel: 'Kommune und Stufe bestimmt',
    text:
      organisation === undefined
        ? 'Keine Kommune ist für diesen Eingang bestimmt.'
        : empfangende === bearbeitende
          ? arbeitet
          : `${empfangende} lenkt die Leistung nach ${bearbeitende} um. ${arbeitet}`,
    elemente: [empfangendeOrganisation, organisation].filter((id) => id !== undefined),
    weg: [],
    befunde,
  })
}

function describeAnlagen(verlauf: Spielverlauf, { angabe, ausgabe }: Schritt): Spielschritt {
  return createSpielschritt({
    art: 'anlagen',
    titel: 'Anlagen herausgelöst',
    text: `${countWord(Number(angabe), 'Anlage liegt', 'Anlagen liegen')} jetzt neben der Nachricht.`,
    elemente: [verlauf.transaktion.herkunft.nachrichtentyp].filter((id) => id !== undefined),
    weg: [],
    eingabe: ['Nachricht mit Anlagen', verlauf.roh],
    ausgabe: ['Nachricht mit Verweisen auf die Anlagen', ausgabe],
  })
}

function describeEingangszuordnung(
  verlauf: Spielverlauf,
  { angabe, eingaben, ausgabe, befunde }: Schritt,
): Spielschritt {
  const lauf = verlauf.stand.zeiten.transformationen.find(({ eingang }) => eingang === eingaben.eingang)
  return createSpielschritt({
    art: 'eingangszuordnung',
    titel: 'In die neutrale Form übertragen',
    text: `Die Zuordnung „${angabe}“ übersetzt das Format des Absenders.`,
    elemente: [verlauf.transaktion.herkunft.nachrichtentyp, verlauf.transaktion.herkunft.schnittstelle].filter(
      (id) => id !== undefined,
    ),
    weg: [],
    befunde,
    eingabe: ['Format des Absenders', eingaben.nachricht],
    ausgabe: ['neutrale Nachricht', ausgabe],
    dauerMs: lauf?.ms,
  })
}

function describeSchema(verlauf: Spielverlauf, { befunde }: Schritt): Spielschritt {
  const typ = typOf(verlauf)
  return createSpielschritt({
    art: 'schema',
    titel: 'Aufbau geprüft (XSD)',
    text:
      befunde.length === 0
        ? 'Alle Angaben stehen an ihrer Stelle und haben die vorgesehene Form.'
        : `Die Prüfung fand ${countWord(befunde.length, 'Mangel', 'Mängel')}.`,
    elemente: [typ?.id, ...(typ?.dokumentsichten.map(({ dokument }) => dokument) ?? [])].filter(
      (id) => id !== undefined,
    ),
    weg: [],
    befunde,
    ausgabe: ['neutrale Nachricht', verlauf.neutral],
  })
}

/** Worth telling only where the message was there before. */
function describeSchluessel({ transaktion, wiederholung }: Spielverlauf): Spielschritt[] {
  const konflikt = transaktion.zustand === 'konflikt'
  if (!wiederholung && !konflikt) return []
  return [
    createSpielschritt({
      art: 'schluessel',
      titel: konflikt ? 'Widerspruch erkannt' : 'Wiederholung erkannt',
      text: konflikt
        ? 'Unter dieser Nummer ist schon eine andere Nachricht verarbeitet worden.'
        : 'Diese Nachricht ist schon verarbeitet: Das erste Ergebnis gilt, nichts wird noch einmal zugestellt.',
      elemente: [transaktion.herkunft.nachrichtentyp].filter((id) => id !== undefined),
      weg: [],
      gelungen: !konflikt,
    }),
  ]
}

function describeVorgang(verlauf: Spielverlauf, { angabe, befunde }: Schritt): Spielschritt {
  const { stand, neutral } = verlauf
  const typ = typOf(verlauf)
  const vorgang = stand.speicher.vorgaenge.find(angabe)
  const vorgangstyp = findDatensatz(stand.projekt, 'vorgangstyp', vorgang?.vorgangstyp ?? typ?.vorgangstypen[0])
  const name = vorgangstyp?.name ?? 'Vorgang'
  return createSpielschritt({
    art: 'vorgang',
    titel: typ?.eroeffnet === true ? 'Vorgang eröffnet' : 'Vorgang gefunden',
    text:
      befunde.length > 0
        ? 'Die Nachricht passt nicht zu ihrem Vorgang.'
        : `${typ?.eroeffnet === true ? 'Ein neuer Vorgang beginnt' : 'Die Nachricht gehört zu einem laufenden Vorgang'}: ${name}.`,
    elemente: [vorgangstyp?.id, typ?.teilleistung].filter((id) => id !== undefined),
    weg: [typ?.id, typ?.teilleistung].filter((id) => id !== undefined),
    befunde,
    ausgabe: ['neutrale Nachricht', neutral],
  })
}
