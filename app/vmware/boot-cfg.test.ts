import { describe, expect, it } from 'vitest'
import { latin1Bytes } from '../bytes/latin1.ts'
import { parseBootCfg } from './boot-cfg.ts'

const parse = (text: string) => parseBootCfg(latin1Bytes(text))

describe('parseBootCfg', () => {
  it('reads the lines of a boot bank', () => {
    expect(
      parse(
        'kernel=vmkboot.gz\nkernelopt=debugLogToSerial=1 mem=512M\nmodules=vmk.gz --- sys.vgz --- oem.tgz\nbuild=4.0.0-175625\nupdated=2\nbootstate=1\n',
      ),
    ).toEqual({
      kernel: 'vmkboot.gz',
      kernelOptions: 'debugLogToSerial=1 mem=512M',
      modules: ['vmk.gz', 'sys.vgz', 'oem.tgz'],
      build: '4.0.0-175625',
      updated: '2',
      bootState: 1,
      state: '1',
      stateInPlace: true,
      prefix: undefined,
      stop: undefined,
      modulesOverrun: false,
      hiddenLine: undefined,
      byteOrderMark: false,
      carriageReturns: false,
    })
  })

  it('finds nothing in an empty file, or in bytes that are not text', () => {
    const nothing = { kernel: undefined, kernelOptions: '', modules: [], build: undefined, updated: undefined }
    expect(parse('')).toMatchObject({ ...nothing, bootState: undefined })
    expect(parseBootCfg(new Uint8Array(4096).fill(0xaa))).toMatchObject(nothing)
    expect(parse('\n\nkernel\n#kernel=x\nkernel =x\n')).toMatchObject(nothing)
  })

  it('accepts CR LF, spaces before keys and around values, and a last line without an end', () => {
    expect(parse(' kernel= k.z \r\n\tmodules=  a.z  ---  b.z \r\nbuild=4')).toMatchObject({
      kernel: 'k.z',
      modules: ['a.z', 'b.z'],
      build: '4',
      carriageReturns: true,
    })
  })

  it('leaves out the arguments of modules, and empty names', () => {
    expect(parse('modules=a.z x=1 --- --- \tb.z\t-v --- ').modules).toEqual(['a.z', 'b.z'])
    expect(parse('modules=').modules).toEqual([])
  })

  it('loses the letter after a separator where a name should begin', () => {
    expect(parse('modules=---a.z').modules).toEqual(['.z'])
    expect(parse('modules=a.z------b.z').modules).toEqual(['a.z', '.z'])
    expect(parse('modules=a.z---b.z').modules).toEqual(['a.z', 'b.z'])
    expect(parse('modules=a.z ---').modulesOverrun).toBe(false)
    expect(parse('modules=a.z --- ---').modulesOverrun).toBe(true)
  })

  it('ends a line at a NUL, and reads the next', () => {
    expect(parse('modules=a.z --- b\0.z --- c.z\nkernel=k.z\0.gz\nbuild=4\n')).toMatchObject({
      modules: ['a.z', 'b'],
      kernel: 'k.z',
      build: '4',
    })
  })

  it('compares keys by their beginning, for each reader its own keys, and lets the last win', () => {
    expect(parse('kernel=a\nbuild=4\nk=b\n')).toMatchObject({ kernel: 'b', build: '4' })
    expect(parse('kernel=a\nbuild=4\n=b\n')).toMatchObject({ kernel: 'b', build: 'b' })
    expect(parse('KERNEL=a\nBu=4\nKernelO=x\n')).toMatchObject({ kernel: 'a', build: '4', kernelOptions: 'x' })
    expect(parse('kernels=a\n').kernel).toBeUndefined()
  })

  it('sees a byte order mark, which hides the first key', () => {
    const { byteOrderMark, kernel, build } = parse('\xef\xbb\xbfkernel=k.z\nbuild=4\n')
    expect({ byteOrderMark, kernel, build }).toEqual({ byteOrderMark: true, kernel: undefined, build: '4' })
    expect(parse('\xef\xbb\xbfkernel=k.z\n').hiddenLine).toBe('kernel=k.z')
    expect(parse('\xef\xbb\xbf#\nkernel=k.z\n')).toMatchObject({ hiddenLine: undefined, kernel: 'k.z' })
    expect(parse('\xef\xbb\xbfbootstate=0\nkernel=k.z\n').hiddenLine).toBeUndefined()
    expect(parse('kernel=\xef\xbb\xbf').byteOrderMark).toBe(false)
  })

  it('treats an empty kernel as missing, and accepts a state only if it is a number', () => {
    expect(parse('kernel=').kernel).toBeUndefined()
    expect(['3', '', '-1', 'x', '0x1'].map(state => parse(`bootstate=${state}`).bootState)).toEqual([
      3,
      undefined,
      -1,
      undefined,
      undefined,
    ])
    expect(parse('bootstate = 3').state).toBeUndefined()
    // More digits than a 32-bit number has: never Infinity.
    expect(parse(`bootstate=${'9'.repeat(400)}`).bootState).toBe(0x7fff_ffff)
  })
})
