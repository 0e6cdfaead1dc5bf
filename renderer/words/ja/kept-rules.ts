import type { KeptRules } from '../phrases.ts'

export const keptRules: KeptRules = {
  'The MBR ends in 55AA.': 'MBR は 55AA で終わっています。',
  'The MBR holds boot code.': 'MBR に起動コードがあります。',
  'One partition is active, {1}.': 'アクティブなパーティションは 1 つ（{1}）です。',
  'Everything in use on the boot volume lies within {1}.': '起動ボリュームで使用中のものはすべて {1} の中にあります。',
  'Each extended boot record up to the boot bank ends in 55AA.':
    'ブートバンクまでの拡張ブートレコードはすべて 55AA で終わっています。',
  'The chain of extended boot records ends.': '拡張ブートレコードの連鎖には終わりがあります。',
  '{1} lies inside the extended partition.': '{1} は拡張パーティションの中にあります。',
  "The boot bank is {1}, where VMware's loader looks.": 'ブートバンクは {1} で、VMware のローダーが探す場所です。',
  '{1} has a FAT type, {2}.': '{1} は FAT の種類（{2}）です。',
  "VMware's loader is not told to use any bank but {1}.":
    'VMware のローダーは {1} 以外のバンクを使うよう指定されていません。',
  'The tables lead to the boot sectors and to the boot bank.':
    'テーブルから起動セクターとブートバンクにたどり着けます。',
  "{1}'s boot sector ends in 55AA.": '{1} のブートセクターは 55AA で終わっています。',
  '{1} holds SYSLINUX {2}.': '{1} に SYSLINUX {2} があります。',
  "{1} holds the demo image's own loader, which asks no more of a bank than VMware's.":
    '{1} にはデモイメージ独自のローダーがあり、バンクに求める条件は VMware のものと同じです。',
  'ldlinux.sys is intact, going by its own checksum if it has one.':
    'ldlinux.sys に損傷はありません（自身のチェックサムがある場合はそれによる）。',
  '{1} in {2} starts {3}, which is there.': '{2} の {1} は {3} を起動し、そのファイルはあります。',
  'SYSLINUX starts without waiting for a key.': 'SYSLINUX はキーを待たずに開始します。',
  "The program that begins VMware's loader is made for SYSLINUX 3, as far as can be told.":
    '分かる範囲では、VMware のローダーの最初のプログラムは SYSLINUX 3 用です。',
  "VMware's loader is started only with options that it knows.":
    'VMware のローダーは、知っているオプションだけで開始されます。',
  'If safeboot.c32 is started, it finds its mboot.c32.':
    'safeboot.c32 が開始された場合、その mboot.c32 が見つかります。',
  'The boot bank has a VMware FAT UUID, {1}.': 'ブートバンクに VMware FAT UUID があります（{1}）。',
  'boot.cfg is where the loader looks for it.': 'boot.cfg はローダーが探す場所にあります。',
  "boot.cfg has 'updated' {1}.": 'boot.cfg の「updated」は {1} です。',
  'boot.cfg has the build {1}.': 'boot.cfg のビルドは {1} です。',
  "boot.cfg has 'bootstate' 1, an upgrade under way: VMware's loader starts the bank once, and then never again.":
    'boot.cfg の「bootstate」は 1（アップグレードの途中）です。VMware のローダーはこのバンクを一度だけ起動し、二度と起動しません。',
  'boot.cfg marks the bank as usable.': 'boot.cfg はバンクを使用可能としています。',
  'If the loader has to change bootstate, it can.': 'ローダーは、必要な場合に bootstate を変更できます。',
  'No byte order mark hides a line of boot.cfg.': 'boot.cfg の行を隠すバイト順マークはありません。',
  'boot.cfg has no option that stops the loader.': 'boot.cfg に、ローダーを停止させるオプションはありません。',
  'The kernel {1} is in the bank.': 'カーネル {1} はバンクにあります。',
  'Every module that boot.cfg names is in the bank ({1}).':
    'boot.cfg が指定するモジュールはすべてバンクにあります（{1}）。',
  'The kernel and every module are files, and none is empty.':
    'カーネルと各モジュールはファイルで、空のものはありません。',
  'The kernel is intact, an ELF program with a multiboot header.':
    'カーネルに損傷はなく、multiboot ヘッダーを持つ ELF プログラムです。',
  'Every module packed with gzip is intact.': 'gzip で圧縮されたモジュールに損傷はありません。',
  'Whether SYSLINUX {1} starts {2}, which VMware made for release 3.':
    'VMware がバージョン 3 用に作った {2} を SYSLINUX {1} が起動するかどうか。',
  'Whether ldlinux.sys is intact: SYSLINUX {1} keeps its checksum in a way that Thinstick does not know.':
    'ldlinux.sys に損傷がないかどうか。SYSLINUX {1} のチェックサムの保存方法は Thinstick には分かりません。',
  'What {1} does, which SYSLINUX starts: it is not called safeboot.c32 or mboot.c32.':
    'SYSLINUX が起動する {1} が何をするか。名前が safeboot.c32 でも mboot.c32 でもありません。',
  'What {1} says, which {2} is told to read instead of boot.cfg.':
    'boot.cfg の代わりに {2} が読むよう指定された {1} の内容。',
  'Whether {1} finds a boot.cfg: without -p it looks for one in the boot partition.':
    '{1} が boot.cfg を見つけるかどうか。-p がないと起動パーティションの中を探します。',
  "Which modules VMware's loader reads: the list in boot.cfg ends in a separator, and the loader reads on past the end.":
    'VMware のローダーがどのモジュールを読むか。boot.cfg の一覧が区切りで終わっており、ローダーは末尾の先まで読み進めます。',
  'Whether these are intact, since they unpack to more than 1 GB: {1}.':
    '展開すると 1 GB を超えるため、これらに損傷がないかどうか: {1}。',
}
