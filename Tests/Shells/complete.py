"""Types lines, each with a tab, into a shell on a terminal of its own; prints what they became.

usage: complete.py bash|zsh|fish SCRIPT LINE...

SCRIPT is the completion script. The shell is started once; a line of output answers each LINE.
Ambiguous lines come back as far as they are clear.
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
PROMPT = re.compile(rb"READY> ")
# Zsh and fish mark an output without a line break, so that something stands before the prompt.
ANSWER = re.compile(rb"<(galley[^<>]*)>[^<>]*READY> ")


def read(terminal, until=None, quiet=0.4, limit=20.0):
    """What the shell writes, until a pattern matches or, without one, until it is quiet."""
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
        if until is not None and until.search(ESCAPES.sub(b"", got)):
            break
    return ESCAPES.sub(b"", got)


def completed(terminal, line):
    """What a line becomes: the shell reads the keys behind the tab once it has completed the line.

    The line as it then stands is made the argument of a command that shows it."""
    os.write(terminal, line.encode() + b"\t\x01printf '<%s>' '\x05'\r")
    shown = read(terminal, until=ANSWER).replace(b"\r", b"").replace(b"\n", b"")
    found = ANSWER.search(shown)
    return (found.group(1) if found else shown).decode("utf-8", "replace").rstrip()


def main():
    shell, script, lines = sys.argv[1], os.path.abspath(sys.argv[2]), sys.argv[3:]
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(TERM="xterm", HOME=os.getcwd(), COLUMNS="200", LINES="60")
        os.execvp(shell, STARTS[shell])
    read(terminal, quiet=0.5, limit=10)
    os.write(terminal, SETUPS[shell].format(script=script).encode() + b"\r")
    read(terminal, until=PROMPT)
    for line in lines:
        print(completed(terminal, line))
    os.kill(child, 9)


main()
