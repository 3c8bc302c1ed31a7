# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Certificates for tests, created with the openssl program."""
import ssl
import subprocess
from pathlib import Path
from typing import NamedTuple

EC = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256")


class Certificate(NamedTuple):
    cert: Path
    key: Path


def openssl(*arguments):
    made = subprocess.run(["openssl", *map(str, arguments)], capture_output=True, text=True)
    assert made.returncode == 0, made.stderr


class Authority:
    """A CA whose files are in a directory."""

    def __init__(self, folder, name="ca"):
        self.folder = folder
        self.cert = folder / f"{name}.pem"
        self._key = folder / f"{name}.key"
        openssl("req", "-x509", *EC, "-nodes", "-days", 30, "-subj", f"/CN={name}", "-keyout", self._key, "-out",
                self.cert)

    def sign(self, name, names="DNS:localhost,IP:127.0.0.1", days=30, usage="serverAuth"):
        cert, key = self.folder / f"{name}.pem", self.folder / f"{name}.key"
        request, extensions = self.folder / f"{name}.csr", self.folder / f"{name}.ext"
        openssl("req", *EC, "-nodes", "-subj", f"/CN={name}", "-keyout", key, "-out", request)
        extensions.write_text(f"subjectAltName={names}\nextendedKeyUsage={usage}\n")
        openssl("x509", "-req", "-in", request, "-CA", self.cert, "-CAkey", self._key, "-CAcreateserial", "-days",
                days, "-extfile", extensions, "-out", cert)
        return Certificate(cert, key)

    def client(self, certificate=None, least=None, most=None):
        """A client's TLS context: its trusted CA and its certificate."""
        context = ssl.create_default_context(cafile=str(self.cert))
        context.minimum_version = least or ssl.TLSVersion.MINIMUM_SUPPORTED
        context.maximum_version = most or ssl.TLSVersion.MAXIMUM_SUPPORTED
        if least is not None and least < ssl.TLSVersion.TLSv1_2:
            context.set_ciphers("ALL:@SECLEVEL=0")
        if certificate:
            context.load_cert_chain(certificate.cert, certificate.key)
        return context
