import { describe, expect, it } from 'vitest'
import { grantArgument } from '../channel/grant.ts'
import { WindowsError } from '../windows/kernel.ts'
import { elevatedCommand, startOnWindows } from './start-on-windows.ts'

const WINDOWS = 'C:\\Windows'
const INSTALLED = {
  program: 'C:\\Gr\u00fc\u00dfe & "so"\\100% node.exe'.replaceAll('"', "'"),
  writer: "C:\\it's\u2019s\\writer.mjs",
  resources: undefined,
  appImage: undefined,
}
const GRANT = grantArgument({
  folder: 'C:\\Users\\J\u00f6rg & Co\\Temp\\thinstick-x',
  job: {
    access: 'write',
    path: '\\\\.\\PhysicalDrive2',
    size: 512,
    serial: '"; calc & %PATH%',
    diskseq: null,
    description: null,
    allowLarge: false,
  },
})

describe('elevatedCommand', () => {
  it('starts Node itself, with each argument quoted for Windows', () => {
    expect(elevatedCommand(INSTALLED, [GRANT, GRANT], { electron: false, systemRoot: WINDOWS })).toEqual([
      INSTALLED.program,
      `"${INSTALLED.writer}" "${GRANT}" "${GRANT}"`,
    ])
    // Nothing in a grant could end the quotes.
    expect(GRANT).toMatch(/^[\w.*&=%+-]+$/)
  })

  it('tells Electron to be Node by an encoded script of PowerShell', () => {
    const [program, parameters] = elevatedCommand(INSTALLED, [GRANT], { electron: true, systemRoot: WINDOWS })
    expect(program).toBe('C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe')
    const [, options, script = ''] = /^(.* )-EncodedCommand (\S+)$/.exec(parameters) ?? []
    expect(options).toBe('-NoProfile -NonInteractive -WindowStyle Hidden ')
    expect(Buffer.from(script, 'base64').toString('utf16le').split('\n')).toEqual([
      "$env:ELECTRON_RUN_AS_NODE = '1'",
      `& 'C:\\Gr\u00fc\u00dfe & ''so''\\100% node.exe' 'C:\\it''s\u2019\u2019s\\writer.mjs' '${GRANT}' | Out-Null`,
      'exit $LASTEXITCODE',
    ])
  })
})

describe('startOnWindows', () => {
  const outcome = (result: Promise<number>) =>
    startOnWindows(INSTALLED, { run: () => result, electron: false, systemRoot: WINDOWS })([GRANT]).over

  it.each([
    [0, 'ended'],
    [1, 'failed'],
    [0xc000_013a, 'failed'],
  ])('takes the exit status %i for %s', async (status, how) => {
    expect(await outcome(Promise.resolve(status))).toBe(how)
  })

  it.each([
    [1223, 'dismissed'],
    [5, 'no-agent'],
    [1260, 'no-agent'],
    [2, 'failed'],
  ])('takes the Windows error %i for %s', async (number, how) => {
    expect(await outcome(Promise.reject(new WindowsError('ShellExecuteExW', number)))).toBe(how)
  })

  it('says that nobody can be asked where the functions cannot be called', async () => {
    expect(await outcome(Promise.reject(new Error("Cannot find module 'koffi'")))).toBe('no-agent')
  })
})
