import { describe, expect, it } from 'vitest'
import { installable } from './system-packages.mjs'

// As `apt-cache policy` prints it on Ubuntu, where a Debian package is unknown, or known without a version.
const POLICIES = `mtools:
  Installed: (none)
  Candidate: 4.0.43-1build1
  Version table:
     4.0.43-1build1 500
g++-mingw-w64:
  Installed: (none)
  Candidate: 13.2.0
  Version table:
chromium:
  Installed: (none)
  Candidate: (none)
  Version table:
`

describe('installable', () => {
  it('asks apt for nothing that it does not know', () => {
    const names = ['mtools', 'linux-image-amd64', 'g++-mingw-w64', 'chromium']
    expect(installable(names, POLICIES)).toEqual(['mtools', 'g++-mingw-w64'])
    expect(installable(names, '')).toEqual([])
  })
})
