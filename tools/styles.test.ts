import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const WINDOW = resolve('renderer')
const filesOf = (ending: string): string[] =>
  readdirSync(WINDOW, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith(ending))
    .map(entry => join(entry.parentPath, entry.name))
const short = (path: string): string => relative(WINDOW, path).split(sep).join('/')

/** The classes in a style sheet. */
const classesOf = (css: string): Set<string> => {
  const selectors = css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{};]+)\{/g)
  return new Set([...selectors].flatMap(([, selector = '']) => selector.match(/(?<=\.)[A-Za-z][\w-]*/g) ?? []))
}

interface Use {
  readonly module: string
  readonly name: string
  readonly by: string
}

/**
 * The places where a component takes a class from a module: `styles.quiet` after `import styles from './x.module.css'`.
 */
const usesIn = (path: string): Use[] => {
  const source = readFileSync(path, 'utf8')
  const imports = source.matchAll(/^import (\w+) from '([^']+\.module\.css)'$/gm)
  return [...imports].flatMap(([, alias, from = '']) =>
    [...source.matchAll(new RegExp(`(?<![\\w./-])${alias}\\.(\\w+)`, 'g'))].map(([, name = '']) => ({
      module: resolve(path, '..', from),
      name,
      by: short(path),
    })),
  )
}

const components = filesOf('.tsx')
const uses = components.flatMap(usesIn)

describe('the styles of the window', () => {
  it.each(filesOf('.module.css').map(short))('%s has the classes that components take, and no others', file => {
    const module = join(WINDOW, file)
    const taken = uses.filter(use => use.module === module).map(({ name }) => name)
    expect([...new Set(taken)].sort()).toEqual([...classesOf(readFileSync(module, 'utf8'))].sort())
  })

  it('are imported where they are', () => {
    const modules = new Set(filesOf('.module.css'))
    expect(uses.filter(({ module }) => !modules.has(module))).toEqual([])
  })

  it('are named by modules alone: a name in quotes, or one that is put together, could not be checked', () => {
    const loose = components.filter(path =>
      /className=["'{]?["'`]|\b(?:styles|texts)\[/.test(readFileSync(path, 'utf8')),
    )
    expect(loose.map(short)).toEqual([])
  })

  it('know no left and no right, but where a line begins and ends', () => {
    const physical = /(?<![\w-])(?:[\w-]+-)?(?:left|right)(?:-[\w-]+)?\s*:|:\s*(?:left|right)\s*;/
    for (const path of filesOf('.css')) {
      const css = readFileSync(path, 'utf8').replace(/\/\*.*?\*\//gs, '')
      expect(
        css.split('\n').filter(line => physical.test(line)),
        short(path),
      ).toEqual([])
    }
    const margins = ['  margin-left: 1px;', '  left: 0;', '  text-align: right;', '  border-top-left-radius: 1px;']
    expect(margins.filter(line => !physical.test(line))).toEqual([])
    expect(physical.test('[dir="rtl"] .lucide-arrow-right, .a {')).toBe(false)
  })

  it('take every token that there is, and none that is not', () => {
    const sheets = filesOf('.css').map(path => readFileSync(path, 'utf8'))
    const own = sheets.flatMap(css => [...css.matchAll(/^\s*(--[\w-]+):/gm)].map(([, name = '']) => name))
    const taken = new Set(sheets.flatMap(css => [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name)))
    expect(own.filter(name => !taken.has(name))).toEqual([])
    expect([...taken].filter(name => !own.includes(name))).toEqual([])
  })
})
