A class that goes leaves the list into which a metaclass put it, also where a function gave the base.
tags: cold
--- file shop.py
SETTINGS = []


def with_metaclass(meta, *bases):
    class metaclass(type):
        def __new__(cls, name, this_bases, d):
            return meta(name, bases, d)

    return type.__new__(metaclass, "temporary_class", (), {})


class Meta(type):
    def __new__(cls, name, bases, attrs):
        if not [base for base in bases if isinstance(base, Meta)]:
            return super().__new__(cls, name, bases, attrs)
        attrs["order"] = len(SETTINGS)
        made = super().__new__(cls, name, bases, attrs)
        SETTINGS.append(made)
        return made


class Setting(with_metaclass(Meta, object)):
    name = None


class Port(Setting):
    name = "port"


class Host(Setting):
    name = "host"


class Debug(Setting):
    name = "debug"
--- hold
import shop
--- replace shop.py
- class Host(Setting):
-     name = "host"
+ class Address(Setting):
+     name = "address"
--- expect
assert [each.name for each in shop.SETTINGS] == ["port", "address", "debug"], shop.SETTINGS
assert [each.order for each in shop.SETTINGS] == [0, 1, 2], [each.order for each in shop.SETTINGS]
assert shop.SETTINGS[1] is shop.Address
--- replace shop.py
-     name = "address"
+     name = "addr"
--- expect
assert [each.name for each in shop.SETTINGS] == ["port", "addr", "debug"], shop.SETTINGS
assert [each.order for each in shop.SETTINGS] == [0, 1, 2], [each.order for each in shop.SETTINGS]
--- replace shop.py
- class Port(Setting):
-     name = "port"
-
-
- class Address(Setting):
+ class Address(Setting):
--- expect
assert [each.name for each in shop.SETTINGS] == ["addr", "debug"], shop.SETTINGS
assert [each.order for each in shop.SETTINGS] == [0, 1], [each.order for each in shop.SETTINGS]
--- replace shop.py
- class Address(Setting):
+ class Workers(Setting):
+     name = "workers"
+
+
+ class Address(Setting):
--- expect
assert [each.name for each in shop.SETTINGS] == ["workers", "addr", "debug"], shop.SETTINGS
assert [each.order for each in shop.SETTINGS] == [0, 1, 2], [each.order for each in shop.SETTINGS]
