"""The drawn graph, clicked in a real browser: modules unfold, chains light up, names are found."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from hmr.report.pictures import page

BROWSER = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), ""
)
MODULES = 100
ROWS = 3
WAIT = 60  # seconds
CLICKS = """
<script>
{
const said = {};
const all = selector => [...document.querySelectorAll(selector)];
const press = target => {
  const at = { bubbles: true, clientX: 5, clientY: 5 };
  target.dispatchEvent(new PointerEvent("pointerdown", at));
  window.dispatchEvent(new PointerEvent("pointerup", at));
};
const inside = () => all(".box").filter(box => {
  const { left, right, top, bottom } = box.getBoundingClientRect();
  return left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
}).length;
said.boxes = all(".box").length; said.folded = all(".row").length; said.seen = inside();
said.height = Math.min(...all(".box .name").map(name => name.getBoundingClientRect().height));
press(all("[data-turn]")[7]); said.unfolded = all(".row").length;
press(all("[data-turn]")[7]); said.foldedAgain = all(".row").length;
document.getElementById("open").click(); said.openAll = all(".row").length;
said.seenOpen = inside();
document.getElementById("shut").click(); said.shutAll = all(".row").length;
press(all("[data-at='50']")[0]);
said.picked = document.querySelector("#side h1").textContent;
said.up = all(".box.up").length; said.down = all(".box.down").length;
document.querySelector("#side .say").click();
said.followed = document.querySelector("#side h1").textContent;
press(document.getElementById("stage")); said.let_go = all(".box.pick").length;
const find = document.getElementById("find");
find.focus(); find.value = "m77 value"; find.dispatchEvent(new Event("input"));
said.hits = all(".hit").length;
window.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter" }));
said.found = document.querySelector("#side h1").textContent;
said.row = document.querySelector(".row.pick .what").textContent;
const out = document.createElement("pre");
out.id = "said"; out.textContent = JSON.stringify(said); document.body.appendChild(out);
}
</script></body>"""


def drawn() -> dict[str, Any]:
    """Each module uses the value of the one before it, and of the one ten before."""
    rows = [("base", "import"), ("value", "other"), ("build", "function")]
    boxes = [
        {
            "name": f"pkg.area{at // 10}.m{at}",
            "path": f"/project/pkg/area{at // 10}/m{at}.py",
            "kind": "module",
            "statements": [
                {"name": name, "line": line + 1, "kind": kind, "text": f"{name} = {line}"}
                for line, (name, kind) in enumerate(rows)
            ],
        }
        for at in range(MODULES)
    ]
    pairs = [(at - step, at) for at in range(MODULES) for step in (10, 40) if at >= step]
    arrows = [
        {"user": [user, 0], "used": [used, 1], "how": "imports", "later": False, "seen": False}
        for used, user in pairs
    ]
    arrows += [
        {"user": [at, 1], "used": [at, 0], "how": "reads", "later": False, "seen": True}
        for at in range(MODULES)
    ]
    return {"boxes": boxes, "arrows": arrows}


@pytest.mark.skipif(not BROWSER, reason="needs Chromium")
def test_a_hundred_modules_fold_and_unfold_at_clicks(tmp_path: Path) -> None:
    """All modules are in sight and can be read; a click unfolds one, picks one, follows a use."""
    file = tmp_path / "graph.html"
    file.write_text(page(drawn(), "100 modules").replace("</body>", CLICKS))
    done = subprocess.run(
        [
            *(BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--window-size=1600,1000"),
            *(f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", file.as_uri()),
        ],
        capture_output=True,
        text=True,
        timeout=WAIT,
    )
    found = re.search(r'<pre id="said">(.*?)</pre>', done.stdout, re.S)
    assert found is not None, done.stderr[-500:]
    said = json.loads(unescape(found[1]))
    assert (said["boxes"], said["folded"], said["seen"]) == (MODULES, 0, MODULES)
    assert said["height"] >= 8  # pixels of the smallest name
    assert (said["unfolded"], said["foldedAgain"]) == (ROWS, 0)
    assert (said["openAll"], said["seenOpen"], said["shutAll"]) == (MODULES * ROWS, MODULES, 0)
    assert said["picked"] == "pkg.area5.m50"
    assert said["up"] == 5  # 40, 30, 20, 10 and 0; 10 is 40 before it, too
    assert said["down"] == 4
    assert said["followed"] == "pkg.area1.m10"
    assert said["let_go"] == 0
    assert said["hits"] == 1
    assert (said["found"], said["row"]) == ("pkg.area7.m77:value", "value")
