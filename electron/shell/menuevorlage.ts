import type { MenuItemConstructorOptions } from 'electron'

type Eintrag = MenuItemConstructorOptions

export interface Menueaktionen {
  /** runs a command of the window in front, by its id there */
  runBefehl(id: string): void
}

export interface Menuelage extends Menueaktionen {
  system: NodeJS.Platform
  /** not packaged: with the tools of development */
  entwicklung: boolean
}

const STRICH: Eintrag = { type: 'separator' }

/**
 * The application menu in German. What the system can do itself are roles; what the window does is its own command, whose key
 * the window listens for.
 */
export function createMenuevorlage(lage: Menuelage): Eintrag[] {
  const mac = lage.system === 'darwin'
  return [
    ...(mac ? [createAnwendungsmenue()] : []),
    createDateimenue(lage, mac),
    createBearbeitenmenue(lage),
    createAnsichtsmenue(lage),
    createFenstermenue(mac),
    createHilfemenue(lage, mac),
  ]
}

function createBefehl({ runBefehl }: Menueaktionen, id: string, label: string, accelerator?: string): Eintrag {
  const taste = accelerator === undefined ? {} : { accelerator, registerAccelerator: false }
  return { id, label, ...taste, click: () => runBefehl(id) }
}

function createAnwendungsmenue(): Eintrag {
  return {
    label: 'Fachwerk',
    submenu: [
      { role: 'about', label: 'Über Fachwerk' },
      STRICH,
      { role: 'services', label: 'Dienste' },
      STRICH,
      { role: 'hide', label: 'Fachwerk ausblenden' },
      { role: 'hideOthers', label: 'Andere ausblenden' },
      { role: 'unhide', label: 'Alle einblenden' },
      STRICH,
      { role: 'quit', label: 'Fachwerk beenden' },
    ],
  }
}

function createDateimenue(lage: Menuelage, mac: boolean): Eintrag {
  return {
    label: '&Datei',
    submenu: [
      createBefehl(lage, 'datei.neu', 'Neues Projekt …'),
      createBefehl(lage, 'datei.oeffnen', 'Projekt öffnen …', 'CmdOrCtrl+O'),
      createBefehl(lage, 'datei.paket', 'Projekt aus einer Datei öffnen …'),
      ...(mac
        ? [
            {
              role: 'recentDocuments',
              label: 'Zuletzt geöffnet',
              submenu: [{ role: 'clearRecentDocuments', label: 'Liste leeren' }],
            } satisfies Eintrag,
          ]
        : []),
      createBefehl(lage, 'datei.start', 'Startseite'),
      STRICH,
      createBefehl(lage, 'datei.speichern', 'Speichern', 'CmdOrCtrl+S'),
      createBefehl(lage, 'datei.speichernUnter', 'Speichern unter …', 'CmdOrCtrl+Shift+S'),
      createBefehl(lage, 'datei.kopie', 'Kopie als Datei speichern …'),
      createBefehl(lage, 'datei.uebernehmen', 'Schreibrecht übernehmen'),
      createBefehl(lage, 'vergleich.oeffnen', 'Versionen vergleichen'),
      STRICH,
      { role: 'close', label: 'Fenster schließen' },
      ...(mac ? [] : [{ role: 'quit', label: 'Beenden' } satisfies Eintrag]),
    ],
  }
}

function createBearbeitenmenue(lage: Menuelage): Eintrag {
  return {
    label: '&Bearbeiten',
    submenu: [
      createBefehl(lage, 'bearbeiten.rueckgaengig', 'Rückgängig', 'CmdOrCtrl+Z'),
      createBefehl(lage, 'bearbeiten.wiederholen', 'Wiederholen', 'CmdOrCtrl+Y'),
      STRICH,
      { role: 'cut', label: 'Ausschneiden' },
      { role: 'copy', label: 'Kopieren' },
      { role: 'paste', label: 'Einfügen' },
      { role: 'selectAll', label: 'Alles auswählen' },
      STRICH,
      createBefehl(lage, 'bearbeiten.gehezu', 'Gehe zu …', 'CmdOrCtrl+P'),
    ],
  }
}

function createAnsichtsmenue({ entwicklung }: Menuelage): Eintrag {
  return {
    label: '&Ansicht',
    submenu: [
      { role: 'zoomIn', label: 'Vergrößern', accelerator: 'CmdOrCtrl+Plus' },
      { role: 'zoomOut', label: 'Verkleinern' },
      { role: 'resetZoom', label: 'Originalgröße' },
      STRICH,
      { role: 'togglefullscreen', label: 'Vollbild' },
      STRICH,
      { role: 'reload', label: 'Fenster neu laden' },
      ...(entwicklung ? [{ role: 'toggleDevTools', label: 'Entwicklerwerkzeuge' } satisfies Eintrag] : []),
    ],
  }
}

function createFenstermenue(mac: boolean): Eintrag {
  return {
    role: 'windowMenu',
    label: '&Fenster',
    submenu: [
      { role: 'minimize', label: 'Minimieren' },
      ...(mac
        ? [
            { role: 'zoom', label: 'Zoomen' } satisfies Eintrag,
            { role: 'front', label: 'Alle nach vorne bringen' } satisfies Eintrag,
          ]
        : []),
    ],
  }
}

function createHilfemenue(lage: Menuelage, mac: boolean): Eintrag {
  return {
    role: 'help',
    label: '&Hilfe',
    submenu: [
      createBefehl(lage, 'hilfe.befehle', 'Suchen und Befehle …', 'CmdOrCtrl+K'),
      createBefehl(lage, 'hilfe.tasten', 'Tastenübersicht', 'F1'),
      ...(mac ? [] : [STRICH, { role: 'about', label: 'Über Fachwerk' } satisfies Eintrag]),
    ],
  }
}
