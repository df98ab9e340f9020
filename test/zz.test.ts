import { it } from 'vitest'
import { readProjekt } from '../electron/host/projekte/readProjekt.ts'
import { listDatensaetze } from '../shared/modell/projekt.ts'
import { createLeistungssicht } from '../shared/pruefung/modellsicht.ts'
import { listAusdrucksstellen } from '../shared/pruefung/ausdrucksstellen.ts'
import { createFeldverzeichnis } from '../shared/ausdruck/felder.ts'
import { createWertevorrat } from '../shared/ausdruck/testwerte/vorrat.ts'
import { solveBedingung } from '../shared/ausdruck/testwerte.ts'
import { createModellpruefung } from '../shared/pruefung/modellpruefung.ts'
it('misst', async () => {
  const g = await readProjekt('samples/gewerbe'); if (!g.ok) throw 1
  const p = g.wert.projekt
  for (const l of listDatensaetze(p, 'leistung')) {
    const s = createLeistungssicht(p, l)
    const st = [...listAusdrucksstellen(s, p)]
    const felder = createFeldverzeichnis(s.feldbaeume), vorrat = createWertevorrat(p.codelisteninhalte)
    const t = performance.now(); let schlecht = 0, n = 0
    for (const { bedingung, name } of st) if (bedingung) for (const z of [true, false]) { n++; const a = performance.now(); const r = solveBedingung(bedingung, z, { felder, vorrat }); if (performance.now() - a > 20) console.log('langsam', name, performance.now() - a); if (!r?.gueltig) { schlecht++; console.log(l.name, name, z, JSON.stringify(bedingung).slice(0,300), r) } }
    console.log(l.name, n, schlecht, performance.now() - t)
  }
  for (let i = 0; i < 3; i++) { const t = performance.now(); createModellpruefung().pruefe(p); console.log('voll', performance.now() - t) }
  const mp = createModellpruefung(); mp.pruefe(p)
  for (const art of ['datenfeld','zustellweg','teilleistung','leistung','rolle','rechtsgrundlage','komponententyp','stelle','organisation','codeliste'] as const) { let max=0,sum=0; let q=p; const alle=listDatensaetze(p,art).slice(0,20)
   for (const d of alle) { q = { ...q, datensaetze: new Map(q.datensaetze).set(d.id, { ...d, name: d.name + '!' }) }; const t = performance.now(); mp.pruefe(q); const e = performance.now()-t; sum+=e; max=Math.max(max,e) } console.log(art, alle.length, (sum/alle.length).toFixed(1), max.toFixed(1)) }
})
