import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BOOT_SIGNATURE } from '../disk/boot-signature.ts'
import { encodeChs } from '../disk/chs.ts'
import { ACTIVE, emptyEntry, MasterBootRecord, type PartitionEntry } from '../disk/mbr.ts'
import { codeField, mbrCode } from './boot-code.ts'

const canBoot = spawnSync('qemu-system-x86_64', ['--version'], { stdio: 'ignore' }).status === 0

// out DL, [SI], SI and CS to COM1, then 'end': what a boot sector receives.
const HANDED = '88d0baf803ee8a04ee89f0ee88e0ee8cc8eeb065eeb06eeeb064eef4ebfd'

const handedSector = (): Uint8Array => {
  const sector = new Uint8Array(512).fill(0xaa)
  sector.set(Buffer.from(HANDED, 'hex'))
  sector.set([0x55, 0xaa], 510)
  return sector
}

const activeAt = (lba: number): PartitionEntry => ({
  status: ACTIVE,
  chsFirst: encodeChs(lba, { heads: 2, sectorsPerTrack: 18 }),
  type: 4,
  chsLast: encodeChs(lba, { heads: 2, sectorsPerTrack: 18 }),
  firstLba: lba,
  sectors: 1,
})

/** A 1.44 MB disk full of rubbish, with the MBR code, the given slots, and sectors at their LBAs. */
const diskWith = (slots: Record<number, PartitionEntry>, sectors: Record<number, Uint8Array> = {}): Uint8Array => {
  const disk = new Uint8Array(2880 * 512).fill(0xaa)
  const partitions = [1, 2, 3, 4].map(slot => slots[slot] ?? emptyEntry())
  const mbr = { bootCode: codeField(mbrCode(), 440), diskId: 1, reserved: 0, partitions, signature: BOOT_SIGNATURE }
  disk.set(MasterBootRecord.encode(mbr))
  for (const [lba, sector] of Object.entries(sectors)) disk.set(sector, Number(lba) * 512)
  return disk
}

/** What COM1 prints until `end` appears, or everything after 30 seconds. */
const boot = async (disk: Uint8Array, end: string, as: 'disk' | 'floppy' = 'disk'): Promise<Buffer> => {
  const folder = mkdtempSync(join(tmpdir(), 'thinstick-boot-code-'))
  let machine: ChildProcess | undefined
  try {
    const file = join(folder, 'disk.img')
    writeFileSync(file, disk)
    const drive = `format=raw,snapshot=on,file=${file},if=${as === 'disk' ? 'ide' : 'floppy'}`
    machine = spawn(
      'qemu-system-x86_64',
      ['-accel', 'tcg', '-m', '16', '-display', 'none', '-serial', 'stdio', '-no-reboot', '-net', 'none'].concat([
        '-boot',
        as === 'disk' ? 'c' : 'a',
        '-drive',
        drive,
      ]),
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    return await outputUntil(machine, end)
  } finally {
    machine?.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}

const outputUntil = (machine: ChildProcess, end: string): Promise<Buffer> =>
  new Promise(resolve => {
    let output = Buffer.alloc(0)
    const timer = setTimeout(() => resolve(output), 30_000)
    const finish = () => {
      clearTimeout(timer)
      resolve(output)
    }
    machine.once('exit', finish)
    machine.stdout?.on('data', (chunk: Buffer) => {
      output = Buffer.concat([output, chunk])
      if (output.includes(end)) finish()
    })
  })

describe.skipIf(!canBoot)('the MBR code in a machine (needs qemu-system-x86_64)', { timeout: 60_000 }, () => {
  it('hands the drive and the active entry to the boot sector', async () => {
    const output = await boot(diskWith({ 4: activeAt(32) }, { 32: handedSector() }), 'end')
    expect(output.toString('hex')).toBe(`8080ee0700${Buffer.from('end').toString('hex')}`)
  })

  it('reads by CHS where the BIOS has no LBA reads, from any slot', async () => {
    const output = await boot(diskWith({ 2: activeAt(50) }, { 50: handedSector() }), 'end', 'floppy')
    expect(output.toString('hex')).toBe(`0080ce0700${Buffer.from('end').toString('hex')}`)
  })

  it('says that no partition is active', async () => {
    const output = await boot(diskWith({ 4: { ...activeAt(32), status: 0 } }, { 32: handedSector() }), '\r\n')
    expect(output.toString()).toBe('Nothing to boot: no partition is marked active.\r\n')
  })

  it('says that several are', async () => {
    const output = await boot(diskWith({ 1: activeAt(40), 4: activeAt(32) }, { 32: handedSector() }), '\r\n')
    expect(output.toString()).toBe('Nothing to boot: several partitions are marked active.\r\n')
  })

  it('says that the partition has no boot sector', async () => {
    const output = await boot(diskWith({ 3: activeAt(32) }), '\r\n')
    expect(output.toString()).toBe('The boot partition has no boot sector.\r\n')
  })

  it('says that the partition cannot be read', async () => {
    const output = await boot(diskWith({ 3: activeAt(1_000_000) }), '\r\n')
    expect(output.toString()).toBe('The boot partition cannot be read.\r\n')
  })
})
