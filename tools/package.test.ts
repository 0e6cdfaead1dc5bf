import { describe, expect, it } from 'vitest'
import { packagerArguments } from './package.mjs'

const machine = (platform: string, env = {}) => ({ platform, arch: 'arm64', env })
const AD_HOC = '--config.mac.identity=-'

describe('packagerArguments', () => {
  it('signs ad hoc on macOS where no certificate is set, and nowhere else', () => {
    expect(packagerArguments(machine('darwin'), [])).toEqual(['--publish', 'never', '--arm64', AD_HOC])
    for (const env of [{ CSC_LINK: 'x.p12' }, { CSC_NAME: 'Me' }])
      expect(packagerArguments(machine('darwin', env), [])).not.toContain(AD_HOC)
    expect(packagerArguments(machine('linux'), ['--dir'])).toEqual(['--publish', 'never', '--arm64', '--dir'])
  })

  it('refuses to pack native parts for a processor that they were not built for', () => {
    expect(() => packagerArguments(machine('linux'), ['--x64'])).toThrow('for arm64; run this on a machine for x64')
    expect(() => packagerArguments(machine('linux'), ['--arm64'])).not.toThrow()
  })
})
