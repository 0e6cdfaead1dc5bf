import { describe, expect, it } from 'vitest'
import { bashCompletion } from './bash-completion.ts'
import { argument, command, option } from './command.ts'
import { COMMANDS } from './command-table.ts'
import { fishCompletion } from './fish-completion.ts'
import { zshCompletion } from './zsh-completion.ts'

const SHELLS = [
  ['bash', bashCompletion],
  ['zsh', zshCompletion],
  ['fish', fishCompletion],
] as const

describe('completions', () => {
  it.each(SHELLS)('offer every command and option of the table to %s', (_, complete) => {
    const text = complete(COMMANDS).join('\n')
    for (const { name, options } of COMMANDS) {
      expect(text).toMatch(new RegExp(`\\b${name}\\b`))
      for (const { name: long } of options) expect(text).toMatch(new RegExp(`(--|-l )${long}\\b`))
    }
  })

  it('take what the table says literally', () => {
    const table = [
      command({
        name: 'odd',
        forms: [{ words: 'WHAT [--it WHICH]', does: "it's [one]: $(x)" }],
        arguments: [argument({ name: 'WHAT', completion: 'folder' })],
        options: [option({ name: 'it', value: 'WHICH', help: "it's [two]: $(y)", completion: ['a', 'b'] })],
        read: () => ({}),
        run: () => 0,
      }),
    ]
    expect(zshCompletion(table)).toContain("            '--it=[it'\\''s \\[two\\]\\: $(y)]:WHICH:(a b)' \\")
    expect(fishCompletion(table)).toContain(
      "complete -c thinstick -n '__fish_seen_subcommand_from odd' -l it -r -f -a 'a b' -d 'it\\'s [two]: $(y)'",
    )
    expect(bashCompletion(table).join('\n')).not.toMatch(/\$\([xy]\)/)
  })
})
