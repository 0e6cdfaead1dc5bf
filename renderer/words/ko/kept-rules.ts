import type { KeptRules } from '../phrases.ts'

export const keptRules: KeptRules = {
  'The MBR ends in 55AA.': 'MBR이 55AA로 끝납니다.',
  'The MBR holds boot code.': 'MBR에 부팅 코드가 있습니다.',
  'One partition is active, {1}.': '활성 파티션이 하나입니다: {1}.',
  'Everything in use on the boot volume lies within {1}.': '부팅 볼륨에서 사용 중인 모든 것이 {1} 안에 있습니다.',
  'Each extended boot record up to the boot bank ends in 55AA.':
    '부트 뱅크까지의 모든 확장 부트 레코드가 55AA로 끝납니다.',
  'The chain of extended boot records ends.': '확장 부트 레코드의 체인에 끝이 있습니다.',
  '{1} lies inside the extended partition.': '{1}이(가) 확장 파티션 안에 있습니다.',
  "The boot bank is {1}, where VMware's loader looks.": '부트 뱅크는 VMware 로더가 찾는 곳인 {1}입니다.',
  '{1} has a FAT type, {2}.': '{1}의 유형은 FAT 유형인 {2}입니다.',
  "VMware's loader is not told to use any bank but {1}.":
    'VMware 로더가 {1} 외의 부트 뱅크를 사용하도록 지정되지 않았습니다.',
  'The tables lead to the boot sectors and to the boot bank.': '테이블이 부팅 섹터와 부트 뱅크로 이어집니다.',
  "{1}'s boot sector ends in 55AA.": '{1}의 부팅 섹터가 55AA로 끝납니다.',
  '{1} holds SYSLINUX {2}.': '{1}에 SYSLINUX {2}이(가) 있습니다.',
  "{1} holds the demo image's own loader, which asks no more of a bank than VMware's.":
    '{1}에 데모 이미지 자체의 로더가 있으며, 부트 뱅크에 VMware 로더보다 더 많은 것을 요구하지 않습니다.',
  'ldlinux.sys is intact, going by its own checksum if it has one.':
    'ldlinux.sys에 손상이 없습니다(자체 체크섬이 있으면 그것을 기준으로 함).',
  '{1} in {2} starts {3}, which is there.': '{2}의 {1}이(가) {3}을(를) 시작하며 그 파일이 있습니다.',
  'SYSLINUX starts without waiting for a key.': 'SYSLINUX가 키 입력을 기다리지 않고 시작합니다.',
  "The program that begins VMware's loader is made for SYSLINUX 3, as far as can be told.":
    '확인할 수 있는 한, VMware 로더를 여는 프로그램은 SYSLINUX 3용입니다.',
  "VMware's loader is started only with options that it knows.": 'VMware 로더가 인식하는 옵션으로만 시작됩니다.',
  'If safeboot.c32 is started, it finds its mboot.c32.': 'safeboot.c32가 시작되면 자신의 mboot.c32를 찾습니다.',
  'The boot bank has a VMware FAT UUID, {1}.': '부트 뱅크에 VMware FAT UUID가 있습니다: {1}.',
  'boot.cfg is where the loader looks for it.': 'boot.cfg가 로더가 찾는 곳에 있습니다.',
  "boot.cfg has 'updated' {1}.": 'boot.cfg의 ‘updated’: {1}.',
  'boot.cfg has the build {1}.': 'boot.cfg의 빌드: {1}.',
  "boot.cfg has 'bootstate' 1, an upgrade under way: VMware's loader starts the bank once, and then never again.":
    'boot.cfg의 ‘bootstate’가 1로 업그레이드가 진행 중입니다. VMware 로더는 이 부트 뱅크를 한 번만 시작하고 다시 시작하지 않습니다.',
  'boot.cfg marks the bank as usable.': 'boot.cfg에서 부트 뱅크를 사용할 수 있는 것으로 표시합니다.',
  'If the loader has to change bootstate, it can.': '로더가 bootstate를 바꿔야 한다면 바꿀 수 있습니다.',
  'No byte order mark hides a line of boot.cfg.': '바이트 순서 표시가 boot.cfg의 줄을 가리지 않습니다.',
  'boot.cfg has no option that stops the loader.': 'boot.cfg에 로더를 멈추게 하는 옵션이 없습니다.',
  'The kernel {1} is in the bank.': '커널 {1}이(가) 부트 뱅크에 있습니다.',
  'Every module that boot.cfg names is in the bank ({1}).': 'boot.cfg에 지정된 모든 모듈이 부트 뱅크에 있습니다({1}).',
  'The kernel and every module are files, and none is empty.': '커널과 모든 모듈이 파일이며 비어 있는 것이 없습니다.',
  'The kernel is intact, an ELF program with a multiboot header.':
    '커널에 손상이 없으며, multiboot 헤더가 있는 ELF 프로그램입니다.',
  'Every module packed with gzip is intact.': 'gzip으로 압축된 모든 모듈에 손상이 없습니다.',
  'Whether SYSLINUX {1} starts {2}, which VMware made for release 3.':
    'VMware가 릴리스 3용으로 만든 {2}을(를) SYSLINUX {1}이(가) 시작하는지.',
  'Whether ldlinux.sys is intact: SYSLINUX {1} keeps its checksum in a way that Thinstick does not know.':
    'ldlinux.sys에 손상이 없는지: SYSLINUX {1}은(는) Thinstick이 알지 못하는 방식으로 체크섬을 보관합니다.',
  'What {1} does, which SYSLINUX starts: it is not called safeboot.c32 or mboot.c32.':
    'SYSLINUX가 시작하는 {1}의 동작: 이름이 safeboot.c32도 mboot.c32도 아닙니다.',
  'What {1} says, which {2} is told to read instead of boot.cfg.': '{2}이(가) boot.cfg 대신 읽도록 지정된 {1}의 내용.',
  'Whether {1} finds a boot.cfg: without -p it looks for one in the boot partition.':
    '{1}이(가) boot.cfg를 찾는지: -p가 없으면 부팅 파티션에서 찾습니다.',
  "Which modules VMware's loader reads: the list in boot.cfg ends in a separator, and the loader reads on past the end.":
    'VMware 로더가 읽는 모듈: boot.cfg의 목록이 구분 기호로 끝나 로더가 끝을 지나 계속 읽습니다.',
  'Whether these are intact, since they unpack to more than 1 GB: {1}.':
    '압축을 풀면 1GB가 넘어 손상 여부를 알 수 없는 것: {1}.',
}
