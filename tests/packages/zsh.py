# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Completion in an interactive zsh on a pseudo-terminal."""
import os
import pty
import select
import subprocess
import time


def said_until(terminal, wanted):
    deadline = time.monotonic() + 30
    said = ""
    while wanted not in said:
        ready, _, _ = select.select([terminal], [], [], max(0, deadline - time.monotonic()))
        assert ready, f"zsh printed {said!r} instead of {wanted!r}"
        said += os.read(terminal, 4096).decode()


def completes(typed, wanted, functions, programs):
    """Waits until zsh, with the given folders of completions and programs, has completed the typed text."""
    terminal, end = pty.openpty()
    environment = {"PATH": f"{programs}:{os.environ['PATH']}", "TERM": "dumb", "PS1": "ready> ", "HOME": "/nonexistent"}
    shell = subprocess.Popen(["zsh", "-f", "-i"], stdin=end, stdout=end, stderr=end, env=environment, start_new_session=True)
    os.close(end)
    try:
        said_until(terminal, "ready> ")
        os.write(terminal, f"fpath+=('{functions}'); autoload -U compinit; compinit -u -D; echo 'set' up\n".encode())
        said_until(terminal, "set up\r\n")
        os.write(terminal, f"{typed}\t".encode())
        said_until(terminal, wanted)
    finally:
        os.close(terminal)
        shell.kill()
        shell.wait(30)
