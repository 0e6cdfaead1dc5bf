import { describe, expect, it } from 'vitest'
import { latin1Bytes } from '../bytes/latin1.ts'
import { layerOf, packingText } from './layer-kind.ts'

const head = (texts: Record<number, string>): Uint8Array => {
  const bytes = new Uint8Array(34_816).fill(0xaa)
  for (const [offset, text] of Object.entries(texts)) bytes.set(latin1Bytes(text), Number(offset))
  return bytes
}

describe('layerOf', () => {
  it.each([
    ['gzip', { 0: '\x1f\x8b\x08' }],
    ['bzip2', { 0: 'BZh91AY&SY' }],
    ['bzip2', { 0: 'BZh1\x17\x72\x45\x38\x50\x90' }],
    ['xz', { 0: '\xfd7zXZ\0' }],
    ['zstd', { 0: '\x28\xb5\x2f\xfd' }],
    ['zip', { 0: 'PK\x03\x04' }],
    ['zip', { 0: 'PK\x05\x06' }],
    ['iso', { 32769: 'CD001' }],
    ['tar', { 257: 'ustar\x0000' }],
    ['tar', { 257: 'ustar  \0' }],
    [undefined, {}],
    [undefined, { 0: 'BZh9 is how this text begins' }],
    [undefined, { 0: 'BZh01AY&SY' }],
    [undefined, { 0: '\x1f\x8b\x07' }],
    [undefined, { 510: '\x55\xaa' }],
  ] as const)('knows %s by its content', (kind, texts) => {
    expect(layerOf(head(texts))).toBe(kind)
  })

  it('looks only at bytes that are there', () => {
    expect(layerOf(new Uint8Array())).toBeUndefined()
    expect(layerOf(head({ 0: '\x1f\x8b\x08' }).slice(0, 2))).toBeUndefined()
  })
})

describe('packingText', () => {
  it('names the layers from the outside in', () => {
    expect(packingText({ layers: ['iso', 'gzip', 'tar', 'bzip2'], member: 'x.dd.bz2' })).toBe(
      'an ISO 9660 disc, gzip data, a tar archive, bzip2 data: x.dd.bz2',
    )
    expect(packingText({ layers: ['xz'], member: '' })).toBe('xz data')
  })
})
