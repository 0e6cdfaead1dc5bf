import { describe, expect, it } from 'vitest'
import { FORMATS, LAYER_KINDS } from './formats.ts'
import { aLayer, LAYER_HEAD, layerNamed, layerOf, packedNames } from './layer-kind.ts'
import type { Signature } from './magic.ts'

/** A file that has this signature and is 0xaa everywhere else. */
const headWith = ({ offset, bytes }: Signature): Uint8Array => {
  const head = new Uint8Array(LAYER_HEAD).fill(0xaa)
  head.set(
    Uint8Array.from(bytes, char => char.charCodeAt(0)),
    offset,
  )
  return head
}

describe.each(LAYER_KINDS)('the record of %s', kind => {
  const { article, title, signatures, extensions, checksum } = FORMATS[kind]

  it('has signatures that identify it and nothing else', () => {
    expect(signatures.length).toBeGreaterThan(0)
    for (const signature of signatures) {
      expect(signature.bytes.length).toBeGreaterThanOrEqual(3)
      expect(signature.offset + signature.bytes.length).toBeLessThanOrEqual(LAYER_HEAD)
      expect(layerOf(headWith(signature))).toBe(kind)
    }
  })

  it('has extensions that no other format has, written as at the end of a name', () => {
    for (const extension of extensions) {
      expect(extension).toMatch(/^[a-z0-9]+$/)
      expect(layerNamed(`VMware-VMvisor.dd.${extension.toUpperCase()}`)).toBe(kind)
    }
  })

  it('has words that fit into a sentence', () => {
    expect(`This is ${aLayer(kind)}.`).toMatch(/^This is (an? )?\w+( \d+)? (data|archive|disc)\.$/)
    // "... data" takes no article, and everything else does.
    expect(article === '').toBe(title.endsWith(' data'))
    expect(article === 'an').toBe(/^[aeiou]/i.test(title))
  })

  it('names its checksum if it has one', () => {
    expect(checksum.kind === 'none' || checksum.name !== '').toBe(true)
  })
})

describe('layerNamed', () => {
  it.each(['gz', 'image', 'image.dd', 'image.gz.part', ''])('finds no layer in %j', name => {
    expect(layerNamed(name)).toBeUndefined()
  })
})

describe('packedNames', () => {
  it('lists how packed images are named, each format by its usual extension', () => {
    const names = packedNames()
    expect(names).toMatch(/^(\.\w+, )+\.\w+ or \.\w+$/)
    for (const kind of LAYER_KINDS) expect(names.includes(`.${FORMATS[kind].extensions[0]}`)).toBe(kind !== 'iso')
  })
})
