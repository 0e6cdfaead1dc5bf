import { describe, expect, it } from 'vitest'
import { stickFacts } from '../../testing/target-facts.ts'
import { LARGE_BYTES, type Refusal, refusalsFor, type TargetChoices, type TargetFacts } from './target-rules.ts'

const STICK = stickFacts()
const FILE: Partial<TargetFacts> = {
  kind: 'file',
  removable: false,
  virtual: true,
  bus: undefined,
  serial: undefined,
  diskseq: undefined,
}
const CHOICES: TargetChoices = { allowLarge: false, minimumSize: 50_000_000 }

const mount = (path: string, automatic: boolean) => ({ path, automatic, readOnly: false })

const refusals = (facts: Partial<TargetFacts> = {}, choices: Partial<TargetChoices> = {}) =>
  refusalsFor({ ...STICK, ...facts }, { ...CHOICES, ...choices })

describe('refusalsFor', () => {
  it('has nothing against a stick, a file or a loop device', () => {
    expect(refusals()).toEqual([])
    expect(refusals(FILE)).toEqual([])
    expect(refusals({ removable: false, virtual: true, bus: undefined })).toEqual([])
  })

  it.each<[Refusal, Partial<TargetFacts>]>([
    [{ code: 'read-only', kind: 'drive' }, { readOnly: true }],
    [{ code: 'sector-size', logicalSectorSize: 4096 }, { logicalSectorSize: 4096 }],
    [{ code: 'partition', drive: '/dev/sdk' }, { partitionOf: '/dev/sdk' }],
    [{ code: 'holds-image' }, { holdsImage: true }],
    [{ code: 'mounted', paths: ['/mnt'] }, { mounts: [mount('/mnt', false)] }],
    [{ code: 'in-use', holders: ['dm-0', 'md1'] }, { holders: ['dm-0', 'md1'] }],
    [
      { code: 'internal', bus: 'SATA' },
      { removable: false, bus: 'SATA' },
    ],
    [
      { code: 'internal', bus: undefined },
      { removable: false, bus: undefined },
    ],
    [{ code: 'system' }, { system: true }],
  ])('refuses: %j', (refusal, facts) => {
    expect(refusals(facts)).toEqual([refusal])
  })

  it('counts only what somebody mounted by hand', () => {
    const mounts = [mount('/media/me/STICK', true), mount('/mnt/a', false), mount('/mnt/b', false)]
    expect(refusals({ mounts })).toEqual([{ code: 'mounted', paths: ['/mnt/a', '/mnt/b'] }])
    expect(refusals({ mounts: mounts.slice(0, 1) })).toEqual([])
    // Read-only mounts are in use too.
    expect(refusals({ mounts: [{ path: '/mnt', automatic: false, readOnly: true }] })).toHaveLength(1)
  })

  it('accepts 64 GB and no more, unless that is intended', () => {
    expect(refusals({ size: LARGE_BYTES })).toEqual([])
    expect(refusals({ size: LARGE_BYTES + 512 })).toEqual([{ code: 'too-large', size: LARGE_BYTES + 512 }])
    expect(refusals({ size: LARGE_BYTES + 512 }, { allowLarge: true })).toEqual([])
  })

  it('accepts what just holds the image, and any size while there is no image', () => {
    expect(refusals({ size: 50_000_000 })).toEqual([])
    expect(refusals({ size: 49_999_999 })).toEqual([{ code: 'too-small', size: 49_999_999, minimum: 50_000_000 }])
    expect(refusals({ size: 512 }, { minimumSize: undefined })).toEqual([])
  })

  it('lets a file have other sectors, but not be read-only or the image', () => {
    expect(refusals({ ...FILE, logicalSectorSize: 4096 })).toEqual([])
    expect(refusals({ ...FILE, readOnly: true, holdsImage: true }).map(({ code }) => code)).toEqual([
      'holds-image',
      'read-only',
    ])
  })

  it('allows only the size when a large target is allowed', () => {
    expect(refusals({ readOnly: true, holders: ['md0'] }, { allowLarge: true })).toHaveLength(2)
  })

  it('names every reason, but only that one for a system drive', () => {
    const bad = {
      readOnly: true,
      logicalSectorSize: 4096,
      removable: false,
      holdsImage: true,
      holders: ['dm-0'],
      mounts: [mount('/', false)],
      size: 1024,
    }
    expect(refusals(bad).map(({ code }) => code)).toEqual([
      'holds-image',
      'read-only',
      'mounted',
      'in-use',
      'internal',
      'sector-size',
      'too-small',
    ])
    expect(refusals({ ...bad, system: true, partitionOf: '/dev/sdk' })).toEqual([{ code: 'system' }])
  })
})
