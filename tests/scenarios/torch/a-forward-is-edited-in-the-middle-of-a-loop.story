A module's forward is edited while a training loop goes on: weights, optimizer and hooks stay.
needs: torch
--- file net.py
import torch
from torch import nn

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(2, 1, bias=False)

    def forward(self, x):
        return self.layer(x)

def loop(net, optimizer, rounds):
    for _ in range(rounds):
        optimizer.zero_grad()
        out = net(torch.ones(1, 2))
        out.sum().backward()
        optimizer.step()
        yield out.item()
--- hold
import torch
import net
Net, model = net.Net, net.Net()
with torch.no_grad():
    model.layer.weight.fill_(1.0)
optimizer = torch.optim.SGD(model.parameters(), lr=0.0)
seen = []
model.register_forward_hook(lambda *_: seen.append(1))
outer = torch.nn.Sequential(model)
training = net.loop(outer, optimizer, 10)
assert next(training) == 2.0
weight = model.layer.weight
--- replace net.py
-         return self.layer(x)
+         return self.layer(x) * 10
--- expect
assert next(training) == 20.0
assert model.layer.weight is weight and seen == [1, 1]
assert isinstance(model, net.Net) and net.Net is Net
--- replace net.py
-         return self.layer(x) * 10
+         return self.scaled(self.layer(x))
+ 
+     def scaled(self, x):
+         return x * 100
--- expect
assert next(training) == 200.0
assert list(model.state_dict()) == ["layer.weight"]
--- replace net.py
-         return self.scaled(self.layer(x))
- 
-     def scaled(self, x):
-         return x * 100
+         return self.layer(x)
--- expect
assert next(training) == 2.0
assert not hasattr(model, "scaled")
