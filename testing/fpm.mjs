#!/usr/bin/env node
// Stands for fpm, which electron-builder downloads: takes the arguments that it gives for a deb, and has dpkg-deb make
// it. An argument that it does not know is an error, so that nothing asked of fpm is silently lost.
import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'

const one = /** @type {const} */ ({ type: 'string' })
const many = /** @type {const} */ ({ type: 'string', multiple: true })
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    input: { ...one, short: 's' },
    target: { ...one, short: 't' },
    force: { type: 'boolean' },
    depends: { ...many, short: 'd' },
    'deb-recommends': many,
    'deb-compression': one,
    'deb-priority': one,
    architecture: one,
    'after-install': one,
    'after-remove': one,
    description: one,
    version: one,
    package: one,
    name: one,
    maintainer: one,
    vendor: one,
    url: one,
    license: one,
  },
})

/** @param {string} tree */
const fill = tree => {
  for (const mapping of positionals) {
    const [from = '', to = ''] = mapping.split('=')
    const path = join(tree, to)
    mkdirSync(statSync(from).isDirectory() ? path : dirname(path), { recursive: true })
    if (statSync(from).isDirectory()) cpSync(from, path, { recursive: true })
    else copyFileSync(from, path)
  }
}

/** @param {string} folder */
const describe = folder => {
  const fields = {
    Package: values.name,
    Version: values.version,
    Architecture: values.architecture,
    Maintainer: values.maintainer,
    Depends: values.depends?.join(', '),
    Recommends: values['deb-recommends']?.join(', '),
    Priority: values['deb-priority'],
    Homepage: values.url,
    Description: values.description,
  }
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []))
  mkdirSync(folder)
  writeFileSync(join(folder, 'control'), `${lines.join('\n')}\n`)
  for (const [option, name] of /** @type {const} */ ([
    ['after-install', 'postinst'],
    ['after-remove', 'postrm'],
  ])) {
    const script = values[option]
    if (script === undefined) continue
    copyFileSync(script, join(folder, name))
    chmodSync(join(folder, name), 0o755)
  }
}

if (values.input !== 'dir' || values.target !== 'deb') throw new Error('this stands for fpm -s dir -t deb alone')
const tree = mkdtempSync(join(tmpdir(), 'thinstick-deb-'))
try {
  chmodSync(tree, 0o755)
  fill(tree)
  describe(join(tree, 'DEBIAN'))
  // Packed, it would take a minute.
  const args = ['--root-owner-group', '-Znone', '--build', tree, values.package ?? '']
  const { status } = spawnSync('dpkg-deb', args, { stdio: 'inherit' })
  process.exitCode = status ?? 1
} finally {
  rmSync(tree, { recursive: true, force: true })
}
