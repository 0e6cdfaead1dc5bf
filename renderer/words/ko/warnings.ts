import type { TableFlaw } from '../../../app/disk/partition-table.ts'
import { type Wording, wordingOf } from '../../../app/words/words.ts'
import type { WarningWords } from '../wordings.ts'
import { format } from './format.ts'
import { cause, said } from './said.ts'

const STOPS = '이것으로 만든 USB 스틱은 부팅되지 않습니다.'

const quoted = (value: string | undefined): string =>
  value === undefined ? '없음' : value === '' ? '비어 있음' : `‘${value}’`

const FLAWS: Wording<'code', TableFlaw, string> = {
  'no-mbr-signature': () => '이미지의 MBR이 55AA로 끝나지 않습니다.',
  'no-ebr-signature': ({ lba }) =>
    `이미지의 LBA ${format.count(lba)}에 있는 EBR이 55AA로 끝나지 않아 이미지 자체는 부팅되지 않습니다.`,
  'chain-loops': ({ lba }) => `이미지의 논리 파티션 체인이 LBA ${format.count(lba)}에서 순환합니다.`,
  'chain-leaves-extended': ({ lba }) =>
    `이미지의 논리 파티션 체인이 확장 파티션을 벗어납니다: LBA ${format.count(lba)}.`,
  'outside-extended': ({ slot, excess }) =>
    `이미지의 p${slot} 파티션이 확장 파티션을 ${format.bytes(excess * 512)}(${format.count(excess)}섹터) 벗어나 이미지 자체는 부팅되지 않습니다.`,
  'several-active': ({ slots }) =>
    `이미지에 활성으로 표시된 파티션이 여러 개 있어(${slots.map(slot => `p${slot}`).join(', ')}) 첫 번째를 사용합니다.`,
}

const WHY = { label: '볼륨 레이블이 앞에 있어 이를 가림', directory: '폴더임', empty: '비어 있음' } as const

export const warnings: WarningWords = {
  'no-boot-code': () => `이미지의 MBR에 부팅 코드가 없습니다. ${STOPS}`,
  'boot-rule': ({ reason }) => `이미지가 시작되지 않습니다. ${said(reason)} ${STOPS}`,
  'no-uuid': ({ slot }) =>
    `부트 뱅크 p${slot}에 VMware FAT UUID가 없어 VMware 로더가 부트 뱅크로 인식하지 않습니다(‘No hypervisor found.’). 원하면 Thinstick이 만들 수 있습니다.`,
  'boot-cfg-updated': ({ value }) =>
    `boot.cfg의 ‘updated’: ${quoted(value)}. VMware 로더에는 0보다 큰 수가 필요합니다. ${STOPS}`,
  'boot-cfg-build': ({ value }) =>
    `boot.cfg의 ‘build’: ${quoted(value)}. VMware 로더에서는 숫자로 시작해야 합니다. ${STOPS}`,
  'boot-cfg-no-kernel': () => `boot.cfg에 커널이 지정되어 있지 않습니다. ${STOPS}`,
  'boot-cfg-state': ({ state }) => `boot.cfg의 ‘bootstate’: ${state}. VMware 로더는 0과 1만 받아들입니다. ${STOPS}`,
  'boot-cfg-state-place': () =>
    `boot.cfg의 ‘bootstate’가 1이지만 처음 512바이트 뒤에 있어 VMware 로더가 바꿀 수 없습니다. ${STOPS}`,
  'boot-cfg-unseen': ({ why }) =>
    `VMware 로더가 부트 뱅크에서 boot.cfg를 ${why === 'label' ? '찾지 못합니다. 볼륨 레이블이 가립니다.' : '8.3 이름으로 찾지 못합니다.'} ${STOPS}`,
  'boot-cfg-option': ({ key, value }) => `boot.cfg의 ‘${key}’ 값 ‘${value}’ 때문에 VMware 로더가 멈춥니다. ${STOPS}`,
  'files-unusable': ({ files }) =>
    `boot.cfg에 VMware 로더가 사용할 수 없는 파일이 지정되어 있습니다: ${files.map(({ name, why }) => `${name}(${WHY[why]})`).join(', ')}. ${STOPS}`,
  'boots-once': () =>
    'boot.cfg의 ‘bootstate’가 1로 업그레이드가 진행 중입니다. VMware 로더는 이 부트 뱅크를 한 번만 시작하며, ESXi가 직접 0으로 바꾸지 않으면 다시 시작하지 않습니다.',
  'no-modules': () =>
    'boot.cfg에 VMware 로더가 읽을 모듈이 지정되어 있지 않습니다. 커널만 시작하게 되는데, ESXi에는 모듈이 필요합니다.',
  'boot-cfg-byte-order-mark': () => `boot.cfg가 바이트 순서 표시로 시작하여 VMware 로더가 첫 줄을 놓칩니다. ${STOPS}`,
  'kernel-missing': ({ name }) => `boot.cfg에 지정된 커널 ${name}이(가) 부트 뱅크에 없습니다. ${STOPS}`,
  'modules-missing': ({ names }) => `boot.cfg에 지정된 모듈이 부트 뱅크에 없습니다: ${names.join(', ')}. ${STOPS}`,
  'live-bank': ({ slot, other, reasons }) =>
    `이미지가 p${slot}에서 부팅되므로 USB 스틱에는 p${other} 대신 그 부트 뱅크가 들어갑니다. ${reasons.map(said).join(' ')}`,
  'bank-chosen': ({ slot, live }) =>
    `선택한 대로 부트 뱅크 p${slot}이(가) USB 스틱에 들어갑니다. 이미지 자체는 p${live}에서 부팅됩니다.`,
  'table-flaw': ({ flaw }) => `${wordingOf('code', FLAWS, flaw)} USB 스틱에는 이 결함이 없는 새 테이블이 들어갑니다.`,
  'image-short': ({ size, expected }) =>
    `이미지가 ${format.count(expected)}바이트 중 ${format.count(size)}바이트에서 끝납니다. USB 스틱에 필요한 것은 모두 있습니다.`,
  'unsafe-names': ({ paths }) =>
    `다른 곳에 복사하기에 안전하지 않은 파일 이름이 있습니다: ${paths.map(path => JSON.stringify(path)).join(', ')}. USB 스틱에는 그대로 유지됩니다.`,
  'boot-size-kept': ({ totalSectors, partitionSectors }) =>
    `부팅 볼륨에는 여전히 ${format.count(totalSectors)}섹터라고 표시되지만 p4는 ${format.count(partitionSectors)}섹터입니다. 더 작게 표시하면 FAT12로 읽혀 부팅되지 않습니다. 파일 시스템 검사 도구가 p4에 대해 경고할 수 있습니다.`,
  'boot-sectors-beyond': ({ sectorsInUse, sectors }) =>
    `부팅 볼륨은 ${format.count(sectorsInUse)}섹터를 사용하지만 그 파티션은 ${format.count(sectors)}섹터뿐입니다. ${STOPS}`,
  'checksum-differs': ({ file, actual, expected }) =>
    `파일 ${file}은(는) 디스크를 만들 때의 것이 아닙니다. MD5는 ${actual}인데, 디스크에는 ${expected}(으)로 기록되어 있습니다. USB 스틱에 필요한 부분은 손상되지 않았을 수 있지만 디스크를 다시 받는 것이 좋습니다.`,
  'archive-unsound': warning =>
    `파일 ${warning.file}이(가) 자체 무결성 검사를 통과하지 못했습니다: ${cause(warning.cause)}. USB 스틱에 필요한 부분도 손상되었을 수 있으니 파일을 다시 받는 것이 좋습니다.`,
  'cache-unsafe': warning =>
    `압축을 푼 내용을 다음을 위해 보관하지 않습니다. 폴더 ${warning.folder}을(를) 사용하지 않습니다: ${cause(warning.cause)}. 본인만 사용할 수 있게 하거나(모드 700) 제거하세요.`,
}
