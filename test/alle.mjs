#!/usr/bin/env node
/**
 * Runs everything that must hold and closes with one line `N passed, N failed`, summed over all runners.
 * A check without tests of its own (types, lint, unused code) counts as one.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ordner = mkdtempSync(join(tmpdir(), 'fachwerk-test-'))
const bericht = join(ordner, 'vitest.json')
let bestanden = 0
let gescheitert = 0

function run(titel, befehl, argumente) {
  console.log(`\n— ${titel}`)
  const { status } = spawnSync('npx', ['--no-install', befehl, ...argumente], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  return status === 0
}

/** Checks that do not disturb each other share the cores; what each of them says is printed in one piece. */
async function runZugleich(...pruefungen) {
  const ergebnisse = pruefungen.map(async ([titel, befehl, argumente]) => {
    const prozess = spawn('npx', ['--no-install', befehl, ...argumente], { shell: process.platform === 'win32' })
    let ausgabe = ''
    for (const strom of [prozess.stdout, prozess.stderr])
      strom.setEncoding('utf8').on('data', (teil) => (ausgabe += teil))
    const status = await new Promise((resolve) => prozess.once('close', resolve))
    console.log(`\n— ${titel}\n${ausgabe}`)
    return status === 0
  })
  for (const erfolg of await Promise.all(ergebnisse)) count(erfolg)
}

function count(erfolg) {
  if (erfolg) bestanden += 1
  else gescheitert += 1
}

/** A run of Vitest adds what its report counts. */
function runTests(titel, argumente) {
  const erfolg = run(titel, 'vitest', [
    'run',
    ...argumente,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${bericht}`,
  ])
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(bericht, 'utf8'))
    rmSync(bericht)
    bestanden += numPassedTests
    gescheitert += numFailedTests
    if (numPendingTests > 0) console.log(`${numPendingTests} Tests übersprungen; der Grund steht oben bei jedem.`)
    // a file that does not even load has no failed test of its own
    if (!erfolg && numFailedTests === 0) gescheitert += 1
  } catch {
    console.error('Die Tests haben keinen Bericht hinterlassen.')
    gescheitert += 1
  }
}

try {
  await runZugleich(
    ['Typen', 'tsc', ['--noEmit']],
    ['Typen des Fensters', 'tsc', ['--noEmit', '-p', 'renderer']],
    ['Stil', 'biome', ['check', '--error-on-warnings']],
    ['Ungenutztes', 'knip', []],
  )
  runTests('Tests', [])
  runTests('Tests am Fenster', ['--config', 'test/ende/vitest.config.ts'])
} finally {
  rmSync(ordner, { recursive: true, force: true })
}
console.log(`\n${bestanden} passed, ${gescheitert} failed`)
process.exitCode = gescheitert === 0 ? 0 : 1
