import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { must, thinstick } from '../../testing/command.ts'
import { makeBootableImage } from './bootable-image.ts'
import { greetingOf } from './demo-stick.ts'
import { bootStick } from './machine.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thinstick-multi-'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Exports an image into a folder of a disk that Debian's GRUB starts, and which sources the entry that is there. */
const multiBoot = (image: string, name: string, at: string): string => {
  const tree = join(folder, name)
  const to = join(tree, at)
  mkdirSync(join(tree, 'boot/grub'), { recursive: true })
  mkdirSync(dirname(to), { recursive: true })
  const { status, stdout, stderr } = thinstick('export', image, '--to', to, '--at', at, '--json')
  expect(status, stdout + stderr).toBe(0)
  const { files, menus } = JSON.parse(stdout)
  expect(menus).toEqual(['menu.lst', 'grub.cfg'])
  const sums = files.map(({ path, sha256 }: Record<string, string>) => `${sha256}  ${path}\n`)
  must('sh', ['-c', `cd '${to}' && sha256sum --check --quiet --strict`], sums.join(''))
  writeFileSync(join(tree, 'boot/grub/grub.cfg'), `set timeout=0\nset default=0\nsource ${at}/grub.cfg\n`)
  const disk = join(folder, `${name}.iso`)
  must('grub-mkrescue', ['-o', disk, '-d', '/usr/lib/grub/i386-pc', tree])
  return disk
}

describe("a bank that was exported, started by Debian's GRUB from its grub.cfg", () => {
  it('starts the test kernel, which gets every module with its name and its bytes', async () => {
    const { path, modules } = makeBootableImage(join(folder, 'image'))
    const { modules: booted, serial } = await bootStick(multiBoot(path, 'esxi', '/ESX4'), 60)
    expect(booted, serial).toEqual(modules)
    const menu = readFileSync(join(folder, 'esxi/ESX4/menu.lst'), 'utf8').split('\n')
    expect(menu[2]).toBe('kernel /ESX4/vmkboot.gz')
    expect(menu.slice(3, -2)).toEqual(modules.map(({ name }) => `module /ESX4/${name}`))
  })

  it("starts the demo's greeting, which finds every module intact", async () => {
    const { count, serial } = await greetingOf(multiBoot('demo', 'demo', '/images/demo'))
    expect(count, serial).toBe('8 files, all intact.')
  })
})
