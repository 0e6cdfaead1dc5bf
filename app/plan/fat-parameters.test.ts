import { describe, expect, it } from 'vitest'
import { bankNeeds, chooseFatParameters, firstDataSector, freeBytes, MAX_FAT16_SECTORS } from './fat-parameters.ts'
import { fits, minimumStickBytes } from './minimum-stick.ts'

const bank = (sizes: number[]) => ({ sizes, rootEntries: 20 })
const chooseFor = (sectors: number, contents: ReturnType<typeof bank>) =>
  chooseFatParameters(sectors, bankNeeds(contents))

describe('chooseFatParameters', () => {
  it('always makes FAT16 by the count of clusters, with a FAT that describes all of them and wastes no sector', () => {
    for (let sectors = 4200; sectors < 4_194_000; sectors = Math.ceil(sectors * 1.013) + 1) {
      const parameters = chooseFor(sectors, bank([1000]))
      if (!parameters) continue
      const { clusters, fatSectors, sectorsPerCluster } = parameters
      expect(clusters).toBeGreaterThanOrEqual(4085)
      expect(clusters).toBeLessThan(65_525)
      expect(fatSectors * 256).toBeGreaterThanOrEqual(clusters + 2)
      expect((fatSectors - 2) * 256).toBeLessThan(clusters + 2)
      const end = firstDataSector(parameters) + clusters * sectorsPerCluster
      expect(end).toBeLessThanOrEqual(sectors)
    }
  })

  it('takes the cluster size that leaves the most room', () => {
    const few = chooseFor(124_194, bank([20_000_000, 20_000_000]))
    const many = chooseFor(124_194, bank(Array.from({ length: 500 }, () => 700)))
    expect(few?.sectorsPerCluster).toBeGreaterThan(many?.sectorsPerCluster ?? 99)
    const all = [1, 2, 4, 8, 16].map(size => {
      const clusterBytes = size * 512
      const used = 2 * Math.ceil(20_000_000 / clusterBytes)
      const fat = Math.ceil((124_194 / size + 2) / 256)
      return Math.floor((124_194 - 36 - 2 * fat) / size) * clusterBytes - used * clusterBytes
    })
    expect(few && freeBytes(few)).toBeGreaterThanOrEqual(Math.max(...all.slice(1)) - 16 * 512)
  })

  it('makes the root directory larger where the image needs more than 512 entries', () => {
    const parameters = chooseFor(124_194, { sizes: [1], rootEntries: 700 })
    expect(parameters?.rootEntries).toBe(704)
  })

  it('says no where the files, clusters rounded up, do not fit', () => {
    expect(chooseFor(124_194, bank([124_194 * 512]))).toBeUndefined()
    expect(chooseFor(3000, bank([1]))).toBeUndefined()
  })

  it('has a shape for the largest FAT16 volume', () => {
    expect(chooseFor(MAX_FAT16_SECTORS, bank([1]))).toMatchObject({ clusters: 65_524, sectorsPerCluster: 64 })
    expect(chooseFor(MAX_FAT16_SECTORS + 64, bank([1]))).toBeUndefined()
  })
})

describe('minimumStickBytes', () => {
  it.each([[[44_100_000]], [[1]], [[700_000_000, 3]], [Array.from({ length: 300 }, (_, i) => i * 977)]])(
    'fits from there on, and not one sector below: %#',
    sizes => {
      const contents = bank(sizes)
      const minimum = (minimumStickBytes(3000, contents) ?? 0) / 512
      expect(fits(minimum - 1, 3000, contents)).toBe(false)
      for (let capacity = minimum; capacity < minimum * 1.2; capacity += 1 + Math.floor(minimum / 900))
        expect(fits(capacity, 3000, contents)).toBe(true)
    },
  )

  it('is undefined for more than FAT16 holds', () => {
    expect(minimumStickBytes(3000, bank([2 ** 31]))).toBeUndefined()
  })
})
