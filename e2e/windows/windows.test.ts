import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARTICLE_STICK_BYTES } from '../../app/target/article-stick.ts'
import { packTo } from '../../testing/archives.ts'
import { must, thinstick } from '../../testing/command.ts'
import { fsckFat, mtoolsFiles, sfdiskDump } from '../../testing/judges.ts'
import { makeDirtyFile, noLoopDevices, withLoopDevice } from '../../testing/loop-device.ts'
import { skippedFor } from '../../testing/needs.ts'
import { makeTwoModuleImage } from '../../testing/two-module-image.ts'
import { windowsPrograms } from './programs.ts'
import { listedDrive, WindowsApp } from './windows-app.ts'
import { noWine, Wine, windowsPath } from './wine.ts'

const programs = noWine() === undefined ? windowsPrograms() : undefined
const lacking = noWine() ?? (programs && 'missing' in programs ? programs.missing : undefined)

const SIZE = ARTICLE_STICK_BYTES
const DRIVE = '\\\\.\\PhysicalDrive1'
const FLASH = ['--disk-id', '1234abcd', '--yes']
// Everything that a shell, a batch file or a code page would stumble over, and that a name may hold on both systems.
const ODD = "Grüße & Söhne's 100% (日本) ^!"

describe('on Windows', skippedFor(lacking), () => {
  let folder = ''
  let wine: Wine
  let app: WindowsApp

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'thinstick-windows-'))
    mkdirSync(join(folder, ODD))
    wine = Wine.start()
    app = WindowsApp.install(wine, join(folder, ODD, 'app'), programs && 'modules' in programs ? programs.modules : '')
  })
  afterAll(() => {
    wine?.close()
    if (folder) rmSync(folder, { recursive: true, force: true })
  })

  const inside = (name: string): string => join(folder, ODD, name)

  it('builds a virtual stick under a name that no shell would like, the same as on Linux', async () => {
    const [image, ours, theirs] = [inside('my image.dd'), join(folder, 'linux.img'), inside('my stick.img')]
    expect(thinstick('demo-image', image).status).toBe(0)
    expect(thinstick('flash', image, '--to', ours, ...FLASH).status).toBe(0)
    const { status, stdout, stderr } = await app.run('flash', windowsPath(image), '--to', windowsPath(theirs), ...FLASH)
    expect(status, stdout + stderr).toBe(0)
    expect(stdout).toContain('Built and verified')
    must('cmp', [ours, theirs])
  })

  it('exports a bank and saves a file of a stick, under such names too', async () => {
    const stick = inside('my stick.img')
    const [theirs, ours] = [inside('ESX & 4'), join(folder, 'ESX4')]
    const exported = await app.run('export', 'demo', '--to', windowsPath(theirs), '--at', '/ESX4')
    expect(exported.status, exported.stderr).toBe(0)
    expect(thinstick('export', 'demo', '--to', ours, '--at', '/ESX4').status).toBe(0)
    must('diff', ['-r', ours, theirs])
    const saved = inside('boot (1).cfg')
    const { status, stderr } = await app.run('save', windowsPath(stick), 'p5/boot.cfg', windowsPath(saved))
    expect(status, stderr).toBe(0)
    must('cmp', [saved, join(ours, 'boot.cfg')])
  })

  describe('with packed images', () => {
    let image = ''
    let expected = ''

    beforeAll(() => {
      image = makeTwoModuleImage(folder).path
      expected = join(folder, 'expected.img')
      expect(thinstick('flash', image, '--to', expected, ...FLASH).status).toBe(0)
    })

    it.each([
      ['gzip', (to: string) => packTo(to, 'gzip', '-c', image)],
      ['zstd', (to: string) => packTo(to, 'zstd', '-qc', image)],
      ['bzip2', (to: string) => packTo(to, 'bzip2', '-c', image)],
      ['zip', (to: string) => packTo(to, 'zip', '-q', '-j', '-', image)],
    ])('unpacks %s, to the same stick as on Linux', async (name, pack) => {
      const [packed, stick] = [pack(inside(`image.${name}`)), inside(`${name}.img`)]
      const { status, stdout, stderr } = await app.run(
        'flash',
        windowsPath(packed),
        '--to',
        windowsPath(stick),
        ...FLASH,
      )
      expect(status, stdout + stderr).toBe(0)
      must('cmp', [expected, stick])
    })

    it('takes from its cache what it has unpacked before', async () => {
      const { status, stdout } = await app.run('inspect', windowsPath(inside('image.bzip2')), '--json')
      expect([status, JSON.parse(stdout).build]).toEqual([0, '4.0.0-175625'])
      expect(wine.filesNamed(/^image$/)).toHaveLength(4)
      expect((await app.run('cache', '--clear')).status).toBe(0)
      expect(wine.filesNamed(/^image$/)).toEqual([])
    })

    it('says what a packed file is instead of an image, and leaves nothing of it behind', async () => {
      const text = join(folder, 'letter.txt')
      writeFileSync(text, 'Dear Sir or Madam,\n'.repeat(100))
      const packed = packTo(inside('letter.gz'), 'gzip', '-c', text)
      const { status, stdout, stderr } = await app.run('inspect', windowsPath(packed))
      expect([status, stdout]).toEqual([1, ''])
      expect(stderr).toContain('a text file inside gzip data')
      expect(wine.filesNamed(/^(draft-.*|image|thinstick\.log)$/)).toEqual([])
    })
  })

  describe('with a raw drive', skippedFor(noLoopDevices()), () => {
    /** A stick that had other lives, as the drive of Windows with number 1. */
    const withDrive = (use: (device: string, file: string) => Promise<void>): Promise<void> => {
      const file = join(folder, 'drive.img')
      makeDirtyFile(file, SIZE)
      return withLoopDevice(file, [], async device => {
        wine.addDevice('physicaldrive1', device)
        app.setDrives([
          listedDrive(1, SIZE),
          listedDrive(0, 64e9, { isSystem: true, isRemovable: false, isUSB: false }),
        ])
        await use(device, file)
      })
    }

    /** What the tools of Linux say of a stick that holds the demo. */
    const judge = (device: string): void => {
      expect(sfdiskDump(device).map(({ slot, start, sectors, type }) => [slot, start, sectors, type])).toEqual([
        [1, 3150, 124_236, 5],
        [4, 42, 3108, 4],
        [5, 3192, 124_194, 6],
      ])
      expect(fsckFat(device, 42, 3108)).toMatchObject({ clean: true })
      expect(fsckFat(device, 3192, 124_194)).toMatchObject({ clean: true })
      expect(mtoolsFiles(device, 3192)).toHaveLength(10)
      const { status, stdout, stderr } = thinstick('verify', 'demo', '--on', device)
      expect(status, stdout + stderr).toBe(0)
    }

    it('builds a stick on it, verifies it, backs it up, makes it empty, and builds it again', () =>
      withDrive(async device => {
        const [kept, saved] = [join(folder, 'kept.img'), inside('my backup.dd.zst')]
        const done = async (...args: string[]): Promise<void> => {
          const { status, stdout, stderr } = await app.run(...args)
          expect(status, `${args[0]}: ${stdout}${stderr}`).toBe(0)
        }
        expect((await app.run('drives')).stdout).toMatch(/PhysicalDrive1.*allowed/)
        await done('flash', 'demo', '--to', '//./physicaldrive1', ...FLASH)
        judge(device)
        await done('verify', 'demo', '--on', DRIVE)
        must('cp', [device, kept])
        await done('backup', DRIVE, windowsPath(saved))
        must('zstd', ['-tq', saved])
        await done('restore', DRIVE, '--label', 'EMPTY', '--yes')
        const [{ start, sectors } = { start: 0, sectors: 0 }] = sfdiskDump(device)
        expect(fsckFat(device, start, sectors)).toMatchObject({ clean: true })
        await done('flash', windowsPath(saved), '--to', DRIVE, ...FLASH)
        expect(mtoolsFiles(device, 3192)).toEqual(mtoolsFiles(kept, 3192))
      }))

    it('refuses the system drive, and one that is named twice', () =>
      withDrive(async (_, file) => {
        const before = must('sha256sum', [file])
        const refused = async (...targets: string[]) => {
          const { status, stderr } = await app.run('flash', 'demo', ...targets.flatMap(to => ['--to', to]), '--yes')
          return [status, stderr]
        }
        expect(await refused('\\\\.\\PhysicalDrive0')).toEqual([3, expect.stringContaining('Nothing was written')])
        expect(await refused(DRIVE, '\\\\?\\PHYSICALDRIVE1')).toEqual([2, expect.stringContaining('named twice')])
        expect(must('sha256sum', [file])).toBe(before)
      }))

    it('builds it through a writer that Windows has started, over a named pipe', async () => {
      await bundleFor(app.folder, 'over-the-pipe')
      await withDrive(async device => {
        const { ended, printed, complained } = app.start('dist/over-the-pipe.mjs', DRIVE)
        expect(await ended, complained()).toBe(0)
        const told = JSON.parse(printed())
        expect(told).toMatchObject({ files: 10, elevation: 'ended' })
        expect(told.pipe).toMatch(/^\\\\\.\\pipe\\thinstick-[0-9a-f]{32}-/)
        // It was asked to close, and answered: waiting for a half-closed pipe took five seconds.
        expect(told.closedIn).toBeLessThan(4000)
        judge(device)
      })
    })
  })

  it('asks Windows itself for volumes, letters and the reason of a failure', async () => {
    await bundleFor(app.folder, 'ask-windows')
    const { ended, printed, complained } = app.start('dist/ask-windows.mjs')
    expect(await ended, complained()).toBe(0)
    const { volumes, letters, failure } = JSON.parse(printed())
    expect(volumes.length).toBeGreaterThan(0)
    for (const volume of volumes) expect(volume).toMatch(/^\\\\\?\\Volume\{[0-9a-f-]{36}\}\\$/)
    expect(letters).toEqual(expect.arrayContaining(['C:\\', 'Z:\\']))
    expect(failure).toMatchObject({ number: 2, code: 'ENOENT' })
  })

  it('serves the window over HTTP', async () => {
    const host = app.start('dist/cli.mjs', 'serve', '--no-open')
    try {
      const address = await printedAddress(host.printed)
      const redeemed = await fetch(address, { redirect: 'manual' })
      expect(redeemed.status, host.complained()).toBeLessThan(400)
      expect(redeemed.headers.get('content-security-policy')).toContain("default-src 'none'")
      const { origin } = new URL(address)
      expect((await fetch(`${origin}/`)).status).toBe(403)
    } finally {
      host.child.kill()
      await host.ended
    }
  })
})

/** Bundles a script of this folder into the installed program's own. */
const bundleFor = async (folder: string, name: string): Promise<void> => {
  const bundle = await rolldown({
    input: `e2e/windows/${name}.ts`,
    platform: 'node',
    external: ['drivelist', '@ronomon/direct-io', 'koffi'],
    logLevel: 'silent',
  })
  await bundle.write({ file: join(folder, `dist/${name}.mjs`), format: 'esm', codeSplitting: false })
}

const printedAddress = async (printed: () => string): Promise<string> => {
  for (let tries = 0; tries < 200; tries++) {
    const address = /http:\S+/.exec(printed())?.[0]
    if (address) return address
    await delay(100)
  }
  throw new Error('no address was printed')
}
