# SPDX-License-Identifier: Apache-2.0
# The demo image's kernel: greets whoever boots a stick made from it, and lists the files that the loader brought, each
# with its size and the CRC-32 of its bytes as they are in memory. What each should be is in the command line
# (kernelopt in boot.cfg), as "name=crc32"; so the machine itself shows whether the stick's files arrived intact.
#
# A multiboot program in an ELF file, like VMware's kernel. It uses no BIOS: its text goes straight into the memory of
# the screen (80 by 25 characters) and to COM1 (9600 8N1).
#
#   as --32 -o greeter.o greeter.S
#   ld -m elf_i386 -Ttext=0x100000 -e 0x100000 --oformat binary -o greeter.bin greeter.o
#
# app/demo/greeter-code.ts holds the result; its test assembles this file again and compares.

        .intel_syntax noprefix
        .equ    MULTIBOOT_HEADER, 0x1badb002
        .equ    MULTIBOOT_LOADER, 0x2badb002
        .equ    SCREEN, 0xb8000
        .equ    ROW, 80 * 2
        .equ    COM1, 0x3f8
        .equ    GREY, 0x07
        .equ    WHITE, 0x0f
        .equ    GREEN, 0x0a
        .equ    RED, 0x0c
        .equ    NAME_WIDTH, 14
        .equ    SIZE_WIDTH, 13

        .text
elf:    .byte   0x7f, 'E', 'L', 'F', 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0
        .word   2, 3                    # a program for the 386
        .long   1, greet, segment - elf, 0, 0
        .word   segment - elf, 32, 1, 0, 0, 0
segment:
        .long   1, 0, elf, elf, end - elf, memory_end - elf, 7, 4096

        .balign 4
        .long   MULTIBOOT_HEADER, 0, -MULTIBOOT_HEADER

greet:  cld
        mov     esp, offset stack_end
        mov     esi, eax
        mov     ebp, ebx                # multiboot information
        call    clear_screen
        call    open_serial
        call    make_table
        cmp     esi, MULTIBOOT_LOADER
        jne     stranger

        mov     byte ptr [colour], WHITE
        mov     esi, offset title
        call    say
        mov     esi, offset build_key
        call    value
        jz      no_build
        mov     esi, offset of_build
        call    say
        mov     esi, eax
        call    say_word
no_build:
        mov     byte ptr [colour], GREY
        mov     esi, offset greeting
        call    say

        mov     ebx, [ebp + 24]         # the modules
        mov     ecx, [ebp + 20]
        mov     [files], ecx
        jecxz   last
next:   push    ecx
        call    show_file
        pop     ecx
        add     ebx, 16
        loop    next
last:   call    say_count
halt:   cli
        hlt
        jmp     halt

stranger:
        mov     esi, offset no_multiboot
        call    say
        jmp     halt

# One line about the module at EBX.
show_file:
        mov     esi, [ebx + 8]
        call    say
        mov     ecx, NAME_WIDTH
        call    pad
        mov     eax, [ebx + 4]
        sub     eax, [ebx]
        mov     ecx, NAME_WIDTH + SIZE_WIDTH
        call    say_number
        mov     esi, offset gap
        call    say
        mov     esi, [ebx]
        mov     ecx, [ebx + 4]
        sub     ecx, esi
        call    crc32
        mov     edi, eax
        call    say_hex
        mov     esi, [ebx + 8]
        call    value
        jz      unknown
        mov     esi, eax
        call    read_hex
        mov     byte ptr [colour], GREEN
        mov     esi, offset intact
        cmp     eax, edi
        je      judged
        inc     dword ptr [damaged]
        mov     byte ptr [colour], RED
        mov     esi, offset damaged_now
        call    say
        call    say_hex
        mov     esi, offset expected
judged: call    say
        mov     byte ptr [colour], GREY
        jmp     end_line
unknown:
        inc     dword ptr [unjudged]
end_line:
        mov     al, '\n'
        jmp     put

# "9 files, all intact."
say_count:
        mov     al, '\n'
        call    put
        mov     byte ptr [colour], RED
        cmp     dword ptr [damaged], 0
        jne     1f
        mov     byte ptr [colour], GREY
        cmp     dword ptr [unjudged], 0
        jne     1f
        mov     byte ptr [colour], GREEN
1:      mov     eax, [files]
        xor     ecx, ecx
        call    say_number
        mov     esi, offset one_file
        cmp     dword ptr [files], 1
        je      2f
        mov     esi, offset many_files
2:      call    say
        mov     eax, [damaged]
        mov     esi, offset are_damaged
        test    eax, eax
        jnz     3f
        mov     eax, [unjudged]
        mov     esi, offset are_unjudged
        test    eax, eax
        jnz     3f
        mov     esi, offset all_intact
        jmp     say
3:      push    esi
        mov     esi, offset comma
        call    say
        xor     ecx, ecx
        call    say_number
        pop     esi
        jmp     say

# ---- Checksums

# The 256 remainders of CRC-32 as in gzip and ZIP (RFC 1952, section 8).
make_table:
        pushad
        xor     ebx, ebx
1:      mov     eax, ebx
        mov     ecx, 8
2:      shr     eax, 1
        jnc     3f
        xor     eax, 0xedb88320
3:      loop    2b
        mov     [table + ebx * 4], eax
        inc     bl
        jnz     1b
        popad
        ret

# EAX = the CRC-32 of ECX bytes from ESI on.
crc32:  mov     eax, -1
        jecxz   2f
1:      movzx   edx, al
        xor     dl, [esi]
        inc     esi
        shr     eax, 8
        xor     eax, [table + edx * 4]
        dec     ecx
        jnz     1b
2:      not     eax
        ret

# ---- The command line: words such as "vmk.gz=1a2b3c4d"

# EAX = what comes after the "=" of the key at ESI; zero flag: no word has that key. Keeps the other registers.
value:  push    ebx
        push    esi
        push    edi
        mov     ebx, esi
        xor     eax, eax
        test    dword ptr [ebp], 4      # was there a command line?
        jz      6f
        mov     edi, [ebp + 16]
1:      cmp     byte ptr [edi], ' '
        jne     2f
        inc     edi
        jmp     1b
2:      mov     esi, ebx
3:      lodsb
        test    al, al
        jz      5f
        cmp     al, [edi]
        jne     4f
        inc     edi
        jmp     3b
4:      cmp     byte ptr [edi], 0       # on to the next word
        je      7f
        cmp     byte ptr [edi], ' '
        je      1b
        inc     edi
        jmp     4b
5:      cmp     byte ptr [edi], '='
        jne     4b
        lea     eax, [edi + 1]
        jmp     6f
7:      xor     eax, eax
6:      pop     edi
        pop     esi
        pop     ebx
        test    eax, eax
        ret

# EAX = the number in hexadecimal digits at ESI.
read_hex:
        xor     eax, eax
1:      movzx   edx, byte ptr [esi]
        inc     esi
        sub     dl, '0'
        cmp     dl, 9
        jbe     2f
        or      dl, 0x20
        sub     dl, 'a' - '0' - 10
        cmp     dl, 10
        jb      3f
        cmp     dl, 15
        ja      3f
2:      shl     eax, 4
        or      eax, edx
        jmp     1b
3:      ret

# ---- Text; these change no register unless they say so

# The string at ESI.
say:    pushad
1:      lodsb
        test    al, al
        jz      2f
        call    put
        jmp     1b
2:      popad
        ret

# The string at ESI up to its first blank.
say_word:
        pushad
1:      lodsb
        cmp     al, ' '
        jbe     2f
        call    put
        jmp     1b
2:      popad
        ret

# EAX in eight digits.
say_hex:
        pushad
        mov     ecx, 8
        mov     edx, eax
1:      rol     edx, 4
        mov     al, dl
        and     al, 15
        add     al, '0'
        cmp     al, '9'
        jbe     2f
        add     al, 'a' - '0' - 10
2:      call    put
        loop    1b
        popad
        ret

# EAX in digits with commas, which end at column ECX.
say_number:
        pushad
        mov     edi, offset digits_end
        mov     ebx, 10
        mov     esi, 3                  # digits until the next comma
1:      xor     edx, edx
        div     ebx
        add     dl, '0'
        dec     edi
        mov     [edi], dl
        test    eax, eax
        jz      2f
        dec     esi
        jnz     1b
        dec     edi
        mov     byte ptr [edi], ','
        mov     esi, 3
        jmp     1b
2:      add     ecx, edi
        sub     ecx, offset digits_end
        mov     esi, edi
        call    pad
        call    say
        popad
        ret

# Blanks up to column ECX, at least none.
pad:    pushad
1:      cmp     [column], ecx
        jge     2f
        mov     al, ' '
        call    put
        jmp     1b
2:      popad
        ret

# The character AL, to the screen and to COM1.
put:    pushad
        cmp     al, '\n'
        jne     1f
        mov     al, '\r'
        call    send
        mov     al, '\n'
        call    send
        xor     ecx, ecx
        mov     [column], ecx
        add     dword ptr [line], ROW
        cmp     dword ptr [line], SCREEN + 25 * ROW
        jb      2f
        call    scroll
        jmp     2f
1:      call    send
        mov     edi, [column]
        inc     dword ptr [column]
        cmp     edi, 80
        jae     2f                      # what does not fit is only sent
        shl     edi, 1
        add     edi, [line]
        mov     ah, [colour]
        mov     [edi], ax
2:      popad
        ret

scroll: sub     dword ptr [line], ROW
        mov     esi, SCREEN + ROW
        mov     edi, SCREEN
        mov     ecx, 24 * ROW / 4
        rep movsd
        mov     ecx, ROW / 4
        jmp     blank

clear_screen:
        mov     edi, SCREEN
        mov     ecx, 25 * ROW / 4
        call    blank
        mov     edx, 0x3d4              # no cursor
        mov     ax, 0x200a
        out     dx, ax
        ret

# ECX times two blanks from EDI on.
blank:  mov     eax, 0x07200720
        rep stosd
        ret

# Nothing is sent where there is no COM1: its scratch register keeps nothing.
open_serial:
        mov     edx, COM1 + 7
        mov     al, 0x5a
        out     dx, al
        in      al, dx
        cmp     al, 0x5a
        jne     1f
        mov     byte ptr [heard], 1
        mov     edx, COM1 + 3
        mov     al, 0x83                # 8N1; the next two set the speed
        out     dx, al
        mov     edx, COM1
        mov     al, 12                  # 115200 / 9600
        out     dx, al
        inc     edx
        mov     al, 0
        out     dx, al
        mov     edx, COM1 + 3
        mov     al, 0x03
        out     dx, al
        inc     edx
        out     dx, al                  # ready
1:      ret

# AL to COM1, which is given up if it does not take a character for about a second.
send:   cmp     byte ptr [heard], 0
        je      2f
        mov     ah, al
        mov     ecx, 1000000
        mov     edx, COM1 + 5
1:      in      al, dx
        test    al, 0x20
        loopz   1b
        mov     [heard], al
        and     byte ptr [heard], 0x20
        jz      2f
        mov     al, ah
        mov     edx, COM1
        out     dx, al
2:      ret

# ---- Data

column: .long   0
line:   .long   SCREEN
files:  .long   0
damaged:
        .long   0
unjudged:
        .long   0
colour: .byte   GREY
heard:  .byte   0

build_key:
        .asciz  "build"
title:  .asciz  "Thinstick demo"
of_build:
        .asciz  ", build "
greeting:
        .ascii  "\n\nThis stick holds no ESXi; it shows that sticks made here boot.\n\n"
        .asciz  "File                  Bytes  CRC-32\n"
gap:    .asciz  "  "
intact: .asciz  "  intact"
damaged_now:
        .asciz  "  damaged: "
expected:
        .asciz  " was expected"
one_file:
        .asciz  " file"
many_files:
        .asciz  " files"
comma:  .asciz  ", "
all_intact:
        .asciz  ", all intact.\n"
are_damaged:
        .asciz  " damaged.\n"
are_unjudged:
        .asciz  " with nothing to compare with.\n"
no_multiboot:
        .asciz  "The demo's greeting needs a multiboot loader.\n"

        .balign 4
end:
        # Memory that is not in the file.
        .equ    digits_end, end + 16
        .equ    table, digits_end
        .equ    stack_end, table + 1024 + 4096
        .equ    memory_end, stack_end
