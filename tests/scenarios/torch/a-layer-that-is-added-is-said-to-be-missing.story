A layer that the new `__init__` makes: a new module has it, and the report counts those without.
needs: torch
--- file net.py
from torch import nn

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(2, 2)

    def forward(self, x):
        return self.first(x)
--- hold
import net
model = net.Net()
--- replace net.py
-         self.first = nn.Linear(2, 2)
+         self.first = nn.Linear(2, 2)
+         self.second = nn.Linear(2, 1)
...
-         return self.first(x)
+         return self.second(self.first(x))
--- expect
import torch
assert net.Net()(torch.ones(1, 2)).shape == (1, 1)
assert model.first.in_features == 2
--- report
assert [item.code for item in report.stale] == ["HMR105"]
assert "second" in report.stale[0].why
