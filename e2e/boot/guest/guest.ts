import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { buildInitramfs, installedKernel } from './initramfs.ts'
import { connectTo, Monitor, within } from './monitor.ts'
import { type Ended, type Running, type RunOptions, Shell } from './shell.ts'
import { plugAgain, plugStick, type StickOptions } from './sticks.ts'

// For an emulated guest on a loaded machine; it usually takes a fifth of this.
const STARTS_WITHIN_MS = 90_000
// All tests on one machine together take a third of this.
const LIVES_AT_MOST_MS = 300_000
const SHELLS = 4

/** A running machine with a writable view of this machine's root, into which USB sticks can be plugged. */
export class Guest {
  readonly #machine: ChildProcess
  readonly #monitor: Monitor
  readonly #shells: Shell[]
  /** What its console printed: the kernel's complaints. */
  readonly console: string[]

  private constructor(machine: ChildProcess, monitor: Monitor, shells: Shell[], console: string[]) {
    this.#machine = machine
    this.#monitor = monitor
    this.#shells = shells
    this.console = console
  }

  /** Starts a machine, and resolves when it is ready for commands. `folder` is for its sockets and initramfs. */
  static async start(folder: string): Promise<Guest> {
    const kernel = installedKernel()
    if (!kernel) throw new Error('no Debian kernel is installed')
    const initramfs = buildInitramfs(folder, kernel.version)
    const ports = Array.from({ length: SHELLS }, (_, i) => ({ id: `shell${i}`, path: join(folder, `shell${i}`) }))
    const monitorPath = join(folder, 'qmp')
    const program = ['qemu-system-x86_64', ...machineArguments(kernel.image, initramfs, monitorPath, ports)]
    // Whatever ends the test run ends its machine too.
    const machine = spawn('setpriv', ['--pdeathsig', 'KILL', ...program], { stdio: ['ignore', 'pipe', 'inherit'] })
    setTimeout(() => machine.kill('SIGKILL'), LIVES_AT_MOST_MS).unref()
    const console: string[] = []
    createInterface({ input: machine.stdout }).on('line', line => console.push(line))
    try {
      const monitor = await Monitor.open(monitorPath)
      const shells = await Promise.all(ports.map(async ({ path }) => new Shell(await connectTo(path))))
      await within(Promise.all(shells.map(({ ready }) => ready)), 'shell in the guest', STARTS_WITHIN_MS)
      return new Guest(machine, monitor, shells, console)
    } catch (error) {
      machine.kill('SIGKILL')
      throw new Error(`the guest did not start: ${console.slice(-20).join('\n')}`, { cause: error })
    }
  }

  /** Starts lines of shell script as root in the guest, alongside whatever else runs there. */
  begin(script: string, options: RunOptions = {}): Running {
    const shell = this.#shells.find(({ busy }) => !busy)
    if (!shell) throw new Error('all shells of the guest are busy')
    return shell.begin(`cd '${process.cwd()}'\nexport LC_ALL=C.UTF-8\n${script}\n`, options)
  }

  /** Runs lines of shell script to their end, which must come within `seconds`. */
  run(script: string, seconds = 30): Promise<Ended> {
    return within(this.begin(script).ended, `end of: ${script}`, seconds * 1000)
  }

  plug(id: string, options: StickOptions): Promise<void> {
    return plugStick(this.#monitor, id, options)
  }

  plugAgain(id: string, serial: string): Promise<void> {
    return plugAgain(this.#monitor, id, serial)
  }

  /** Pulls a stick out, whatever the guest is doing with it. */
  pull(id: string): Promise<void> {
    return this.#monitor.remove(id)
  }

  /** Ends the machine, whatever state it is in. */
  async stop(): Promise<void> {
    const over = new Promise(resolve => this.#machine.once('exit', resolve))
    if (this.#machine.exitCode !== null || !this.#machine.kill('SIGKILL')) return
    await over
    this.#monitor.close()
    for (const shell of this.#shells) shell.close()
  }
}

/** Drives are plugged in later. Each shell has its own port, which carries bytes both ways unchanged. */
const machineArguments = (
  kernel: string,
  initramfs: string,
  monitor: string,
  ports: readonly { readonly id: string; readonly path: string }[],
): string[] => [
  ...['-accel', 'tcg', '-smp', '2', '-m', '1024', '-display', 'none', '-serial', 'stdio', '-no-reboot', '-nodefaults'],
  ...['-kernel', kernel, '-initrd', initramfs, '-append', 'console=ttyS0 quiet panic=-1'],
  ...['-virtfs', 'local,path=/,mount_tag=host,security_model=none,readonly=on,multidevs=remap'],
  ...['-qmp', `unix:${monitor},server=on,wait=off`, '-device', 'qemu-xhci,id=xhci', '-device', 'virtio-serial'],
  ...ports.flatMap(({ id, path }) => [
    ...['-chardev', `socket,id=${id},path=${path},server=on,wait=off`],
    ...['-device', `virtserialport,chardev=${id},name=${id}`],
  ]),
]
