#!/usr/bin/env node
/**
 * Runs everything that must hold and closes with one line `N passed, N failed`, summed over all runners.
 * A check without tests of its own (types, lint, unused code) counts as one. Two lanes share the cores: the tests at the
 * window wait much (for the browser, for frames) while the others compute.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ordner = mkdtempSync(join(tmpdir(), 'fachwerk-test-'))
let bestanden = 0
let gescheitert = 0

/** Runs a command; what it says is printed as it comes, or in one piece at its end where it would mix with the rest. */
async function run(titel, befehl, argumente, { sofort = false } = {}) {
  const prozess = spawn('npx', ['--no-install', befehl, ...argumente], { shell: process.platform === 'win32' })
  let ausgabe = ''
  const print = (teil) => {
    if (sofort) process.stdout.write(teil)
    else ausgabe += teil
  }
  for (const strom of [prozess.stdout, prozess.stderr]) strom.setEncoding('utf8').on('data', print)
  const status = await new Promise((resolve) => prozess.once('close', resolve))
  console.log(`\n— ${titel}: ${status === 0 ? 'in Ordnung' : 'nicht in Ordnung'}\n${ausgabe}`)
  return status === 0
}

async function check(titel, befehl, argumente) {
  if (await run(titel, befehl, argumente)) bestanden += 1
  else gescheitert += 1
}

/** A run of Vitest adds what its report counts. */
async function test(titel, argumente, wie) {
  const bericht = join(ordner, `${titel}.json`)
  const berichte = ['--reporter=default', '--reporter=json', `--outputFile=${bericht}`]
  const erfolg = await run(titel, 'vitest', ['run', ...argumente, ...berichte], wie)
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(bericht, 'utf8'))
    bestanden += numPassedTests
    gescheitert += numFailedTests
    if (numPendingTests > 0) console.log(`${numPendingTests} Tests übersprungen; der Grund steht oben bei jedem.`)
    // a file that does not even load has no failed test of its own
    if (!erfolg && numFailedTests === 0) gescheitert += 1
  } catch {
    console.error(`„${titel}“ hat keinen Bericht hinterlassen.`)
    gescheitert += 1
  }
}

async function checkAndTestFenster() {
  await check('Typen', 'tsc', ['--noEmit', '--singleThreaded'])
  await check('Typen des Fensters', 'tsc', ['--noEmit', '--singleThreaded', '-p', 'renderer'])
  await check('Stil', 'biome', ['check', '--error-on-warnings'])
  await check('Ungenutztes', 'knip', [])
  await test('Tests am Fenster', ['--config', 'test/ende/vitest.config.ts'])
}

try {
  await Promise.all([test('Tests', [], { sofort: true }), checkAndTestFenster()])
} finally {
  rmSync(ordner, { recursive: true, force: true })
}
console.log(`\n${bestanden} passed, ${gescheitert} failed`)
process.exitCode = gescheitert === 0 ? 0 : 1
