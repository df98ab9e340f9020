import { execFileSync, spawnSync } from 'node:child_process'

export const OHNE_GIT = spawnSync('git', ['--version']).status !== 0
if (OHNE_GIT) console.log('Git-Fassungen: übersprungen, auf diesem Rechner ist kein Git installiert.')

/** Runs Git as nobody in particular, whatever the machine has set up. */
export function git(ordner: string, ...argumente: string[]): string {
  return execFileSync('git', ['-C', ordner, ...argumente], {
    encoding: 'utf8',
    // what Git says of conflicts stands in the error, not between the results of the tests
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Ada Beispiel',
      GIT_AUTHOR_EMAIL: 'ada@example.org',
      GIT_COMMITTER_NAME: 'Ada Beispiel',
      GIT_COMMITTER_EMAIL: 'ada@example.org',
    },
  })
}

export function commit(ordner: string, betreff: string): string {
  git(ordner, 'add', '-A')
  git(ordner, 'commit', '-q', '--allow-empty', '-m', betreff)
  return git(ordner, 'rev-parse', 'HEAD').trim()
}
