import { describe, expect, it } from 'vitest'
import { memoryDevice, testEffects } from '../../testing/memory-device.ts'
import { problemOf } from '../../testing/problem-of.ts'
import { SMALL, smallImage } from '../../testing/small-image.ts'
import { PARTITION_TYPE } from '../disk/partition-type.ts'
import { describeProblem } from '../words/problem-wording.ts'
import { ProgressMeter } from '../write/progress.ts'
import { type BackedUp, type BackupJob, runBackupJob } from './backup-job.ts'

const SECTOR = 512

/** A stick of 3 MiB that holds the small image; what nothing uses is filled with what must not be backed up. */
const stick = (fault: Parameters<typeof memoryDevice>[1] = () => {}) => {
  const device = memoryDevice(3 << 20, fault)
  device.bytes.set(smallImage())
  return device
}

const backUp = async (device: BackupJob['device'], more: Partial<BackupJob> = {}) => {
  const parts: Uint8Array[] = []
  const made: BackedUp = await runBackupJob({
    device,
    sink: { write: async bytes => void parts.push(bytes.slice()) },
    effects: testEffects,
    signal: { aborted: false },
    meter: new ProgressMeter(testEffects.now, () => {}),
    ...more,
  })
  return { ...made, bytes: new Uint8Array(Buffer.concat(parts)) }
}

describe('runBackupJob', () => {
  it('takes what is in use as it is, and zeros for the rest', async () => {
    const device = stick()
    const { bytes, size, usedBytes, sha256 } = await backUp(device)
    expect(bytes).toHaveLength(device.size)
    expect(size).toBe(device.size)
    const hash = testEffects.sha256()
    hash.update(bytes)
    expect(hash.hex()).toBe(sha256)
    let used = 0
    for (let at = 0; at < size; at += SECTOR) {
      const [copy, own] = [bytes.subarray(at, at + SECTOR), device.bytes.subarray(at, at + SECTOR)]
      const same = Buffer.compare(copy, own) === 0
      expect(same || copy.every(byte => byte === 0), `sector ${at / SECTOR}`).toBe(true)
      if (same && own.some(byte => byte !== 0)) used++
    }
    expect(used * SECTOR).toBeLessThanOrEqual(usedBytes)
    // Cluster 2 of the bank is boot.cfg; after the last partition nothing is known.
    expect(Buffer.from(bytes).includes('kernel=vmkboot.gz')).toBe(true)
    expect(bytes.subarray(SMALL.sectors * SECTOR).every(byte => byte === 0)).toBe(true)
    expect(device.requests.every(({ action }) => action === 'read')).toBe(true)
  })

  it('takes a partition whole if it is not understood', async () => {
    const device = stick()
    const entry = 446 + 2 * 16
    const [start, sectors] = [2000, 100]
    const view = new DataView(device.bytes.buffer)
    device.bytes[entry + 4] = PARTITION_TYPE.vmkCore
    view.setUint32(entry + 8, start, true)
    view.setUint32(entry + 12, sectors, true)
    const { bytes } = await backUp(device)
    const [from, to] = [start * SECTOR, (start + sectors) * SECTOR]
    expect(bytes.subarray(from, to).every(byte => byte === 0xaa)).toBe(true)
    expect([bytes[from - 1], bytes[to]]).toEqual([0, 0])
  })

  it('fails at any request that fails, says where, and has written nothing', async () => {
    const counting = stick()
    await backUp(counting)
    for (let at = 0; at < counting.requests.length; at++) {
      let count = 0
      const device = stick(() => {
        if (count++ >= at) throw new Error('EIO: i/o error')
      })
      const problem = await problemOf(backUp(device))
      expect(problem).toMatchObject({ code: 'target-failed', action: 'read', condition: 'untouched', job: 'backup' })
      expect(describeProblem(problem).advice).toContain('back it up once more')
      expect(device.requests.every(({ action }) => action === 'read')).toBe(true)
    }
  })

  it('ends within one request when it is cancelled, and says that the stick is unchanged', async () => {
    const signal = { aborted: false }
    const problem = await problemOf(
      backUp(stick(), { signal, sink: { write: async () => void Object.assign(signal, { aborted: true }) } }),
    )
    expect(problem).toEqual({ code: 'cancelled', target: 'memory', written: false, job: 'backup' })
    expect(describeProblem(problem).message).toBe('Cancelled. memory is unchanged.')
  })

  it('refuses a stick that is not of ESXi', async () => {
    expect(await problemOf(backUp(memoryDevice(1 << 20)))).toMatchObject({ code: 'image-not-esxi' })
  })
})
