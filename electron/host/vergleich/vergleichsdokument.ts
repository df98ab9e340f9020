import { type Ergebnis, succeed } from '../../../shared/befund.ts'
import type { Vergleichsquelle } from '../../../shared/host/vergleich.ts'
import type { HostEingabe, HostWert } from '../../../shared/host.ts'
import { createVergleichsdokument } from '../../../shared/konzept/vergleich/vergleichsdokument.ts'
import { compareProjekte } from '../../../shared/vergleich/compareProjekte.ts'
import { formatDatum } from '../../../shared/worte/datum.ts'
import { listGitfassungen } from '../git/fassungen.ts'
import { type Hostkontext, resolveSitzung } from '../hostkontext.ts'
import { writeHtml } from '../konzept/html/html.ts'
import { writeWord } from '../konzept/wordtext.ts'
import type { Sitzung } from '../sitzung/sitzung.ts'
import { compareTestfaelle } from './testfallvergleich.ts'
import { readVergleichsquelle } from './vergleichsstand.ts'

/** The comparison of an open project with another state of it, as a file. */
export async function vergleichsdokument(
  kontext: Hostkontext,
  { sitzung: id, quelle, format }: HostEingabe<'vergleichsdokument'>,
): Promise<Ergebnis<HostWert<'vergleichsdokument'>>> {
  const gefunden = resolveSitzung(kontext, id)
  if (!gefunden.ok) return gefunden
  const sitzung = gefunden.wert
  const gelesen = await readVergleichsquelle(kontext, sitzung, quelle)
  if (!gelesen.ok) return gelesen
  const testfaelle = await compareTestfaelle(kontext, sitzung, quelle)
  if (!testfaelle.ok) return testfaelle
  const { projekt, positionen } = sitzung
  const vergleich = compareProjekte(gelesen.wert, { projekt, positionen }, testfaelle.wert.unterschiede)
  const baum = createVergleichsdokument(vergleich, {
    projekt: projekt.name,
    grundlage: await describeQuelle(sitzung, quelle),
  })
  const bytes = format === 'docx' ? await writeWord(baum) : new TextEncoder().encode(writeHtml(baum))
  return succeed({ dateiname: `versionsvergleich.${format}`, base64: Buffer.from(bytes).toString('base64') })
}

async function describeQuelle(sitzung: Sitzung, quelle: Vergleichsquelle): Promise<string> {
  switch (quelle.art) {
    case 'gespeichert':
      return 'zuletzt gespeicherter Stand'
    case 'ordner':
      return `Ordner ${quelle.ordner}`
    case 'git': {
      const fassungen = await listGitfassungen(sitzung.ordner)
      const fassung = fassungen.ok ? fassungen.wert.find(({ id }) => id === quelle.fassung) : undefined
      return fassung === undefined
        ? `Git-Fassung ${quelle.fassung.slice(0, 10)}`
        : `Git-Fassung „${fassung.betreff}“ vom ${formatDatum(fassung.zeitpunkt)} (${fassung.urheber}, ${fassung.id.slice(0, 10)})`
    }
  }
}
