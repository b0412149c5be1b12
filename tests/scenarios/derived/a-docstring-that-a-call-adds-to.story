A module's docstring that a function adds to at import is added to once, also when the call runs again.
tags: cold
--- file codes.py
"""The codes."""

_codes = {200: "ok"}

def _init():
    def doc(code):
        return f"* {code}: {_codes[code]}"

    global __doc__
    __doc__ = __doc__ + "\n" + "\n".join(doc(code) for code in sorted(_codes))

_init()
--- hold
import codes
--- replace codes.py
- _codes = {200: "ok"}
+ _codes = {200: "fine"}
--- expect
assert codes.__doc__ == "The codes.\n* 200: fine"
--- replace codes.py
-         return f"* {code}: {_codes[code]}"
+         return f"- {code}: {_codes[code]}"
--- expect
assert codes.__doc__ == "The codes.\n- 200: fine"
