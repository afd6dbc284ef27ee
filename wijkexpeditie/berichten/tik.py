"""What happens at every tick of beat, the ticker thread and `manage.py herinneringen`: the very same functions."""

from collections.abc import Callable
from datetime import datetime

# Each plans what is due around `op` in set-based statements and says how many messages it added.
Planner = Callable[[datetime], int]
PLANNERS: list[Planner] = []
