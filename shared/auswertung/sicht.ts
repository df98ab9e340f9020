import type { Feldwert, Gruppenwert, Nachricht } from '../modell/nachricht.ts'
import { getDatensatz, type Projekt } from '../modell/projekt.ts'
import { collectVerweise } from './auftragsdokumente.ts'
import type { Sichtangaben } from './eingabe.ts'
import { listSichtdokumente, type Sichtknoten } from './sichtbaum.ts'

/** The message of another Nachrichtentyp made from this one: nothing outside its Dokumentsichten gets through. */
export function evaluateSicht(
  projekt: Projekt,
  nachrichtentypId: string,
  nachricht: Nachricht,
  sicht: Sichtangaben,
): Nachricht {
  const typ = getDatensatz(projekt, 'nachrichtentyp', nachrichtentypId)
  const dokumente: Record<string, Gruppenwert> = {}
  const verweise = new Set<string>()
  for (const { dokument, kinder } of listSichtdokumente(projekt, typ)) {
    const inhalt = nachricht.dokumente[dokument.id]
    if (inhalt === undefined) continue
    dokumente[dokument.id] = projectGruppe(kinder, inhalt)
    collectVerweise(kinder, inhalt, verweise)
  }
  const { autor, bezugNachricht, fremdkennungen } = nachricht.kopf
  return {
    nachrichtentyp: typ.id,
    fachmodellVersion: nachricht.fachmodellVersion,
    test: nachricht.test,
    kopf: {
      nachrichtenUUID: sicht.nachrichtenUUID,
      erstellungszeitpunkt: sicht.erstellungszeitpunkt,
      leser: { kennung: sicht.leserKennung, name: sicht.leserName },
      autor,
      vorgangId: sicht.vorgangId,
      ...(bezugNachricht === undefined ? {} : { bezugNachricht }),
      fremdkennungen,
    },
    anlagen: nachricht.anlagen.filter(({ id }) => verweise.has(id)),
    dokumente,
  }
}

function projectGruppe(kinder: readonly Sichtknoten[], inhalt: Gruppenwert): Gruppenwert {
  const wert: Gruppenwert = {}
  for (const { knoten, kinder: weitere } of kinder) {
    const vorkommen = (inhalt[knoten.id] ?? []).flatMap((eines): Feldwert[] => {
      if (typeof eines === 'string') return [eines]
      const teil = projectGruppe(weitere, eines)
      return Object.keys(teil).length === 0 ? [] : [teil]
    })
    if (vorkommen.length > 0) wert[knoten.id] = vorkommen
  }
  return wert
}
