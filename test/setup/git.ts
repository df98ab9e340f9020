import { execFileSync, spawnSync } from 'node:child_process'

export const OHNE_GIT = spawnSync('git', ['--version']).status !== 0

/** Runs Git as nobody in particular, whatever the machine has set up. Throws what Git says where it fails. */
export function git(ordner: string, ...argumente: string[]): string {
  return execFileSync('git', ['-C', ordner, ...argumente], {
    encoding: 'utf8',
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

/** Everything in the folder as a revision; answers its id. */
export function commit(ordner: string, betreff: string): string {
  git(ordner, 'add', '-A')
  git(ordner, 'commit', '-q', '--allow-empty', '-m', betreff)
  return git(ordner, 'rev-parse', 'HEAD').trim()
}
