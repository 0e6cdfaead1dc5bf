import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../../testing/command.ts'
import { inTempFolder } from '../../testing/judges.ts'
import { skippedFor } from '../../testing/needs.ts'

const EXAMPLE = 'docs/examples/ansible'
const STICK_BYTES = 65_273_856

const missing = (process.env.PATH ?? '').split(delimiter).some(folder => existsSync(join(folder, 'ansible-playbook')))
  ? undefined
  : 'ansible-playbook is not installed'

/**
 * Thinstick on a machine with these sticks: files stand in for them, as nothing here can be plugged in. Only what they
 * say of themselves is made up.
 */
const machine = (folder: string, sticks: Readonly<Record<string, string>>): string => {
  const path = join(folder, 'thinstick.mjs')
  writeFileSync(
    path,
    `import { spawnSync } from 'node:child_process'
const sticks = ${JSON.stringify(sticks)}
const [command, ...args] = process.argv.slice(2)
if (command === 'drives') {
  const drives = Object.entries(sticks).map(([serial, path]) => ({ path, serial, allowed: true, reasons: [], contents: { kind: 'blank', text: 'blank' } }))
  console.log(JSON.stringify({ format: 1, drives }))
} else {
  const named = args[args.indexOf('--to') + 1]
  const serial = named.replace(/^serial:/, '')
  const real = args.map(arg => (arg === named ? sticks[serial] : arg))
  const { status, stdout, stderr } = spawnSync(process.execPath, ['${resolve('dist/cli.mjs')}', command, ...real], { encoding: 'utf8' })
  process.stderr.write(stderr)
  process.stdout.write(stdout.replaceAll('"serial":null', JSON.stringify({ serial }).slice(1, -1)))
  process.exitCode = status
}
`,
  )
  return path
}

/** Runs the playbook against this machine, for sticks with these serial numbers. */
const play = (folder: string, serials: readonly string[], sticks: Readonly<Record<string, string>>) => {
  const example = join(folder, 'example')
  cpSync(EXAMPLE, example, { recursive: true })
  mkdirSync(join(example, 'reports'))
  const host = { ansible_connection: 'local', ansible_python_interpreter: '/usr/bin/python3', serials }
  writeFileSync(join(folder, 'inventory.json'), JSON.stringify({ sticks: { hosts: { bench: host } } }))
  const extra = JSON.stringify({ thinstick: [process.execPath, machine(folder, sticks)], image: 'demo' })
  const ran = run('env', [
    ...[
      `ANSIBLE_LOCAL_TEMP=${folder}/local`,
      `ANSIBLE_REMOTE_TEMP=${folder}/remote`,
      'ANSIBLE_NOCOLOR=1',
      'ANSIBLE_PIPELINING=1',
      `HOME=${folder}`,
    ],
    ...['ansible-playbook', '-i', join(folder, 'inventory.json'), join(example, 'flash-sticks.yml'), '-e', extra],
  ])
  return { ...ran, example }
}

const stickIn = (folder: string, name: string): string => {
  const path = join(folder, name)
  writeFileSync(path, new Uint8Array(STICK_BYTES))
  chmodSync(path, 0o600)
  return path
}

const hasTable = (path: string): boolean => readFileSync(path).readUInt16LE(510) === 0xaa55

describe('the example for Ansible', skippedFor(missing), () => {
  it('builds the sticks of its inventory and makes one list of them', () =>
    inTempFolder(folder => {
      const sticks = { A1: stickIn(folder, 'a'), B2: stickIn(folder, 'b'), C3: stickIn(folder, 'c') }
      const { status, stdout, stderr, example } = play(folder, ['A1', 'B2'], sticks)
      expect(status, stdout + stderr).toBe(0)
      expect([sticks.A1, sticks.B2, sticks.C3].map(hasTable)).toEqual([true, true, false])
      const [header = '', ...lines] = readFileSync(join(example, 'reports', 'sticks.csv'), 'utf8')
        .trim()
        .split('\r\n')
      expect(header).toMatch(/^host,serial,model,/)
      expect(lines.map(line => line.split(',').slice(0, 2))).toEqual([
        ['bench', 'A1'],
        ['bench', 'B2'],
      ])
      for (const line of lines) expect(line).toContain(',True,4.0.0-')
      // The same files, by one value.
      expect(new Set(lines.map(line => line.split(',')[6])).size).toBe(1)
    }))

  it('writes nothing if one of them is not there', () =>
    inTempFolder(folder => {
      const sticks = { A1: stickIn(folder, 'a') }
      const { status, stdout } = play(folder, ['A1', 'GONE'], sticks)
      expect(status).not.toBe(0)
      expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
        'No drive has the serial number GONE on bench. Nothing was written.',
      )
      expect(hasTable(sticks.A1)).toBe(false)
    }))

  it('is what Ansible takes for a playbook', () => {
    const ran = run('ansible-playbook', [
      '--syntax-check',
      '-i',
      `${EXAMPLE}/inventory.yml`,
      `${EXAMPLE}/flash-sticks.yml`,
    ])
    expect(ran.status, ran.stdout + ran.stderr).toBe(0)
  })
})
