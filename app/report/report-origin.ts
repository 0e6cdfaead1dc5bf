import type { JobView, StickView } from '../contract/views.ts'
import type { TargetFacts } from '../target/target-rules.ts'

/** When and with what a report was made. */
export interface ReportOrigin {
  /** ISO 8601, in UTC. */
  readonly date: string
  readonly version: string
}

/** A drive as reports name it; size in bytes. */
export interface ReportedDrive {
  readonly path: string
  readonly model: string
  readonly serial: string | null
  readonly bytes: number
}

/** The drive of a command's target. */
export const reportedDrive = ({ path, description, serial, size }: TargetFacts): ReportedDrive => ({
  path,
  model: description,
  serial: serial ?? null,
  bytes: size,
})

const driveOf = ({ path, description, serial, size }: StickView): ReportedDrive => ({
  path,
  model: description,
  serial,
  bytes: size,
})

/** A job's reports as the document that is saved. */
export const savedReport = ({ image, sticks }: JobView, origin: ReportOrigin) => ({
  ...origin,
  image,
  sticks: sticks.map(stick => ({
    drive: driveOf(stick),
    verdict: stick.state.kind === 'done' ? stick.state.report.verdict : null,
    ...stick,
  })),
})
