import { tmpdir } from 'node:os'
import { utilityProcess } from 'electron'
import { resolveEngineKind, type StartProzess } from '../host/saxon/prozess.ts'
import { createEngineumgebung, listEngineschalter, wrapUtilityprozess } from './utilityprozess.ts'

/** Starts the XSLT engine as a utility process: the packaged program cannot run as Node (its fuse is off). */
export const startUtilityprozess: StartProzess = ({ rolle, speicherMb }) => {
  const { datei, argumente } = resolveEngineKind(rolle)
  const kind = utilityProcess.fork(datei, argumente, {
    serviceName: `Fachwerk ${rolle}`,
    // its file lies in an archive that is no folder to the system
    cwd: tmpdir(),
    env: createEngineumgebung(process.platform, process.env),
    execArgv: listEngineschalter(speicherMb),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return wrapUtilityprozess(kind, killHart)
}

function killHart(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // it has ended by itself
  }
}
