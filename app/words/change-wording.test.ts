import { expect, it } from 'vitest'
import { changesSentence } from './change-wording.ts'

it('names what ESXi has changed in one sentence', () => {
  expect(changesSentence([])).toBeUndefined()
  expect(
    changesSentence([
      { kind: 'added', path: 'state.tgz', bytes: 5, modified: '2011-05-03T10:00:00' },
      { kind: 'written', path: 'local.tgz', bytes: 5, modified: '1980-00-00T00:00:00' },
      { kind: 'boot-cfg', path: 'boot.cfg', key: 'bootstate', was: null, now: '0' },
      { kind: 'boot-cfg', path: 'boot.cfg', key: 'updated', was: '1', now: '2' },
      { kind: 'other-bank', slot: 6, build: '4.1.0-260247', updated: '2' },
    ]),
  ).toBe(
    "ESXi has changed: state.tgz (new, written 3 May 2011); local.tgz (written 1980-00-00T00:00:00); bootstate in boot.cfg (was missing, now 0); updated in boot.cfg (was 1, now 2); which bank is live: VMware's loader starts p6, build 4.1.0-260247.",
  )
})
