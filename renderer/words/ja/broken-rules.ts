import type { BrokenRules } from '../phrases.ts'

export const brokenRules: BrokenRules = {
  'The MBR does not end in 55AA.': 'MBR が 55AA で終わっていません。',
  'The MBR holds no boot code, so the BIOS has nothing to start.':
    'MBR に起動コードがないため、BIOS が起動するものがありません。',
  'No partition is active; exactly one must be.': 'アクティブなパーティションがありません。ちょうど 1 つ必要です。',
  'Several partitions are active ({1}); exactly one must be.':
    '複数のパーティションがアクティブです（{1}）。ちょうど 1 つでなければなりません。',
  'The boot volume uses {1} sectors, but {2} has only {3}.':
    '起動ボリュームは {1} セクターを使用していますが、{2} は {3} セクターしかありません。',
  'The extended boot record at LBA {1} does not end in 55AA.':
    'LBA {1} の拡張ブートレコードが 55AA で終わっていません。',
  'The chain of extended boot records loops back to LBA {1} for ever.':
    '拡張ブートレコードの連鎖が LBA {1} に戻り、終わりません。',
  '{1} reaches {2} sectors beyond the extended partition.': '{1} が拡張パーティションを {2} セクターはみ出しています。',
  '{1} reaches 1 sector beyond the extended partition.': '{1} が拡張パーティションを 1 セクターはみ出しています。',
  "The boot bank is {1}; VMware's loader looks only in p5 and p6.":
    'ブートバンクは {1} ですが、VMware のローダーは p5 と p6 だけを探します。',
  "{1} has the type {2} ({3}), where VMware's loader does not look for a bank.":
    '{1} の種類は {2}（{3}）で、VMware のローダーはそこでバンクを探しません。',
  '{1} is told with -p to use {2}, but the boot bank is {3}.':
    '{1} は -p で {2} を使うよう指定されていますが、ブートバンクは {3} です。',
  'The tables do not lead to {1}.': 'テーブルから {1} にたどり着けません。',
  "{1}'s boot sector does not end in 55AA, so the MBR's code will not start it.":
    '{1} のブートセクターが 55AA で終わっていないため、MBR のコードは起動しません。',
  "{1} holds no SYSLINUX (ldlinux.sys), which starts VMware's loader.":
    'VMware のローダーを起動する SYSLINUX (ldlinux.sys) が {1} にありません。',
  "{1} is the demo image's, but its loader is damaged or that of another release of Thinstick.":
    '{1} はデモイメージのものですが、ローダーが破損しているか、Thinstick の別のバージョンのものです。',
  'ldlinux.sys is damaged or cut short: its own checksum is wrong, and SYSLINUX stops with "Load error".':
    'ldlinux.sys が破損しているか途中で切れています。自身のチェックサムが合わず、SYSLINUX は「Load error」で停止します。',
  '{1} holds no syslinux.cfg, so SYSLINUX has nothing to start.':
    '{1} に syslinux.cfg がないため、SYSLINUX が起動するものがありません。',
  '{1} in {2} starts {3}, which is not there.': '{2} の {1} は {3} を起動しますが、そのファイルがありません。',
  "{1} in {2} starts {3}, which is not one of its labels, and 'implicit 0' allows nothing else.":
    '{2} の {1} は {3} を起動しますが、ラベルになく、「implicit 0」のためほかは許されません。',
  "{1} in {2} names nothing to start but the computer's own disk.":
    '{2} の {1} は、コンピューター自身のディスク以外に起動するものを指定していません。',
  "{1} in {2} names nothing to start: it has no 'default' and no 'ui'.":
    '{2} の {1} は起動するものを指定していません。「default」も「ui」もありません。',
  "{1} in {2} has 'prompt' and no timeout, so it waits until somebody presses Enter.":
    '{2} の {1} には「prompt」があり時間制限がないため、誰かが Enter を押すまで待ち続けます。',
  '{1} is not a COM32 program for SYSLINUX 3, which would have to start it.':
    '{1} は、起動元となる SYSLINUX 3 用の COM32 プログラムではありません。',
  '{1} is started with {2}, which makes it stop.': '{1} は {2} 付きで開始され、そのため停止します。',
  '{1}, which safeboot.c32 starts, is not a COM32 program for SYSLINUX 3.':
    'safeboot.c32 が起動する {1} は、SYSLINUX 3 用の COM32 プログラムではありません。',
  '{1}, which safeboot.c32 starts, is not beside it.': 'safeboot.c32 が起動する {1} が、同じ場所にありません。',
  'The boot bank has no VMware FAT UUID, so VMware\'s loader says "No hypervisor found."':
    'ブートバンクに VMware FAT UUID がないため、VMware のローダーは「No hypervisor found.」と表示します。',
  "VMware's loader does not find boot.cfg: {1}.": 'VMware のローダーは boot.cfg を見つけられません: {1}。',
  "boot.cfg has 'updated' {1}; it must be a number above zero.":
    'boot.cfg の「updated」は {1} です。0 より大きい数でなければなりません。',
  'boot.cfg has the build {1}; it must begin with a digit.':
    'boot.cfg のビルドは {1} です。数字で始まる必要があります。',
  "boot.cfg has 'bootstate' {1}; VMware's loader accepts only 0 and 1.":
    'boot.cfg の「bootstate」は {1} です。VMware のローダーが受け付けるのは 0 と 1 だけです。',
  "boot.cfg has 'bootstate' 1, which VMware's loader must change to 2 before it starts; it can do so only in the first 512 bytes, and the line comes later.":
    'boot.cfg の「bootstate」は 1 で、VMware のローダーは起動前に 2 に変更する必要があります。変更できるのは先頭 512 バイトだけですが、その行はもっと後にあります。',
  "boot.cfg begins with a byte order mark, so VMware's loader misses its first line, '{1}'.":
    'boot.cfg がバイト順マークで始まるため、VMware のローダーは最初の行「{1}」を見落とします。',
  "boot.cfg has '{1}' '{2}', which stops VMware's loader.":
    'boot.cfg の「{1}」は「{2}」で、VMware のローダーはそこで停止します。',
  'boot.cfg names no kernel.': 'boot.cfg にカーネルの指定がありません。',
  "The kernel {1} is not in the bank's root, where the loader looks for its 8.3 name.":
    'カーネル {1} が、ローダーが 8.3 形式の名前で探すバンクのルートにありません。',
  "boot.cfg names these, but the bank's root has no file of that 8.3 name: {1}.":
    'boot.cfg が次のものを指定していますが、バンクのルートにその 8.3 形式の名前のファイルはありません: {1}。',
  'The loader cannot use these: {1}.': 'ローダーは次のものを使えません: {1}。',
  'The kernel cannot be started: {1}.': 'カーネルを起動できません: {1}。',
  'The loader stops at these modules: {1}.': 'ローダーは次のモジュールで停止します: {1}。',
  'It holds no FAT12 or FAT16 volume.': 'FAT12 または FAT16 のボリュームがありません。',
  'It has no VMware FAT UUID.': 'VMware FAT UUID がありません。',
  'It holds no boot.cfg.': 'boot.cfg がありません。',
  'It is damaged: {1}.': '破損しています: {1}。',
  'It lies beyond the end of the image.': 'イメージの終わりより後にあります。',
  'It is older than {1} (updated {2}): updated {3}.': '{1}（updated {2}）より古いものです（updated {3}）。',
  'It is as old as {1} (updated {2}), which comes first: updated {3}.':
    '先にある {1}（updated {2}）と同じ古さです（updated {3}）。',
}
