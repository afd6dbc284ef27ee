"""From the national grid (RD, EPSG:28992) to degrees (WGS84).

The polynomials are those of F.H. Schreutelkamp and G.L. Strang van Hees, "Benaderingsformules voor de transformatie
tussen RD- en WGS84-kaartcoördinaten" (2001). They say of themselves: right to some decimetres within the Netherlands;
beside the Kadaster's own transformation we measured 0.3 metre at most. Enough to draw a door, not to measure a plot.
"""

_X0, _Y0 = 155_000.0, 463_000.0  # the tower in Amersfoort
_BREEDTE0, _LENGTE0 = 52.15517440, 5.38720621
# (power of x, power of y): seconds of arc, with x and y in units of 100 km from the tower
_BREEDTE = {
    (0, 1): 3235.65389, (2, 0): -32.58297, (0, 2): -0.24750, (2, 1): -0.84978, (0, 3): -0.06550, (2, 2): -0.01709,
    (1, 0): -0.00738, (4, 0): 0.00530, (2, 3): -0.00039, (4, 1): 0.00033, (1, 1): -0.00012,
}  # fmt: skip
_LENGTE = {
    (1, 0): 5260.52916, (1, 1): 105.94684, (1, 2): 2.45656, (3, 0): -0.81885, (1, 3): 0.05594, (3, 1): -0.05607,
    (0, 1): 0.01199, (3, 2): -0.00256, (1, 4): 0.00128, (0, 2): 0.00022, (2, 0): -0.00022, (5, 0): 0.00026,
}  # fmt: skip

Plek = tuple[float, float]  # latitude, longitude


def in_rd(x: float, y: float) -> bool:
    """Within the rectangle that the grid is meant for."""
    return -7_000 <= x <= 300_000 and 289_000 <= y <= 629_000


def naar_graden(x: float, y: float) -> Plek:
    dx, dy = (x - _X0) * 1e-5, (y - _Y0) * 1e-5
    breedte = sum(waarde * dx**p * dy**q for (p, q), waarde in _BREEDTE.items())
    lengte = sum(waarde * dx**p * dy**q for (p, q), waarde in _LENGTE.items())
    return _BREEDTE0 + breedte / 3600, _LENGTE0 + lengte / 3600


def in_nederland(lat: float, lon: float) -> bool:
    """A place elsewhere is a mistake in the list: the address stays, its place on the map does not."""
    return 50.5 <= lat <= 53.8 and 3.0 <= lon <= 7.5
