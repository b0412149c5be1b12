A base in another module, a constant and a class attribute reach the modules that are alive.
needs: torch
--- file base.py
from torch import nn

SCALE = 2.0

class Base(nn.Module):
    bias = 0.0

    def forward(self, x):
        return self.layer(x) * SCALE + self.bias
--- file net.py
from base import Base
from torch import nn

class Net(Base):
    def __init__(self):
        super().__init__()
        self.layer = nn.Identity()
--- hold
import torch
import base, net
model = net.Net()
one = torch.ones(1)
assert model(one).item() == 2.0
--- replace base.py
- SCALE = 2.0
+ SCALE = 3.0
--- expect
assert model(one).item() == 3.0
--- replace base.py
-     bias = 0.0
+     bias = 0.5
--- expect
assert model(one).item() == 3.5
--- replace base.py
- class Base(nn.Module):
+ class Scaled:
+     def scaled(self, x):
+         return x * SCALE
+ 
+ class Base(Scaled, nn.Module):
...
-         return self.layer(x) * SCALE + self.bias
+         return self.scaled(self.layer(x))
--- expect
assert model(one).item() == 3.0
assert isinstance(model, base.Scaled) and isinstance(model, net.Net)
