import type { Datensatz, Datensatzart, DatensatzNachArt } from '../../modell/datensatz.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../modell/projekt.ts'
import { createZustellwegangaben } from './erzeugen.ts'
import type { Leistungsbau } from './leistungsbau.ts'

/** What connecting two elements of these kinds means. */
export interface Verbindungsart<V extends Datensatzart = Datensatzart, N extends Datensatzart = Datensatzart> {
  /** what it would be, as in "Dokument wird benötigt" */
  bedeutung: string
  /** why these two cannot be connected; undefined: they can */
  verbot(projekt: Projekt, von: DatensatzNachArt[V], nach: DatensatzNachArt[N]): string | undefined
  verbinde(bau: Leistungsbau, von: DatensatzNachArt[V], nach: DatensatzNachArt[N]): void
}

/** By `<kind of the first>-<kind of the second>`; what is missing has no meaning in the model. */
export const VERBINDUNGSARTEN: ReadonlyMap<string, Verbindungsart> = new Map([
  createEintrag('teilleistung', 'teilleistung', {
    bedeutung: 'folgt danach',
    verbot: (projekt, von, nach) => {
      if (von.id === nach.id) return 'Eine Teilleistung folgt nicht auf sich selbst.'
      if (nach.vorgaenger.some(({ teilleistung }) => teilleistung === von.id)) return 'Sie folgt schon danach.'
      return isDavor(projekt, nach.id, von.id) ? 'Es entstünde ein Kreis.' : undefined
    },
    verbinde: (bau, von, nach) =>
      bau.change(nach, { ...nach, vorgaenger: [...nach.vorgaenger, { teilleistung: von.id }] }),
  }),
  createEintrag('dokument', 'teilleistung', {
    bedeutung: 'wird benötigt',
    verbot: (_projekt, { id }, { benoetigt }) =>
      benoetigt.includes(id) ? 'Sie benötigt das Dokument schon.' : undefined,
    verbinde: (bau, { id }, nach) => bau.change(nach, { ...nach, benoetigt: [...nach.benoetigt, id] }),
  }),
  createEintrag('teilleistung', 'dokument', {
    bedeutung: 'erzeugt das Dokument',
    verbot: (_projekt, { erzeugt }, { id }) => (erzeugt.includes(id) ? 'Sie erzeugt das Dokument schon.' : undefined),
    verbinde: (bau, von, { id }) => bau.change(von, { ...von, erzeugt: [...von.erzeugt, id] }),
  }),
  ...createPaar('rolle', 'teilleistung', {
    hin: 'ist beteiligt',
    her: 'beteiligt die Rolle',
    verbot: findBeteiligungsverbot,
    verbinde: addBeteiligte,
  }),
  createEintrag('rolle', 'nachrichtentyp', {
    bedeutung: 'sendet die Nachricht',
    verbot: (_projekt, { id }, { von, an }) => {
      if (von === id) return 'Die Rolle sendet sie schon.'
      return an.length === 1 && an.includes(id) ? 'Die Rolle wäre Absender und einziger Empfänger.' : undefined
    },
    verbinde: (bau, { id }, nach) =>
      bau.change(nach, { ...nach, von: id, an: nach.an.filter((einer) => einer !== id) }),
  }),
  createEintrag('nachrichtentyp', 'rolle', {
    bedeutung: 'geht an die Rolle',
    verbot: (_projekt, { von, an }, { id }) => {
      if (an.includes(id)) return 'Die Nachricht geht schon an diese Rolle.'
      return von === id ? 'Die Rolle ist der Absender.' : undefined
    },
    verbinde: (bau, von, { id }) => bau.change(von, { ...von, an: [...von.an, id] }),
  }),
  createEintrag('teilleistung', 'nachrichtentyp', {
    bedeutung: 'löst die Nachricht aus',
    verbot: (_projekt, { id }, { teilleistung }) =>
      teilleistung === id ? 'Sie löst die Nachricht schon aus.' : undefined,
    verbinde: (bau, { id, zustaendigeRolle }, nach) => {
      const an = nach.an.filter((einer) => einer !== zustaendigeRolle)
      bau.change(nach, { ...nach, teilleistung: id, ...(an.length === 0 ? {} : { von: zustaendigeRolle, an }) })
    },
  }),
  createEintrag('nachrichtentyp', 'teilleistung', {
    bedeutung: 'geht an die zuständige Rolle',
    verbot: (_projekt, { von, an }, { zustaendigeRolle }) => {
      if (an.includes(zustaendigeRolle)) return 'Die Nachricht geht schon an diese Rolle.'
      return von === zustaendigeRolle ? 'Die zuständige Rolle ist der Absender.' : undefined
    },
    verbinde: (bau, von, { zustaendigeRolle }) => bau.change(von, { ...von, an: [...von.an, zustaendigeRolle] }),
  }),
  ...createPaar('nachrichtentyp', 'dokument', {
    hin: 'übermittelt das Dokument',
    her: 'wird übermittelt',
    verbot: findUebermittlungsverbot,
    verbinde: addDokumentsicht,
  }),
  createEintrag('nachrichtentyp', 'komponententyp', {
    bedeutung: 'wird darüber zugestellt',
    verbot: (projekt, typ, komponententyp) => {
      const da = listDatensaetze(projekt, 'zustellweg').some(
        (weg) => weg.nachrichtentyp === typ.id && weg.komponententyp === komponententyp.id,
      )
      return da ? 'Dafür gibt es schon einen Zustellweg.' : undefined
    },
    verbinde: (bau, typ, komponententyp) => {
      const [rolle] = typ.an
      if (rolle === undefined) return
      bau.add('zustellweg', createZustellwegangaben(bau.projekt, typ.id, rolle, komponententyp))
    },
  }),
  createEintrag('nachrichtentyp', 'nachrichtentyp', {
    bedeutung: 'wird damit beantwortet',
    verbot: (_projekt, von, nach) => {
      if (von.id === nach.id) return 'Eine Nachricht beantwortet sich nicht selbst.'
      return nach.beantwortet === von.id ? 'Sie beantwortet die Nachricht schon.' : undefined
    },
    verbinde: (bau, von, nach) => {
      bau.change(nach, { ...nach, beantwortet: von.id })
      if (!von.erwartetAntwort) bau.change(von, { ...von, erwartetAntwort: true })
    },
  }),
  createEintrag('teilleistung', 'vorgangstyp', {
    bedeutung: 'gehört zum Vorgangstyp',
    verbot: (_projekt, { vorgangstypen }, { id }) =>
      vorgangstypen.includes(id) ? 'Sie gehört schon dazu.' : undefined,
    verbinde: (bau, von, { id }) => bau.change(von, { ...von, vorgangstypen: [...von.vorgangstypen, id] }),
  }),
  createEintrag('nachrichtentyp', 'vorgangstyp', {
    bedeutung: 'eröffnet den Vorgang',
    verbot: (projekt, von, { id }) => {
      if (von.eroeffnet)
        return von.vorgangstypen.includes(id) ? 'Sie eröffnet ihn schon.' : 'Sie eröffnet schon einen anderen.'
      const eroeffnende = listDatensaetze(projekt, 'nachrichtentyp').filter(({ eroeffnet }) => eroeffnet)
      return eroeffnende.some(({ vorgangstypen }) => vorgangstypen.includes(id))
        ? 'Ihn eröffnet schon eine andere Nachricht.'
        : undefined
    },
    verbinde: (bau, von, { id }) => bau.change(von, { ...von, eroeffnet: true, vorgangstypen: [id] }),
  }),
])

/** The same connection, whichever of the two it is drawn from; only the words differ. */
function createPaar<V extends Datensatzart, N extends Datensatzart>(
  von: V,
  nach: N,
  paar: {
    hin: string
    her: string
    verbot(von: DatensatzNachArt[V], nach: DatensatzNachArt[N]): string | undefined
    verbinde(bau: Leistungsbau, von: DatensatzNachArt[V], nach: DatensatzNachArt[N]): void
  },
): [string, Verbindungsart][] {
  return [
    createEintrag(von, nach, {
      bedeutung: paar.hin,
      verbot: (_projekt, a, b) => paar.verbot(a, b),
      verbinde: (bau, a, b) => paar.verbinde(bau, a, b),
    }),
    createEintrag(nach, von, {
      bedeutung: paar.her,
      verbot: (_projekt, b, a) => paar.verbot(a, b),
      verbinde: (bau, b, a) => paar.verbinde(bau, a, b),
    }),
  ]
}

/** The table forgets the kinds of a pair; its key holds them. */
function createEintrag<V extends Datensatzart, N extends Datensatzart>(
  von: V,
  nach: N,
  art: Verbindungsart<V, N>,
): [string, Verbindungsart] {
  return [
    `${von}-${nach}`,
    {
      bedeutung: art.bedeutung,
      verbot: (projekt, a, b) => art.verbot(projekt, a as DatensatzNachArt[V], b as DatensatzNachArt[N]),
      verbinde: (bau, a, b) => art.verbinde(bau, a as DatensatzNachArt[V], b as DatensatzNachArt[N]),
    },
  ]
}

/** Whether the first comes somewhere before the second. */
function isDavor(projekt: Projekt, frueher: string, spaeter: string, gesehen = new Set<string>()): boolean {
  if (gesehen.has(spaeter)) return false
  gesehen.add(spaeter)
  const vorgaenger = findDatensatz(projekt, 'teilleistung', spaeter)?.vorgaenger ?? []
  return vorgaenger.some(
    ({ teilleistung }) => teilleistung === frueher || isDavor(projekt, frueher, teilleistung, gesehen),
  )
}

type Rolle = Pick<Datensatz, 'id'>

function findBeteiligungsverbot(
  { id }: Rolle,
  { zustaendigeRolle, beteiligteRollen }: DatensatzNachArt['teilleistung'],
): string | undefined {
  if (zustaendigeRolle === id) return 'Die Rolle ist schon zuständig.'
  return beteiligteRollen.includes(id) ? 'Die Rolle ist schon beteiligt.' : undefined
}

function addBeteiligte(bau: Leistungsbau, { id }: Rolle, teilleistung: DatensatzNachArt['teilleistung']): void {
  bau.change(teilleistung, { ...teilleistung, beteiligteRollen: [...teilleistung.beteiligteRollen, id] })
}

function findUebermittlungsverbot(
  { dokumentsichten }: DatensatzNachArt['nachrichtentyp'],
  { id }: DatensatzNachArt['dokument'],
): string | undefined {
  return dokumentsichten.some(({ dokument }) => dokument === id) ? 'Die Nachricht übermittelt es schon.' : undefined
}

function addDokumentsicht(
  bau: Leistungsbau,
  typ: DatensatzNachArt['nachrichtentyp'],
  { id }: DatensatzNachArt['dokument'],
): void {
  const sicht = { dokument: id, pflicht: true, felder: 'alle' as const, rechtsgrundlagen: [] }
  bau.change(typ, { ...typ, dokumentsichten: [...typ.dokumentsichten, sicht] })
}
