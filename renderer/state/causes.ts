import type { DriveView, ProblemView } from '../../app/contract/views.ts'

/** The path of the target that a problem is about; undefined if it is about something else. */
const targetOf = ({ details }: ProblemView): string | undefined => {
  const { target, drive } = details as { readonly target?: unknown; readonly drive?: { readonly path?: unknown } }
  const path = typeof drive === 'object' ? drive?.path : target
  return typeof path === 'string' ? path : undefined
}

/** Whether the cause of a problem may have gone: its target has come, gone or changed from one list to the next. */
export const isOvertaken = (
  problem: ProblemView,
  before: readonly DriveView[] | null,
  now: readonly DriveView[],
): boolean => {
  const path = targetOf(problem)
  if (path === undefined || before === null) return false
  const [was, is] = [before, now].map(list => list.find(drive => drive.path === path))
  return JSON.stringify(was) !== JSON.stringify(is)
}
