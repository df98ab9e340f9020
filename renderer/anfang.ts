import { findBruecke } from './host/bruecke.ts'
import { clientId } from './host/client.ts'
import { createHttpLeitung } from './host/httpLeitung.ts'
import { createIpcLeitung } from './host/ipcLeitung.ts'
import { withVoroeffnung } from './host/voroeffnung.ts'
import { readFensterprojekt } from './projekt/fensterprojekt.ts'

// Small enough to run at once: the code of the window, a hundred times as much, loads while the host answers.
const client = clientId()
const bruecke = findBruecke()
const direkte = bruecke === undefined ? createHttpLeitung(client) : createIpcLeitung(bruecke, client)
const projekt = readFensterprojekt()
const leitung = projekt === 'startseite' ? direkte : withVoroeffnung(direkte, { client, ...projekt })
void import('./main.tsx').then(({ showFenster }) => showFenster(leitung))
