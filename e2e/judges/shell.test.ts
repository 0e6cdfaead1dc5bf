import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { must, run, thinstick } from '../../testing/command.ts'
import { inTempFolder } from '../../testing/judges.ts'
import { skippedFor } from '../../testing/needs.ts'

const missing = (program: string): string | undefined =>
  (process.env.PATH ?? '').split(delimiter).some(folder => existsSync(join(folder, program)))
    ? undefined
    : `${program} is not installed`

/** What a shell at a terminal prints when this is typed; Tab completes. */
const typed = (shell: string, lines: readonly string[]): string =>
  run('script', ['-qec', shell, '/dev/null'], `${lines.join('\n')}\nexit\n`).stdout

/** Has a shell complete two commands and print how `thinstick` was called. */
const completed = (shell: string, setUp: string): string[] => {
  const screen = typed(shell, [
    `${setUp}; thinstick() { echo "GOT:$*"; }`,
    'thinstick fla\tdemo --make-u\t--to vir\t',
    'thinstick --json ins\t--che\tvir\t',
  ])
  return [...screen.matchAll(/^GOT:(.*?)\r?$/gm)].map(([, args = '']) => args.trim())
}

const EXPECTED = ['flash demo --make-uuid --to virtual stick.img', '--json inspect --check virtual stick.img']

describe('completions', () => {
  const inFolder = (shell: string, use: (script: string, folder: string) => Promise<void> | void) =>
    inTempFolder(folder => {
      const script = join(folder, `thinstick.${shell}`)
      writeFileSync(script, thinstick('completion', shell).stdout)
      mkdirSync(join(folder, 'here'))
      writeFileSync(join(folder, 'here', 'virtual stick.img'), '')
      writeFileSync(join(folder, 'here', '*'), '')
      return use(script, join(folder, 'here'))
    })

  it('complete a line that is typed into bash', () =>
    inFolder('bash', (script, folder) => {
      must('bash', ['-n', script])
      const lines = completed('bash --norc -i', `cd '${folder}'; source '${script}'`)
      expect(lines).toEqual(EXPECTED)
    }))

  it('complete a line that is typed into zsh', skippedFor(missing('zsh')), () =>
    inFolder('zsh', (script, folder) => {
      must('zsh', ['-n', script])
      const setUp = `cd '${folder}'; autoload -Uz compinit; compinit -D -u; source '${script}'`
      expect(completed('zsh -f -i', setUp)).toEqual(EXPECTED)
    }),
  )

  it('are offered by fish', skippedFor(missing('fish')), () =>
    inFolder('fish', (script, folder) => {
      must('fish', ['--no-execute', script])
      const offered = (line: string): string[] =>
        must('fish', ['-c', `cd '${folder}'; source '${script}'; complete -C '${line}'`])
          .split('\n')
          .map(found => found.split('\t')[0] ?? '')
          .filter(word => word !== '')
      expect(offered('thinstick fla')).toEqual(['flash'])
      expect(offered('thinstick flash demo --make')).toEqual(['--make-uuid'])
      expect(offered('thinstick flash demo --bank ')).toEqual(['p5', 'p6'])
      expect(offered('thinstick flash demo --to vir')).toEqual(['virtual stick.img'])
      expect(offered('thinstick cache --')).not.toContain('--make-uuid')
    }),
  )
})

describe('the manual page', () => {
  const page = () => thinstick('manual').stdout

  it('is set by man without a warning', skippedFor(missing('man')), () =>
    inTempFolder(folder => {
      const path = join(folder, 'thinstick.1')
      writeFileSync(path, page())
      const { stdout, stderr, status } = run('man', ['--warnings', '-E', 'UTF-8', '-P', 'cat', '-l', path])
      expect([status, stderr]).toEqual([0, ''])
      for (const text of ['thinstick flash IMAGE --to TARGET', '--few-boot-sectors', 'EXIT STATUS'])
        expect(stdout).toContain(text)
    }),
  )

  it('is clean for mandoc', skippedFor(missing('mandoc')), () =>
    inTempFolder(folder => {
      const path = join(folder, 'thinstick.1')
      writeFileSync(path, page())
      expect(run('mandoc', ['-T', 'lint', '-W', 'warning', path])).toMatchObject({ status: 0, stdout: '' })
    }),
  )
})
