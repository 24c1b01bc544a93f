"""The production server with its background worker and timekeeper, as one process group."""

import os
import signal
import subprocess
import sys
import time

from django.core.management.base import BaseCommand

from core import site_address

SECONDS_TO_STOP = 20


class Command(BaseCommand):
    help = "Serve the site on HOST:PORT with granian, a job worker and the timekeeper."

    def add_arguments(self, parser):
        parser.add_argument("--host", default=os.environ.get("HOST", "127.0.0.1"))
        parser.add_argument("--port", default=os.environ.get("PORT", "8000"))
        parser.add_argument("--workers", default="2")

    def handle(self, *args, host, port, workers, **options):
        if not str(port).isdigit() or not 1 <= int(port) <= 65535:
            self.stderr.write(f"PORT must be a number from 1 to 65535, not {port!r}.")
            sys.exit(2)
        site_address.keep_in_step()
        manage = [sys.executable, "manage.py"]
        web = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", host]
        web += [
            "--port",
            str(port),
            "--workers",
            workers,
            "--no-ws",
            "campaign_site.wsgi:application",
        ]
        commands = [web, [*manage, "db_worker"], [*manage, "run_due", "--every", "60"]]
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
        processes = [subprocess.Popen(command) for command in commands]  # noqa: S603
        self.stdout.write(f"\nThe site is at http://{host}:{port}/st/ and its admin at /admin/\n")
        try:
            # The site is down when any part is: stop the rest, so that a supervisor restarts all.
            while all(process.poll() is None for process in processes):
                time.sleep(1)
        except KeyboardInterrupt:
            return
        finally:
            stop(processes)
        self.stderr.write("A part of the site ended by itself: see above.")
        sys.exit(1)


def stop(processes):
    """Ask every process to end, and end those that have not after some seconds."""
    for process in processes:
        process.terminate()
    for process in processes:
        try:
            process.wait(timeout=SECONDS_TO_STOP)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
