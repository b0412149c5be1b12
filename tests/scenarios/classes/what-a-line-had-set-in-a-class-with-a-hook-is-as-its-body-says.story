A line that had set a class's attribute goes: it is what the body says, also where a base's hook runs.
tags: cold
--- file app.py
class Base:
    kinds = []

    def __init_subclass__(cls, **more):
        super().__init_subclass__(**more)
        cls.seen = sorted(name for name in vars(cls) if not name.startswith("_"))
        Base.kinds.append(cls)


class Tea(Base):
    level = 40
    sizes = [1]
    color = "red"

    def brew(self):
        return "tea"

    def pour(self):
        return "poured"


Tea.level = 43
Tea.sizes = None
Tea.color = "green"
Tea.brew = None
del Tea.pour
--- hold
import app
tea = app.Tea()
--- replace app.py
- Tea.level = 43
- Tea.sizes = None
- Tea.color = "green"
- Tea.brew = None
- del Tea.pour
+ Tea.color = "blue"
--- expect
assert (tea.level, tea.sizes, tea.color) == (40, [1], "blue")
assert (tea.brew(), tea.pour()) == ("tea", "poured")
assert app.Tea.seen == ["brew", "color", "level", "pour", "sizes"]
assert app.Base.kinds == [app.Tea] and type(tea) is app.Tea
