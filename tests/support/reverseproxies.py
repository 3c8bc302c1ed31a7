# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""nginx, HAProxy and Caddy from Debian packages, with the recipes of docs/reverse-proxy.md: the documented text is tested,
with other ports only."""
import contextlib
import os
import pathlib
import re
import shutil
import socket
import subprocess
import textwrap

from support.missing import missing
from support.service import die_with_parent

RECIPES = pathlib.Path(__file__).parents[2] / "docs" / "reverse-proxy.md"


def recipe(heading):
    """The first indented block below that heading of the document."""
    section = RECIPES.read_text().split(f"\n### {heading}\n", 1)[1]
    block = re.search(r"^    .*?\n(?=\S|\Z)", section, re.MULTILINE | re.DOTALL).group()
    return textwrap.dedent(block)


def replaced(text, *replacements):
    """Replaces texts in the recipe; fails if one is missing."""
    for old, new in replacements:
        assert old in text, f"the recipe has no '{old}':\n{text}"
        text = text.replace(old, new)
    return text


def program(name):
    found = shutil.which(name, path=os.environ["PATH"] + ":/usr/sbin")
    if not found:
        missing(f"{name} is not installed")
    return found


@contextlib.contextmanager
def running(name, arguments, port, environment=None):
    process = subprocess.Popen(
        [program(name), *arguments], env={**os.environ, **(environment or {})}, preexec_fn=die_with_parent
    )
    try:
        wait_for_port(port, process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(10)


@contextlib.contextmanager
def nginx(servers, port, folder):
    """nginx with @p servers in its http block; they listen on the port."""
    (folder / "nginx.conf").write_text(
        f"""daemon off; master_process off; pid {folder}/pid; error_log stderr; events {{}}
        http {{
            access_log off;
            client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
            uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
            {servers}
        }}"""
    )
    with running("nginx", ["-p", folder, "-c", folder / "nginx.conf", "-e", "stderr"], port) as url:
        yield url


def nginx_recipe(service, folder):
    port = free_port()
    listen, upstream = f"listen 127.0.0.1:{port};", f"127.0.0.1:{service.port}"
    return nginx(replaced(recipe("nginx"), ("listen 80;", listen), ("127.0.0.1:8000", upstream)), port, folder)


def haproxy_recipe(service, folder, heading="HAProxy"):
    port = free_port()
    metrics = service.metrics_url.rsplit(":", 1)[1]
    configuration = replaced(
        recipe(heading),
        ("bind :80", f"bind 127.0.0.1:{port}"),
        ("127.0.0.1:8000", f"127.0.0.1:{service.port}"),
        ("check port 8001", f"check port {metrics}"),
    )
    (folder / "haproxy.cfg").write_text(configuration)
    return running("haproxy", ["-db", "-f", folder / "haproxy.cfg"], port)


def haproxy_v2_recipe(service, folder):
    return haproxy_recipe(service, folder, "HAProxy with the PROXY protocol")


def caddy_recipe(service, folder):
    port = free_port()
    configuration = replaced(
        recipe("Caddy"),
        ("loom.example.org", f"http://127.0.0.1:{port}"),
        ("127.0.0.1:8000", f"127.0.0.1:{service.port}"),
    )
    (folder / "Caddyfile").write_text("{\n    admin off\n}\n" + configuration)
    arguments = ["run", "--adapter", "caddyfile", "--config", folder / "Caddyfile"]
    return running("caddy", arguments, port, {"HOME": str(folder), "XDG_DATA_HOME": str(folder)})


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return listening.getsockname()[1]


def wait_for_port(port, process):
    while process.poll() is None:
        with contextlib.suppress(ConnectionRefusedError), socket.create_connection(("127.0.0.1", port), 10):
            return
    raise AssertionError(f"{process.args[0]} exited with {process.returncode}; see its output above")
