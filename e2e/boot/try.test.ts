import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { run, thinstick } from '../support/command.ts'
import { inTempFolder, sha256Of } from '../support/judges.ts'
import { makeBootableImage } from './bootable-image.ts'

const hashOf = (path: string): string => sha256Of(readFileSync(path))

/** Processes of QEMU whose command line has this in it. */
const machinesOf = (stick: string): number => {
  const pids = run('pgrep', ['-f', `qemu-system-x86_64.*${stick.replaceAll(/[^\w/.-]+/g, '.*')}`]).stdout
  return pids.split('\n').filter(pid => pid !== '').length
}

const flash = (image: string, stick: string): void => {
  const { status, stdout, stderr } = thinstick('flash', image, '--to', stick)
  expect(status, stdout + stderr).toBe(0)
}

describe('thinstick try', () => {
  it('shows the loader and the kernel of a stick with an odd name, and writes nothing to it', () =>
    inTempFolder(async folder => {
      const stick = join(folder, 'a stick, ünïcode & more.img')
      flash(makeBootableImage(join(folder, 'image')).path, stick)
      const before = hashOf(stick)
      const { status, stdout, stderr } = thinstick('try', stick, '--seconds', '12', '--json')
      expect(status, stderr).toBe(0)
      const shown = JSON.parse(stdout)
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
      const demo = thinstick('try', stick, '--seconds', '6')
      expect(demo.status, demo.stderr).toBe(0)
      expect(demo.stdout).toContain('There is no ESXi on it.')
      run('dd', ['if=/dev/zero', `of=${stick}`, 'bs=440', 'count=1', 'conv=notrunc'])
      const blank = JSON.parse(thinstick('try', stick, '--seconds', '6', '--json').stdout)
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

  it('leaves no machine behind when it is interrupted', () =>
    inTempFolder(async folder => {
      const stick = join(folder, 'stick.img')
      flash('demo', stick)
      const child = spawn(process.execPath, ['dist/cli.mjs', 'try', stick, '--seconds', '60'], { stdio: 'ignore' })
      const status = new Promise(resolve => child.once('exit', resolve))
      try {
        for (let tries = 0; machinesOf(stick) === 0 && tries < 100; tries++) await delay(100)
        expect(machinesOf(stick)).toBe(1)
        child.kill('SIGINT')
        expect(await status).toBe(130)
      } finally {
        child.kill('SIGKILL')
      }
      for (let tries = 0; machinesOf(stick) > 0 && tries < 30; tries++) await delay(100)
      expect(machinesOf(stick)).toBe(0)
    }))
})
