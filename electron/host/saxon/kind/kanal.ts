import type { Kindantwort, Kindauftrag } from './protokoll.ts'

export interface Kanal {
  send(antwort: Kindantwort): void
}

/** What Electron puts on `process` in a utility process. */
interface Elternanschluss {
  on(event: 'message', listener: (event: { data: Kindauftrag }) => void): void
  postMessage(nachricht: Kindantwort): void
}

/**
 * Opens the way to the host: the IPC channel of `child_process`, or the parent port of an Electron utility process. When the
 * host is gone the process ends by itself.
 */
export function openKanal(onAuftrag: (auftrag: Kindauftrag) => void): Kanal {
  const port = (process as { parentPort?: Elternanschluss }).parentPort
  if (port) {
    port.on('message', (event) => onAuftrag(event.data))
    return { send: (antwort) => port.postMessage(antwort) }
  }
  process.on('message', (nachricht) => onAuftrag(nachricht as Kindauftrag))
  process.on('disconnect', () => process.exit(0))
  return {
    send: (antwort) => {
      process.send?.(antwort)
    },
  }
}
