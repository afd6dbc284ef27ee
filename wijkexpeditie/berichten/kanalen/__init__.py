"""The ways out: one interface, an adapter per carrier."""
