import type { BankContent } from './bank-contents.ts'
import { namesText } from './bank-rules.ts'
import { type BootRule, bootRule } from './boot-rule.ts'
import type { ContentFlaw } from './file-content.ts'

type Rule = BootRule<BankContent>

const FLAWS: Readonly<Record<ContentFlaw, string>> = {
  'gzip-header': 'its gzip header is damaged',
  'gzip-cut': 'its gzip data is cut',
  'gzip-damaged': 'its gzip data is damaged',
  'gzip-checksum': 'its last 8 bytes are not the checksum and size of its gzip data',
  'no-elf': 'it is no ELF program for x86',
  'no-multiboot': 'it has no multiboot header that the loader takes in its first 8192 bytes',
}

const flawed = (kernel: boolean) => (content: BankContent) => {
  const found = content.flaws.filter(one => one.kernel === kernel)
  return found.length > 0 ? found : undefined
}

const text = (found: BankContent['flaws']): string =>
  namesText(found.map(({ path, flaw }) => `${path} (${FLAWS[flaw]})`))

const kernelContent: Rule = bootRule({
  broken: flawed(true),
  yes: () => 'The kernel is whole, an ELF program with a multiboot header.',
  no: found => `The kernel cannot be started: ${text(found)}.`,
})

const moduleContents: Rule = bootRule({
  broken: flawed(false),
  yes: () => 'Every module that is a gzip is whole.',
  no: found => `Modules at which the loader stops: ${text(found)}.`,
})

/** What mboot asks of the content of the files that it reads. */
export const CONTENT_RULES = {
  'kernel-content': kernelContent,
  'module-contents': moduleContents,
} as const satisfies Readonly<Record<string, Rule>>
