import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { openKanal } from './kind/kanal.ts'
import { ENDE_DURCH_MELDUNGEN } from './kind/protokoll.ts'
import { createTransformator } from './kind/transformator.ts'
import { createUebersetzer } from './kind/uebersetzer.ts'

// functions are optimised from their first calls on: compiling takes an eighth less time
setFlagsFromString('--no-lazy-feedback-allocation')

// Ctrl-C in a terminal reaches the whole process group; only the host decides when this process ends
process.on('SIGINT', () => {})

/**
 * Entry of the child process in which foreign XSLT is compiled or run. Arguments: `engine` or `uebersetzer`, path of
 * SaxonJS2N.js, path of xslt3.js. It does one job at a time and ends when its host is gone.
 */
const [, , rolle, saxonPfad = '', xslt3Pfad = ''] = process.argv
const saxon = readFileSync(saxonPfad, 'utf8')

if (rolle === 'uebersetzer') {
  const uebersetze = createUebersetzer({ saxon, xslt3: readFileSync(xslt3Pfad, 'utf8') })
  const kanal = openKanal((auftrag) => {
    if (auftrag.art === 'uebersetze') void uebersetze(auftrag.hauptmodul, auftrag.module).then(kanal.send)
  })
  kanal.send({ art: 'bereit' })
} else {
  const transformiere = createTransformator(saxon, () => process.exit(ENDE_DURCH_MELDUNGEN))
  const kanal = openKanal((auftrag) => {
    if (auftrag.art === 'transformiere') kanal.send(transformiere(auftrag))
  })
  kanal.send({ art: 'bereit' })
}
