What a module sets up above an import is set up anew before what is imported there runs again, and nothing fails in between.
tags: cold
--- file till.py
import os
os.environ["HMR_STORY_TILL"] = "a"
import shop
NOTE = shop.WAY + "!"
--- file shop.py
import os
WAY = os.environ["HMR_STORY_TILL"] * 2
--- hold
import till, shop
--- edit till.py
import os
os.environ["HMR_STORY_TILL"] = "b"
import shop
NOTE = shop.WAY + "!"
--- expect
assert (shop.WAY, till.NOTE) == ("bb", "bb!")
--- edit till.py
import os
os.environ["HMR_STORY_TILL"] = "c"
import shop
NOTE = shop.WAY + "!"
--- edit shop.py
import os
WAY = os.environ["HMR_STORY_TILL"] * 3
--- expect
assert (shop.WAY, till.NOTE) == ("ccc", "ccc!")
--- report
assert str(report).count("rerun shop:WAY") == 1, str(report)
--- edit till.py
import os
os.environ["HMR_STORY_OTHER"] = "c"
import shop
NOTE = shop.WAY + "!"
--- edit shop.py
import os
WAY = os.environ["HMR_STORY_OTHER"] * 2
--- expect
assert (shop.WAY, till.NOTE) == ("cc", "cc!")
--- report
assert report.ok
