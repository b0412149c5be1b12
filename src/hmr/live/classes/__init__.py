"""Classes that live on: members, bases, layout, instances, and what is remembered of them."""
