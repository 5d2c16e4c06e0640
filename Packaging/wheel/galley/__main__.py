"""``python -m galley``: the program itself."""

import os
import sys

from ._stream import executable


def main() -> None:
    path = executable()
    os.execv(path, ["galley", *sys.argv[1:]])


if __name__ == "__main__":
    main()
