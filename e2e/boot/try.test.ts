import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { must, run, thinstick } from '../../testing/command.ts'
import { inTempFolder, sha256Of } from '../../testing/judges.ts'
import { makeBootableImage } from './bootable-image.ts'

const hashOf = (path: string): string => sha256Of(readFileSync(path))

/** How many QEMU processes have this in their command line. */
const machinesOf = (stick: string): number => {
  return pidsOf(stick).length
}

/** Their process ids, without that of the shell that watches over one. */
const pidsOf = (stick: string): string[] => {
  const pattern = `^[^ ]*qemu-system-x86_64 .*${stick.replaceAll(/[^\w/.-]+/g, '.*')}`
  return run('pgrep', ['-f', pattern])
    .stdout.split('\n')
    .filter(pid => pid !== '')
}

const flash = (image: string, stick: string): void => {
  const { status, stdout, stderr } = thinstick('flash', image, '--to', stick)
  expect(status, stdout + stderr).toBe(0)
}

// Sends bytes to COM1 that a line of text should not hold, then resets the machine by an interrupt without a handler.
const RESETS = `
        .code16
        .globl  _start
_start: cli
        ljmp    $0, $1f
1:      xorw    %ax, %ax
        movw    %ax, %ds
        movw    $said, %si
        movw    $length, %cx
2:      movw    $0x3fd, %dx
3:      inb     %dx, %al
        testb   $0x20, %al
        jz      3b
        lodsb
        movw    $0x3f8, %dx
        outb    %al, %dx
        loop    2b
        lidt    nothing
        int3
nothing: .word  0, 0, 0
said:   .byte   0x31, 0, 0xff, 0x32, 13, 10
        .set    length, . - said
        .org    510
        .word   0xaa55
`

/** A stick that consists of one sector of code. */
const codeStick = (folder: string, code: string): string => {
  const [source, object, stick] = ['code.S', 'code.o', 'code.img'].map(name => join(folder, name)) as [
    string,
    string,
    string,
  ]
  writeFileSync(source, code)
  must('gcc', ['-m32', '-c', source, '-o', object])
  must('ld', ['-m', 'elf_i386', '-Ttext=0x7c00', '-e', '_start', '--oformat', 'binary', '-o', stick, object])
  truncateSync(stick, 1 << 20)
  return stick
}

/** What `try` prints about a stick that says this; a busy machine is given more time to get there. */
const printedOf = (stick: string, says: string, seconds: number, ...more: string[]): string => {
  const { status, stdout, stderr } = thinstick('try', stick, '--seconds', String(seconds), ...more)
  expect(status, stderr).toBe(0)
  return stdout.includes(says) || seconds > 30 ? stdout : printedOf(stick, says, 3 * seconds, ...more)
}

/** Starts `thinstick try` on a stick, waits for its machine, does something, and ends the program whatever happens. */
const whileTrying = async <T>(
  stick: string,
  use: (child: ChildProcess, ended: Promise<number | null>) => Promise<T>,
): Promise<T> => {
  const child = spawn(process.execPath, ['dist/cli.mjs', 'try', stick, '--seconds', '60'], { stdio: 'ignore' })
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  try {
    for (let tries = 0; machinesOf(stick) === 0 && tries < 100; tries++) await delay(100)
    return await use(child, ended)
  } finally {
    child.kill('SIGKILL')
    await ended
  }
}

/** Resolves to how many machines of a stick are still there after a while. */
const machinesLeft = async (stick: string): Promise<number> => {
  for (let tries = 0; machinesOf(stick) > 0 && tries < 50; tries++) await delay(100)
  return machinesOf(stick)
}

describe('thinstick try', () => {
  it('keeps the last words of a machine that resets, whatever bytes they are', () =>
    inTempFolder(folder => {
      const stick = codeStick(folder, RESETS)
      const { status, stdout, stderr } = thinstick('try', stick, '--seconds', '20', '--json')
      expect(status, stderr).toBe(0)
      const { screen, serial, ended } = JSON.parse(stdout)
      expect(ended).toBe('machine')
      expect(serial).toBe('1\u0000\ufffd2\n')
      expect(screen.join('\n')).toContain('Booting from Hard Disk')
    }))

  it('serves no screen to anybody where it can open no window', () =>
    inTempFolder(folder => {
      const stick = codeStick(folder, RESETS)
      const hidden = ['-u', 'DISPLAY', '-u', 'WAYLAND_DISPLAY', process.execPath]
      const { status, stdout } = run('env', [...hidden, 'dist/cli.mjs', 'try', stick, '--window', '--json'])
      expect(status).toBe(1)
      const { problem } = JSON.parse(stdout)
      // Failing is not enough: it must not have been started.
      expect(problem).toMatchObject({ code: 'machine-failed', details: { cause: 'it cannot open a window here' } })
    }))

  it('shows the loader and the kernel of a stick with an odd name, and writes nothing to it', () =>
    inTempFolder(async folder => {
      const stick = join(folder, 'a stick, ünïcode & more.img')
      flash(makeBootableImage(join(folder, 'image')).path, stick)
      const before = hashOf(stick)
      const shown = JSON.parse(printedOf(stick, 'THINSTICK END', 12, '--json'))
      expect(shown).toMatchObject({ target: stick, ended: 'time' })
      expect(shown.screen.join('\n')).toContain('SYSLINUX')
      expect(shown.serial).toContain('THINSTICK END')
      expect(hashOf(stick)).toBe(before)
      expect(machinesOf(stick)).toBe(0)
    }))

  it('shows what the demo says, and what a stick without boot code says', () =>
    inTempFolder(async folder => {
      const stick = join(folder, 'stick.img')
      flash('demo', stick)
      const says = '9 files, all intact.'
      expect(printedOf(stick, says, 12)).toContain(says)
      run('dd', ['if=/dev/zero', `of=${stick}`, 'bs=440', 'count=1', 'conv=notrunc'])
      const blank = JSON.parse(printedOf(stick, 'SeaBIOS', 6, '--json'))
      expect(blank.screen.join('\n')).not.toContain('Thinstick')
      expect(blank.screen.join('\n')).toContain('SeaBIOS')
    }))

  it('says how QEMU is had where it is missing', () =>
    inTempFolder(async folder => {
      const stick = join(folder, 'stick.img')
      flash('demo', stick)
      const { status, stdout } = run('env', ['PATH=', process.execPath, 'dist/cli.mjs', 'try', stick, '--json'])
      expect(status).toBe(1)
      expect(JSON.parse(stdout).problem).toMatchObject({ code: 'qemu-missing' })
      expect(JSON.parse(stdout).problem.advice).toContain('qemu-system-x86')
    }))

  it('leaves no machine behind when it is killed, and has it shut into a sandbox until then', () =>
    inTempFolder(async folder => {
      const stick = join(folder, 'stick.img')
      flash('demo', stick)
      await whileTrying(stick, async () => {
        const [pid] = pidsOf(stick)
        const status = (): string => readFileSync(`/proc/${pid}/status`, 'utf8')
        for (let tries = 0; !/Seccomp:\s+2/.test(status()) && tries < 50; tries++) await delay(100)
        expect(status()).toMatch(/NoNewPrivs:\s+1/)
        expect(status()).toMatch(/Seccomp:\s+2/)
      })
      expect(await machinesLeft(stick)).toBe(0)
      // No watcher or shell is left either.
      expect(run('pgrep', ['-f', stick]).stdout).toBe('')
    }))

  it('leaves no machine behind when it is interrupted', () =>
    inTempFolder(async folder => {
      const stick = join(folder, 'stick.img')
      flash('demo', stick)
      await whileTrying(stick, async (child, ended) => {
        expect(machinesOf(stick)).toBe(1)
        child.kill('SIGINT')
        expect(await ended).toBe(130)
      })
      expect(await machinesLeft(stick)).toBe(0)
    }))
})
