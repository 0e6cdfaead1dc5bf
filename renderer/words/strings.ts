import { assertNever } from '../../app/bytes/assert-never.ts'
import { formatBytes, formatCount, plural } from '../../app/bytes/units.ts'
import type { FoundImage, StickState } from '../../app/contract/views.ts'
import type { Stage } from '../../app/problem/problem.ts'
import { ARTICLE_STICK_BYTES } from '../../app/target/article-stick.ts'
import { type Amounts, amountText, progressWords, timeLeftText } from '../../app/words/progress-wording.ts'
import { STAGE_TITLES } from '../../app/words/stage-titles.ts'

const STAGES: Readonly<Record<string, string>> = STAGE_TITLES

/** "9 Jul 2009", in local time. */
const dateText = (milliseconds: number): string =>
  new Date(milliseconds).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

const KINDS: Readonly<Record<FoundImage['kind'], string>> = {
  disc: 'Installer disc',
  packed: 'Packed disk image',
  plain: 'Disk image',
  unknown: 'File',
}

const progressText = (state: StickState): string => {
  switch (state.kind) {
    case 'waiting':
      return strings.build.waiting
    case 'running': {
      const { title, text } = progressWords(state.progress)
      return state.progress.stage === 'image check' ? strings.build.imageCheck(text) : `${title}: ${text}`
    }
    case 'done':
      return strings.done.verified
    case 'failed':
      return strings.done.failed
    default:
      return assertNever(state)
  }
}

/** Every sentence of the window, in one place. Another language is another object of this type. */
export const strings = {
  appName: 'Thinstick',
  pageTitle: (what: string) => `${what} – Thinstick`,
  steps: { image: 'Image', stick: 'Stick', review: 'Review', build: 'Build', done: 'Done' },
  back: 'Back',
  starting: 'Starting',
  elsewhere: {
    running: 'A job was started in another window.',
    ended: 'A job in another window has ended.',
    show: 'Show it',
  },
  lost: {
    title: 'The connection to Thinstick was lost',
    retrying: (attempt: number) => `Trying to reach it again, attempt ${attempt}.`,
    gaveUp: (attempts: number) =>
      attempts === 0 ? 'It no longer recognises this page.' : `${plural(attempts, 'attempt')} to reach it failed.`,
    advice:
      'Check whether Thinstick is still running where you started it. If it has stopped, start it again and open the address it prints: this page belongs to the old one.',
    building: 'A stick was being built. This page cannot tell whether it still is.',
    since: (at: Date) => `Last heard from at ${at.toLocaleTimeString()}.`,
    lastKnown: (progress: string) => (progress === '' ? 'Nothing more is known.' : `Last known: ${progress}`),
    kept: 'What you have chosen is kept.',
    stick:
      'Leave the stick plugged in until you know. The partition table is written last, so an unfinished stick does not boot.',
    again: 'Try again now',
    call: {
      message: 'The connection to Thinstick was lost before it answered.',
      advice: 'Do it again once the connection is back.',
    },
  },
  windowFailed: (cause: string) => ({
    message: `The window itself failed: ${cause}.`,
    advice: 'Reload it. If it happens again, please report it and what you were doing.',
  }),
  details: 'Technical details',
  /** Buttons beside a problem, each of which mends it. */
  mends: {
    'another-image': 'Choose another image',
    'open-again': 'Try it again',
    'look-again': 'Look again',
    'other-sticks': 'Choose another stick',
    'plan-again': 'Check again',
    'usual-label': 'Use the usual label',
    'usual-bank': 'Use the usual boot bank',
    'make-uuid': 'Make a VMware UUID',
  },
  exact: 'Exact numbers',
  image: {
    title: 'Which ESXi image?',
    choose: 'Choose an image',
    hint: 'The installer ISO of ESXi 3.5, 4.0 or 4.1, or its .dd, packed or not.',
    dropHint: 'You can also drop it anywhere in this window.',
    drop: 'Drop it anywhere',
    path: 'Path of the image',
    pathHint: 'Or paste its path here',
    open: 'Open',
    recent: 'Used before',
    found: 'Found on this computer',
    kinds: KINDS,
    facts: ({ kind, bytes, modified }: FoundImage) => `${KINDS[kind]}, ${formatBytes(bytes)}, ${dateText(modified)}`,
    none: 'No image at hand?',
    demo: 'Try it with the demo image',
    reading: (name: string) => `Reading ${name}`,
    readingHint: 'Looking for the boot partition and the boot bank.',
    unpacking: (name: string) => `Unpacking ${name}`,
    amount: (amounts: Amounts) => amountText(amounts),
    unpackingHint: 'Only what a stick needs is unpacked, and it is kept for next time.',
    cancel: 'Cancel',
    esxi: (version: string) => `ESXi ${version}`,
    build: (number: string) => `Build ${number}`,
    demoTitle: 'Demo image',
    demoHolds: 'Holds no ESXi',
    holds: (files: number, bytes: number) => `${plural(files, 'file')}, ${formatBytes(bytes)}`,
    fits: (minimum: number) => `Fits sticks of ${formatBytes(minimum)} and more`,
    fitsNone: 'No stick will do: its boot bank is larger than FAT16 can be.',
    crumbs: 'Where the image is',
    wholeImage: (name: string, bytes: number) => `${name === '' ? KINDS.plain : name}, ${formatBytes(bytes)}`,
    map: 'What is in it; the highlighted parts go on the stick',
    checking: 'Checking the rest of the file against its checksum. You can go on meanwhile.',
    intact: (file: string, by: string) => `${file} is intact: ${by === 'MD5' ? 'its MD5' : by} matches.`,
    inBlocks: 'Intact as far as a stick needs it: every block that was unpacked matches its own checksum.',
    damaged: 'This image is damaged.',
    unchecked: (file: string) =>
      `${file} was read to its end, but has no checksum for some or all of its content: damage may not show.`,
    noChecksum: 'It comes without a checksum, so nothing was compared.',
    details: {
      uuid: 'VMware UUID, the mark its loader looks for',
      label: 'Label of the boot bank',
      bank: 'Boot bank, where ESXi’s files live',
      boot: 'Boot partition',
      stick: 'Smallest stick',
      image: 'Disk image',
      path: 'Path',
      place: (slot: number, start: number, sectors: number) =>
        `p${slot}, from LBA ${formatCount(start)}, ${formatCount(sectors)} sectors`,
      bytes: (bytes: number) => `${formatCount(bytes)} bytes`,
      none: 'none',
    },
    cache: (bytes: number) => `Unpacked images take up ${formatBytes(bytes)} on this computer.`,
    clearCache: 'Remove them',
    noPath: 'A browser does not say where a dropped file is. Paste its path here, or choose it with the button.',
    next: 'Choose a stick',
    other: 'Choose another image',
    openFolder: 'Open its folder',
    freeCache: (bytes: number) => `Remove the unpacked images (${formatBytes(bytes)})`,
  },
  stick: {
    title: 'Which stick?',
    lead: 'A ticked stick will be erased, once you have reviewed it.',
    waiting: 'Looking for sticks',
    port: 'Plug a stick in; it shows up by itself.',
    anotherPort: 'Plug another stick in; it shows up by itself.',
    tick: (count: number) => (count === 1 ? 'Tick it to go on.' : 'Tick one stick, or several.'),
    virtual: 'No stick at hand?',
    virtualToo: 'Only trying it out?',
    virtualHint: `A virtual stick, a file of ${formatBytes(ARTICLE_STICK_BYTES)}, shows the whole job without hardware.`,
    useVirtual: 'Use a virtual stick',
    expert: 'Add by path',
    others: 'Use something else',
    devicePath: 'Path of a drive or file',
    add: 'Add',
    unusable: (count: number) => `${plural(count, 'drive')} cannot be used`,
    large: (size: number) => `${formatBytes(size)}: larger than a stick, you will be asked to confirm it`,
    pulled: (name: string, serial: string) =>
      `${name}${serial} was pulled out, so it is no longer ticked. Plug it in again and tick it, if you still mean it.`,
    swapped: (name: string, serial: string, by: string) =>
      `${name}${serial} is gone. ${by} is there in its place, and is not ticked.`,
    shortSerial: (serial: string) => `serial ${serial}`,
    holds: {
      new: 'A new file; nothing will be erased',
      blank: 'Blank; nothing will be lost',
      unknown: 'Data of an unknown kind',
      emptyTable: 'An empty partition table',
      rights: 'What is on it cannot be seen without administrator rights',
      busy: 'What is on it cannot be seen, as another program is using it',
      failing: 'It could not be read and may be failing',
      unseen: 'What is on it is not known',
      unknownVolume: 'unknown data',
      volumes: (count: number) => `${count} volumes`,
      more: (count: number) => `${count} more`,
      files: (count: number, all: boolean) =>
        all ? (count === 0 ? 'no files' : plural(count, 'file')) : `at least ${plural(count, 'file')}`,
      newest: (when: string) => `newest ${when}`,
      used: (bytes: number) => `${formatBytes(bytes)} in use`,
    },
    facts: { serial: 'Serial number', path: 'Path', bytes: 'Size', bus: 'Connected by', mounts: 'Mounted at' },
    bytes: (bytes: number) => plural(bytes, 'byte'),
    another: (name: string) => ({
      message: `${name} is no longer what it was: another drive has its name now.`,
      advice: 'Check which stick you mean, and tick it. Nothing was written.',
    }),
    next: (count: number) => (count > 1 ? `Review ${count} sticks` : 'Review'),
  },
  review: {
    title: 'Is this what you want?',
    planning: 'Making the plan',
    goesOnto: (title: string, files: number, bytes: number, stick: string) =>
      `${title} (${plural(files, 'file')}, ${formatBytes(bytes)}) goes onto ${stick}.`,
    goesOntoSeveral: (title: string, files: number, bytes: number, sticks: number) =>
      `${title} (${plural(files, 'file')}, ${formatBytes(bytes)}) goes onto each of these ${sticks} sticks.`,
    goesIntoNew: (title: string, files: number, bytes: number, size: number) =>
      `${title} (${plural(files, 'file')}, ${formatBytes(bytes)}) goes into a new file of ${formatBytes(size)}.`,
    stick: (name: string, size: number, serial: string | null) =>
      `${name}, ${formatBytes(size)}${serial === null ? '' : `, serial ${serial}`}`,
    holds: (files: number, bytes: number) => `${plural(files, 'file')}, ${formatBytes(bytes)}`,
    before: 'Now',
    after: 'Afterwards',
    bankIs: 'The boot bank is where ESXi’s files live.',
    write: (bytes: number) =>
      `${formatBytes(bytes)} will be written, in about ${formatCount(Math.max(1, Math.ceil(bytes / 4e6)))} s at 4 MB/s.`,
    lost: (name: string) => `Everything on ${name} will be erased`,
    lostSeveral: (count: number) => `Everything on these ${count} sticks will be erased`,
    lostContents: (what: string) => `Will be lost: ${what}.`,
    lostUnknown: (what: string) => `${what}.`,
    create: (path: string) => `The file ${path} will be created. Nothing is erased.`,
    layout: 'Exact layout',
    layoutOf: (name: string) => `What will be on ${name}`,
    columns: { slot: 'Slot', what: 'What', firstLba: 'First LBA', sectors: 'Sectors', chs: 'CHS' },
    active: (slot: number) => `p${slot}, active`,
    chs: (first: string, last: string) => `${first} to ${last}`,
    extended: 'extended, holds p5',
    createSeveral: (count: number) => `${plural(count, 'file')} will be created. Nothing is erased.`,
    damage: { title: 'The image is damaged', accept: 'The image is damaged. Build the stick anyway' },
    large: {
      title: (name: string, size: number) => `${name} is larger than a stick: ${formatBytes(size)}`,
      type: (name: string, path: string) => `Type its name, ${name}, to erase ${path}`,
    },
    uuid: {
      title: 'This image has no VMware UUID',
      text: 'That is the mark its loader looks for. Without it, the loader does not find the boot bank, and the stick does not boot.',
      make: 'Make one',
      made: 'A VMware UUID will be made, so that the loader finds the boot bank.',
      undo: 'Undo',
    },
    gone: {
      pulled: (name: string) => `${name} has been unplugged.`,
      swapped: (name: string, by: string, path: string) => `${name} is gone: ${path} is now ${by}.`,
      row: 'It is gone.',
      pulledAdvice: 'Nothing has been written. Plug it in again and choose it, or choose another stick.',
      swappedAdvice: 'Nothing has been written. Check which stick you mean, and choose it.',
      choose: 'Choose a stick',
      leaveOut: (left: number) => (left === 1 ? 'Go on with the other stick' : `Go on with the other ${left} sticks`),
    },
    wait: {
      gone: 'A stick is gone.',
      uuid: 'Without a VMware UUID, it will not boot.',
      damage: 'The damage has to be accepted first.',
      name: (name: string) => `The name of ${name} has to be typed first.`,
    },
    expert: 'Expert choices',
    fewSectors: 'Only as many boot sectors as are in use',
    label: 'Label of the boot bank',
    labelHint: 'Up to 11 capital letters, digits and spaces',
    labelWritten: (label: string) => (label === '' ? 'Nothing of this can be in a label.' : `The stick gets ${label}`),
    bank: 'Boot bank',
    bankOf: (slot: number, build: string | null, live: boolean) =>
      `p${slot}, ${build === null ? 'unknown build' : `build ${build}`}${live ? ', the one VMware’s loader starts' : ''}`,
    demo: { name: 'The demo', inside: 'the demo' },
    buildNumber: (build: string) => `build ${build}`,
    esxi: (version: string | null) => (version === null ? 'ESXi' : `ESXi ${version}`),
    build: (name: string, what: string) => `Erase ${name} and write ${what}`,
    buildSeveral: (count: number, what: string) => `Erase ${count} sticks and write ${what}`,
    buildMixed: (erased: number, made: number, what: string) =>
      `Erase ${plural(erased, 'stick')}, create ${plural(made, 'file')} and write ${what}`,
    buildNew: (file: string, what: string) => `Create ${file} and write ${what}`,
    buildSeveralNew: (count: number, what: string) => `Create ${count} files and write ${what}`,
    starting: 'Checking the image and the sticks once more. Nothing has been written yet.',
    cancelled: 'Cancelled. Nothing was written.',
    repeats: (built: number, again: number) =>
      `${plural(built, 'stick')} from the last job ${built === 1 ? 'is' : 'are'} built and verified and will not be touched. Only ${again === 1 ? 'this one' : `these ${again}`} will be built again.`,
  },
  build: {
    title: (image: string) => `Building ${image}`,
    cancel: 'Cancel',
    cancelling: 'Stopping',
    stages: STAGES,
    imageCheck: (text: string) => `Everything is written and compared; ${text}`,
    waiting: 'Waiting to open the stick; your system may ask for permission',
    /** What is being done in a stage; several stages may say the same. */
    doing: {
      unpack: 'Unpacking the image',
      prepare: 'Preparing the stick',
      'partition table': 'Preparing the stick',
      'boot sectors': 'Writing the boot partition',
      'boot bank': 'Writing the boot bank',
      verify: 'Reading everything back',
      'image check': 'Everything is written and compared; reading the rest of the image, up to its checksum',
      finish: 'Writing the partition table',
    } satisfies Record<Stage, string>,
    several: (left: number, all: number) =>
      left === all ? `Building ${all} sticks` : `Building ${left} of ${all} sticks`,
    rate: (bytes: number) => `${formatBytes(Math.round(bytes))}/s`,
    left: timeLeftText,
    still: (seconds: number) => `no data for ${seconds} s`,
    stopping: 'Stopping as soon as the stick answers',
    stalled: (seconds: number) =>
      `No data has moved for ${seconds} s. The stick may be failing: wait a little longer, or cancel.`,
    stalledStopping: (seconds: number) =>
      `The stick has not answered for ${seconds} s. Unplug it: that usually ends the wait. If it does not, stop waiting, and the stick counts as failed.`,
    unopened:
      'The stick has not been opened yet, and nothing has been written to it. Close your system’s question about permission, or stop waiting.',
    stopWaiting: 'Stop waiting',
    more: 'Stages and speed',
    whole: 'The whole job',
    figure: (percent: number) => `${percent} %`,
    /** What a stick is doing, in one line. */
    progress: (state: StickState): string => progressText(state),
    rateChart: 'Speed over time',
    keep: 'Keep this open until it is done.',
    keepRunning: 'It carries on without this page, as long as Thinstick keeps running where you started it.',
    percent: (percent: number) => `${percent} % done`,
    rates: (now: number, mean: number) =>
      `${formatBytes(Math.round(now))}/s now, ${formatBytes(Math.round(mean))}/s on average`,
  },
  done: {
    verified: 'Built and verified',
    failed: 'Not built',
    cancelled: 'Cancelled',
    /** The outcome of the only stick, or of every stick alike. */
    titles: {
      ready: 'Ready to boot',
      demo: 'The demo is built and verified',
      unbootable: 'Written and verified, but it will not boot',
      failed: 'Not built',
      cancelled: 'Cancelled',
      unfinished: 'Not finished',
    },
    all: {
      ready: (count: number) => `All ${count} sticks are ready to boot`,
      demo: (count: number) => `All ${count} sticks are built and verified`,
      unbootable: (count: number) => `All ${count} sticks are written and verified, but will not boot`,
      failed: () => 'Not built',
      cancelled: () => 'Cancelled',
      unfinished: () => 'Not finished',
    },
    /** The same of one stick among several. */
    outcomes: {
      ready: 'Built and verified; ready to boot',
      demo: 'Built and verified; boots the greeting, holds no ESXi',
      unbootable: 'Written and verified; it will not boot',
      failed: 'Not built',
      cancelled: 'Cancelled',
      unfinished: 'Not finished',
    },
    readyLead:
      'Every byte was read back and is as planned. Plug it into the computer that is to run ESXi, and boot from USB.',
    cancelledWritten: 'The stick does not boot now, and what was on it before is gone. Build it whenever you like.',
    cancelledBefore: 'Nothing was written: the stick is as it was before.',
    demoLead: 'Boots the greeting; holds no ESXi. Every byte was read back and is as planned.',
    mends: { 'make-uuid': 'Make a VMware UUID', 'usual-bank': 'Use the usual boot bank' },
    short: {
      write: 'The stick could not be written at the place marked in red. It does not boot.',
      read: 'The stick could not be read back at the place marked in red. It does not boot.',
      flush: 'The stick did not confirm that its data is stored. Do not rely on what is on it.',
      differs: 'The stick does not read back as it was written. It does not boot.',
      filesDiffer: (first: string, count: number, files: number) =>
        count === 1
          ? `1 of ${plural(files, 'file')} does not read back as written: ${first}. The stick does not boot.`
          : `${count} of ${plural(files, 'file')} do not read back as written, the first of them ${first}. The stick does not boot.`,
    },
    checks: { files: 'Files', layout: 'Layout', loader: 'Loader' },
    proof: 'What was checked',
    more: (bytes: number, seconds: number) => `${formatBytes(bytes)} written and verified in ${seconds.toFixed(1)} s`,
    path: 'Path',
    serial: 'Serial number',
    save: 'Save report',
    expected: 'Expected',
    found: 'Read back',
    tableEqual: 'The table reads back as planned.',
    tableDiffers: 'The table differs from the plan.',
    allFiles: (count: number) => `${plural(count, 'file')} read back and identical to the image’s`,
    file: 'File',
    size: 'Size',
    sha: 'SHA-256, read back',
    modified: 'Modified',
    tryIt: 'Try it',
    eject: 'Eject',
    ejected: 'It is ejected: you can unplug it now.',
    another: 'Build another',
    retry: 'Try again',
    retryFailed: (count: number) =>
      count === 1 ? 'Build the failed one again' : `Build the ${count} failed ones again`,
    someBuilt: (built: number, all: number) => `${built} of ${all} sticks built and verified`,
    fileOk: 'verified',
    fileBad: 'differs',
    saveAs: { html: 'As a page (HTML)', json: 'For scripts (JSON)' },
    saved: (path: string) => `Saved as ${path}`,
    greets: (count: number) => `All ${count} rules of the BIOS, the demo’s loader and VMware’s hold.`,
    rulesHold: (count: number, unknown: number) =>
      unknown === 0
        ? `All ${count} rules of the BIOS and of VMware’s loader hold.`
        : `All ${count} rules of the BIOS and of VMware’s loader hold; ${plural(unknown, 'thing')} cannot be known.`,
    rulesBroken: (broken: number, count: number) =>
      `${broken} of the ${count} rules of the BIOS and of VMware’s loader ${broken === 1 ? 'is' : 'are'} broken.`,
    untold: 'What cannot be known without starting it:',
    stage: 'Stage',
    time: 'Time',
    speed: 'Speed',
  },
  map: {
    free: 'free',
    unknown: 'not readable',
    blank: 'no partitions',
    purposes: { boot: 'boot', bank: 'boot bank', other: 'partition', unread: 'not unpacked, no stick needs it' },
  },
  trial: {
    title: (stick: string) => `${stick}, tried in QEMU`,
    starting: 'Switching the machine on',
    screen: 'The screen of the machine',
    picture: 'The screen of the machine, in graphics mode',
    serial: 'Serial output',
    running: (seconds: number) =>
      `On for ${seconds} s. Nothing is written to the stick; it is slower here than in a real computer.`,
    ended: 'The machine has stopped.',
    stop: 'Switch it off',
    close: 'Close',
  },
  picker: {
    up: 'Up',
    home: 'Home folder',
    opening: 'Opening the folder',
    close: 'Close',
    title: 'Choose an image',
    empty: 'Nothing in here.',
  },
} as const
