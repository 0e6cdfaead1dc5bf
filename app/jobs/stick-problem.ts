import type { BankContent } from '../inspection/bank-contents.ts'
import type { Inspection } from '../inspection/inspection.ts'
import type { Problem } from '../problem/problem.ts'
import type { Report } from '../report/report.ts'
import { bootVerdict } from '../verdict/boot-verdict.ts'

/**
 * What is wrong with a stick that was compared: it is not the image's, or it would not boot. Undefined if nothing is
 * wrong.
 */
export const stickProblem = (report: Report, image: Inspection, content?: BankContent): Problem | undefined => {
  const { target, mismatches, files, verified, wouldBoot } = report
  if (!verified) return { code: 'does-not-verify', target, mismatches, files: files.length }
  if (wouldBoot.boots) return undefined
  const broken = wouldBoot.rules.filter(({ holds }) => !holds)
  // Its files are the image's, byte for byte, so their state is the image's too.
  const inImage = new Set(
    bootVerdict(image, content)
      .rules.filter(({ holds }) => !holds)
      .map(({ rule }) => rule),
  )
  const imageToo = broken.every(({ rule }) => inImage.has(rule))
  return { code: 'would-not-boot', target, reasons: broken.map(({ text }) => text), imageToo }
}
