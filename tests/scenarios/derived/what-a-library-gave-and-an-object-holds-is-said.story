What a library gave is made anew when what it was given changes; who holds the old one is said.
--- file shop.py
import email
NAME = "tea"
letter = email.message_from_string(f"Subject: {NAME}")
other = email.message_from_string(f"Subject: {NAME}")
--- file repo.py
import shop
class Repo:
    def __init__(self):
        self.letter = shop.letter
def reader():
    found = shop.other
    return lambda: found["subject"]
read = reader()
--- hold
import repo, shop
held = repo.Repo()
--- replace shop.py
- NAME = "tea"
+ NAME = "cake"
--- expect
assert (held.letter["subject"], shop.letter["subject"], repo.read()) == ("tea", "cake", "cake")
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR114", "shop:letter")], report
