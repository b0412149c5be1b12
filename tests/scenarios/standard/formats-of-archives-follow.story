A format of archives goes with the call that registered it.
--- file shop.py
import shutil

ENDING = "tea"

def pack(name, folder, **options):
    return f"{name}.{ENDING}"

def parcel(name, folder, **options):
    return f"{name}.parcel"

shutil.register_archive_format("hmr-tea", pack, [], "tea")
--- hold
import shutil
import shop
def formats():
    return [each for each in shutil.get_archive_formats() if each[0].startswith("hmr-")]
for name, _ in formats():  # those of an earlier telling remain
    shutil.unregister_archive_format(name) if name != "hmr-tea" else None
--- replace shop.py
- shutil.register_archive_format("hmr-tea", pack, [], "tea")
+ shutil.register_archive_format("hmr-tea", parcel, [], "parcels")
--- expect
assert shutil.make_archive("shop", "hmr-tea").endswith("shop.parcel")
assert formats() == [("hmr-tea", "parcels")]
--- report
assert report.ok and not report.stale
--- replace shop.py
- shutil.register_archive_format("hmr-tea", parcel, [], "parcels")
+ shutil.register_archive_format("hmr-parcel", parcel, [], "parcels")
--- expect
assert formats() == [("hmr-parcel", "parcels")]
--- report
assert report.ok and not report.stale
--- replace shop.py
- shutil.register_archive_format("hmr-parcel", parcel, [], "parcels")
+ 
--- expect
assert formats() == []
--- report
assert report.ok and not report.stale
--- replace shop.py
-     return f"{name}.{ENDING}"
+     return f"{name}.{ENDING}.gz"
...
- ENDING = "tea"
+ ENDING = "leaves"
...
- 
- def parcel(name, folder, **options):
+ shutil.register_archive_format("hmr-tea", pack, [], "tea")
+ 
+ def parcel(name, folder, **options):
--- expect
assert shutil.make_archive("shop", "hmr-tea").endswith("shop.leaves.gz")
assert formats() == [("hmr-tea", "tea")]
--- report
assert report.ok and not report.stale
