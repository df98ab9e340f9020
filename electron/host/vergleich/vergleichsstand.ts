import { type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { Vergleichsquelle } from '../../../shared/host/vergleich.ts'
import type { HostEingabe, HostWert } from '../../../shared/host.ts'
import { listGitfassungen } from '../git/fassungen.ts'
import { readGitstand } from '../git/gitstand.ts'
import { type Hostkontext, resolveSitzung } from '../hostkontext.ts'
import { type GelesenesProjekt, readProjekt } from '../projekte/readProjekt.ts'
import { createStandteile } from '../sitzung/projektstand.ts'
import type { Sitzung } from '../sitzung/sitzung.ts'
import { createAbloesung } from './abloesung.ts'
import { createAnderesBefund } from './vergleichsbefunde.ts'

const abloesung = createAbloesung()

/** Another state of an open project: as it was saved, as it was in a Git revision, or as it is in another folder. */
export async function vergleichsstand(
  kontext: Hostkontext,
  { sitzung: id, quelle }: HostEingabe<'vergleichsstand'>,
): Promise<Ergebnis<HostWert<'vergleichsstand'>>> {
  const sitzung = resolveSitzung(kontext, id)
  if (!sitzung.ok) return sitzung
  const gelesen = await readVergleichsquelle(kontext, sitzung.wert, quelle)
  if (!gelesen.ok) return gelesen
  const { projekt, positionen, befunde } = gelesen.wert
  const fremd = projekt.id === sitzung.wert.projekt.id ? [] : [createAnderesBefund(projekt.name)]
  return succeed({
    projekt: { id: projekt.id, name: projekt.name },
    ...createStandteile({ projekt, positionen }),
    befunde: [...fremd, ...befunde],
  })
}

/** Reads another state; one that is still being read for the same project is given up. */
export async function readVergleichsquelle(
  kontext: Hostkontext,
  sitzung: Sitzung,
  quelle: Vergleichsquelle,
): Promise<Ergebnis<GelesenesProjekt>> {
  return readQuelle(kontext, sitzung, quelle, abloesung.begin(sitzung))
}

async function readQuelle(
  kontext: Hostkontext,
  sitzung: Sitzung,
  quelle: Vergleichsquelle,
  abbruch: AbortSignal,
): Promise<Ergebnis<GelesenesProjekt>> {
  switch (quelle.art) {
    case 'gespeichert':
      return succeed({ ...sitzung.gespeichert, befunde: [] })
    case 'git':
      return readGitstand(sitzung.ordner, quelle.fassung, abbruch)
    case 'ordner': {
      const ordner = await kontext.resolveErlaubten(quelle.ordner)
      return ordner.ok ? readProjekt(ordner.wert) : fail(...ordner.befunde)
    }
  }
}

/** Revisions that the project can be compared with. */
export async function gitfassungen(
  kontext: Hostkontext,
  { sitzung: id }: HostEingabe<'gitfassungen'>,
): Promise<Ergebnis<HostWert<'gitfassungen'>>> {
  const sitzung = resolveSitzung(kontext, id)
  if (!sitzung.ok) return sitzung
  const fassungen = await listGitfassungen(sitzung.wert.ordner)
  return fassungen.ok ? succeed({ fassungen: fassungen.wert }) : fassungen
}
