#!/usr/bin/env node
/**
 * Builds the packages: `npm run paket -- --linux dir zip`; what stands after `--` goes to electron-builder. Its dependencies
 * are installed apart, since they are larger than all others together and only whoever packs needs them. What a target
 * downloads (AppImage, deb and nsis need tools, every real package Electron's program) comes when it is packed, never before.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeLizenzen } from './lizenzen.mjs'

const hier = dirname(fileURLToPath(import.meta.url))
const wurzel = join(hier, '..', '..')
const packer = join(hier, 'node_modules', 'electron-builder', 'cli.js')

/** Runs a program of JavaScript with this Node: no shell, so nothing in an argument is ever interpreted. */
function run(programm, argumente, ordner = wurzel) {
  const { status } = spawnSync(process.execPath, [programm, ...argumente], { cwd: ordner, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

// npm says where it lies to whatever it starts
const npm = process.env.npm_execpath
if (npm === undefined) {
  console.error('Bitte mit „npm run paket“ starten.')
  process.exit(1)
}
if (!existsSync(packer)) run(npm, ['ci', '--ignore-scripts'], hier)
// a package holds what one build makes, nothing of earlier ones
rmSync(join(wurzel, 'dist'), { recursive: true, force: true })
run(npm, ['run', 'build'])
mkdirSync(join(wurzel, 'pakete'), { recursive: true })
writeFileSync(join(wurzel, 'pakete', 'LIZENZEN.txt'), writeLizenzen(wurzel))
run(packer, ['--projectDir', wurzel, '--config', 'electron-builder.yml', ...process.argv.slice(2)])
