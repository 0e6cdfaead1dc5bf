import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { must } from '../../../testing/command.ts'
import type { Guest } from './guest.ts'

const USER = 1000
const HOME = '/run/person'
const PROGRAMS = '/run/programs'

/** The words before a command in the guest that make it run as a user without rights. */
export const UNPRIVILEGED = [
  `setpriv --reuid ${USER} --regid ${USER} --clear-groups --inh-caps=-all`,
  `env HOME=${HOME} PATH=${PROGRAMS}:$PATH`,
].join(' ')

// In place of polkit's pkexec, which needs D-Bus and somebody to ask. Like pkexec, it is set-user-ID, takes options
// first, then a program by its full path and its arguments, clears the caller's environment, and ends with 127 if it
// cannot start the program.
const PKEXEC = `#define _DEFAULT_SOURCE
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(int argc, char **argv) {
  int i = 1;
  while (i < argc && strncmp(argv[i], "--", 2) == 0) i++;
  if (i == argc || argv[i][0] != '/') return 127;
  if (setgid(0) != 0 || setuid(0) != 0) return 127;
  clearenv();
  setenv("PATH", "/usr/sbin:/usr/bin:/sbin:/bin", 1);
  if (chdir("/root") != 0) return 127;
  execv(argv[i], argv + i);
  return 127;
}
`

/** Adds a user without rights to a guest, with a pkexec that asks nobody, and lets that user reach these files. */
export const addUnprivilegedUser = async (guest: Guest, folder: string, files: readonly string[]): Promise<void> => {
  const source = join(folder, 'pkexec.c')
  writeFileSync(source, PKEXEC)
  must('gcc', ['-Wall', '-Werror', '-o', join(folder, 'pkexec'), source])
  // A checkout or an image may be in a folder that only its owner can enter; outside the guest it stays that way.
  const folders = new Set([process.cwd(), ...[process.execPath, ...files].map(dirname)].flatMap(ancestors))
  const { status, lines } = await guest.run(
    [
      'set -e',
      `mkdir -m 700 ${HOME}; chown ${USER}:${USER} ${HOME}`,
      `mkdir ${PROGRAMS}; cp '${folder}/pkexec' ${PROGRAMS}; chmod 4755 ${PROGRAMS}/pkexec`,
      ...[...folders].map(place => `chmod a+rx '${place}'`),
    ].join('\n'),
  )
  if (status !== 0) throw new Error(lines.join('\n'))
}

const ancestors = (folder: string): string[] => (folder === '/' ? [] : [...ancestors(dirname(folder)), folder])
