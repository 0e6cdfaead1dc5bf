# The boot sector's code in the demo image's boot partition: it stands behind the BPB, from byte 3E (hex) on, and
# ends before 55AA at 1FE. It prints one sentence on screen and COM1 and halts, so that a stick made from the demo
# image shows that MBR, partition table and boot sector work.
#
#   as --32 -o boot-sector.o boot-sector.S && objcopy -O binary -j .text boot-sector.o boot-sector.bin
#
# app/demo/boot-code.ts holds the result; its test assembles this file again and compares.

        .code16
        .intel_syntax noprefix
        .equ    HERE, 0x7c00 + 0x3e

        .text
start:
        cli
        xor     ax, ax
        mov     ss, ax
        mov     sp, 0x7c00
        mov     ds, ax
        sti
        cld
        mov     si, HERE + (sentence - start)
screen: lodsb
        test    al, al
        jz      serial
        mov     ah, 0x0e
        mov     bx, 7
        int     0x10
        jmp     screen
serial: xor     dx, dx                  # COM1 comes second: a BIOS may wait long where nobody listens
        mov     ax, 0x00e3              # 9600 8N1
        int     0x14
        mov     si, HERE + (sentence - start)
send:   lodsb
        test    al, al
        jz      halt
        mov     ah, 1
        int     0x14
        jmp     send
halt:   hlt
        jmp     halt

sentence:
        .asciz  "Thinstick demo stick: the boot sectors work. There is no ESXi on it.\r\n"
