import { describe, expect, it } from 'vitest'
import { stickFacts } from '../../testing/target-facts.ts'
import { standInKernel } from '../../testing/windows-kernel.ts'
import { openTarget } from './open-target.ts'
import { rawNode } from './raw-node.ts'

describe('rawNode', () => {
  it.each([
    ['/dev/disk4', '/dev/rdisk4'],
    ['/dev/rdisk4', '/dev/rdisk4'],
    ['/dev/disk4s1', '/dev/disk4s1'],
    ['/Users/me/dev/disk4', '/Users/me/dev/disk4'],
  ])('makes of %s on macOS %s', (path, node) => {
    expect(rawNode(path, 'darwin')).toBe(node)
    expect(rawNode(path, 'linux')).toBe(path)
  })

  it('is what is opened, and the drive keeps its name', async () => {
    const facts = stickFacts({ path: '/dev/disk999' })
    const opening = openTarget(facts, { writable: true }, { platform: 'darwin', kernel: standInKernel() })
    await expect(opening).rejects.toMatchObject({
      problem: { target: '/dev/disk999' },
      cause: { path: '/dev/rdisk999' },
    })
  })
})
