import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

const NOT_OURS = /^(\.|node_modules$|dist|release$|test-results$)/

/** Every file in the checkout that an editor would show types for, including the configurations at its root. */
const sources = (): string[] =>
  readdirSync('.', { withFileTypes: true })
    .filter(({ name }) => !NOT_OURS.test(name))
    .flatMap(entry =>
      entry.isDirectory()
        ? readdirSync(entry.name, { recursive: true }).map(name => join(entry.name, String(name)))
        : entry.name,
    )
    .filter(path => /\.(tsx?|mjs)$/.test(path))

/** The tsconfig.json that an editor uses for a file: the nearest one above it. */
const nearest = (path: string): string => {
  const config = join(dirname(path), 'tsconfig.json')
  return existsSync(config) ? config : nearest(dirname(path))
}

/** The projects that an editor looks at from there. */
const projectsOf = (config: string): string[] => {
  const { references = [] } = JSON.parse(readFileSync(config, 'utf8'))
  return [config, ...references.map(({ path }: { path: string }) => join(dirname(config), path))]
}

/** The files that a project names itself, without those that are only imported. */
const filesOf = (project: string): string[] => {
  const { stdout } = spawnSync('node_modules/.bin/tsc', ['--showConfig', '-p', project], { encoding: 'utf8' })
  const { files = [] } = JSON.parse(stdout)
  return files.map((file: string) => normalize(join(dirname(project), file)))
}

describe('an editor that opens a file', () => {
  it('finds it in one project, which types checks', () => {
    const files = sources()
    const configs = [...new Set(files.map(nearest))]
    const listed = new Map(configs.map(config => [config, projectsOf(config).flatMap(filesOf)]))
    const times = (path: string): number => listed.get(nearest(path))?.filter(file => file === path).length ?? 0
    expect(files.filter(path => times(path) !== 1)).toEqual([])
    expect(files.length).toBeGreaterThan(400)

    const { types } = JSON.parse(readFileSync('package.json', 'utf8')).scripts
    expect(types.split(' ').map((room: string) => join(room, 'tsconfig.json'))).toEqual(expect.arrayContaining(configs))
  }, 60_000)
})
