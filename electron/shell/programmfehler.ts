import { app, dialog } from 'electron'

/** An error that nobody caught ends the program with a sentence in place of Electron's own English dialog. */
export function watchProgrammfehler(): void {
  const end = (fehler: unknown): void => {
    const einzelheiten = fehler instanceof Error ? (fehler.stack ?? fehler.message) : String(fehler)
    console.error(einzelheiten)
    dialog.showErrorBox(
      'Fachwerk muss beendet werden',
      `Fachwerk ist auf einen Fehler im eigenen Programm gestoßen. Alles, was bestätigt war, ist noch da.\n\n${einzelheiten}`,
    )
    app.exit(1)
  }
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)
}
