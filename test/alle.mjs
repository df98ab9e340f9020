#!/usr/bin/env node
/**
 * Runs everything that must hold and closes with one line `N passed, N failed`, summed over all runners.
 * A check without tests of its own (types, lint, unused code) counts as one. The runners come one after the other: each
 * keeps two cores busy, and side by side they take longer than in turn.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ordner = mkdtempSync(join(tmpdir(), 'fachwerk-test-'))
let bestanden = 0
let gescheitert = 0

/** Starts a program of an installed package with this Node: no shell, so no path needs quoting on any system. */
function start([paket, name], argumente, stdio) {
  const ordner = join('node_modules', paket)
  const { bin } = JSON.parse(readFileSync(join(ordner, 'package.json'), 'utf8'))
  return spawn(process.execPath, [join(ordner, bin[name]), ...argumente], { stdio })
}

async function hasSucceeded(prozess) {
  return (await new Promise((resolve) => prozess.once('close', resolve))) === 0
}

/** Several of them share the cores; what each of them says is printed in one piece. */
async function check(titel, programm, argumente) {
  const prozess = start(programm, argumente, 'pipe')
  let ausgabe = ''
  const keep = (teil) => {
    ausgabe += teil
  }
  for (const strom of [prozess.stdout, prozess.stderr]) strom.setEncoding('utf8').on('data', keep)
  const erfolg = await hasSucceeded(prozess)
  console.log(`\n— ${titel}: ${erfolg ? 'in Ordnung' : 'nicht in Ordnung'}\n${ausgabe}`)
  if (erfolg) bestanden += 1
  else gescheitert += 1
}

/** A run of Vitest adds what its report counts. */
async function test(titel, argumente) {
  console.log(`\n— ${titel}`)
  // without a space, which a shell would take for the end of the argument
  const bericht = join(ordner, `${titel.replaceAll(' ', '-')}.json`)
  const berichte = ['--reporter=default', '--reporter=json', `--outputFile=${bericht}`]
  const erfolg = await hasSucceeded(start(['vitest', 'vitest'], ['run', ...argumente, ...berichte], 'inherit'))
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

try {
  await Promise.all([
    check('Typen', ['typescript', 'tsc'], ['--noEmit', '--singleThreaded']),
    check('Typen des Fensters', ['typescript', 'tsc'], ['--noEmit', '--singleThreaded', '-p', 'renderer']),
    check('Stil', ['@biomejs/biome', 'biome'], ['check', '--error-on-warnings']),
    check('Ungenutztes', ['knip', 'knip'], []),
  ])
  await test('Tests', [])
  await test('Tests am Fenster', ['--config', 'test/ende/vitest.config.ts'])
} finally {
  rmSync(ordner, { recursive: true, force: true })
}
console.log(`\n${bestanden} passed, ${gescheitert} failed`)
process.exitCode = gescheitert === 0 ? 0 : 1
