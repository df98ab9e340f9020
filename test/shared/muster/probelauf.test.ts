import { it } from 'vitest'
import { resolve } from 'node:path'
import { randomBytes } from 'node:crypto'
import { readProjekt } from '../../../electron/host/projekte/readProjekt.ts'
import { generateTexte } from '../../../electron/host/regelwerk/texte.ts'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import { ANWENDUNGSMUSTER } from '../../../shared/muster/verzeichnis.ts'
import { applyMuster } from '../../../shared/muster/muster.ts'
import { proposeAntworten } from '../../../shared/muster/vorschlag.ts'
import { planOf } from '../../../electron/host/abnahme/plan.ts'
import { listPlanlaeufe, describePlanlauf } from '../../../electron/host/abnahme/planlauf.ts'
import { runAbnahme } from '../../../electron/host/abnahme/abnahme.ts'
import { startAusfuehrung } from '../../../electron/host/ausfuehrung/ausfuehrung.ts'

const leer = { id: 'a903515d-d322-41a6-ab77-4266da6ff07d', name: 'Leer', datensaetze: new Map(), dateien: new Map(), codelisteninhalte: new Map(), schemata: new Map(), eigeneRegeln: new Map() }
it.each((process.env.WAS ?? 'leer').split(','))('%s', async (was) => {
  const g = await readProjekt(resolve('samples/gewerbe'))
  if (!g.ok) throw new Error()
  const basis = (was === 'leer' ? leer : g.wert.projekt) as never
  for (const m of ANWENDUNGSMUSTER) {
    if (process.env.MUSTER !== undefined && process.env.MUSTER !== m.kennung) continue
    const a = { ...proposeAntworten(basis, m), name: 'Straßenfest', technischerName: 'strassenfest', leikaSchluessel: '99001001001000', norm: 'StVO', paragraf: '§ 29', aktenplankennzeichen: '112.10' }
    const { schritt, leistung } = applyMuster(basis, m, a, (n) => randomBytes(n))
    const neu = applyDiff({ projekt: basis, positionen: new Map() }, schritt.diff)
    if (!neu.ok) { console.log(neu.befunde); continue }
    const p = neu.wert.projekt
    const eigene = new Set((p.datensaetze.get(leistung) as { nachrichtentypen: string[] }).nachrichtentypen)
    const namen = new Set(listPlanlaeufe(planOf(p).filter((f) => eigene.has(f.nachrichtentyp))).map((l) => describePlanlauf(l).name))
    const ausfuehrung = startAusfuehrung({ cacheOrdner: '/tmp/fw/muster/sef', engines: 2 })
    const t0 = performance.now()
    const b = await runAbnahme({ projekt: p, testfaelle: [], texte: generateTexte(p), ausfuehrung, namen, bahnen: 3, abbruch: new AbortController().signal, fortschritt: () => {} })
    await ausfuehrung.stop()
    if (!b.ok) { console.log(b); continue }
    console.log(was, m.kennung, namen.size, 'bestanden', b.wert.bestanden, 'gescheitert', b.wert.gescheitert, Math.round(performance.now() - t0))
    for (const f of b.wert.faelle.filter((x) => !x.bestanden).slice(0, 6)) console.log(f.name, f.titel, f.stufe, JSON.stringify(f.abweichungen.slice(0, 3)))
  }
}, 3_000_000)
