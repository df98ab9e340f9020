import { createBefund } from '../../shared/befund.ts'
import type { Host, HostEingabe, Sendebericht } from '../../shared/host.ts'
import { formatAnzahl, printBefunde, printJson } from './ausgabe.ts'

interface Sendeoptionen {
  organisation: string
  projekt: string
  kanal?: string
  stufe?: string
  anlage?: string[]
  regeln?: string
  json?: boolean
}

const AUSGAENGE: Record<Sendebericht['ausgang'], string> = {
  zugestellt: 'Die Nachricht ist zugestellt.',
  zurueckgewiesen: 'Die Nachricht ist zurückgewiesen.',
  klaerung: 'Die Nachricht liegt auf der Klärungsliste.',
  wiederholung: 'Die Nachricht war schon da; das damalige Ergebnis gilt.',
  konflikt: 'Eine andere Nachricht trägt dieselbe UUID.',
  zustellfehler: 'Mindestens eine Zustellung ist gescheitert.',
}

/** `fachwerk sende`: the six answers, the Befunde and every delivery with its reason. Returns the exit status. */
export async function runSende(host: Host, nachricht: string, optionen: Sendeoptionen): Promise<number> {
  const stufe = optionen.stufe === undefined ? undefined : Number(optionen.stufe)
  if (stufe !== undefined && ![1, 2, 3, 4].includes(stufe)) {
    const befund = createBefund({
      code: 'befehl.stufe',
      satz: `Die Stufe „${optionen.stufe}“ gibt es nicht`,
      abhilfe: 'Geben Sie eine Umsetzungsstufe von 1 bis 4 an.',
    })
    if (optionen.json === true) printJson({ ok: false, befunde: [befund] })
    else printBefunde([befund])
    return 1
  }
  const eingabe: HostEingabe<'sende'> = {
    ordner: optionen.projekt,
    nachricht,
    organisation: optionen.organisation,
    kanal: optionen.kanal,
    anlagen: optionen.anlage,
    regeln: optionen.regeln,
    stufe,
  }
  const ergebnis = await host.sende(eingabe)
  if (optionen.json === true) printJson(ergebnis)
  else if (ergebnis.ok) printBericht(ergebnis.wert)
  else printBefunde(ergebnis.befunde)
  return ergebnis.ok && ['zugestellt', 'wiederholung'].includes(ergebnis.wert.ausgang) ? 0 : 1
}

function printBericht(bericht: Sendebericht): void {
  console.log('Die sechs Fragen')
  for (const [nummer, { frage, antwort }] of bericht.fragen.entries()) {
    console.log(`  ${nummer + 1}. ${frage}\n     ${antwort}`)
  }
  if (bericht.befunde.length > 0) {
    console.log('\nBefunde')
    printBefunde(bericht.befunde)
  }
  console.log(`\n${formatAnzahl(bericht.zustellungen.length, 'Zustellung', 'Zustellungen')}`)
  for (const { zustellweg, ziel, grund, stand, quittung } of bericht.zustellungen) {
    const zeichen = stand === 'zugestellt' ? '✓' : stand === 'offen' ? '…' : '✗'
    console.log(`  ${zeichen} ${zustellweg} → ${ziel}\n     ${grund}`)
    if (quittung !== undefined) console.log(`     Quittung: ${quittung}`)
  }
  const { vorgang } = bericht
  if (vorgang !== undefined) {
    const angaben = [vorgang.zustand, vorgang.aktenzeichen && `Aktenzeichen ${vorgang.aktenzeichen}`].filter(Boolean)
    console.log(`\nVorgang ${vorgang.id}${angaben.length === 0 ? '' : ` (${angaben.join(', ')})`}`)
  }
  console.log(AUSGAENGE[bericht.ausgang])
}
