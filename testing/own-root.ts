import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRoot, must, type Ran, run } from './command.ts'

// What is mounted in a namespace of its own is gone when the last process in it ends, whatever happened.
const SET_UP = `
set -e
mount -t tmpfs tmpfs "$1"
mkdir "$1/upper" "$1/work" "$1/root"
mount -t overlay overlay -o "lowerdir=/,upperdir=$1/upper,workdir=$1/work" "$1/root"
for part in dev proc sys; do mount --rbind "/$part" "$1/root/$part"; done
mount --bind "$2" "$1/root$2"
echo ready
exec cat
`

/** Why no root can be made here; undefined if one can. */
export const noOwnRoot = (): string | undefined => {
  if (process.platform !== 'linux' || run('sh', ['-c', 'command -v dpkg']).status !== 0) return 'dpkg is not here'
  if (!isRoot) return 'a root of its own needs root'
  const mounts =
    'mount -t tmpfs t /mnt && mkdir /mnt/u /mnt/w && mount -t overlay o -o lowerdir=/,upperdir=/mnt/u,workdir=/mnt/w /mnt'
  return run('unshare', ['--mount', 'sh', '-c', mounts]).status === 0 ? undefined : 'no overlay can be mounted here'
}

/**
 * This machine's root as programs in it see it, with all that they change kept apart and thrown away, but for the folder
 * of temporary files: there both meet.
 */
export class OwnRoot {
  readonly #holder: ChildProcess
  readonly #folder: string

  private constructor(holder: ChildProcess, folder: string) {
    this.#holder = holder
    this.#folder = folder
  }

  static async make(folder: string): Promise<OwnRoot> {
    mkdirSync(folder, { recursive: true })
    const args = ['--mount', '--propagation', 'private', 'sh', '-c', SET_UP, 'sh', folder, tmpdir()]
    const holder = spawn('unshare', args, { stdio: ['pipe', 'pipe', 'inherit'] })
    const [said] = await once(holder.stdout, 'data')
    if (String(said).trim() !== 'ready') throw new Error(`no root: ${said}`)
    return new OwnRoot(holder, folder)
  }

  /** Arguments for nsenter(1) that run a program inside, as a person would who has logged in as root. */
  inside(command: string, args: readonly string[]): string[] {
    const env = ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', 'HOME=/root', 'LC_ALL=C.UTF-8']
    return [
      ...this.#enter(),
      'chroot',
      join(this.#folder, 'root'),
      'env',
      '-i',
      '-C',
      '/root',
      ...env,
      command,
      ...args,
    ]
  }

  run(command: string, args: readonly string[]): Ran {
    return run('nsenter', this.inside(command, args))
  }

  must(command: string, args: readonly string[]): string {
    return must('nsenter', this.inside(command, args))
  }

  /** Everything that was added or changed in it: its path, and its kind as find(1) has it ("c" also for what is gone). */
  changed(): { readonly path: string; readonly kind: string }[] {
    const upper = join(this.#folder, 'upper')
    const found = must('nsenter', [...this.#enter(), 'find', upper, '-mindepth', '1', '-printf', '%y/%P\n'])
    return found
      .split('\n')
      .filter(line => line !== '')
      .map(line => ({ kind: line.slice(0, 1), path: line.slice(1) }))
  }

  async remove(): Promise<void> {
    if (this.#holder.exitCode !== null) return
    const gone = once(this.#holder, 'exit')
    this.#holder.stdin?.end()
    await gone
  }

  #enter(): string[] {
    return [`--mount=/proc/${this.#holder.pid}/ns/mnt`, '--']
  }
}
