/** Who sent an IPC message, as far as it decides what it may do. */
export interface Absender {
  /** id of the web contents */
  fenster: number
  /** from the page itself, not from a frame inside it */
  hauptrahmen: boolean
  /** address of the frame at the time of sending */
  adresse: string
}

/** What of Electron's event is looked at; `senderFrame` is null where the frame is gone already. */
export interface Ipcereignis {
  sender: { id: number }
  senderFrame: { url: string; parent: unknown } | null
}

export function absenderOf({ sender, senderFrame }: Ipcereignis): Absender {
  return {
    fenster: sender.id,
    hauptrahmen: senderFrame !== null && senderFrame.parent === null,
    adresse: senderFrame?.url ?? '',
  }
}
