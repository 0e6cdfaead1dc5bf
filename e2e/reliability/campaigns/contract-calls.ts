import type { CallName } from '../../../app/ipc-contract.ts'

const CHOICES = [
  { bootSectors: 'usual', makeUuid: false, label: null },
  { bootSectors: 'needed', makeUuid: true, label: 'STICK' },
]

const TARGETS = [
  { path: '/dev/sdx', newSize: 0, digest: 'f00', size: 65_273_856, serial: null, diskseq: null },
  { path: 'stick.img', newSize: 65_273_856, digest: 'f00', size: 65_273_856, serial: '123', diskseq: '7' },
]

const plans = CHOICES.map(choices => [{ image: 'demo', target: '/dev/sdx', newSize: 0, choices, allowLarge: false }])

const starts = CHOICES.map(choices => [{ image: 'demo', targets: TARGETS, choices, allowLarge: false }])

/** Right arguments of every call, by several models where a value may be of several kinds. */
export const CALLS: Readonly<Record<CallName, readonly (readonly unknown[])[]>> = {
  hello: [[]],
  chooseImage: [[]],
  listFolder: [['/home']],
  findImages: [[]],
  inspect: [['demo']],
  cancelInspect: [[]],
  checkImage: [['demo']],
  cacheBytes: [[]],
  clearCache: [[]],
  listDrives: [[]],
  addTarget: [['stick.img', 65_273_856, 'demo']],
  plan: plans,
  start: starts,
  cancel: [[]],
  job: [[]],
  dismissJob: [[]],
  saveReport: [['json'], ['html']],
  eject: [['/dev/sdx']],
  startTry: [['stick.img']],
  stopTry: [[]],
}
