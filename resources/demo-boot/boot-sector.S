# SPDX-License-Identifier: Apache-2.0
# The boot sector's code in the demo image's boot partition: it stands behind the BPB, from byte 3E (hex) on, up to
# 55AA at 1FE. It reads the loader (loader.S) from the sectors that follow, up to the FAT, and starts it. The loader
# uses what is here for reading and for saying things.
#
#   as --32 -o boot-sector.o boot-sector.S && as --32 -o loader.o loader.S
#   ld -m elf_i386 -Ttext=0x7c3e -e 0x7c3e --oformat binary -o boot.bin boot-sector.o loader.o
#
# app/demo/boot-code.ts holds the result; its test assembles these files again and compares.

        .code16
        .intel_syntax noprefix
        .globl  read, say, stop
        .equ    HIDDEN_SECTORS, 0x7c1c  # BPB_HiddSec: where this partition begins
        .equ    LOADER_SECTORS, 16
        .equ    LOADED, 0x7e00
        .equ    LOADER_END, LOADED + LOADER_SECTORS * 512

        .text
start:
        cli
        xor     ax, ax
        mov     ss, ax
        mov     sp, 0x7c00
        mov     ds, ax
        mov     es, ax
        sti
        cld
        mov     [drive], dl
        xor     dx, dx
        mov     ax, 0x00e3              # COM1: 9600 8N1
        int     0x14

        mov     ah, 0x41                # are there LBA reads?
        mov     bx, 0x55aa
        mov     dl, [drive]
        int     0x13
        jc      geometry
        cmp     bx, 0xaa55
        jne     geometry
        and     cl, 1
        mov     [has_lba], cl
        jnz     load

geometry:                               # no: CHS reads need the BIOS's idea of heads and sectors
        mov     ah, 8
        mov     dl, [drive]
        xor     di, di
        int     0x13
        jc      unread
        and     cx, 63
        jz      unread
        mov     [track], cx
        movzx   dx, dh
        inc     dx
        mov     [heads], dx

load:   mov     eax, [HIDDEN_SECTORS]
        inc     eax
        mov     cx, LOADER_SECTORS
        mov     di, LOADED >> 4
        call    read
        jc      unread
        mov     si, offset no_loader
        cmp     dword ptr [LOADER_END - 4], 0x4b4e4854  # its last bytes, "THNK", came with it
        jne     stop
        jmp     LOADED

unread: mov     si, offset no_read

# Says the sentence at SI and waits to be switched off.
stop:   call    say
halt:   hlt
        jmp     halt

# Says the text at SI, which ends in a zero byte, on screen and COM1; changes no register.
say:    pusha
        push    si
screen: lodsb
        test    al, al
        jz      serial
        mov     ah, 0x0e
        mov     bx, 7
        int     0x10
        jmp     screen
serial: pop     si                      # COM1 comes second: a BIOS may wait long where nobody listens,
send:   lodsb
        test    al, al
        jz      said
        test    byte ptr [deaf], 0x80   # and is then left in peace
        jnz     said
        mov     ah, 1
        xor     dx, dx
        int     0x14
        mov     [deaf], ah
        jmp     send
said:   popa
        ret

# Reads CX sectors from LBA EAX on to DI:0000, at most 64 and not across 64 KiB. Carry: they cannot be read. Changes no
# register.
read:   pushad
        push    es
        cmp     byte ptr [has_lba], 0
        je      sector
        mov     [packet_target], di
        mov     [packet_lba], eax
        mov     bp, 3                   # tries
again:  mov     [packet_count], cx
        mov     si, offset packet
        mov     dl, [drive]
        mov     ah, 0x42
        int     0x13
        jnc     done
        mov     ah, 0
        mov     dl, [drive]
        int     0x13
        dec     bp
        jnz     again
failed: stc
done:   pop     es
        popad
        ret

sector: push    cx                      # by CHS, one sector at a time
        push    eax
        mov     es, di
        xor     edx, edx
        movzx   ebx, word ptr [track]
        div     ebx
        lea     cx, [edx + 1]           # sectors count from 1
        xor     edx, edx
        mov     bx, [heads]
        div     ebx                     # EAX = cylinder, DL = head
        cmp     eax, 1024
        cmc
        jc      next
        mov     dh, dl
        mov     dl, [drive]
        mov     ch, al
        shl     ah, 6
        or      cl, ah
        mov     bp, 3
retry:  mov     ax, 0x0201
        xor     bx, bx
        int     0x13
        jnc     next
        mov     ah, 0
        int     0x13
        dec     bp
        jnz     retry
        stc
next:   pop     eax
        pop     cx
        jc      done
        inc     eax
        add     di, 512 >> 4
        loop    sector
        clc
        jmp     done

packet: .byte   16, 0                   # the disk address packet: its size,
packet_count:
        .word   0                       # sectors,
        .word   0                       # offset and segment of the target,
packet_target:
        .word   0
packet_lba:
        .long   0, 0                    # and the first sector
track:  .word   0
heads:  .word   0
drive:  .byte   0
has_lba:
        .byte   0
deaf:   .byte   0

no_read:
        .asciz  "The demo's loader cannot be read.\r\n"
no_loader:
        .asciz  "The demo's loader is not on this stick.\r\n"

        .org    start + 0x1fe - 0x3e
        .word   0xaa55
