# SPDX-License-Identifier: Apache-2.0
# The demo image's loader, in the sectors between the boot sector and the FAT of its boot partition. It finds the boot
# bank p5 through p1's EBR, reads boot.cfg and the files that it names from the FAT16 volume there, and starts the
# kernel as the Multiboot Specification 0.6.96 says. boot-sector.S tells how it is assembled, and has `read` and `say`.
#
# The kernel must be an ELF program that lies from 1 to 2 MiB. All files are passed as modules, the kernel's first, so
# that it can check itself. Whatever is missing or broken is said.
#
#   0:7C00  boot sector          1000:0  what was just read, up to 32 KiB     1 MiB  kernel
#   0:7E00  this                 2000:0  the FAT, up to 128 KiB               2 MiB  files
#   0:A000  boot.cfg
#   0:C000  what the kernel is told

        .code16
        .intel_syntax noprefix
        .equ    CONFIG, 0xa000
        .equ    CONFIG_LIMIT, 0x2000
        .equ    INFO, 0xc000
        .equ    MODULES, 0xc100
        .equ    MAX_MODULES, 100
        .equ    BUFFER, 0x10000
        .equ    BUFFER_SEGMENT, BUFFER >> 4
        .equ    BUFFER_SECTORS, 64
        .equ    FAT_SEGMENT, 0x2000
        .equ    KERNEL, 0x100000
        .equ    KERNEL_LIMIT, 0x1ff000
        .equ    FILES, 0x200000

        .text
loader: mov     ax, 3                   # 80 by 25 characters, where the greeting goes
        int     0x10
        mov     si, offset hello
        call    say
        call    open_a20
        call    measure_memory
        call    find_bank
        call    open_volume
        call    read_config
        call    load_kernel
        call    load_modules
        jmp     start_kernel

# ---- Memory

open_a20:
        call    try_a20
        je      1f
        mov     ax, 0x2401
        int     0x15
        call    try_a20
        je      1f
        in      al, 0x92                # the "fast" gate
        or      al, 2
        and     al, 0xfe                # bit 0 would reset the machine
        out     0x92, al
        mov     cx, 0xffff
2:      call    try_a20
        loopne  2b
        mov     si, offset no_a20
        jne     stop
1:      ret

# Equal: what is written at 1 MiB + 500 (hex) does not show at 500.
try_a20:
        mov     ax, 0xffff
        mov     fs, ax
        mov     bx, [0x500]
        mov     ax, bx
        not     ax
        mov     fs:[0x510], ax
        cmp     [0x500], bx
        mov     [0x500], bx
        ret

measure_memory:
        mov     ax, 0xe801
        xor     bx, bx
        xor     cx, cx
        xor     dx, dx
        int     0x15
        jc      1f
        mov     si, ax
        or      si, bx
        jnz     2f
        mov     ax, cx                  # some BIOSes answer here
        mov     bx, dx
2:      movzx   eax, ax                 # KiB from 1 to 16 MiB
        movzx   ebx, bx                 # and after that in 64 KiB
        cmp     ax, 0x3c00
        jne     3f
        shl     ebx, 6
        add     eax, ebx
        cmp     eax, 3 << 20            # 3 GiB will do
        jb      3f
        mov     eax, 3 << 20
        jmp     3f
1:      mov     ah, 0x88
        int     0x15
        movzx   eax, ax
3:      mov     [upper_kib], eax
        shl     eax, 10
        add     eax, 0x100000
        mov     [memory_end], eax
        ret

# Copies ECX bytes from ESI to EDI, both counted from the start of memory; up to three more, to whole words. Changes no
# register.
copy:   pushad
        push    es
        call    reach_all
        add     ecx, 3
        shr     ecx, 2
        addr32 rep movsd
        sti
        pop     es
        popad
        ret

# Fills ECX bytes from EDI on with zeros; changes no register.
clear:  pushad
        push    es
        call    reach_all
        shr     ecx, 2
        xor     eax, eax
        addr32 rep stosd
        sti
        pop     es
        popad
        ret

# Makes DS and ES reach all memory: they keep the limit they get in protected mode. Done for every use, because a BIOS
# may change it. Leaves interrupts off.
reach_all:
        cli
        lgdt    [gdt_register]
        mov     eax, cr0
        or      al, 1
        mov     cr0, eax
        jmp     1f
1:      mov     bx, 8
        mov     ds, bx
        mov     es, bx
        and     al, 0xfe
        mov     cr0, eax
        jmp     2f
2:      xor     bx, bx
        mov     ds, bx
        mov     es, bx
        ret

# ---- The boot bank

# Reads sector EAX into the buffer, to which ES points afterwards. Carry: it cannot be read.
read_one:
        push    cx
        push    di
        mov     cx, 1
        mov     di, BUFFER_SEGMENT
        mov     es, di
        call    read
        pop     di
        pop     cx
        ret

find_bank:
        xor     eax, eax
        call    read_one
        mov     si, offset no_tables
        jc      stop
        mov     di, 0x1be
        mov     cx, 4
1:      mov     dl, es:[di + 4]
        cmp     dl, 0x05                # the three types of an extended partition
        je      2f
        cmp     dl, 0x0f
        je      2f
        cmp     dl, 0x85
        je      2f
        add     di, 16
        loop    1b
        mov     si, offset no_extended
        jmp     stop
2:      mov     eax, es:[di + 8]
        mov     ebx, eax
        call    read_one
        jc      stop
        mov     si, offset no_bank
        cmp     word ptr es:[0x1fe], 0xaa55
        jne     stop
        mov     eax, es:[0x1be + 8]     # p5's start, counted from its EBR
        test    eax, eax
        jz      stop
        cmp     dword ptr es:[0x1be + 12], 0
        je      stop
        add     eax, ebx
        mov     [bank], eax
        ret

# Takes the volume's shape from its BPB (Microsoft FAT specification, section 3), and reads its first FAT.
open_volume:
        mov     eax, [bank]
        call    read_one
        mov     si, offset no_bank_read
        jc      stop
        mov     si, offset no_fat
        cmp     word ptr es:[11], 512
        jne     stop
        movzx   ecx, byte ptr es:[13]
        test    cl, cl
        jz      stop
        cmp     cl, BUFFER_SECTORS
        ja      stop
        mov     [cluster_sectors], ecx
        movzx   edx, word ptr es:[22]
        mov     [fat_sectors], dx
        cmp     dx, 256
        ja      stop
        movzx   ebx, word ptr es:[14]
        add     eax, ebx
        mov     [fat], eax
        movzx   ebx, byte ptr es:[16]
        imul    ebx, edx
        add     eax, ebx
        mov     [root], eax
        movzx   ebx, word ptr es:[17]
        add     bx, 15
        shr     bx, 4
        mov     [root_sectors], bx
        add     eax, ebx
        mov     [data], eax
        sub     eax, [bank]             # what the tables take
        movzx   ebx, word ptr es:[19]
        test    ebx, ebx
        jnz     2f
        mov     ebx, es:[32]
2:      sub     ebx, eax
        jb      stop
        mov     eax, ebx
        xor     edx, edx
        div     ecx
        cmp     eax, 4085               # with fewer clusters it is a FAT12
        jb      stop
        inc     eax
        mov     [last_cluster], eax
        movzx   ebx, word ptr [fat_sectors]
        shl     ebx, 8
        cmp     eax, ebx                # its FAT must describe them all
        jae     stop

        mov     eax, [fat]
        mov     bx, [fat_sectors]
        mov     di, FAT_SEGMENT
3:      mov     cx, BUFFER_SECTORS
        cmp     bx, cx
        jae     4f
        mov     cx, bx
4:      call    read
        mov     si, offset no_bank_read
        jc      stop
        add     eax, BUFFER_SECTORS
        add     di, BUFFER_SECTORS * 512 >> 4
        sub     bx, cx
        jnz     3b
        ret

# Looks in the root for the file whose 8.3 name is at SI: EBX = its first cluster, ECX = its bytes. Carry: not there.
find:   call    short_name
        jc      3f
        mov     eax, [root]
        mov     bp, [root_sectors]
1:      call    read_one
        mov     si, offset no_bank_read
        jc      stop
        xor     di, di
2:      cmp     byte ptr es:[di], 0     # nothing comes after this
        je      none
        test    byte ptr es:[di + 11], 0x18     # a label, a folder or a part of a long name
        jnz     4f
        push    di
        mov     si, offset eleven
        mov     cx, 11
        repe cmpsb
        pop     di
        je      5f
4:      add     di, 32
        cmp     di, 512
        jb      2b
        inc     eax
        dec     bp
        jnz     1b
none:   stc
3:      ret
5:      movzx   ebx, word ptr es:[di + 26]
        mov     ecx, es:[di + 28]
        clc
        ret

# Puts the name at SI into the eleven characters of a directory entry. Carry: it is too long for that.
short_name:
        push    ds
        pop     es
        mov     di, offset eleven
        mov     cx, 11
        mov     al, ' '
        rep stosb
        mov     di, offset eleven
        mov     bx, offset eleven + 8    # where this part of the name must end
1:      lodsb
        test    al, al
        jz      4f
        cmp     al, '.'
        je      3f
        cmp     al, 'a'
        jb      2f
        cmp     al, 'z'
        ja      2f
        sub     al, 'a' - 'A'
2:      cmp     di, bx
        je      5f
        stosb
        jmp     1b
3:      cmp     bx, offset eleven + 11   # a second dot
        je      5f
        mov     di, offset eleven + 8
        mov     bx, offset eleven + 11
        jmp     1b
5:      stc
4:      ret

# Reads the ECX bytes of the file that begins in cluster EBX to EDI, counted from the start of memory.
read_file:
        mov     [left], ecx
1:      cmp     dword ptr [left], 0
        je      5f
        mov     si, offset broken_chain
        cmp     ebx, 2
        jb      stop_file
        cmp     ebx, [last_cluster]
        ja      stop_file
        lea     eax, [ebx - 2]
        imul    eax, [cluster_sectors]
        add     eax, [data]
        mov     edx, [cluster_sectors]
2:      call    next_cluster            # as many clusters in a row as the buffer and the file hold are read at once
        mov     esi, ebx
        inc     esi
        cmp     ecx, esi
        jne     3f
        mov     esi, edx
        shl     esi, 9
        cmp     esi, [left]
        jae     3f
        mov     esi, edx
        add     esi, [cluster_sectors]
        cmp     esi, BUFFER_SECTORS
        ja      3f
        cmp     ecx, [last_cluster]
        ja      3f
        mov     edx, esi
        mov     ebx, ecx
        jmp     2b
3:      mov     ebx, ecx
        mov     cx, dx
        push    edi
        mov     di, BUFFER_SEGMENT
        call    read
        pop     edi
        mov     si, offset unreadable
        jc      stop_file
        mov     ecx, edx
        shl     ecx, 9
        cmp     ecx, [left]
        jbe     4f
        mov     ecx, [left]
4:      mov     esi, BUFFER
        call    copy
        add     edi, ecx
        sub     [left], ecx
        jmp     1b
5:      ret

# ECX = what the FAT says comes after cluster EBX. Changes SI.
next_cluster:
        mov     cx, bx                  # 32768 entries to a segment
        shr     cx, 15
        shl     cx, 12
        add     cx, FAT_SEGMENT
        mov     fs, cx
        mov     si, bx
        add     si, si
        movzx   ecx, word ptr fs:[si]
        ret

# ---- boot.cfg and the files that it names

read_config:
        mov     si, offset config_name
        mov     [name], si
        call    find
        mov     si, offset missing
        jc      stop_file
        mov     si, offset too_large
        cmp     ecx, CONFIG_LIMIT
        jae     stop_file
        mov     edi, CONFIG
        push    cx
        call    read_file
        pop     cx
        mov     si, CONFIG
        add     cx, si
        mov     [config_end], cx
1:      cmp     si, [config_end]        # every line becomes a string
        je      3f
        lodsb
        cmp     al, '\n'
        je      2f
        cmp     al, '\r'
        jne     1b
2:      mov     byte ptr [si - 1], 0
        jmp     1b
3:      mov     byte ptr [si], 0
        ret

# SI = the value of the key at SI, which ends in "=". Carry: no line of boot.cfg begins with it.
value:  mov     di, CONFIG
1:      cmp     di, [config_end]
        cmc
        jc      5f
        push    si
        push    di
2:      mov     al, [si]
        test    al, al
        jz      4f
        cmp     al, [di]
        jne     3f
        inc     si
        inc     di
        jmp     2b
3:      pop     di
        pop     si
6:      mov     al, [di]                # on to the next line
        inc     di
        test    al, al
        jnz     6b
        jmp     1b
4:      mov     si, di
        add     sp, 4
7:      lodsb
        cmp     al, ' '
        je      7b
        dec     si
        clc
5:      ret

# Loads the file whose name is at SI behind those before it, and adds it to the modules.
load:   mov     [name], si
        call    say
        mov     si, offset line
        call    say
        mov     si, offset too_many
        cmp     word ptr [INFO + 20], MAX_MODULES
        jae     stop_file
        mov     si, [name]
        call    find
        mov     si, offset missing
        jc      stop_file
        mov     si, offset empty
        test    ecx, ecx
        jz      stop_file
        mov     edi, [free]
        mov     si, offset no_room
        mov     eax, [memory_end]
        sub     eax, edi
        jbe     stop_file
        cmp     ecx, eax
        ja      stop_file
        mov     si, [INFO + 20]
        shl     si, 4
        lea     eax, [edi + ecx]
        mov     [si + MODULES], edi     # start, end, string
        mov     [si + MODULES + 4], eax
        movzx   edx, word ptr [name]
        mov     [si + MODULES + 8], edx
        mov     dword ptr [si + MODULES + 12], 0
        inc     word ptr [INFO + 20]
        add     eax, 4095
        and     eax, -4096
        mov     [free], eax
        jmp     read_file

load_modules:
        mov     si, offset modules_key
        call    value
        jc      4f
1:      lodsb
        test    al, al
        jz      4f
        cmp     al, ' '                 # modules are separated by " --- "
        je      1b
        cmp     al, '-'
        je      1b
        lea     bx, [si - 1]
2:      lodsb
        test    al, al
        jz      3f
        cmp     al, ' '
        jne     2b
        mov     byte ptr [si - 1], 0
5:      lodsb                           # the demo's modules have no options; those of others are left out
        test    al, al
        jz      3f
        cmp     al, '-'
        jne     5b
        cmp     [si], al
        jne     5b
        inc     si
3:      dec     si
        push    si
        mov     si, bx
        call    load
        pop     si
        jmp     1b
4:      ret

# ---- The kernel

load_kernel:
        mov     edi, INFO
        mov     ecx, 256
        call    clear
        mov     si, offset kernel_key
        call    value
        jc      1f
        cmp     byte ptr [si], 0
        jne     2f
1:      mov     si, offset no_kernel
        jmp     stop
2:      call    load

        mov     esi, FILES
        mov     edi, BUFFER
        mov     ecx, 8192
        call    copy
        mov     ax, BUFFER_SEGMENT
        mov     es, ax
        mov     si, offset no_elf
        cmp     dword ptr es:[0], 0x464c457f    # 7F "ELF", 32 bits, little-endian, for the 386
        jne     stop_file
        cmp     word ptr es:[4], 0x0101
        jne     stop_file
        cmp     word ptr es:[18], 3
        jne     stop_file

        mov     si, offset no_header
        xor     di, di                  # its multiboot header: magic, flags, and what makes their sum zero
3:      mov     eax, es:[di + 4]
        lea     edx, [eax + 0x1badb002]
        add     edx, es:[di + 8]
        jnz     4f
        cmp     dword ptr es:[di], 0x1badb002
        jne     4f
        test    eax, 0x1fffc            # it requires nothing but modules on pages and the memory's size
        jz      5f
4:      add     di, 4
        cmp     di, 8192 - 12
        jbe     3b
        jmp     stop_file

5:      mov     si, offset bad_segment
        mov     edi, KERNEL
        mov     ecx, KERNEL_LIMIT - KERNEL
        call    clear
        mov     eax, es:[24]
        mov     [entry], eax
        mov     ebx, es:[28]
        mov     bp, es:[44]
6:      cmp     ebx, 8192 - 32
        ja      stop_file
        cmp     dword ptr es:[bx], 1    # PT_LOAD
        jne     7f
        mov     edi, es:[bx + 12]
        mov     ecx, es:[bx + 16]
        mov     eax, es:[bx + 20]
        cmp     edi, KERNEL
        jb      stop_file
        mov     edx, KERNEL_LIMIT
        sub     edx, edi
        jb      stop_file
        cmp     eax, edx
        ja      stop_file
        cmp     ecx, eax
        ja      stop_file
        mov     eax, es:[bx + 4]
        mov     edx, [MODULES + 4]      # its part of the file must be in the file
        sub     edx, FILES
        sub     edx, eax
        jb      stop_file
        cmp     ecx, edx
        ja      stop_file
        push    si
        lea     esi, [eax + FILES]
        call    copy
        pop     si
7:      add     ebx, 32
        dec     bp
        jnz     6b
        ret

start_kernel:
        mov     si, offset line
        call    say
        mov     si, offset options_key
        call    value
        jnc     1f
        mov     si, offset nothing
1:      movzx   esi, si
        mov     [INFO + 16], esi
        mov     dword ptr [INFO], 0x20d         # it has memory, command line, modules, and the loader's name
        int     0x12
        movzx   eax, ax
        mov     [INFO + 4], eax
        mov     eax, [upper_kib]
        mov     [INFO + 8], eax
        mov     dword ptr [INFO + 24], MODULES
        mov     dword ptr [INFO + 64], offset loader_name
        cli
        lgdt    [gdt_register]
        mov     eax, cr0
        or      al, 1
        mov     cr0, eax
        ljmp    16, offset all_32

        .code32
all_32: mov     ax, 8
        mov     ds, ax
        mov     es, ax
        mov     fs, ax
        mov     gs, ax
        mov     ss, ax
        mov     eax, 0x2badb002
        mov     ebx, INFO
        jmp     dword ptr [entry]
        .code16

# Says that something is wrong with the file whose name is in [name]; the rest of the sentence is at SI.
stop_file:
        push    si
        mov     si, [name]
        call    say
        pop     si
        jmp     stop

# ---- Data

        .balign 8
gdt:    .quad   0
        .quad   0x00cf92000000ffff      # all memory as data
        .quad   0x00cf9a000000ffff      # and as code
gdt_register:
        .word   23
        .long   gdt

free:   .long   FILES                   # where the next file goes
memory_end:
        .long   0
upper_kib:
        .long   0
bank:   .long   0                       # first sectors
fat:    .long   0
root:   .long   0
data:   .long   0
cluster_sectors:
        .long   0
last_cluster:
        .long   0
fat_sectors:
        .word   0
root_sectors:
        .word   0
left:   .long   0                       # bytes of a file that are still to be read
entry:  .long   0
name:   .word   0                       # of the file that is being read
config_end:
        .word   0
eleven: .space  11

config_name:
        .asciz  "boot.cfg"
kernel_key:
        .asciz  "kernel="
options_key:
        .asciz  "kernelopt="
modules_key:
        .asciz  "modules="
loader_name:
        .asciz  "Thinstick demo"
hello:  .asciz  "Thinstick demo: loading\r\n"
line:    .asciz  "\r\n"
nothing:
        .byte   0
no_a20: .asciz  "This computer keeps the memory above 1 MB closed (A20).\r\n"
no_tables:
        .asciz  "The partition tables cannot be read.\r\n"
no_extended:
        .asciz  "There is no extended partition, so no boot bank.\r\n"
no_bank:
        .asciz  "The extended partition holds no boot bank (p5).\r\n"
no_bank_read:
        .asciz  "The boot bank's tables cannot be read.\r\n"
no_fat: .asciz  "The boot bank (p5) is not a FAT16 volume.\r\n"
no_kernel:
        .asciz  "boot.cfg names no kernel.\r\n"
missing:
        .asciz  " is not in the boot bank.\r\n"
empty:  .asciz  " is empty.\r\n"
too_large:
        .asciz  " is too large.\r\n"
too_many:
        .asciz  " is one file too many.\r\n"
no_room:
        .asciz  " does not fit into this computer's memory.\r\n"
unreadable:
        .asciz  " cannot be read.\r\n"
broken_chain:
        .asciz  " ends early: its chain of clusters is broken.\r\n"
no_elf: .asciz  " is not an ELF program for x86.\r\n"
no_header:
        .asciz  " has no multiboot header that this loader accepts.\r\n"
bad_segment:
        .asciz  " does not fit between 1 and 2 MB of memory.\r\n"

        .org    loader + 16 * 512 - 4
        .ascii  "THNK"
