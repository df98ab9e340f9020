import { it } from 'vitest'
import { readProjekt } from '../electron/host/projekte/readProjekt.ts'
import { createModellpruefung } from '../shared/pruefung/modellpruefung.ts'
import { createBeispielprojekt } from '../shared/pruefung/beispielprojekt.ts'
import { PRUEFREGELN } from '../shared/pruefung/register.ts'
const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000 }
it('misst', async () => {
  const g = await readProjekt('samples/gewerbe'); if (!g.ok) throw 1
  for (const p of [createBeispielprojekt(), g.wert.projekt]) {
    for (let i = 0; i < 10; i++) createModellpruefung().pruefe(p)
    const t = cpu(); for (let i = 0; i < 10; i++) createModellpruefung().pruefe(p); console.log('voll', (cpu() - t)/10)
    const zeiten = [...PRUEFREGELN].map(([c, r]) => { const t = cpu(); for (let i=0;i<5;i++) createModellpruefung(new Map([[c, r]])).pruefe(p); return [c, (cpu() - t)/5] as const })
    const leer = createModellpruefung(new Map()); const t2 = cpu(); leer.pruefe(p); console.log('leer', cpu() - t2)
    console.log(zeiten.sort((a, b) => b[1] - a[1]).slice(0, 12).map(([c, z]) => c + ' ' + z.toFixed(1)).join('\n'))
  }
})
