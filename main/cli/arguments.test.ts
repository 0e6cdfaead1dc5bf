import { describe, expect, it } from 'vitest'
import { ProblemError } from '../../app/problem/problem.ts'
import { parseCommand } from './arguments.ts'
import { COMMANDS } from './command-table.ts'
import { commandHelp, helpText } from './help.ts'

/** What was understood, as plain data. */
const parse = (...argv: string[]): object => {
  const asked = parseCommand(argv)
  switch (asked.kind) {
    case 'command':
      return { name: asked.command.name, ...asked.command.input }
    case 'help':
      return { name: 'help', topic: asked.topic?.name }
    default:
      return { name: asked.kind }
  }
}

/** The sentence that refuses a command line. */
const usageOf = (...argv: string[]): string => {
  try {
    parseCommand(argv)
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'usage') return error.problem.message
    throw error
  }
  throw new Error(`understood: ${argv.join(' ')}`)
}

const BUILD = {
  fewBootSectors: false,
  makeUuid: false,
  label: undefined,
  bank: undefined,
  allowLarge: false,
  acceptDamaged: false,
  overwrite: false,
  own: { files: [], kernelOptions: undefined },
}

describe('parseCommand', () => {
  it('shows help when asked, and without arguments', () => {
    for (const argv of [[], ['help'], ['--help'], ['-h'], ['--help', 'nonsense']])
      expect(parse(...argv), argv.join(' ')).toEqual({ name: 'help', topic: undefined })
    for (const argv of [
      ['flash', '--help'],
      ['-h', 'flash'],
      ['help', 'flash'],
      ['flash', '--help', '--watch'],
    ])
      expect(parse(...argv), argv.join(' ')).toEqual({ name: 'help', topic: 'flash' })
    expect(parse('--version')).toEqual({ name: 'version' })
  })

  it('understands each command in its shortest form', () => {
    expect(parse('inspect', 'a.dd')).toEqual({ name: 'inspect', image: 'a.dd', check: false, json: false })
    expect(parse('inspect', 'a.iso', '--check')).toMatchObject({ image: 'a.iso', check: true })
    expect(parse('cache')).toEqual({ name: 'cache', clear: false, json: false })
    expect(parse('cache', '--clear', '--json')).toEqual({ name: 'cache', clear: true, json: true })
    expect(parse('plan', 'demo', '--size', '65273856')).toEqual({
      name: 'plan',
      image: 'demo',
      on: undefined,
      size: 65_273_856,
      options: BUILD,
      json: false,
    })
    expect(parse('flash', 'demo', '--to', 'x.img')).toEqual({
      name: 'flash',
      image: 'demo',
      to: ['x.img'],
      size: undefined,
      yes: false,
      plan: undefined,
      diskId: undefined,
      options: BUILD,
      json: false,
    })
    expect(parse('verify', '--on', '/dev/sdk', '--json')).toEqual({
      name: 'verify',
      kind: 'alone',
      on: '/dev/sdk',
      json: true,
    })
    expect(parse('verify', 'demo', '--on', '/dev/sdk')).toEqual({
      name: 'verify',
      kind: 'compare',
      image: 'demo',
      on: '/dev/sdk',
      own: BUILD.own,
      json: false,
    })
    expect(parse('drives')).toEqual({ name: 'drives', watch: false, contents: false, json: false })
    expect(parse('demo-image', 'f')).toEqual({ name: 'demo-image', file: 'f', json: false })
    expect(parse('serve')).toEqual({ name: 'serve', port: 0, open: true, json: false })
  })

  it('understands all options, in any order', () => {
    expect(
      parse(
        ...[
          '--json',
          '--to',
          'a',
          '--yes',
          'flash',
          '--to=b',
          '--size=1024',
          '--plan',
          'abc',
          '--disk-id',
          '0xDEADBEEF',
        ],
        ...[
          '--few-boot-sectors',
          '--make-uuid',
          '--overwrite',
          '--label',
          'ESXI 4',
          '--bank',
          'p6',
          '--allow-large',
          'image.dd',
        ],
      ),
    ).toEqual({
      name: 'flash',
      image: 'image.dd',
      to: ['a', 'b'],
      size: 1024,
      yes: true,
      plan: 'abc',
      diskId: 0xdead_beef,
      options: {
        fewBootSectors: true,
        makeUuid: true,
        label: 'ESXI 4',
        bank: 6,
        allowLarge: true,
        overwrite: true,
        own: BUILD.own,
        acceptDamaged: false,
      },
      json: true,
    })
    expect(parse('drives', '--watch', '--json')).toMatchObject({ watch: true, json: true })
    expect(parse('serve', '--port', '8080', '--no-open')).toMatchObject({ port: 8080, open: false })
    expect(parse('flash', '-y', 'i', '--to', 't')).toMatchObject({ yes: true })
  })

  it('builds each stick that comes, and then is patient with Ctrl+C', () => {
    const each = parseCommand(['flash', 'demo', '--each', '--yes', '--serials', 's', '--csv', 'c', '--count', '9'])
    expect(each).toMatchObject({
      command: { patient: true, input: { image: 'demo', yes: true, serials: 's', csv: 'c', count: 9, json: false } },
    })
    expect(parseCommand(['flash', 'demo', '--to', 'a'])).toMatchObject({ command: { patient: false } })
  })

  it('accepts names that begin with a dash after --', () => {
    expect(parse('inspect', '--', '-odd.dd')).toMatchObject({ image: '-odd.dd' })
  })

  it.each([
    ['There is no command', ['frobnicate']],
    ['There is no command', ['toString']],
    ['There is no command', ['__proto__']],
    ['No command was given.', ['--json']],
    ["'inspect' needs IMAGE.", ['inspect']],
    ["'inspect' needs IMAGE.", ['inspect', '']],
    ["'b' is a second", ['inspect', 'a', 'b']],
    ["'cache' takes no 'b'.", ['cache', 'b']],
    ["'cache' takes no --check.", ['cache', '--check']],
    ["'inspect' takes no --to.", ['inspect', 'a', '--to', 'b']],
    ["'drives' takes no --yes.", ['drives', '--yes']],
    ["'drives' takes no 'x'.", ['drives', 'x']],
    ["'serve' takes no 'x'.", ['serve', 'x']],
    ["'plan' needs --size BYTES or --on TARGET, and not both.", ['plan', 'a']],
    ["'plan' needs --size BYTES or --on TARGET, and not both.", ['plan', 'a', '--size', '512', '--on', 'b']],
    ["'plan' takes no --yes.", ['plan', 'a', '--size', '512', '--yes']],
    ["'flash' needs --to TARGET.", ['flash', 'a']],
    ["'flash' needs --to TARGET.", ['flash', 'a', '--to', '']],
    ["'flash' needs --to TARGET.", ['flash', 'a', '--to', 'b', '--to', '']],
    ['--count goes with --each alone.', ['flash', 'a', '--to', 'b', '--count', '2']],
    ['--each takes no --to.', ['flash', 'a', '--each', '--to', 'b']],
    ['--each takes no --size.', ['flash', 'a', '--each', '--size', '512']],
    ['needs --serials FILE', ['flash', 'a', '--each', '--yes']],
    ["--count takes a number of sticks, not '0'.", ['flash', 'a', '--each', '--count', '0']],
    ["'verify' needs --on TARGET.", ['verify', 'a']],
    ["'verify' needs --on TARGET.", ['verify', 'a', '--on', '']],
    ["'verify' needs --on TARGET.", ['verify']],
    ["'verify' needs IMAGE.", ['verify', '', '--on', 'b']],
    ['so name that too', ['verify', '--on', 'b', '--add', 'oem.tgz']],
    ["Unknown option '--force'", ['flash', 'a', '--to', 'b', '--force']],
    ['argument missing', ['flash', 'a', '--to']],
    ['does not take an argument', ['drives', '--watch=yes']],
  ])('says %j to %j', (sentence, argv) => {
    const message = usageOf(...argv)
    expect(message).toContain(sentence)
    expect(message).toMatch(/\.$/)
  })

  it.each(['0', '-512', '1e6', '0x200', '64M', '', ' 512', '512.0', '99999999999999999999'])(
    'takes no --size %j',
    size => {
      expect(usageOf('plan', 'a', `--size=${size}`)).toBe(`--size takes a number of bytes, not '${size}'.`)
    },
  )

  it('accepts only whole sectors', () => {
    expect(usageOf('plan', 'a', '--size', '1000')).toBe(
      '--size takes whole sectors of 512 bytes, and 1000 is not a multiple of 512.',
    )
  })

  it.each(['', 'x', '123456789', '0x', '-1', '12 34', '0x123456789'])('refuses --disk-id %j', id => {
    expect(usageOf('flash', 'a', '--to', 'b', `--disk-id=${id}`)).toContain(`not '${id}'`)
  })

  it.each([
    ['0', 0],
    ['1234abcd', 0x1234_abcd],
    ['0XFFFFFFFF', 0xffff_ffff],
  ])('accepts --disk-id %s', (id, diskId) => {
    expect(parse('flash', 'a', '--to', 'b', '--disk-id', id)).toMatchObject({ diskId })
  })

  it.each(['-1', '65536', 'x', '', '1e3', '0x50', '80.5', ' 80'])('refuses --port %j', port => {
    expect(usageOf('serve', `--port=${port}`)).toBe(`--port takes a number up to 65535, not '${port}'.`)
  })

  it.each(['', ' ', ' ESXI', 'TWELVE CHARS', 'A.B', 'Ä', 'A/B', 'A*', 'a"b', 'A\tB'])('refuses --label %j', label => {
    expect(usageOf('plan', 'a', '--size', '512', `--label=${label}`)).toContain('--label takes 1 to 11')
  })

  it.each(['', '4', 'x', '5.5', '-5', 'p'])('refuses --bank %j', bank => {
    expect(usageOf('plan', 'a', '--size', '512', `--bank=${bank}`)).toContain('--bank takes the slot')
  })

  it.each(['5', 'p5', '6'])('accepts --bank %j', bank => {
    expect(parse('plan', 'a', '--size', '512', '--bank', bank)).toMatchObject({
      options: { bank: Number(bank.replace('p', '')) },
    })
  })

  it.each(['A', 'ELEVEN CHAR', 'esxi-4_1', "#$%&'()@"])('accepts --label %j', label => {
    expect(parse('plan', 'a', '--size', '512', '--label', label)).toMatchObject({ options: { label } })
  })

  it('takes a path on a multi-boot stick, which leads nowhere else', () => {
    const at = (text: string) => parse('export', 'demo', '--to', 'out', '--at', text)
    expect(parse('export', 'demo', '--to', 'out')).toMatchObject({ to: 'out', at: '/ESX4', bank: undefined })
    expect(at('/')).toMatchObject({ at: '' })
    expect(at('/images/esxi-4.1/')).toMatchObject({ at: '/images/esxi-4.1' })
    for (const text of ['', 'ESX4', '/a//b', '/../a', '/a/..', '/a b', '/a$b', '(hd0)/a', '/a\nb'])
      expect(usageOf('export', 'demo', '--to', 'out', '--at', text), text).toContain('--at takes a path')
    expect(usageOf('export', 'demo')).toBe("'export' needs --to DIR.")
  })
})

describe('the help', () => {
  const whole = helpText(COMMANDS)

  it('names every command, and says what each option does, in lines that fit a terminal', () => {
    const text = whole.join('\n')
    for (const command of COMMANDS) {
      expect(text).toContain(`  ${command.name} `)
      const own = commandHelp(command)
      for (const { name, help } of command.options) {
        expect(text).toContain(`--${name}`)
        expect(own.some(line => line.includes(`--${name}`) || line.includes(help))).toBe(true)
      }
      expect([...whole, ...own].filter(line => line.length > 120)).toEqual([])
    }
  })
})

describe('the command table', () => {
  it('declares what it shows, each name once and of one kind', () => {
    const kinds = new Map<string, boolean>()
    const names = COMMANDS.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const { name, forms, options, arguments: words } of COMMANDS) {
      const declared = [...options.map(option => `--${option.name}`), ...words.map(word => word.name)]
      expect(new Set(declared).size, name).toBe(declared.length)
      const written = forms.flatMap(form => form.words.split(/[\s[\]()|]+/))
      for (const word of written.filter(text => text.startsWith('--'))) expect(declared, name).toContain(word)
      for (const word of words) expect(written, name).toContain(word.name)
      for (const option of options) {
        const valued = 'value' in option
        expect(kinds.get(option.name) ?? valued, `--${option.name} of ${name}`).toBe(valued)
        kinds.set(option.name, valued)
      }
    }
  })

  it('writes clauses, and sentences nowhere', () => {
    for (const { forms, options } of COMMANDS)
      for (const text of [...forms.map(({ does }) => does), ...options.map(({ help }) => help)])
        expect(text).toMatch(/^[^.].*[^.]$/s)
  })
})
