import { describe, expect, it } from 'vitest'
import { latin1Bytes } from '../bytes/latin1.ts'
import type { DirectoryEntry } from '../fat/fat-directory.ts'
import { explainLine } from '../words/explain-wording.ts'
import { parseBootCfg } from './boot-cfg.ts'
import { explainBootCfg } from './explain-boot-cfg.ts'
import { loaderShortName } from './loader-names.ts'

const ROOT = new Map(['vmkboot.gz', 'vmk.gz'].map(name => [loaderShortName(name), {} as DirectoryEntry]))
const explained = (text: string) => explainBootCfg(latin1Bytes(text), ROOT)
const said = (text: string): string[] => explained(text).map(explainLine)

describe('boot.cfg, line by line', () => {
  it('is what each program takes each line for', () => {
    expect(explained('kernel=vmkboot.gz\nbuild=4.0.0-1\n')).toEqual([
      {
        number: 1,
        text: 'kernel=vmkboot.gz',
        kind: 'read',
        readings: [
          expect.objectContaining({
            by: 'mboot',
            key: 'kernel',
            value: 'vmkboot.gz',
            shortened: false,
            overridden: false,
            stops: false,
            missing: [],
          }),
        ],
      },
      {
        number: 2,
        text: 'build=4.0.0-1',
        kind: 'read',
        readings: [expect.objectContaining({ by: 'safeboot', key: 'build' })],
      },
    ])
  })

  it('takes the beginning of a key for the key, and nothing at all for two', () => {
    expect(explained('=x\nM=vmk.gz')).toMatchObject([
      {
        readings: [
          { by: 'safeboot', key: 'build', shortened: true },
          { by: 'mboot', key: 'kernel', missing: ['x'] },
        ],
      },
      { readings: [{ key: 'modules', value: 'vmk.gz', shortened: true }] },
    ])
    expect(said('k=vmk.gz')).toEqual([
      'Taken for kernel by mboot, because that key begins like this. The kernel, which is loaded first: vmk.gz.',
    ])
  })

  it('lets a later line win', () => {
    const lines = explained('kernel=vmk.gz\nk=vmkboot.gz\nupdated=1')
    expect(lines).toMatchObject([{ readings: [{ overridden: true }] }, { readings: [{ overridden: false }] }, {}])
    expect(explainLine(lines[0] ?? (lines[1] as never))).toBe('Does not count: a later line sets kernel.')
  })

  it.each([
    ['# a comment', 'A comment; the loader leaves it out.'],
    ['', ''],
    ['nothing', 'Ignored: there is no = in it.'],
    ['updated = 1', 'Ignored: the loader reads no line with a blank before the =.'],
    ['colour=red', 'Ignored: no key that the loader knows begins like this.'],
    ['\u00ef\u00bb\u00bfkernel=x', 'Not understood: an invisible byte order mark stands before the key.'],
    ['\u00ef\u00bb\u00bf# x', 'A comment; the loader leaves it out.'],
    ['timeout=soon', 'Seconds to wait before it starts: soon. The loader stops here: it takes no such value.'],
    [
      'nobootif=2',
      'Whether to leave out the network card that it was started from. The loader stops here: it takes no such value.',
    ],
    [
      'modules=vmk.gz --- sys.vgz',
      '2 modules, loaded in this order after the kernel. The loader stops here: the bank has no sys.vgz.',
    ],
    ['bootstate=3', 'The bank is marked invalid or empty, so the loader does not start it.'],
    ['updated=0', 'How often the bank was updated. Without a number above 0 the loader does not start it.'],
  ])('says what %j means', (text, meaning) => expect(said(`${text}\n`)).toEqual([meaning]))

  it('agrees with how boot.cfg is read, whatever is in it', () => {
    for (const text of [
      'k=a\nkernel=b\n=c\n',
      'b=4\nbuild=5',
      'kernel =x\nkern=y',
      'm=a --- b\r\nmodules=c',
      'up=3\nUPDATED=4',
    ]) {
      const config = parseBootCfg(latin1Bytes(text))
      const counts = explained(text).flatMap(line =>
        line.kind === 'read' ? line.readings.filter(one => !one.overridden) : [],
      )
      const counted = (key: string): string | undefined => counts.find(one => one.key === key)?.value
      expect([counted('kernel'), counted('build'), counted('updated')]).toEqual([
        config.kernel,
        config.build,
        config.updated,
      ])
    }
  })
})
