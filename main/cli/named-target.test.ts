import { expect, it } from 'vitest'
import { stickFacts } from '../../testing/target-facts.ts'
import { namedTargets } from './named-target.ts'

const DRIVES = [
  stickFacts({ path: '/dev/sdb', serial: 'A1', diskseq: '7' }),
  stickFacts({ path: '/dev/sdc', serial: 'B2' }),
  stickFacts({ path: '/dev/sdd', serial: 'B2' }),
  stickFacts({ path: '/dev/sde', serial: undefined }),
]
const list = async () => DRIVES
const named = (...names: string[]) => namedTargets(names, list)

it('finds a drive by its serial number, and says which one it must be', async () => {
  const drive = { size: DRIVES[0]?.size, serial: 'A1', diskseq: '7' }
  expect(await named('stick.img', 'serial:A1')).toEqual([
    { path: 'stick.img', drive: undefined },
    { path: '/dev/sdb', drive },
  ])
})

it.each([
  ['serial:a1', 'no drive has this serial number'],
  ['serial:', 'no drive has this serial number'],
  ['serial:B2', '/dev/sdc and /dev/sdd both have this serial number'],
])('refuses %s', async (target, cause) => {
  await expect(named(target)).rejects.toMatchObject({ problem: { code: 'target-unopenable', target, cause } })
})

it('looks at no drive for a path', async () => {
  const never = () => Promise.reject(new Error('listed'))
  expect(await namedTargets(['/dev/sdb', './serial:A1'], never)).toHaveLength(2)
})
