"""Types a line and a tab into a shell on a terminal of its own, and prints what the line became.

usage: complete.py bash|zsh|fish SCRIPT LINE

SCRIPT is the completion script. Ambiguous lines come back as far as they are clear.
"""
import os
import pty
import re
import select
import sys
import time

STARTS = {
    "bash": ["bash", "--norc", "--noprofile", "-i"],
    "zsh": ["zsh", "-f", "-i"],
    "fish": ["fish", "--no-config", "-i"],
}
SETUPS = {
    "bash": "PS1='RE''ADY> '; bind 'set bell-style none'; bind 'set enable-bracketed-paste off';"
            " . {script}",
    "zsh": "PS1='RE''ADY> '; unsetopt zle_bracketed_paste; LISTMAX=9999;"
           " autoload -Uz compinit && compinit -u -D; . {script}",
    "fish": "function fish_prompt; printf 'RE''ADY> '; end; . {script}",
}
ESCAPES = re.compile(rb"\x1b(\[[0-?]*[ -/]*[@-~]|\][^\x07]*\x07|[@-Z\\-_=>()][0B]?)")


def read(terminal, until=None, quiet=0.4, limit=20.0):
    """What the shell writes, until a text appears or, without one, until it is quiet."""
    got, end = b"", time.time() + limit
    while time.time() < end:
        ready, _, _ = select.select([terminal], [], [], quiet)
        if not ready:
            if until is None:
                break
            continue
        try:
            got += os.read(terminal, 65536)
        except OSError:
            break
        if b"\x1b[c" in got or b"\x1b[0c" in got:  # a shell asks what the terminal can do
            os.write(terminal, b"\x1b[?1;2c")
            got = got.replace(b"\x1b[c", b"").replace(b"\x1b[0c", b"")
        if until is not None and until in ESCAPES.sub(b"", got):
            break
    return got


def main():
    shell, script, line = sys.argv[1], os.path.abspath(sys.argv[2]), sys.argv[3]
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(TERM="xterm", HOME=os.getcwd(), COLUMNS="200", LINES="60")
        os.execvp(shell, STARTS[shell])
    read(terminal, quiet=0.5, limit=10)
    os.write(terminal, SETUPS[shell].format(script=script).encode() + b"\r")
    read(terminal, until=b"READY> ")
    os.write(terminal, line.encode() + b"\t")
    # The answer of galley takes a few milliseconds, those of a busy machine seconds.
    read(terminal, quiet=0.8)
    # The line as it now stands becomes the argument of a command that shows it.
    os.write(terminal, b"\x01printf '<%s>' '\x05'\r")
    shown = ESCAPES.sub(b"", read(terminal, until=b">READY> ")).decode("utf-8", "replace")
    found = re.findall(r"<(galley[^<>]*)>", shown.replace("\r", "").replace("\n", ""))
    print(found[-1].rstrip() if found else shown)
    os.kill(child, 9)


main()
