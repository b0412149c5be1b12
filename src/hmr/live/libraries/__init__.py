"""What statements have registered with libraries, and the packs that undo it."""
