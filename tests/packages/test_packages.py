# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The .deb packages on a machine with only their dependencies, in this order: install, use, remove, purge.
./dev package --test runs these tests as root in namespaces of their own, so that nothing is left behind."""
import gzip
import os
import pathlib
import re
import subprocess

import pytest

from machine import Chroot, display_of, service_of, shows_the_service, stores_a_reading, unit_of
from zsh import completes

PACKAGES = sorted(pathlib.Path(os.environ["LOOM_PACKAGES"]).glob("*.deb"))
NAMES = ["loom-ingestd", "loom-console"]


@pytest.fixture(scope="module")
def chroot(tmp_path_factory):
    assert len(PACKAGES) == 2, PACKAGES
    return Chroot(os.environ["LOOM_CHROOTS"] + "/clean", tmp_path_factory.mktemp("machine"))


@pytest.fixture(scope="module")
def before(chroot):
    return chroot.files()


@pytest.fixture(scope="class")
def service(chroot, before):
    """The service, started with the account and the command of its unit."""
    unit = unit_of(chroot)
    account = unit["User"]
    file = chroot.root / "etc/loom/ingestd.ini"
    file.write_text(file.read_text() + "\nkafka-bootstrap-servers=embedded\n")
    chroot.run("install", "-d", "-o", account, "-g", account, "-m", unit["StateDirectoryMode"], f"/var/lib/{unit['StateDirectory']}")
    with service_of(chroot, unit["ExecStart"].split(), account, unit["Group"]) as process:
        yield process


def test_are_installed_with_only_their_dependencies(chroot, before):
    chroot.run("dpkg", "--install", *(f"/packages/{package.name}" for package in PACKAGES))

    for name in NAMES:
        assert chroot.run("dpkg-query", "-W", "-f", "${Status}", name) == "install ok installed"
    assert "/usr/sbin/nologin" in chroot.run("getent", "passwd", "loom-ingestd")
    assert (chroot.root / "etc/systemd/system/multi-user.target.wants/loom-ingestd.service").is_symlink()


@pytest.mark.parametrize("package, program", [
    ("loom-ingestd", "loom-ingestd"), ("loom-console", "loom-console"), ("loom-console", "loom-replay")
])
def test_depend_on_all_linked_libraries(chroot, before, package, program):
    # Most of them are also installed as dependencies of other libraries, so the program would start without them.
    headers = subprocess.run(["objdump", "-p", chroot.root / "usr/bin" / program], capture_output=True, text=True, check=True).stdout
    libraries = re.findall(r"NEEDED +(\S+)", headers)
    depends = chroot.run("dpkg-query", "-W", "-f", "${Depends}", package)
    named = {word.split()[0] for word in re.split(r"[,|]", depends)}

    assert "libQt6Core.so.6" in libraries
    for library in libraries:
        owners = {line.split(":")[0] for line in chroot.run("dpkg-query", "-S", f"*/{library}").splitlines()}
        assert owners & named, f"{program} needs {library} of {owners}, but {package} depends on {depends}"


@pytest.mark.parametrize("program", ["loom-ingestd", "loom-console", "loom-replay"])
def test_have_no_assertions(chroot, before, program):
    """Q_ASSERT calls qt_assert(), which is a function of QtCore."""
    symbols = subprocess.run(["objdump", "-T", chroot.root / "usr/bin" / program], capture_output=True, text=True, check=True).stdout
    assert "*UND*" in symbols
    assert "qt_assert" not in symbols


def test_hide_the_configuration_from_other_accounts(chroot):
    said = chroot.run("stat", "-c", "%U:%G %a", "/etc/loom/ingestd.ini")

    assert said.strip() == "root:loom-ingestd 640"


@pytest.mark.parametrize("program", ["loom-ingestd", "loom-console", "loom-replay"])
def test_have_a_manual_page_with_every_option(chroot, program):
    options = re.findall(r"(?<![\w-])--[a-z-]+", chroot.run("env", "QT_QPA_PLATFORM=offscreen", program, "--help"))
    with gzip.open(chroot.root / f"usr/share/man/man1/{program}.1.gz", "rt") as page:
        text = page.read().replace("\\-", "-")

    assert options
    assert [option for option in options if option not in text] == []


def test_complete_options_in_bash(chroot):
    script = (". /usr/share/bash-completion/bash_completion; . usr/share/bash-completion/completions/loom-ingestd; "
              "COMP_WORDS=(usr/bin/loom-ingestd --kafka-ret); COMP_CWORD=1; COMP_LINE='loom-ingestd --kafka-ret'; "
              "COMP_POINT=${#COMP_LINE}; _longopt usr/bin/loom-ingestd; echo \"${COMPREPLY[@]}\"")
    done = subprocess.run(["bash", "-c", script], cwd=chroot.root, capture_output=True, text=True)

    assert "--kafka-retries" in done.stdout, done


@pytest.mark.parametrize("program, typed, wanted", [
    ("loom-ingestd", "--kafka-ret", "--kafka-retries "), ("loom-console", "--no-key", "--no-keychain "),
    ("loom-replay", "--expect-st", "--expect-status"),
])
def test_complete_options_in_zsh(chroot, program, typed, wanted):
    completes(f"QT_QPA_PLATFORM=offscreen {program} {typed}", wanted, chroot.root / "usr/share/zsh/vendor-completions", chroot.root / "usr/bin")


class TestTheServiceOfTheUnit:
    def test_stores_a_reading(self, service):
        stores_a_reading()

    def test_is_shown_by_the_console(self, chroot, service):
        with display_of(chroot) as display:
            shows_the_service(chroot, "loom-console", display)


def test_leave_the_configuration_when_removed(chroot):
    chroot.run("dpkg", "--remove", *NAMES)

    assert "kafka-bootstrap-servers=embedded" in (chroot.root / "etc/loom/ingestd.ini").read_text()
    assert not (chroot.root / "usr/bin/loom-ingestd").exists()


def test_leave_no_trace_when_purged(chroot, before):
    chroot.run("dpkg", "--purge", *NAMES)
    after = chroot.files()

    changed = [path for path in before.keys() & after.keys() if before[path] != after[path]]

    assert sorted(before.keys() ^ after.keys()) == []
    assert changed == []
