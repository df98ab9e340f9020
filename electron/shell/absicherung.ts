import { app, type Session, session } from 'electron'
import {
  isErlaubteAnfrage,
  isErlaubteNavigation,
  isErlaubterDownload,
  isErlaubterRahmen,
  isErlaubtesRecht,
} from './erlaubnisse.ts'

/** Closes everything a page could do beyond showing itself: rights, network, navigation, windows, foreign frames. */
export function secureAnwendung(entwicklung: boolean): void {
  secureSession(session.defaultSession, entwicklung)
  app.on('web-contents-created', (_ereignis, inhalt) => {
    inhalt.setWindowOpenHandler(() => ({ action: 'deny' }))
    inhalt.on('will-navigate', (ereignis) => {
      if (!isErlaubteNavigation(ereignis.url)) ereignis.preventDefault()
    })
    inhalt.on('will-redirect', (ereignis) => ereignis.preventDefault())
    inhalt.on('will-frame-navigate', (ereignis) => {
      // the page itself has been asked about above
      if (!ereignis.isMainFrame && !isErlaubterRahmen(ereignis.url)) ereignis.preventDefault()
    })
    inhalt.on('will-attach-webview', (ereignis) => ereignis.preventDefault())
  })
}

function secureSession(sitzung: Session, entwicklung: boolean): void {
  sitzung.setPermissionRequestHandler((_inhalt, recht, answer, { requestingUrl }) =>
    answer(isErlaubtesRecht(recht, requestingUrl)),
  )
  sitzung.setPermissionCheckHandler((_inhalt, recht, herkunft) => isErlaubtesRecht(recht, herkunft))
  sitzung.setDevicePermissionHandler(() => false)
  sitzung.webRequest.onBeforeRequest(({ url }, answer) => {
    const werkzeug = entwicklung && url.startsWith('devtools:')
    answer({ cancel: !werkzeug && !isErlaubteAnfrage(url) })
  })
  sitzung.on('will-download', (ereignis, datei) => {
    if (isErlaubterDownload(datei.getURL())) datei.setSaveDialogOptions({ title: 'Speichern unter' })
    else ereignis.preventDefault()
  })
}
