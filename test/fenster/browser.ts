import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright-core'
import { findBrowser } from '../../electron/start/browsersuche.ts'

const ABHILFE =
  'Die Tests am Fenster brauchen einen Chromium, Chrome oder Edge. Installieren Sie einen davon, nennen Sie seinen Pfad in ' +
  'FACHWERK_BROWSER, oder erlauben Sie dem Rechner, Playwrights Chromium zu laden.'

/**
 * What nobody here looks at: the list below the address bar alone costs each window a second and two processes. Of the two
 * switches of this name the last one counts, so what Playwright turns off is named again.
 */
const AUSGESCHALTET = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
]

/** Nothing the browser does leaves the machine; it draws with the processor alone, so that it does the same everywhere. */
const SCHALTER = [
  '--disable-gpu',
  `--disable-features=${AUSGESCHALTET.join(',')}`,
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** With what Playwright starts the browser that `ensureBrowser` finds. */
export function createStartoptionen(): { executablePath: string; args: string[] } {
  const root = process.getuid?.() === 0
  return { executablePath: ensureBrowser(), args: root ? ['--no-sandbox', ...SCHALTER] : SCHALTER }
}

/** A browser for the tests: an installed one, else one of the system's packages (as root), else Playwright's; else it throws. */
function ensureBrowser(): string {
  const browser = findBrowser() ?? installFromPackages() ?? downloadFromPlaywright()
  if (browser === undefined) throw new Error(ABHILFE)
  return browser
}

function installFromPackages(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  console.log('Kein Browser gefunden: Chromium wird aus den Paketen des Systems installiert.')
  const apt = (...argumente: string[]): boolean =>
    spawnSync('apt-get', argumente, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0
  const installiert = ['install', '-y', '--no-install-recommends', 'chromium']
  if (!apt(...installiert) && apt('update')) apt(...installiert)
  return findBrowser()
}

function downloadFromPlaywright(): string | undefined {
  console.log('Kein Browser gefunden: Playwrights Chromium wird geladen.')
  const paket = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'))
  spawnSync(process.execPath, [join(paket, 'cli.js'), 'install', 'chromium'], { stdio: 'inherit' })
  const pfad = chromium.executablePath()
  return existsSync(pfad) ? pfad : undefined
}
