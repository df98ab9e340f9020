import type { Schwere } from '../../shared/befund.ts'
import { type Pruefregel, REGELTHEMEN } from '../../shared/pruefung/pruefregel.ts'
import { findRegeln } from '../../shared/pruefung/regelsuche.ts'
import { PRUEFREGELN } from '../../shared/pruefung/register.ts'
import { printJson } from './ausgabe.ts'

const NAMEN: Record<Schwere, string> = { fehler: 'Fehler', warnung: 'Warnung', hinweis: 'Hinweis' }

/** `fachwerk regeln`: the rules of the model check as a list, or the help page of the one rule that is meant. Returns the exit status. */
export function runRegeln(gesucht: string, { json = false }: { json?: boolean }): number {
  const code = `modell.${gesucht.replace(/^modell\./, '')}`
  const genannte = PRUEFREGELN.get(code)
  const gefundene = genannte === undefined ? findRegeln(PRUEFREGELN, gesucht) : [[code, genannte] as const]
  if (json) printJson(gefundene.map(([einer, regel]) => describeRegel(einer, regel)))
  else if (gefundene.length === 0) console.log('Keine Prüfregel enthält diese Wörter.')
  else if (gefundene.length === 1) for (const [einer, regel] of gefundene) printSeite(einer, regel)
  else printListe(gefundene)
  return gefundene.length === 0 ? 1 : 0
}

function describeRegel(code: string, { titel, erlaeuterung, schwere, abhilfe, hilfe, behebe }: Pruefregel) {
  return { code, titel, erlaeuterung, schwere, abhilfe, ...hilfe, behebbar: behebe !== undefined }
}

function printListe(regeln: readonly (readonly [string, Pruefregel])[]): void {
  for (const thema of REGELTHEMEN) {
    const eigene = regeln.filter(([, { hilfe }]) => hilfe.thema === thema)
    if (eigene.length === 0) continue
    console.log(`${thema}`)
    for (const [code, { titel, schwere }] of eigene) console.log(`  ${titel}  (${NAMEN[schwere]})  [${code}]`)
    console.log('')
  }
  console.log(`${regeln.length} Prüfregeln; „fachwerk regeln <code>“ zeigt eine ganz.`)
}

function printSeite(code: string, { titel, erlaeuterung, schwere, hilfe }: Pruefregel): void {
  const { warum, quelle, falsch, richtig, schritte } = hilfe
  console.log(
    [
      titel,
      `${NAMEN[schwere]}  [${code}]`,
      '',
      erlaeuterung,
      `Warum: ${warum}`,
      `Quelle: ${quelle}`,
      '',
      `So nicht: ${falsch}`,
      `Richtig: ${richtig}`,
      '',
      'Beheben:',
      ...schritte.map((schritt, i) => `  ${i + 1}. ${schritt}`),
    ].join('\n'),
  )
}
