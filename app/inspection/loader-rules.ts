import { DEMO_MAKER } from '../demo/demo-maker.ts'
import { type BootRule, bootRule } from './boot-rule.ts'
import type { Inspection } from './inspection.ts'

/** What SYSLINUX in the boot partition wants, and what it starts. */
type Facts = Pick<Inspection, 'boot'>
type Rule = BootRule<Facts>

/** Whether a boot volume is the demo's, which prints one sentence and starts nothing. */
export const isDemo = ({ boot }: Facts): boolean => boot.volume.boot.BS_OEMName === DEMO_MAKER

const slotOf = ({ boot }: Facts): string => `p${boot.partition.slot}`

const loader: Rule = bootRule({
  broken: ({ boot }) => (boot.loader.system ? undefined : true),
  yes: facts => `${slotOf(facts)} holds SYSLINUX.`,
  no: (_, facts) =>
    isDemo(facts)
      ? `This is the demo image: ${slotOf(facts)} holds no SYSLINUX, only code that prints one sentence, and nothing in it is ESXi.`
      : `${slotOf(facts)} holds no SYSLINUX (ldlinux.sys), which starts VMware's loader.`,
})

const config: Rule = bootRule({
  broken: ({ boot: { loader: found } }) => (found.starts !== undefined && found.present ? undefined : found),
  yes: facts => `${facts.boot.loader.config} in ${slotOf(facts)} starts ${facts.boot.loader.starts}, which is there.`,
  no: (found, facts) => {
    if (found.config === undefined) return `${slotOf(facts)} holds no syslinux.cfg, so SYSLINUX has nothing to start.`
    return found.starts === undefined
      ? `${found.config} in ${slotOf(facts)} names nothing to be started.`
      : `${found.config} in ${slotOf(facts)} starts ${found.starts}, which is not there.`
  },
})

export const LOADER_RULES = {
  loader,
  'loader-config': config,
} as const satisfies Readonly<Record<string, Rule>>
