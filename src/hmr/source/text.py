"""Bytes of a file to text, by Python's own rules: BOM, coding cookie, universal newlines."""

from __future__ import annotations

import ast
import io
import tokenize
from codecs import BOM_UTF8


def _encoding(data: bytes) -> str:
    """Give the encoding that a file declares."""
    second = data.find(b"\n", data.find(b"\n") + 1)
    if b"coding" not in data[: second if second >= 0 else None] and not data.startswith(BOM_UTF8):
        return "utf-8"
    return tokenize.detect_encoding(io.BytesIO(data).readline)[0]


def decode(data: bytes, path: str) -> str:
    """Give the text that the interpreter would compile.

    Parameters:
        data: the file's content.
        path: its name, for the error.

    Raises:
        SyntaxError: when the bytes don't fit the declared encoding, the cookie names none that is
            known, or there is a NUL byte; with the path, and the line where it can be told.
    """
    try:
        text = data.decode(_encoding(data))
    except SyntaxError as error:
        raise SyntaxError(str(error.msg), (path, 1, None, None)) from None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        rule = f"not valid {error.encoding} at byte {error.start} (0x{data[error.start]:02x})"
        raise SyntaxError(rule, (path, line, None, None)) from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise SyntaxError("source code cannot contain null bytes", (path, line, None, None))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def show(text: str, error: SyntaxError) -> None:
    """Have an error show the line that was refused: the interpreter reads it from the file.

    That may say something else by now, or never have said it.

    Parameters:
        text: what was parsed or compiled, as `decode` gives it.
        error: what it was refused with.
    """
    rows = text.split("\n")
    if error.lineno is not None and 0 < error.lineno <= len(rows):
        error.text = f"{rows[error.lineno - 1]}\n"


def piece(rows: list[str], node: ast.stmt) -> str:
    """Cut one of several statements that share a line (``a = 1; b = 2``) out of their lines."""
    cut = [row.encode() for row in rows]
    cut[-1] = cut[-1][: node.end_col_offset]
    cut[0] = cut[0][node.col_offset :]
    return b"\n".join(cut).decode()
