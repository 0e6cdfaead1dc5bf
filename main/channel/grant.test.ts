import { describe, expect, it } from 'vitest'
import { writerJob } from '../../testing/writer-job.ts'
import { grantArgument, parseGrant, type WriterGrant } from './grant.ts'

const JOB = writerJob(512)

describe('a grant', () => {
  it.each<WriterGrant>([
    { folder: '/tmp/thinstick-x', job: JOB },
    { folder: '/tmp/thinstick-x', job: { ...JOB, access: 'read' } },
    {
      folder: '/tmp/a b',
      job: { ...JOB, serial: '', diskseq: '23', description: 'SanDisk "Cruzer" & Söhne', allowLarge: true },
    },
    {
      folder: 'C:\\Temp\\thinstick-x',
      job: { ...JOB, path: '\\\\.\\PhysicalDrive2', serial: "'; rm -rf $HOME `x` %PATH%\n" },
    },
  ])('comes through the command line unchanged: %j', grant => {
    const argument = grantArgument(grant)
    expect(argument).toMatch(/^[\w.*&=%+-]+$/)
    expect(parseGrant(argument)).toEqual(grant)
  })

  it.each([
    '',
    '/tmp/thinstick-x',
    'folder=/tmp/x',
    'access=write&path=/dev/sdx&size=512&allowLarge=false',
    'folder=&access=write&path=/dev/sdx&size=512&allowLarge=false',
    'folder=/tmp/x&path=/dev/sdx&size=512&allowLarge=false',
    'folder=/tmp/x&access=&path=/dev/sdx&size=512&allowLarge=false',
    'folder=/tmp/x&access=both&path=/dev/sdx&size=512&allowLarge=false',
    'folder=/tmp/x&access=write&path=/dev/sdx&size=511&allowLarge=false',
    'folder=/tmp/x&access=write&path=/dev/sdx&size=-512&allowLarge=false',
    'folder=/tmp/x&access=write&path=/dev/sdx&allowLarge=false',
    'folder=/tmp/x&access=write&size=512&allowLarge=false',
    'folder=/tmp/x&access=write&path=/dev/sdx&size=512&allowLarge=false&force=true',
  ])('is not found in %j', argument => {
    expect(parseGrant(argument)).toBeUndefined()
  })
})
