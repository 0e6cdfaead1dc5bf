import { assertNever } from '../bytes/assert-never.ts'
import { formatBytes, formatCount } from '../bytes/units.ts'
import { FORMATS, type LayerKind } from '../formats/formats.ts'
import { aLayer } from '../formats/layer-kind.ts'
import type { Problem, StickCondition } from '../problem/problem.ts'
import type { Damage } from '../problem/warning.ts'
import type { DriveIdentity } from '../target/drive-identity.ts'
import { describeMismatches } from './mismatch-wording.ts'
import { refusalSentence } from './refusal-wording.ts'
import type { Words } from './words.ts'

const words = (message: string, advice: string): Words => ({ message, advice })

/** "65.3 MB, 65,273,856 bytes" */
const exact = (bytes: number): string => `${formatBytes(bytes)}, ${formatCount(bytes)} bytes`

const identity = ({ size, serial }: DriveIdentity): string =>
  `${exact(size)}${serial === null ? '' : `, serial ${serial}`}`

const howChanged = (reviewed: DriveIdentity, now: DriveIdentity): string =>
  reviewed.size === now.size && reviewed.serial === now.serial
    ? 'it was unplugged or its medium was changed, and another may have taken its name'
    : `it had ${identity(reviewed)} and now has ${identity(now)}`

/** A cause that is somebody else's sentence may end in a full stop. */
const withoutStop = (cause: string): string => cause.trim().replace(/\.+$/, '')

const NOTHING_WRITTEN = 'Nothing was written.'

/** What a failed job has left, as a sentence about "it". */
const LEFT: Readonly<Record<StickCondition, string>> = {
  untouched: 'Nothing was written: it is as it was before.',
  blanked: 'Its first sector is blank, so it has no partitions now and does not boot; nothing else was written.',
  'partly written': 'It is not bootable now: it is written in part and has no partition table.',
  unknown: 'What is on it now is not known: do not rely on it before it has been built and verified again.',
}

const UNSOUND_ADVICE =
  'Get the image again. If you know that the damage does not matter, accept it in the review, or by --accept-damaged.'

const damageSentence = (damage: Damage): string =>
  damage.code === 'archive-unsound'
    ? `${damage.file} is not sound to its end: ${withoutStop(damage.cause)}.`
    : `The MD5 of ${damage.file} is ${damage.actual}, and the disc says ${damage.expected}.`

/** Says a problem. Every problem has a sentence here and nowhere else. */
export const describeProblem = (problem: Problem): Words => {
  switch (problem.code) {
    case 'image-unreadable':
      return words(
        `${problem.image} cannot be read: ${withoutStop(problem.cause)}.`,
        'Check the name and that you may read it.',
      )
    case 'image-not-esxi':
      return words(`This is ${problem.what}, not an ESXi image.`, problem.advice)
    case 'image-truncated':
      return words(
        `The image ends after ${formatCount(problem.size)} bytes, but ${problem.part} goes on to byte ${formatCount(problem.needed)}.`,
        'The download or copy is incomplete. Get the image again.',
      )
    case 'image-damaged':
      return words(
        `The image is damaged in ${problem.part}: ${withoutStop(problem.cause)}.`,
        'Get the image again, or compare its checksum with the one where you got it.',
      )
    case 'archive-damaged':
      return words(
        `${layerData(problem)} in ${problem.image} is damaged: ${withoutStop(problem.cause)}.`,
        'Get the file again, or compare its checksum with the one where you got it.',
      )
    case 'archive-refused':
      return words(
        `${layerData(problem)} in ${problem.image} is refused: ${withoutStop(problem.cause)}.`,
        `No ESXi image comes like this. Choose an ESXi 3.5 to 4.1 installer ISO or its disk image (.dd). ${NOTHING_WRITTEN}`,
      )
    case 'image-unsound':
      return problem.written
        ? words(
            `${problem.target} was left without a partition table and is not bootable now, since the image is damaged. ${damageSentence(problem.damage)}`,
            UNSOUND_ADVICE,
          )
        : words(
            `The image is damaged, and what a stick needs of it may be. ${damageSentence(problem.damage)}`,
            `${UNSOUND_ADVICE} ${NOTHING_WRITTEN}`,
          )
    case 'unpack-failed':
      return words(
        `What is needed of ${problem.image} could not be unpacked to ${problem.folder}: ${withoutStop(problem.cause)}.`,
        `Make room there, or set another folder by XDG_CACHE_HOME. ${NOTHING_WRITTEN}`,
      )
    case 'unpack-cancelled':
      return words(`Cancelled while ${problem.image} was being unpacked.`, 'Choose it again when you like.')
    case 'no-such-bank':
      return words(
        `There is no boot bank in p${problem.slot} of this image${problem.reason ? `. ${problem.reason}` : ', which has no such partition.'}`,
        `Choose ${problem.banks.map(slot => `p${slot}`).join(' or ')}, or leave the choice to Thinstick. ${NOTHING_WRITTEN}`,
      )
    case 'label-hides-file':
      return words(
        `The volume label '${problem.label}' spells the name of the file ${problem.file}. VMware's loader, which looks at nothing but the eleven letters, would take the label for the file and not start.`,
        `Choose another label. ${NOTHING_WRITTEN}`,
      )
    case 'stick-too-small':
      return words(
        `${problem.target ?? 'A stick'} (${exact(problem.size)}) is ${formatBytes(problem.minimum - problem.size)} too small for this image.`,
        `The smallest stick that will do has ${formatBytes(problem.minimum)} (${formatCount(problem.minimum)} bytes). ${NOTHING_WRITTEN}`,
      )
    case 'plan-changed':
      return words(
        `The plan is no longer the reviewed one: it was ${problem.reviewed} and is now ${problem.now}.`,
        `The image, the stick or a choice has changed since. Review the new plan. ${NOTHING_WRITTEN}`,
      )
    case 'target-refused':
      return words(
        `${problem.target} is refused: ${problem.refusals.map(refusal => refusalSentence(refusal).message).join('; ')}.`,
        `${problem.refusals.map(refusal => refusalSentence(refusal).advice).join(' ')} ${NOTHING_WRITTEN}`,
      )
    case 'target-changed':
      return words(
        `${problem.target} is no longer the drive that was reviewed: ${howChanged(problem.reviewed, problem.now)}.`,
        `Unplug it and look which one it is, then choose again. ${NOTHING_WRITTEN}`,
      )
    case 'target-unopenable':
      return words(
        `${problem.target} cannot be opened: ${withoutStop(problem.cause)}.`,
        `Check the name and that you may write to it. ${NOTHING_WRITTEN}`,
      )
    case 'needs-privilege':
      return words(
        `Writing to ${problem.target} needs the rights of an administrator, and there is no dialog here that could ask for them.`,
        `Start it in a terminal, where sudo can ask for them, for the writing alone: ${problem.command} . ${NOTHING_WRITTEN}`,
      )
    case 'target-not-confirmed':
      return words(
        `Everything on ${problem.target} (${exact(problem.size)}) would be erased, and nobody has agreed to that.`,
        `Add --yes when you mean it. ${NOTHING_WRITTEN}`,
      )
    case 'target-failed':
      return targetFailed(problem)
    case 'file-failed':
      return fileFailed(problem)
    case 'verify-failed':
      return words(
        `${problem.target} did not verify. ${describeMismatches(problem.mismatches, problem.files)} ${LEFT[problem.condition]}`,
        'The stick is probably worn out; try another. Nothing else on this computer was touched.',
      )
    case 'does-not-verify':
      return words(
        `${problem.target} is not the stick that this image gives. ${describeMismatches(problem.mismatches, problem.files)}`,
        'Build it again, or choose the image it was built from.',
      )
    case 'would-not-boot':
      return words(
        `${problem.target} holds what this image gives, but it would not boot. ${problem.reasons.join(' ')}`,
        problem.imageToo ? 'The image itself would not boot either: choose another one.' : 'Build it again.',
      )
    case 'stick-unreadable':
      return words(
        `${problem.target} cannot be tried: ${withoutStop(problem.cause)}.`,
        problem.rights
          ? `It takes an administrator's rights to read it. Start this with them: thinstick try ${problem.target} .`
          : 'Name a stick that is plugged in, or the file of a virtual one.',
      )
    case 'qemu-missing':
      return words(
        'A stick is tried in QEMU, a PC in a program, and that is not installed.',
        `Install it with ${problem.hint}. The stick itself is as it was.`,
      )
    case 'machine-failed':
      return words(
        `QEMU did not start from ${problem.target}: ${withoutStop(problem.cause)}.`,
        'The stick itself is as it was; try it in a real computer.',
      )
    case 'eject-failed':
      return words(
        `${problem.target} was not ejected: ${withoutStop(problem.cause)}.`,
        'Close what uses it, then eject it again. What was built on it is stored.',
      )
    case 'busy':
      return words('A stick is being built already.', 'Wait until it is done, or cancel it. This one was not begun.')
    case 'job-gone':
      return words(
        'This job was put away, perhaps in another tab, so there is no report of it any more.',
        'Its sticks are as they were when it ended.',
      )
    case 'not-built':
      return words(
        `${problem.target} is no stick of the last job.`,
        'Choose one that was built just now. It may have been put away in another tab.',
      )
    case 'report-not-saved':
      return words(
        `The report was not saved as ${problem.path}: ${problem.cause}.`,
        'Make room there or choose another folder, then save it again.',
      )
    case 'cancelled':
      return problem.written
        ? words(
            `Cancelled. ${problem.target} is not bootable now: it has no partition table.`,
            'Build it again; what was on it before is gone.',
          )
        : words(`Cancelled. ${problem.target} is unchanged.`, 'Start again when you like.')
    case 'usage':
      return words(problem.message, "'thinstick --help' lists the commands.")
    case 'internal':
      return words(
        `Thinstick itself failed: ${withoutStop(problem.cause)}.`,
        problem.log === null
          ? 'Please report this with what you did; with THINSTICK_DEBUG=1 in the environment it says where it failed.'
          : `Please report this with what you did and with the file ${problem.log}, which says where it failed.`,
      )
    default:
      return assertNever(problem)
  }
}

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

const fileFailed = ({ target, reason }: Extract<Problem, { code: 'file-failed' }>): Words =>
  reason === 'full'
    ? words(
        `${target} could not be finished: the disk that it lies on is full.`,
        'Make room there, or choose another place, and build it again.',
      )
    : words(`${target} ${FILE_FAILURES[reason]}.`, 'Build it again, and leave the file alone until it is done.')

const targetFailed = ({
  target,
  stage,
  action,
  lba,
  cause,
  condition,
}: Extract<Problem, { code: 'target-failed' }>): Words =>
  words(
    `${target} could not ${ACTIONS[action]}${action === 'flush' ? '' : ` at LBA ${formatCount(lba)}`} (stage: ${stage}): ${withoutStop(cause)}. ${LEFT[condition]}`,
    'Unplug it, plug it in again and build once more; if it fails again, try another stick.',
  )
