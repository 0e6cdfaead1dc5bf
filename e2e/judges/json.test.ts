import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentName } from '../../app/contract/documents.ts'
import { findQemu } from '../../main/trial/qemu.ts'
import { thinstick } from '../../testing/command.ts'
import { expectDeclared } from '../../testing/declared.ts'
import { hostileImage } from '../../testing/hostile.ts'
import { skippedFor } from '../../testing/needs.ts'

const qemu = await findQemu()

let folder = ''
const at = (name: string): string => join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thinstick-json-'))
  writeFileSync(at('hostile.img'), hostileImage())
  writeFileSync(at('packed.img.gz'), gzipSync(hostileImage()))
  writeFileSync(at('text.txt'), 'no image')
  // A file that is not a disk, which must not become a target.
  writeFileSync(at('work.bin'), 'somebody else has this')
  truncateSync(at('work.bin'), 65_273_856)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a command with --json. Returns its exit status and what it printed, document by document. */
const printed = (args: readonly string[], aLine = false): { status: number; documents: unknown[] } => {
  const { status, stdout, stderr } = thinstick(...args, '--json')
  expect(stdout, stderr).not.toBe('')
  const documents = aLine ? stdout.trimEnd().split('\n') : [stdout]
  return { status, documents: documents.map(text => JSON.parse(text)) }
}

// The order matters: a stick is built before it is verified.
describe('what the built command line prints is declared and published', () => {
  it.each<[DocumentName, number, () => string[]]>([
    ['inspect', 0, () => ['inspect', 'demo']],
    ['inspect', 0, () => ['inspect', at('hostile.img'), '--check']],
    ['inspect', 0, () => ['inspect', at('packed.img.gz')]],
    ['plan', 0, () => ['plan', 'demo', '--size', '65273856']],
    ['plan', 0, () => ['plan', at('packed.img.gz'), '--on', at('work.bin'), '--overwrite', '--label', 'RESCUE']],
    ['flash', 0, () => ['flash', 'demo', '--to', at('demo.img'), '--to', at('second.img')]],
    ['flash', 0, () => ['flash', at('packed.img.gz'), '--to', at('packed.img')]],
    ['flash', 3, () => ['flash', 'demo', '--to', at('demo.img')]],
    ['flash', 3, () => ['flash', 'demo', '--to', at('work.bin'), '--yes']],
    ['flash', 2, () => ['flash', 'demo']],
    ['flash', 1, () => ['flash', at('text.txt'), '--to', at('none.img')]],
    ['verify', 0, () => ['verify', 'demo', '--on', at('demo.img')]],
    ['verify', 4, () => ['verify', at('hostile.img'), '--on', at('packed.img')]],
    ['verify-alone', 0, () => ['verify', '--on', at('demo.img')]],
    ['verify-alone', 4, () => ['verify', '--on', at('packed.img')]],
    ['drives', 0, () => ['drives']],
    ['demo-image', 0, () => ['demo-image', at('demo.dd')]],
    ['cache', 0, () => ['cache']],
    ['cache-clear', 0, () => ['cache', '--clear']],
    ['problem', 1, () => ['inspect', at('text.txt')]],
    ['problem', 1, () => ['inspect', at('nothing')]],
    ['problem', 3, () => ['plan', 'demo', '--size', '40000000']],
    ['problem', 1, () => ['verify', 'demo', '--on', at('nothing.img')]],
    ['problem', 4, () => ['verify', '--on', at('work.bin')]],
    ['problem', 1, () => ['try', at('nothing.img'), '--seconds', '1']],
    ['problem', 1, () => ['demo-image', at('demo.dd')]],
    ['problem', 2, () => ['inspect']],
    ['problem', 2, () => ['format', 'demo']],
  ])('%s, with status %i', (name, status, args) => {
    const ran = printed(args(), name === 'flash')
    expect(ran.status, args().join(' ')).toBe(status)
    for (const document of ran.documents) expectDeclared(name, document)
  })

  it('try', skippedFor(qemu ? undefined : 'QEMU is not installed'), () => {
    const { status, documents } = printed(['try', at('demo.img'), '--seconds', '2'])
    expect(status).toBe(0)
    expectDeclared('try', documents[0])
  })
})
