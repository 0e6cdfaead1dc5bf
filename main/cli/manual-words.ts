/** What the manual page says besides the commands and options, which are in the command table. */
export const MANUAL = {
  /** When these words last changed: the page is the same wherever it is built. */
  date: '2026-11-25',
  name: 'turn the ESXi 4 image into a bootable 64 MB stick, and prove it',
  description: [
    'Takes the boot partition and one boot bank from an ESXi 3.5 to 4.1 image, lays them out on a small USB stick, reads everything back from the stick and compares it. The first sector is written last, so that an interrupted stick never looks finished.',
    'A drive that holds the system, is built in, read-only, in use or too small is refused, with the reason. Nothing is ever chosen for you.',
  ],
  everyCommand: 'Options of every command',
  environment: [
    ['XDG_CACHE_HOME', 'Where the folder thinstick with unpacked images is made.'],
    ['XDG_STATE_HOME', 'Where the folder thinstick with the log is made.'],
    ['THINSTICK_DEBUG', 'With the value 1, the stack of an internal error is printed too.'],
  ],
  files: [
    ['~/.cache/thinstick', 'Unpacked images, kept for next time.'],
    ['~/.local/state/thinstick/thinstick.log', 'Internal errors; only you can read it.'],
  ],
  statuses: [
    ['done', 'Done and verified.'],
    ['failed', 'It failed.'],
    ['usage', 'The command line was not understood.'],
    ['refused', 'Refused for safety. Nothing was written.'],
    ['doesNotVerify', 'The stick does not verify.'],
    ['cancelled', 'Cancelled.'],
  ],
  examples: [
    ['See what an installer holds:', 'thinstick inspect VMware-VMvisor-Installer-4.0.0-175625.x86_64.iso'],
    ['Build a stick and keep its report:', 'thinstick flash esxi.iso --to /dev/sdb --json > report.jsonl'],
    ['Try it without any hardware:', 'thinstick flash demo --to stick.img && thinstick try stick.img'],
    ['Complete commands in this shell:', 'source <(thinstick completion bash)'],
  ],
} as const
