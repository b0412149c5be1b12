A layer that comes joins the networks that are being trained, by `__hmr_update__`: what they have learnt stays.
needs: torch
--- file net.py
import torch
from torch import nn

class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(1))
        self.register_buffer("seen", torch.zeros(1))

    def forward(self, x):
        self.seen += 1
        return x * self.weight

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.block = Block()

    def forward(self, x):
        return self.block(x)

def train(net, optimizer, goal):
    while True:
        optimizer.zero_grad()
        loss = ((net(torch.ones(1)) - goal) ** 2).sum()
        loss.backward()
        optimizer.step()
        yield loss.item()
--- hold
import torch
import net
model = net.Net()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.5)
training = net.train(model, optimizer, 3.0)
before = [next(training) for _ in range(5)]
weight, block = model.block.weight, model.block
learnt = weight.item()
momentum = optimizer.state[weight]["momentum_buffer"]
assert before[-1] < before[0] and learnt != 1.0
--- replace net.py
-         self.block = Block()
- 
-     def forward(self, x):
-         return self.block(x)
+         self.block = Block()
+         self.shift = nn.Linear(1, 1)
+ 
+     def __hmr_update__(self, old):
+         if "shift" not in self._modules:
+             self.shift = nn.Linear(1, 1)
+             with torch.no_grad():
+                 self.shift.weight.fill_(1.0)
+                 self.shift.bias.fill_(0.0)
+ 
+     def forward(self, x):
+         return self.shift(self.block(x))
--- expect
assert model.block is block and block.weight is weight
assert weight.item() == learnt and block.seen.item() == 5
assert sorted(model.state_dict()) == ["block.seen", "block.weight", "shift.bias", "shift.weight"]
assert optimizer.state[weight]["momentum_buffer"] is momentum
assert model(torch.ones(1)).item() == learnt
optimizer.add_param_group({"params": model.shift.parameters()})
after = [next(training) for _ in range(3)]
assert block.seen.item() == 9 and weight.item() != learnt
assert model.shift.bias.item() != 0.0
assert torch.nn.Sequential(model)(torch.ones(1)).shape == (1,)
--- report
assert report.ok
assert not report.stale
--- replace net.py
-         self.seen += 1
-         return x * self.weight
+         self.seen += 10
+         return x * self.weight.abs()
--- expect
count = block.seen.item()
next(training)
assert block.seen.item() == count + 10 and block.weight is weight
assert [name for name, _ in model.named_modules()] == ["", "block", "shift"]
