import { expect, it } from 'vitest'
import { command } from './command.ts'
import { COMMANDS } from './command-table.ts'
import { manualText } from './manual.ts'

it('the manual has every command, option and status, in lines that a source file may have', () => {
  const lines = manualText(COMMANDS)
  for (const { name, options } of COMMANDS) {
    expect(lines).toContain(`.Ss ${name}`)
    expect(lines).toContain(`.Cm ${name}`)
    for (const option of options) expect(lines.some(line => line.includes(`Fl -${option.name}`))).toBe(true)
  }
  for (const status of [0, 1, 2, 3, 4, 130]) expect(lines).toContain(`.It ${status}`)
  expect(lines.filter(line => line.length > 80 && !line.startsWith('.'))).toEqual([])
})

it('the manual takes no word of the table for a request', () => {
  const table = [
    command({
      name: 'odd',
      forms: [{ words: '[FILE]', does: ".so /etc/passwd\\fB. 'Quoted words begin a line here" }],
      read: () => ({}),
      run: () => 0,
    }),
  ]
  const lines = manualText(table)
  expect(lines).toContain("\\&.so /etc/passwd\\efB. 'Quoted words begin a line here.")
})
