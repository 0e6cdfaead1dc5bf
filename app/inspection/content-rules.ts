import type { BankContent } from './bank-contents.ts'
import { namesText } from './bank-rules.ts'
import { type BootRule, bootRule } from './boot-rule.ts'
import type { ContentFlaw } from './file-content.ts'

type Rule = BootRule<BankContent>

/** What is wrong with a file's content, as a clause. */
export const CONTENT_FLAWS: Readonly<Record<ContentFlaw, string>> = {
  'gzip-header': 'its gzip header is damaged',
  'gzip-cut': 'its gzip data is cut short',
  'gzip-damaged': 'its gzip data is damaged',
  'gzip-checksum': 'its last 8 bytes are not the checksum and size of its gzip data',
  'no-elf': 'it is not an ELF program for x86',
  'no-multiboot': 'its first 8192 bytes hold no multiboot header that the loader accepts',
}

const flawed = (kernel: boolean) => (content: BankContent) => {
  const found = content.flaws.filter(one => one.kernel === kernel)
  return found.length > 0 ? found : undefined
}

const text = (found: BankContent['flaws']): string =>
  namesText(found.map(({ path, flaw }) => `${path} (${CONTENT_FLAWS[flaw]})`))

const kernelContent: Rule = bootRule({
  broken: flawed(true),
  yes: () => 'The kernel is intact, an ELF program with a multiboot header.',
  no: found => `The kernel cannot be started: ${text(found)}.`,
})

const moduleContents: Rule = bootRule({
  broken: flawed(false),
  yes: () => 'Every module packed with gzip is intact.',
  no: found => `The loader stops at these modules: ${text(found)}.`,
})

/** What mboot requires of the content of the files it reads. */
export const CONTENT_RULES = {
  'kernel-content': kernelContent,
  'module-contents': moduleContents,
} as const satisfies Readonly<Record<string, Rule>>
