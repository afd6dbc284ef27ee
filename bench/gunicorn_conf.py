"""The product's gunicorn, with two workers also without Redis, and without a ticker that would run meanwhile."""

from typing import Any

from wijkexpeditie.gunicorn_conf import bind, graceful_timeout, threads, timeout, worker_tmp_dir

__all__ = ["bind", "graceful_timeout", "post_worker_init", "threads", "timeout", "worker_tmp_dir", "workers"]
workers = 2
accesslog = None
loglevel = "warning"


def post_worker_init(worker: Any) -> None:
    """No ticker."""
