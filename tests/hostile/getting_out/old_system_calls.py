"""Makes system calls in the 32-bit convention, whose numbers a filter may not know.

machine: x86_64
loses: double last
says: Your code was ended by a signal. Signal 31.
needs: seccomp
"""

import ctypes
import mmap

from hw0_helper import norm, sample


def run(code):
    memory = mmap.mmap(-1, 4096, prot=7, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    memory.write(code)
    return ctypes.CFUNCTYPE(ctypes.c_long)(ctypes.addressof(ctypes.c_char.from_buffer(memory)))()


def double(x):
    run(b"\x53\xb8\x14\x00\x00\x00\xcd\x80\x5b\xc3")  # push rbx; mov eax, 20; int 0x80; pop; ret
    return 2 * x


def last(x):
    run(b"\xb8\x27\x00\x00\x40\x0f\x05\xc3")  # mov eax, 0x40000027 (getpid of x32); syscall; ret
    return x + 1


def key(x):
    return x
