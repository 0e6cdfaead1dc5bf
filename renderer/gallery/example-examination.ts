import type { ToolResult } from '../../app/contract/tools.ts'
import type { ReportView } from '../../app/contract/views.ts'

type Examination = ToolResult<'examine'>['report']
type File = Examination['volumes'][number]['files'][number]

const GZIPS = /\.(v?gz|tgz)$/

/** What a stick of this report tells of itself. `bad`: a file whose own checksum does not match. */
export const examinationOf = (report: ReportView, bad?: string): Examination => {
  const { target, size, build, verdict, geometry, partitions, diskId, bank, boot } = report
  const fileOf = ({ path, bytes, modified, sha256, expectedSha256 }: (typeof bank.files)[number]): File => ({
    ...{ path, bytes, modified, sha256: sha256 ?? expectedSha256 },
    role: path === 'boot.cfg' ? 'boot.cfg' : 'module',
    packed: GZIPS.test(path),
    archive: null,
    flaw: path === bad ? 'its gzip data is damaged' : null,
  })
  const none = { live: false, reasons: [], uuid: null, build: null, updated: null, bootState: null }
  const loader: File = {
    ...{ path: 'ldlinux.sys', bytes: 15_220, modified: '2009-10-01T12:00:00', sha256: '5a'.repeat(32) },
    ...{ role: 'other', packed: false, archive: null, flaw: null },
  }
  const stops = {
    rule: 'module-contents',
    holds: false,
    text: `The loader stops at these modules: ${bad} (its gzip data is damaged).`,
  }
  const rules = report.wouldBoot.rules.filter(({ rule }) => bad === undefined || rule !== stops.rule)
  const wouldBoot: Examination['wouldBoot'] = {
    ...report.wouldBoot,
    starts: 'esxi',
    ...(bad === undefined ? {} : { boots: false, rules: [...rules, stops] }),
  }
  return {
    ...{ target, size, build, verdict, wouldBoot, geometry, partitions, diskId, seconds: 4.2 },
    sound: bad === undefined,
    title: 'ESXi 4.0.0 build 175625',
    demo: false,
    thinstick: true,
    table: [...report.table.found],
    volumes: [
      {
        ...none,
        slot: 4,
        start: boot.start,
        sectors: boot.sectors,
        holds: 'boot',
        fatBits: 12,
        label: null,
        files: [loader],
      },
      {
        ...{
          ...none,
          slot: 5,
          start: bank.start,
          sectors: bank.sectors,
          holds: 'bank',
          fatBits: 16,
          label: bank.label,
        },
        ...{ live: true, uuid: bank.uuid, build, updated: '2', bootState: 0, files: bank.files.map(fileOf) },
      },
    ],
    flaws: [
      {
        code: 'lost-clusters',
        message: 'In p5, 3 clusters are in use by no file. That wastes space and does no other harm.',
        unsound: false,
      },
    ],
    known: null,
    untold: [
      { code: 'origin', message: '', details: { title: 'ESXi 4.0.0 build 175625' } },
      { code: 'no-checksum', message: '', details: { paths: ['p4/syslinux.cfg', 'p4/safeboot.c32', 'p5/boot.cfg'] } },
    ],
    stages: [],
  }
}
