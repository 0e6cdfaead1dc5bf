# SPDX-License-Identifier: Apache-2.0
# The master boot record's code in the demo image: at most 440 bytes, then disk id and partition table.
#
# The BIOS loads it to 0000:7C00 with the boot drive in DL. It moves itself to 0000:0600, finds the one active
# entry, reads that partition's first sector to 0000:7C00 (by LBA, else by the entry's CHS address), checks 55AA
# and jumps there with DL = drive and DS:SI = DS:BP -> the entry. What goes wrong is said on screen and COM1.
#
#   as --32 -o mbr.o mbr.S && ld -m elf_i386 -Ttext=0x600 -e 0x600 --oformat binary -o mbr.bin mbr.o
#
# app/demo/boot-code.ts holds the result; its test assembles this file again and compares.

        .code16
        .intel_syntax noprefix
        .equ    HERE, 0x600
        .equ    LOADED, 0x7c00
        .equ    TABLE, HERE + 0x1be

        .text
start:
        cli
        xor     ax, ax
        mov     ss, ax
        mov     sp, LOADED
        mov     ds, ax
        mov     es, ax
        sti
        cld
        mov     si, sp
        mov     di, HERE
        mov     cx, 256
        rep movsw
        ljmp    0, HERE + (moved - start)

moved:  mov     si, TABLE
        xor     bp, bp                  # the active entry, once found
        mov     cx, 4
scan:   cmp     byte ptr [si], 0x80
        jne     next
        test    bp, bp
        jnz     several
        mov     bp, si
next:   add     si, 16
        loop    scan
        test    bp, bp
        jz      none

        push    dx
        mov     ah, 0x41                # are there LBA reads?
        mov     bx, 0x55aa
        int     0x13
        pop     dx
        jc      by_chs
        cmp     bx, 0xaa55
        jne     by_chs
        test    cl, 1
        jz      by_chs

        push    dx
        xor     ax, ax
        push    ax                      # the disk address packet, from its end: LBA as 64 bits,
        push    ax
        push    word ptr [bp + 10]
        push    word ptr [bp + 8]
        push    ax                      # segment and offset of the target,
        push    LOADED
        push    1                       # one sector,
        push    16                      # and the size of this packet
        mov     si, sp
        mov     ah, 0x42
        int     0x13
        lahf
        add     sp, 16
        sahf
        pop     dx
        jnc     loaded

by_chs: push    dx
        mov     dh, [bp + 1]
        mov     cx, [bp + 2]
        mov     bx, LOADED
        mov     ax, 0x0201
        int     0x13
        pop     dx
        jc      unread

loaded: cmp     word ptr [LOADED + 510], 0xaa55
        jne     unsigned
        mov     si, bp
        ljmp    0, LOADED

none:   mov     si, HERE + (no_entry - start)
        jmp     say
several:
        mov     si, HERE + (two_entries - start)
        jmp     say
unread: mov     si, HERE + (no_read - start)
        jmp     say
unsigned:
        mov     si, HERE + (no_signature - start)

say:    push    si
screen: lodsb
        test    al, al
        jz      serial
        mov     ah, 0x0e
        mov     bx, 7
        int     0x10
        jmp     screen
serial: pop     si                      # COM1 comes second: a BIOS may wait long where nobody listens
        xor     dx, dx
        mov     ax, 0x00e3              # 9600 8N1
        int     0x14
send:   lodsb
        test    al, al
        jz      halt
        mov     ah, 1
        int     0x14
        jmp     send
halt:   hlt
        jmp     halt

no_entry:
        .asciz  "Nothing to boot: no partition is marked active.\r\n"
two_entries:
        .asciz  "Nothing to boot: several partitions are marked active.\r\n"
no_read:
        .asciz  "The boot partition cannot be read.\r\n"
no_signature:
        .asciz  "The boot partition has no boot sector.\r\n"
