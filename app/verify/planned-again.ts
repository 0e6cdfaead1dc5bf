import type { ByteSource } from '../bytes/byte-source.ts'
import { inspectImage } from '../inspection/inspect-image.ts'
import type { BootBank, Inspection } from '../inspection/inspection.ts'
import { needsRest } from '../plan/needs.ts'
import type { Plan } from '../plan/plan.ts'
import type { Extent } from '../stick/extent.ts'
import { plannedSource } from '../stick/planned-source.ts'
import type { StickIdentity } from '../stick/stick-identity.ts'
import { synthesizeStick } from '../stick/synthesize.ts'
import { secondBankOf } from './second-bank.ts'
import { sectorOf } from './stick-places.ts'

/** A FAT volume of a stick, with its files. */
export type StickVolume = Pick<BootBank, 'partition' | 'volume' | 'files'>

/** A stick as it was when it had been built by a plan. */
export interface PlannedAgain {
  readonly source: ByteSource
  readonly extents: readonly Extent[]
  /** Its FAT volumes, by their slots. */
  readonly volumes: ReadonlyMap<number, StickVolume>
}

export interface PlannedRequest {
  readonly stick: ByteSource
  readonly image: ByteSource
  readonly inspection: Inspection
  readonly found: Inspection
  readonly plan: Plan
}

/** Builds a stick again, in memory, with the identity that the one in hand shows. */
export const plannedAgain = async ({
  stick,
  image,
  inspection,
  found,
  plan,
}: PlannedRequest): Promise<PlannedAgain> => {
  const planned = await synthesizeStick(image, inspection, plan, await identityOf(stick, found, plan))
  const source = plannedSource(planned, image)
  const volumes = volumesIn(await inspectImage(source, { rest: needsRest(plan) }), plan)
  return { source, extents: planned.extents, volumes }
}

const identityOf = async (stick: ByteSource, { table }: Inspection, { bank, second }: Plan): Promise<StickIdentity> => {
  const uuidAt = async (start: number): Promise<Uint8Array> => (await sectorOf(stick, start + 1)).slice(16, 32)
  const uuid = await uuidAt(bank.start)
  return { diskId: table.mbr.diskId, uuid, secondUuid: second ? await uuidAt(second.start) : uuid }
}

/** The FAT volumes of an inspected stick, by the slots that a plan gives them. */
export const volumesIn = (inspection: Inspection, plan: Plan): ReadonlyMap<number, StickVolume> => {
  const others = [secondBankOf(inspection), inspection.rest?.store].filter(one => one !== undefined)
  return new Map([...others.map(one => [one.partition.slot, one] as const), [plan.bank.slot, inspection.bank]])
}
