#!/usr/bin/env node
/**
 * Runs everything that must hold and closes with one line `N passed, N failed`, summed over all runners.
 * A check without tests of its own (types, lint, unused code) counts as one.
 */
import { spawnSync } from 'node:child_process'
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
  count(run('Typen', 'tsc', ['--noEmit']))
  count(run('Typen des Fensters', 'tsc', ['--noEmit', '-p', 'renderer']))
  count(run('Stil', 'biome', ['check', '--error-on-warnings']))
  count(run('Ungenutztes', 'knip', []))
  runTests('Tests', [])
  runTests('Tests am Fenster', ['--config', 'test/ende/vitest.config.ts'])
} finally {
  rmSync(ordner, { recursive: true, force: true })
}
console.log(`\n${bestanden} passed, ${gescheitert} failed`)
process.exitCode = gescheitert === 0 ? 0 : 1
