# Multiboot entry: the header that the loader looks for, a stack, and on into C.
        .set    MAGIC, 0x1BADB002
        .set    FLAGS, 0x3
        .section .multiboot, "a"
        .align  4
        .long   MAGIC
        .long   FLAGS
        .long   -(MAGIC + FLAGS)

        .section .text
        .global _start
_start: mov     $stack_top, %esp
        push    %ebx
        push    %eax
        call    kernel
halt:   hlt
        jmp     halt

        .section .bss
        .align  16
        .skip   16384
stack_top:
