# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The life of the .deb packages on a machine that has nothing but what they depend on, in this order: installed, used,
removed, purged. ./dev package --test runs it as root in namespaces of its own, so that nothing outlives it."""
import gzip
import json
import os
import pathlib
import re
import socket
import subprocess
import time
import urllib.error
import urllib.request

import pytest

PACKAGES = sorted(pathlib.Path(os.environ["LOOM_PACKAGES"]).glob("*.deb"))
NAMES = ["loom-ingestd", "loom-console"]
UNIT = "usr/lib/systemd/system/loom-ingestd.service"
# What the package manager itself writes down, and what is of the moment.
PASSING = re.compile(r"/(proc|sys|dev|tmp|run|packages|var/log|var/cache|var/lib/dpkg|var/lib/apt)(/|$)|/etc/.*-$")
READING = {"device_id": "phone-001", "latitude": 52.52, "longitude": 13.405}
ENVIRONMENT = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}


def wait_until(fits, what):
    deadline = time.monotonic() + 30
    while not (found := fits()):
        assert time.monotonic() < deadline, f"not within half a minute: {what()}"
        time.sleep(0.05)
    return found


class Tree:
    """A copy of the tree that is written to in place of the tree itself."""

    def __init__(self, lower, folder):
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
        subprocess.run(["mount", "--bind", PACKAGES[0].parent, self.root / "packages"], check=True)

    def run(self, *command):
        done = subprocess.run(
            ["chroot", self.root, *command], env=ENVIRONMENT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True,
        )
        assert done.returncode == 0, f"{command}: {done.stdout}"
        return done.stdout

    def files(self):
        """Every path that stays, with its owner, its rights and, where it is a file, its content."""
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


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    assert len(PACKAGES) == 2, PACKAGES
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    yield Tree(os.environ["LOOM_TREE"], tmp_path_factory.mktemp("machine"))


@pytest.fixture(scope="module")
def before(tree):
    return tree.files()


@pytest.fixture(scope="class")
def service(tree, before):
    """The service as its unit starts it, by the account and the command that stand there."""
    unit = dict(re.findall(r"^(\w+)=(.*)$", (tree.root / UNIT).read_text(), re.MULTILINE))
    account = unit["User"]
    file = tree.root / "etc/loom/ingestd.ini"
    file.write_text(file.read_text() + "\nkafka-bootstrap-servers=embedded\n")
    tree.run("install", "-d", "-o", account, "-g", account, "-m", unit["StateDirectoryMode"], f"/var/lib/{unit['StateDirectory']}")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(str(tree.root / "tmp/notify"))
        os.chmod(tree.root / "tmp/notify", 0o777)
        manager.settimeout(30)
        process = subprocess.Popen(
            ["chroot", f"--userspec={account}:{unit['Group']}", tree.root, *unit["ExecStart"].split()],
            env={**ENVIRONMENT, "NOTIFY_SOCKET": "/tmp/notify"}, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )
        try:
            assert manager.recv(4096) == b"READY=1"
            yield process
        finally:
            process.terminate()
            said, _ = process.communicate(timeout=60)
    assert process.returncode == 0, said.decode()


@pytest.fixture
def display(tree):
    """An X server of its own, whose socket the tree sees."""
    reading, writing = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-ac", "-screen", "0", "1280x800x24"], pass_fds=[writing],
                              stderr=subprocess.DEVNULL)
    os.close(writing)
    number = os.read(reading, 16).decode().strip()
    (tree.root / "tmp/.X11-unix").mkdir()
    subprocess.run(["mount", "--bind", "/tmp/.X11-unix", tree.root / "tmp/.X11-unix"], check=True)
    yield f":{number}"
    server.terminate()
    server.wait(30)


def test_are_installed_where_only_what_they_depend_on_is(tree, before):
    tree.run("dpkg", "--install", *(f"/packages/{package.name}" for package in PACKAGES))

    for name in NAMES:
        assert tree.run("dpkg-query", "-W", "-f", "${Status}", name) == "install ok installed"
    assert "/usr/sbin/nologin" in tree.run("getent", "passwd", "loom-ingestd")
    assert (tree.root / "etc/systemd/system/multi-user.target.wants/loom-ingestd.service").is_symlink()


def test_keep_the_configuration_from_other_accounts(tree):
    said = tree.run("stat", "-c", "%U:%G %a", "/etc/loom/ingestd.ini")

    assert said.strip() == "root:loom-ingestd 640"


@pytest.mark.parametrize("program", ["loom-ingestd", "loom-console", "loom-replay"])
def test_have_a_manual_page_with_every_option(tree, program):
    options = re.findall(r"(?<![\w-])--[a-z-]+", tree.run("env", "QT_QPA_PLATFORM=offscreen", program, "--help"))
    with gzip.open(tree.root / f"usr/share/man/man1/{program}.1.gz", "rt") as page:
        text = page.read().replace("\\-", "-")

    assert options
    assert [option for option in options if option not in text] == []


def test_complete_options_in_bash(tree):
    script = (". /usr/share/bash-completion/bash_completion; . usr/share/bash-completion/completions/loom-ingestd; "
              "COMP_WORDS=(usr/bin/loom-ingestd --kafka-ret); COMP_CWORD=1; COMP_LINE='loom-ingestd --kafka-ret'; "
              "COMP_POINT=${#COMP_LINE}; _longopt usr/bin/loom-ingestd; echo \"${COMPREPLY[@]}\"")
    done = subprocess.run(["bash", "-c", script], cwd=tree.root, capture_output=True, text=True)

    assert "--kafka-retries" in done.stdout, done


class TestTheServiceOfTheUnit:
    def test_stores_a_reading(self, service):
        request = urllib.request.Request(
            "http://127.0.0.1:8000/sensor/gps", json.dumps(READING).encode(), {"Content-Type": "application/json"}
        )

        def answer():
            try:
                return urllib.request.urlopen(request, timeout=30).status
            except urllib.error.HTTPError as refusal:
                return refusal.code

        wait_until(lambda: answer() == 201, answer)

    def test_is_shown_by_the_console(self, tree, service, display):
        console = subprocess.Popen(
            ["chroot", tree.root, "loom-console", "--no-keychain", "--connect", "ws://127.0.0.1:8002"],
            env={**ENVIRONMENT, "DISPLAY": display, "HOME": "/tmp"},
        )

        def windows():
            command = ["xwininfo", "-root", "-tree", "-display", display]
            return subprocess.run(command, capture_output=True, text=True).stdout

        try:
            # Until it is connected, its title is that of the page to connect on.
            wait_until(lambda: re.search(r'"(?!Connect )[^"]+ Loom console"', windows()), windows)
            assert console.poll() is None
        finally:
            console.terminate()
            console.wait(30)


def test_leave_the_configuration_when_removed(tree):
    tree.run("dpkg", "--remove", *NAMES)

    assert "kafka-bootstrap-servers=embedded" in (tree.root / "etc/loom/ingestd.ini").read_text()
    assert not (tree.root / "usr/bin/loom-ingestd").exists()


def test_leave_no_trace_when_purged(tree, before):
    tree.run("dpkg", "--purge", *NAMES)
    after = tree.files()

    changed = [path for path in before.keys() & after.keys() if before[path] != after[path]]

    assert sorted(before.keys() ^ after.keys()) == []
    assert changed == []
