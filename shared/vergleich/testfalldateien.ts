import type { Testfallunterschied, Textstelle } from '../host/vergleich.ts'
import type { Testfall } from '../modell/elemente/testfall.ts'
import type { Seiten } from './elemente.ts'
import type { Testfallaussage } from './testfallsaetze.ts'
import { zitat } from './wertlage.ts'

type Dateiunterschied = Testfallunterschied['dateien'][number]

/** What differs in the message of a Testfall, its attachments and what it expects to be sent. */
export function describeTestfalldateien(
  seiten: Seiten,
  { vorher, nachher, dateien }: Testfallunterschied,
): Testfallaussage[] {
  return dateien.flatMap((datei) => {
    const worte = describeDatei(seiten, datei.datei, [nachher?.testfall, vorher?.testfall])
    if (datei.was === 'geaendert') return describeInhalt(worte, datei)
    // the description names what is expected, and so tells when that came or went
    return datei.datei.startsWith('erwartet/') ? [] : [describeEinseitige(worte, datei)]
  })
}

interface Dateiworte {
  label: string
  verb: 'hat' | 'erwartet'
  /** dative, where in it: „in der Nachricht“ */
  worin: string
}

function describeDatei(
  { vorher, nachher }: Seiten,
  datei: string,
  testfaelle: readonly (Testfall | undefined)[],
): Dateiworte {
  if (datei === 'nachricht.xml') {
    return { label: 'Nachricht', verb: 'hat', worin: 'in der Nachricht' }
  }
  if (datei.startsWith('anlagen/')) {
    const name = `Anlage „${datei.slice('anlagen/'.length)}“`
    return { label: name, verb: 'hat', worin: `in der ${name}` }
  }
  const erwartungen = testfaelle.flatMap((einer) => (einer === undefined ? [] : [einer.erwartet]))
  if (erwartungen.some(({ rueckmeldung }) => rueckmeldung === datei)) {
    return { label: 'Rückmeldung', verb: 'erwartet', worin: 'in der Rückmeldung an den Absender' }
  }
  const weg = erwartungen.flatMap(({ zustellungen }) => zustellungen).find((eine) => eine.datei === datei)?.zustellweg
  const satz = weg === undefined ? undefined : (nachher.datensaetze.get(weg) ?? vorher.datensaetze.get(weg))
  const name = satz === undefined ? `Datei „${datei}“` : `Zustellung „${satz.name}“`
  return { label: name, verb: 'erwartet', worin: `in der ${name}` }
}

function describeEinseitige({ label, verb }: Dateiworte, { was }: Dateiunterschied): Testfallaussage {
  return was === 'neu'
    ? { label, aussage: `${verb} jetzt auch die ${label}`, vorher: '', nachher: 'vorhanden' }
    : { label, aussage: `${verb} die ${label} nicht mehr`, vorher: 'vorhanden', nachher: '' }
}

function describeInhalt({ label, verb, worin }: Dateiworte, datei: Dateiunterschied): Testfallaussage[] {
  const { stellen, weitere } = datei
  const einzelne = stellen.map((stelle): Testfallaussage => {
    const { ort, vorher = '', nachher = '' } = stelle
    return { label: `${label}: ${ort}`, aussage: `${verb} ${worin} ${describeStelle(stelle)}`, vorher, nachher }
  })
  if (weitere === 0 && stellen.length > 0) return einzelne
  const weiter = weitere === 1 ? 'an einer weiteren Stelle' : `an ${weitere} weiteren Stellen`
  const rest = `${verb} jetzt ${worin} ${stellen.length === 0 ? '' : `auch ${weiter} `}einen anderen Inhalt`
  return [...einzelne, { label, aussage: rest, vorher: '', nachher: 'anderer Inhalt' }]
}

function describeStelle({ ort, vorher, nachher }: Textstelle): string {
  if (vorher === undefined && nachher === undefined) return `unter „${ort}“ eine andere Reihenfolge`
  if (vorher === undefined) return `jetzt auch „${ort}“: ${describeText(nachher ?? '')}`
  if (nachher === undefined) return `„${ort}“ nicht mehr, vorher ${describeText(vorher)}`
  return `als „${ort}“ jetzt ${describeText(nachher)}, vorher ${describeText(vorher)}`
}

function describeText(text: string): string {
  return text.trim() === '' ? 'ohne Wert' : zitat(text)
}
