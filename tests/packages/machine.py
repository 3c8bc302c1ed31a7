# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A chroot to install into, and functions that run the programs there, independent of the package format."""
import contextlib
import json
import os
import re
import socket
import subprocess
import time
import urllib.error
import urllib.request

# Files of the package manager and temporary files.
PASSING = re.compile(r"/(proc|sys|dev|tmp|run|packages|var/log|var/cache|var/lib/dpkg|var/lib/apt|var/lib/rpm)(/|$)|/etc/.*-$")
READING = {"device_id": "phone-001", "latitude": 52.52, "longitude": 13.405}
ENVIRONMENT = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
UNIT = "usr/lib/systemd/system/loom-ingestd.service"


def unit_of(chroot):
    """Returns the entries of the service's unit."""
    return dict(re.findall(r"^(\w+)=(.*)$", (chroot.root / UNIT).read_text(), re.MULTILINE))


def wait_until(fits, what):
    deadline = time.monotonic() + 30
    while not (found := fits()):
        assert time.monotonic() < deadline, f"not within 30 s: {what()}"
        time.sleep(0.05)
    return found


class Chroot:
    """A chroot with an overlay, so that the original is not changed."""

    def __init__(self, lower, folder):
        subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
        self.root = folder / "root"
        for name in ("root", "space"):
            (folder / name).mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "tmpfs", folder / "space"], check=True)
        for name in ("upper", "work"):
            (folder / "space" / name).mkdir()
        layers = f"lowerdir={lower},upperdir={folder}/space/upper,workdir={folder}/space/work"
        subprocess.run(["mount", "-t", "overlay", "-o", layers, "overlay", self.root], check=True)
        subprocess.run(["mount", "-t", "proc", "proc", self.root / "proc"], check=True)
        subprocess.run(["mount", "--rbind", "/dev", self.root / "dev"], check=True)
        (self.root / "packages").mkdir()
        subprocess.run(["mount", "--bind", os.environ["LOOM_PACKAGES"], self.root / "packages"], check=True)

    def run(self, *command):
        done = subprocess.run(
            ["chroot", self.root, *command], env=ENVIRONMENT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True,
        )
        assert done.returncode == 0, f"{command}: {done.stdout}"
        return done.stdout

    def read_only(self):
        """Mounts the chroot read-only at another path."""
        view = self.root.parent / "view"
        view.mkdir()
        subprocess.run(["mount", "--bind", self.root, view], check=True)
        subprocess.run(["mount", "-o", "remount,bind,ro", view], check=True)
        subprocess.run(["mount", "-t", "proc", "proc", view / "proc"], check=True)
        return view

    def files(self):
        """Every permanent path with mode, owner and group; for files also size and time. For accounts the content."""
        found = {}
        for folder, folders, names in os.walk(self.root):
            shown = folder.removeprefix(str(self.root)) or "/"
            folders[:] = [name for name in folders if not PASSING.search(os.path.join(shown, name))]
            for name in folders + names:
                path = os.path.join(folder, name)
                if PASSING.search(os.path.join(shown, name)):
                    continue
                about = os.lstat(path)
                is_file = os.path.isfile(path) and not os.path.islink(path)
                when = (about.st_size, about.st_mtime_ns) if is_file else ()
                found[os.path.join(shown, name)] = (about.st_mode, about.st_uid, about.st_gid, *when)
        for account in ("passwd", "group", "shadow", "gshadow"):
            found[f"/etc/{account}"] = (self.root / "etc" / account).read_text()
        return found


@contextlib.contextmanager
def display_of(chroot):
    """Starts an X server whose socket is visible in the chroot."""
    reading, writing = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-ac", "-screen", "0", "1280x800x24"], pass_fds=[writing],
                              stderr=subprocess.DEVNULL)
    os.close(writing)
    number = os.read(reading, 16).decode().strip()
    (chroot.root / "tmp/.X11-unix").mkdir()
    subprocess.run(["mount", "--bind", "/tmp/.X11-unix", chroot.root / "tmp/.X11-unix"], check=True)
    yield f":{number}"
    server.terminate()
    server.wait(30)


@contextlib.contextmanager
def service_of(chroot, command, account="root", group="root", variables=None, root=None):
    """Runs the service in the chroot: waits until it reports readiness, and afterwards for a normal end."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(str(chroot.root / "tmp/notify"))
        os.chmod(chroot.root / "tmp/notify", 0o777)
        manager.settimeout(30)
        process = subprocess.Popen(
            ["chroot", f"--userspec={account}:{group}", root or chroot.root, *command],
            env={**ENVIRONMENT, **(variables or {}), "NOTIFY_SOCKET": "/tmp/notify"},
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )
        try:
            assert manager.recv(4096) == b"READY=1"
            yield process
        except TimeoutError:
            process.kill()
            raise AssertionError(process.communicate()[0]) from None
        finally:
            process.terminate()
            said, _ = process.communicate(timeout=60)
    assert process.returncode == 0, said


def stores_a_reading():
    """Waits until the service has stored a message."""
    request = urllib.request.Request(
        "http://127.0.0.1:8000/sensor/gps", json.dumps(READING).encode(), {"Content-Type": "application/json"}
    )

    def answer():
        try:
            return urllib.request.urlopen(request, timeout=30).status
        except urllib.error.HTTPError as error:
            return error.code

    wait_until(lambda: answer() == 201, answer)


def shows_the_service(chroot, program, display):
    """Waits until the console on the given display is connected."""
    console = subprocess.Popen(
        ["chroot", chroot.root, program, "--no-keychain", "--connect", "ws://127.0.0.1:8002"],
        env={**ENVIRONMENT, "DISPLAY": display, "HOME": "/tmp"},
    )

    def windows():
        command = ["xwininfo", "-root", "-tree", "-display", display]
        return subprocess.run(command, capture_output=True, text=True).stdout

    try:
        # Until it is connected, the window has the title of the page Connect.
        wait_until(lambda: re.search(r'"(?!Connect )[^"]+ Loom console"', windows()), windows)
        assert console.poll() is None
    finally:
        console.terminate()
        console.wait(30)
