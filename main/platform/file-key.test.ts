import { expect, it } from 'vitest'
import { fileKey } from './file-key.ts'

it('a file has one key on Windows, whether its path was asked or its handle', () => {
  const ino = 0x0042_0000_0000_1235n
  expect(fileKey({ dev: 0x5ac3_11f0_9e2c_0001n, ino }, 'win32')).toBe(fileKey({ dev: 0x9e2c_0001n, ino }, 'win32'))
  expect(fileKey({ dev: 0x9e2c_0001n, ino }, 'win32')).not.toBe(fileKey({ dev: 0x9e2c_0001n, ino: ino + 1n }, 'win32'))
  expect(fileKey({ dev: 2n ** 40n, ino }, 'linux')).toBe(`${2n ** 40n}:${ino}`)
})
