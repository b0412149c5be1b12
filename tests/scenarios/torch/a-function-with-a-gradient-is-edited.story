A function with a gradient of its own, and a hook that a module holds, run their new code.
needs: torch
--- file grads.py
import torch

class Twice(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x * 2

    @staticmethod
    def backward(ctx, grad):
        return grad * 2

def hook(module, args, out):
    return out + 1
--- hold
import torch
import grads
apply = grads.Twice.apply
layer = torch.nn.Identity()
layer.register_forward_hook(grads.hook)
def run():
    x = torch.ones(1, requires_grad=True)
    y = apply(x)
    y.backward()
    return y.item(), x.grad.item()
assert run() == (2.0, 2.0)
--- replace grads.py
-         return x * 2
+         return x * 3
...
-         return grad * 2
+         return grad * 3
...
-     return out + 1
+     return out + 10
--- expect
assert run() == (3.0, 3.0)
assert layer(torch.ones(1)).item() == 11.0
