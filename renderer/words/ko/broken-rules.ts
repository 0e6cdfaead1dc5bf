import type { BrokenRules } from '../phrases.ts'

export const brokenRules: BrokenRules = {
  'The MBR does not end in 55AA.': 'MBR이 55AA로 끝나지 않습니다.',
  'The MBR holds no boot code, so the BIOS has nothing to start.':
    'MBR에 부팅 코드가 없어 BIOS가 시작할 것이 없습니다.',
  'No partition is active; exactly one must be.': '활성 파티션이 없습니다. 정확히 하나여야 합니다.',
  'Several partitions are active ({1}); exactly one must be.':
    '활성 파티션이 여러 개입니다({1}). 정확히 하나여야 합니다.',
  'The boot volume uses {1} sectors, but {2} has only {3}.':
    '부팅 볼륨은 {1}섹터를 사용하지만 {2}에는 {3}섹터만 있습니다.',
  'The extended boot record at LBA {1} does not end in 55AA.': 'LBA {1}의 확장 부트 레코드가 55AA로 끝나지 않습니다.',
  'The chain of extended boot records loops back to LBA {1} for ever.':
    '확장 부트 레코드의 체인이 LBA {1}(으)로 끝없이 되돌아갑니다.',
  '{1} reaches {2} sectors beyond the extended partition.': '{1}이(가) 확장 파티션을 {2}섹터 벗어납니다.',
  '{1} reaches 1 sector beyond the extended partition.': '{1}이(가) 확장 파티션을 1섹터 벗어납니다.',
  "The boot bank is {1}; VMware's loader looks only in p5 and p6.":
    '부트 뱅크는 {1}인데, VMware 로더는 p5와 p6에서만 찾습니다.',
  "{1} has the type {2} ({3}), where VMware's loader does not look for a bank.":
    '{1}의 유형은 {2}({3})인데, VMware 로더는 이 유형에서 부트 뱅크를 찾지 않습니다.',
  '{1} is told with -p to use {2}, but the boot bank is {3}.':
    '{1}은(는) -p로 {2}을(를) 사용하도록 지정되었지만 부트 뱅크는 {3}입니다.',
  'The tables do not lead to {1}.': '테이블이 {1}(으)로 이어지지 않습니다.',
  "{1}'s boot sector does not end in 55AA, so the MBR's code will not start it.":
    '{1}의 부팅 섹터가 55AA로 끝나지 않아 MBR의 코드가 시작하지 않습니다.',
  "{1} holds no SYSLINUX (ldlinux.sys), which starts VMware's loader.":
    '{1}에 VMware 로더를 시작하는 SYSLINUX(ldlinux.sys)가 없습니다.',
  "{1} is the demo image's, but its loader is damaged or that of another release of Thinstick.":
    '{1}은(는) 데모 이미지의 것이지만 로더가 손상되었거나 다른 Thinstick 릴리스의 것입니다.',
  'ldlinux.sys is damaged or cut short: its own checksum is wrong, and SYSLINUX stops with "Load error".':
    'ldlinux.sys가 손상되었거나 잘렸습니다. 자체 체크섬이 틀려 SYSLINUX가 ‘Load error’를 표시하고 멈춥니다.',
  '{1} holds no syslinux.cfg, so SYSLINUX has nothing to start.':
    '{1}에 syslinux.cfg가 없어 SYSLINUX가 시작할 것이 없습니다.',
  '{1} in {2} starts {3}, which is not there.': '{2}의 {1}이(가) {3}을(를) 시작하지만 그 파일이 없습니다.',
  "{1} in {2} starts {3}, which is not one of its labels, and 'implicit 0' allows nothing else.":
    '{2}의 {1}이(가) {3}을(를) 시작하지만 그 안의 레이블이 아니며, ‘implicit 0’은 다른 것을 허용하지 않습니다.',
  "{1} in {2} names nothing to start but the computer's own disk.":
    '{2}의 {1}에는 컴퓨터 자체의 디스크 외에 시작할 것이 지정되어 있지 않습니다.',
  "{1} in {2} names nothing to start: it has no 'default' and no 'ui'.":
    '{2}의 {1}에 시작할 것이 지정되어 있지 않습니다. ‘default’도 ‘ui’도 없습니다.',
  "{1} in {2} has 'prompt' and no timeout, so it waits until somebody presses Enter.":
    '{2}의 {1}에 ‘prompt’만 있고 제한 시간이 없어 Enter 키를 누를 때까지 기다립니다.',
  '{1} is not a COM32 program for SYSLINUX 3, which would have to start it.':
    '{1}은(는) SYSLINUX 3용 COM32 프로그램이 아니지만, SYSLINUX 3이 이것을 시작해야 합니다.',
  '{1} is started with {2}, which makes it stop.': '{1}은(는) {2} 옵션으로 시작되는데, 이 때문에 멈춥니다.',
  '{1}, which safeboot.c32 starts, is not a COM32 program for SYSLINUX 3.':
    'safeboot.c32가 시작하는 {1}은(는) SYSLINUX 3용 COM32 프로그램이 아닙니다.',
  '{1}, which safeboot.c32 starts, is not beside it.': 'safeboot.c32가 시작하는 {1}이(가) 그 옆에 없습니다.',
  'The boot bank has no VMware FAT UUID, so VMware\'s loader says "No hypervisor found."':
    '부트 뱅크에 VMware FAT UUID가 없어 VMware 로더가 ‘No hypervisor found.’를 표시합니다.',
  "VMware's loader does not find boot.cfg: {1}.": 'VMware 로더가 boot.cfg를 찾지 못합니다: {1}.',
  "boot.cfg has 'updated' {1}; it must be a number above zero.": 'boot.cfg의 ‘updated’: {1}. 0보다 큰 수여야 합니다.',
  'boot.cfg has the build {1}; it must begin with a digit.': 'boot.cfg의 빌드: {1}. 숫자로 시작해야 합니다.',
  "boot.cfg has 'bootstate' {1}; VMware's loader accepts only 0 and 1.":
    'boot.cfg의 ‘bootstate’: {1}. VMware 로더는 0과 1만 받아들입니다.',
  "boot.cfg has 'bootstate' 1, which VMware's loader must change to 2 before it starts; it can do so only in the first 512 bytes, and the line comes later.":
    'boot.cfg의 ‘bootstate’가 1이어서 VMware 로더가 시작하기 전에 2로 바꿔야 합니다. 처음 512바이트 안에서만 바꿀 수 있는데 그 줄은 더 뒤에 있습니다.',
  "boot.cfg begins with a byte order mark, so VMware's loader misses its first line, '{1}'.":
    'boot.cfg가 바이트 순서 표시로 시작하여 VMware 로더가 첫 줄 ‘{1}’을(를) 놓칩니다.',
  "boot.cfg has '{1}' '{2}', which stops VMware's loader.": 'boot.cfg의 ‘{1}’ 값 ‘{2}’ 때문에 VMware 로더가 멈춥니다.',
  'boot.cfg names no kernel.': 'boot.cfg에 커널이 지정되어 있지 않습니다.',
  "The kernel {1} is not in the bank's root, where the loader looks for its 8.3 name.":
    '커널 {1}이(가) 부트 뱅크의 루트에 없습니다. 로더는 그곳에서 8.3 이름으로 찾습니다.',
  "boot.cfg names these, but the bank's root has no file of that 8.3 name: {1}.":
    'boot.cfg에 지정되어 있지만 부트 뱅크의 루트에 그 8.3 이름의 파일이 없습니다: {1}.',
  'The loader cannot use these: {1}.': '로더가 사용할 수 없는 파일: {1}.',
  'The kernel cannot be started: {1}.': '커널을 시작할 수 없습니다: {1}.',
  'The loader stops at these modules: {1}.': '로더가 멈추는 모듈: {1}.',
  'It holds no FAT12 or FAT16 volume.': 'FAT12 또는 FAT16 볼륨이 없습니다.',
  'It has no VMware FAT UUID.': 'VMware FAT UUID가 없습니다.',
  'It holds no boot.cfg.': 'boot.cfg가 없습니다.',
  'It is damaged: {1}.': '손상되었습니다: {1}.',
  'It lies beyond the end of the image.': '이미지의 끝을 벗어난 곳에 있습니다.',
  'It is older than {1} (updated {2}): updated {3}.': '{1}(updated {2})보다 오래되었습니다: updated {3}.',
  'It is as old as {1} (updated {2}), which comes first: updated {3}.':
    '먼저 오는 {1}(updated {2})와 같은 시점의 것입니다: updated {3}.',
}
