import { formatBytes, formatCount, plural } from '../bytes/units.ts'
import { FORMATS, type LayerKind } from '../formats/formats.ts'
import { aLayer } from '../formats/layer-kind.ts'
import type { BootCfgFlaw, ExportFlaw, OtherJob, OwnFileFlaw, Problem, StickCondition } from '../problem/problem.ts'
import type { Damage } from '../problem/warning.ts'
import type { DriveIdentity } from '../target/drive-identity.ts'
import { describeMismatches } from './mismatch-wording.ts'
import { refusalSentence } from './refusal-wording.ts'
import { NOTHING_WRITTEN, type Wording, type Words, withoutStop, wordingOf, words } from './words.ts'

/** "65.3 MB, 65,273,856 bytes" */
const exact = (bytes: number): string => `${formatBytes(bytes)}, ${formatCount(bytes)} bytes`

const identity = ({ size, serial }: DriveIdentity): string =>
  `${exact(size)}${serial === null ? '' : `, serial ${serial}`}`

const howChanged = (reviewed: DriveIdentity, now: DriveIdentity): string =>
  reviewed.size === now.size && reviewed.serial === now.serial
    ? 'it was unplugged or its medium was changed, and another may have taken its name'
    : `it was ${identity(reviewed)}, and is now ${identity(now)}`

/** What a failed job has left, as a sentence about "it". */
const LEFT: Readonly<Record<StickCondition, string>> = {
  untouched: 'Nothing was written: it is as it was before.',
  blanked: 'Its first sector is blank, so it has no partitions now and does not boot; nothing else was written.',
  'partly written': 'It is not bootable: it is only partly written and has no partition table.',
  unknown: 'What is on it now is unknown: do not rely on it until it has been built and verified again.',
}

/** The same of a stick that was being restored, from which nobody expects that it boots. */
const LEFT_UNRESTORED: Readonly<Record<StickCondition, string>> = {
  untouched: LEFT.untouched,
  blanked: 'Its first sector is blank, so it has no partitions now; nothing else was written.',
  'partly written': 'It is only partly written and has no partition table, so nothing can be stored on it yet.',
  unknown: 'What is on it now is unknown: do not rely on it until it has been restored again.',
}

const leftBy = (job: OtherJob | undefined, condition: StickCondition): string =>
  (job === 'restore' ? LEFT_UNRESTORED : LEFT)[condition]

/** What to do once more with a stick. */
const AGAIN = { build: 'build once more', restore: 'restore it once more', backup: 'back it up once more' } as const

const VOLUMES = { fat16: 'a FAT16', fat32: 'a FAT32', exfat: 'an exFAT' } as const

const UNSOUND_ADVICE =
  'Get the image again. If you know that the damage does not matter, accept it in the review or with --accept-damaged.'

const damageSentence = (damage: Damage): string =>
  damage.code === 'archive-unsound'
    ? `${damage.file} fails its integrity check: ${withoutStop(damage.cause)}.`
    : `The MD5 of ${damage.file} is ${damage.actual}, and the disc says ${damage.expected}.`

/** "The bzip2 data (in tar, in gzip, on the disc)" */
const layerData = ({ layer, layers }: { layer: LayerKind; layers: readonly LayerKind[] }): string => {
  const around = layers.slice(0, Math.max(0, layers.lastIndexOf(layer))).reverse()
  const inside = around.length > 0 ? ` (inside ${around.map(aLayer).join(', inside ')})` : ''
  return `The ${FORMATS[layer].title}${inside}`
}

const ACTIONS = { read: 'be read', write: 'be written', flush: 'confirm that its data is stored' } as const

const FILE_FAILURES = {
  deleted: 'was deleted while it was being built',
  cut: 'was cut short while it was being built',
  replaced: 'was moved or replaced while it was being built',
} as const

const EXPORT_FLAWS: Readonly<Record<ExportFlaw, (what: string) => string>> = {
  'no-kernel': what => `${what} names no kernel`,
  missing: what => `boot.cfg names '${what}', and the bank's root has no file of that 8.3 name`,
  unusable: what => `boot.cfg names '${what}', which is empty or a folder`,
  name: what => `the name '${what}' has a character that a menu would take for something else`,
  argument: what => `the option '${what}' has a character that a menu would take for something else`,
  path: what => `'${what}' is no safe name for a file`,
  twice: what => `'${what}' has the name of another file in the folder`,
}

const LARGER = {
  'two-banks': 'two boot banks of this image',
  complete: 'all of this image, with two boot banks, core dump and store',
} as const

const OWN_FILE_FLAWS: Readonly<Record<OwnFileFlaw, (other: string) => string>> = {
  name: () => "VMware's loader finds 8.3 names only, of letters, digits and plain signs",
  'boot-cfg': () => 'boot.cfg is the list by which the loader finds everything else',
  label: other => `the loader would take the volume label '${other}' for it`,
  folder: () => 'the boot bank has a folder of that name',
  collides: other => `the boot bank has ${other}, and to the loader that is the same name`,
  twice: () => 'another file of your own has that name',
  empty: () => 'it is empty, and the loader stops at an empty module',
  'too-large': () => 'no boot bank holds a file of that size',
  content: other => `the loader would stop at it, because ${other}`,
}

const ANOTHER_NAME = 'Give it another name: up to 8 characters, and up to 3 behind a dot.'
const ANOTHER_FILE = 'Get the file again, or choose another one.'

const OWN_FILE_ADVICE: Readonly<Record<OwnFileFlaw, string>> = {
  name: ANOTHER_NAME,
  'boot-cfg': 'Thinstick edits it for you: new modules are put into its list, and its kernel options can be set.',
  label: ANOTHER_NAME,
  folder: ANOTHER_NAME,
  collides: ANOTHER_NAME,
  twice: 'Leave one of them out, or give it another name.',
  empty: ANOTHER_FILE,
  'too-large': ANOTHER_FILE,
  content: ANOTHER_FILE,
}

const BOOT_CFG_FLAWS: Readonly<Record<BootCfgFlaw, (excess: number) => string>> = {
  characters: () => 'kernel options are letters, digits and the signs of a US keyboard',
  'too-long': excess => `the kernel options are ${plural(excess, 'character')} too long`,
  'state-place': excess =>
    `it would push the bootstate line ${plural(excess, 'byte')} out of the first 512, where the loader looks for it`,
  'too-large': excess => `it would be ${plural(excess, 'byte')} larger than the loader reads`,
  uneditable: () => 'the loader would then read its list of modules differently',
}

const SHORTER = 'Use shorter kernel options, or add fewer modules.'

const BOOT_CFG_ADVICE: Readonly<Record<BootCfgFlaw, string>> = {
  characters: 'Type them without other characters, on one line.',
  'too-long': SHORTER,
  'state-place': SHORTER,
  'too-large': SHORTER,
  uneditable: 'This boot.cfg is unusual; use an image with one as ESXi writes it.',
}

const PROBLEMS = {
  'image-unreadable': ({ image, cause }) =>
    words(`${image} cannot be read: ${withoutStop(cause)}.`, 'Check the name, and that you are allowed to read it.'),
  'image-not-esxi': ({ what, advice }) => words(`This is ${what}, not an ESXi image.`, advice),
  'image-truncated': ({ size, part, needed }) =>
    words(
      `The image ends after ${formatCount(size)} bytes, but ${part} goes on to byte ${formatCount(needed)}.`,
      'The download or copy is incomplete. Get the image again.',
    ),
  'image-damaged': ({ part, cause }) =>
    words(
      `The image is damaged in ${part}: ${withoutStop(cause)}.`,
      'Get the image again, or compare its checksum with the one published where you got it.',
    ),
  'archive-damaged': problem =>
    words(
      `${layerData(problem)} in ${problem.image} is damaged: ${withoutStop(problem.cause)}.`,
      'Get the file again, or compare its checksum with the one published where you got it.',
    ),
  'archive-refused': problem =>
    words(
      `${layerData(problem)} in ${problem.image} is refused: ${withoutStop(problem.cause)}.`,
      `No ESXi image comes like this. Choose an ESXi 3.5 to 4.1 installer ISO or its disk image (.dd). ${NOTHING_WRITTEN}`,
    ),
  'image-unsound': ({ target, damage, written }) =>
    written
      ? words(
          `The image is damaged, so ${target} was left without a partition table and is not bootable. ${damageSentence(damage)}`,
          UNSOUND_ADVICE,
        )
      : words(
          `The image is damaged, and the part that a stick needs may be too. ${damageSentence(damage)}`,
          `${UNSOUND_ADVICE} ${NOTHING_WRITTEN}`,
        ),
  'unpack-failed': ({ image, folder, cause }) =>
    words(
      `The part of ${image} that a stick needs could not be unpacked to ${folder}: ${withoutStop(cause)}.`,
      `Free some space there, or set XDG_CACHE_HOME to another folder. ${NOTHING_WRITTEN}`,
    ),
  'unpack-cancelled': ({ image }) =>
    words(`Cancelled while ${image} was being unpacked.`, 'Choose it again whenever you like.'),
  'no-such-bank': ({ slot, reason, banks }) =>
    words(
      `There is no boot bank in p${slot} of this image${reason ? `. ${reason}` : ', which has no such partition.'}`,
      `Choose ${banks.map(bank => `p${bank}`).join(' or ')}, or leave the choice to Thinstick. ${NOTHING_WRITTEN}`,
    ),
  'label-hides-file': ({ label, file }) =>
    words(
      `The volume label '${label}' is also the 8.3 name of the file ${file}. VMware's loader compares nothing but those eleven characters, so it would take the label for the file and stop.`,
      `Choose another label. ${NOTHING_WRITTEN}`,
    ),
  'own-file-refused': ({ file, name, why, other }) =>
    words(
      `${file} cannot go onto the stick as ${name}: ${OWN_FILE_FLAWS[why](other ?? '')}.`,
      `${OWN_FILE_ADVICE[why]} ${NOTHING_WRITTEN}`,
    ),
  'boot-cfg-refused': ({ why, excess }) =>
    words(
      `The file boot.cfg cannot be changed like this: ${BOOT_CFG_FLAWS[why](excess)}.`,
      `${BOOT_CFG_ADVICE[why]} ${NOTHING_WRITTEN}`,
    ),
  'own-file-differs': ({ target, name }) =>
    words(
      `Your own file ${name} changed while ${target} was being built. ${LEFT['partly written']}`,
      'Build it again, and leave the file alone until it is done.',
    ),
  'stick-too-small': ({ target, size, minimum, layout }) =>
    words(
      `${target ?? 'A stick'} (${exact(size)}) is ${formatBytes(minimum - size)} too small for ${layout ? LARGER[layout] : 'this image'}.`,
      `The smallest stick that will do is ${formatBytes(minimum)} (${formatCount(minimum)} bytes). ${layout ? "The article's layout, with one boot bank, needs less. " : ''}${NOTHING_WRITTEN}`,
    ),
  'plan-changed': ({ reviewed, now }) =>
    words(
      `The plan is no longer the one that was reviewed: it was ${reviewed} and is now ${now}.`,
      `The image, the stick or a choice has changed since. Review the new plan. ${NOTHING_WRITTEN}`,
    ),
  'target-refused': ({ target, refusals }) => {
    const reasons = refusals.map(refusalSentence)
    return words(
      `${target} is refused: ${reasons.map(({ message }) => message).join('; ')}.`,
      `${reasons.map(({ advice }) => advice).join(' ')} ${NOTHING_WRITTEN}`,
    )
  },
  'target-changed': ({ target, reviewed, now }) =>
    words(
      `${target} is no longer the drive that was reviewed: ${howChanged(reviewed, now)}.`,
      `Unplug it, check which stick it is, then choose again. ${NOTHING_WRITTEN}`,
    ),
  'target-unopenable': ({ target, cause }) =>
    words(
      `${target} cannot be opened: ${withoutStop(cause)}.`,
      `Check the name, and that you are allowed to write to it. ${NOTHING_WRITTEN}`,
    ),
  'needs-privilege': ({ target, command }) =>
    words(
      `Writing to ${target} takes administrator rights, and this system has no dialog that could ask for them.`,
      `Start it in a terminal, where sudo can ask for them, for the writing alone: ${command} . ${NOTHING_WRITTEN}`,
    ),
  'target-not-confirmed': ({ target, size }) =>
    words(
      `Everything on ${target} (${exact(size)}) would be erased, and nobody has agreed to that.`,
      `Add --yes if you mean it. ${NOTHING_WRITTEN}`,
    ),
  'target-failed': ({ target, stage, action, lba, cause, condition, job }) =>
    words(
      `${target} could not ${ACTIONS[action]}${action === 'flush' ? '' : ` at LBA ${formatCount(lba)}`} (stage: ${stage}): ${withoutStop(cause)}. ${leftBy(job, condition)}`,
      `Unplug it, plug it in again and ${AGAIN[job ?? 'build']}; if it fails again, ${job === undefined ? 'try another stick' : 'the stick is probably worn out'}.`,
    ),
  'target-silent': ({ target, stage, seconds, condition }) =>
    words(
      `${target} no longer answers (stage: ${stage}) and was given up after ${formatCount(seconds)} s. ${LEFT[condition]}`,
      'Unplug it, and try another stick. If that one does not answer either, try another USB port.',
    ),
  'file-failed': ({ target, reason, job }) => {
    if (reason === 'full')
      return words(
        `${target} could not be finished: the disk it is on is full.`,
        job === 'restore'
          ? 'Free some space, and restore it again.'
          : 'Free some space, or choose another place, and build it again.',
      )
    return job === 'restore'
      ? words(
          `${target} ${FILE_FAILURES[reason].replace('built', 'restored')}.`,
          'Restore it again, and leave the file alone until it is done.',
        )
      : words(`${target} ${FILE_FAILURES[reason]}.`, 'Build it again, and leave the file alone until it is done.')
  },
  'verify-failed': ({ target, mismatches, files, condition, job }) =>
    words(
      `${target} did not verify. ${describeMismatches(mismatches, files)} ${leftBy(job, condition)}`,
      'The stick is probably worn out; try another. Nothing else on this computer was touched.',
    ),
  'does-not-verify': ({ target, mismatches, files }) =>
    words(
      `${target} does not match this image. ${describeMismatches(mismatches, files)}`,
      'Build it again, or choose the image it was built from.',
    ),
  'would-not-boot': ({ target, reasons, imageToo }) =>
    words(
      `${target} matches this image, but it would not boot. ${reasons.join(' ')}`,
      imageToo ? 'The image itself would not boot either: choose another one.' : 'Build it again.',
    ),
  'stick-unsound': ({ target, reasons }) =>
    words(
      `${target} does not verify. ${reasons.join(' ')}`,
      'Build it again. If it holds settings that you need, back it up first.',
    ),
  'stick-unreadable': ({ target, cause, rights }) =>
    words(
      `${target} cannot be tried: ${withoutStop(cause)}.`,
      rights
        ? `Reading it takes administrator rights. Run this with them: thinstick try ${target} .`
        : 'Name a stick that is plugged in, or the file of a virtual one.',
    ),
  'qemu-missing': ({ hint }) =>
    words(
      'A stick is tried in QEMU, a program that acts as a PC, and it is not installed.',
      `Install it with ${hint}. The stick itself is unchanged.`,
    ),
  'machine-failed': ({ target, cause }) =>
    words(
      `QEMU did not start from ${target}: ${withoutStop(cause)}.`,
      'The stick itself is unchanged; try it in a real computer.',
    ),
  'eject-failed': ({ target, cause }) =>
    words(
      `${target} was not ejected: ${withoutStop(cause)}.`,
      'Close whatever is using it, then eject it again. What was built is safely stored on it.',
    ),
  busy: ({ target }) =>
    target === undefined
      ? words('A stick is already being built.', 'Wait until it is done, or cancel it. This one was not started.')
      : words(
          `${target} is in use: Thinstick is still at work on it, perhaps in another window.`,
          'Wait until that is done, or cancel it. Nothing else was started.',
        ),
  'job-gone': () =>
    words(
      'This job was closed, perhaps in another tab, so its report is gone.',
      'Its sticks are as they were when it ended.',
    ),
  'not-built': ({ target }) =>
    words(
      `${target} was not built by the last job.`,
      'Choose a stick that was just built. The job may have been closed in another tab.',
    ),
  'no-such-file': ({ image, path, folder }) =>
    words(
      folder ? `In ${image}, ${path} is a folder.` : `There is no file ${path} in ${image}.`,
      folder ? 'Name a file in it.' : "'thinstick files' lists the files, each as it has to be named.",
    ),
  'not-saved': ({ path, exists, cause }) =>
    exists
      ? words(`${path} is there already. Nothing was saved.`, 'Choose another name, or add --overwrite to replace it.')
      : words(
          `The file could not be saved as ${path}: ${withoutStop(cause)}.`,
          'Free some space there or choose another folder, then save it again.',
        ),
  'report-not-saved': ({ path, cause }) =>
    words(
      `The report could not be saved as ${path}: ${cause}.`,
      'Free some space there or choose another folder, then save it again.',
    ),
  'export-refused': ({ what, why }) =>
    words(
      `This boot bank cannot be started from a menu: ${EXPORT_FLAWS[why](what)}.`,
      `Choose another image or bank. ${NOTHING_WRITTEN}`,
    ),
  'folder-not-empty': ({ folder }) =>
    words(
      `${folder} is not empty.`,
      `Name a new or empty folder, or add --overwrite to put the files beside what is there, in place of any of the same name. ${NOTHING_WRITTEN}`,
    ),
  'export-failed': ({ folder, cause }) =>
    words(
      `The files could not be put into ${folder}: ${withoutStop(cause)}.`,
      'Check that there is enough space and that you are allowed to write there, then try again.',
    ),
  'no-such-volume': ({ target, size, fileSystem, minimum, maximum }) =>
    words(
      `${target} (${exact(size)}) is too ${size < minimum ? 'small' : 'large'} for ${VOLUMES[fileSystem]} volume.`,
      `Choose another file system, or a drive of ${formatBytes(minimum)} to ${formatBytes(maximum)}. ${NOTHING_WRITTEN}`,
    ),
  'backup-not-saved': ({ file, cause }) =>
    words(
      `The backup could not be saved as ${file}: ${withoutStop(cause)}.`,
      'Free some space there or choose another folder, then back it up again. The stick is unchanged.',
    ),
  'backup-file-exists': ({ file }) =>
    words(
      `There is a file ${file} already.`,
      `Choose another name; on the command line, --overwrite replaces it. ${NOTHING_WRITTEN}`,
    ),
  'backup-differs': ({ file }) =>
    words(
      `The backup was written to ${file}, but does not read back as it was written, so it was removed.`,
      'The disk it was written to may be failing: choose a folder on another one. The stick is unchanged.',
    ),
  cancelled: ({ target, written, job }) =>
    written && job === 'restore'
      ? words(`Cancelled. ${target} has no partition table.`, 'Restore it again; what was on it before is gone.')
      : written
        ? words(
            `Cancelled. ${target} is not bootable: it has no partition table.`,
            'Build it again; what was on it before is gone.',
          )
        : words(`Cancelled. ${target} is unchanged.`, 'Start again whenever you like.'),
  usage: ({ message }) => words(message, "'thinstick --help' lists the commands."),
  internal: ({ cause, log }) =>
    words(
      `Thinstick itself failed: ${withoutStop(cause)}.`,
      log === null
        ? 'Please report this and what you were doing; with THINSTICK_DEBUG=1 in the environment it prints where it failed.'
        : `Please report this, what you were doing, and the file ${log}, which says where it failed.`,
    ),
} as const satisfies Wording<'code', Problem>

/** Words a problem. Every problem has its sentences here and nowhere else. */
export const describeProblem = (problem: Problem): Words => wordingOf('code', PROBLEMS, problem)
