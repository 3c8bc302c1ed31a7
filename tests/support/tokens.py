# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An identity provider for tests: signs tokens with the openssl program."""
import base64
import json
import subprocess
import time

GENERATED = {
    "RS256": ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"],
    "PS256": ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"],
    "ES256": ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"],
    "EdDSA": ["-algorithm", "ED25519"],
}
SIGNED = {
    "RS256": ["dgst", "-sha256", "-sign"],
    "PS256": ["dgst", "-sha256", "-sigopt", "rsa_padding_mode:pss", "-sigopt", "rsa_pss_saltlen:digest", "-sign"],
    "ES256": ["dgst", "-sha256", "-sign"],
    "EdDSA": ["pkeyutl", "-sign", "-rawin", "-inkey"],
}
ISSUER, AUDIENCE = "https://idp.example/realms/home", "loom"


def encoded(value):
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def openssl(*arguments):
    return subprocess.run(["openssl", *arguments], check=True, capture_output=True, timeout=60).stdout


def side_by_side(der):
    """Both numbers of an ECDSA signature, concatenated as in JWS."""
    numbers, at = b"", 2
    for _ in range(2):
        length = der[at + 1]
        numbers += der[at + 2 : at + 2 + length].lstrip(b"\0").rjust(32, b"\0")
        at += 2 + length
    return numbers


class SigningKey:
    """A key pair in a file in @p folder."""

    def __init__(self, folder, kid, algorithm="ES256"):
        self.kid, self.algorithm = kid, algorithm
        self._file = folder / f"{kid}.pem"
        openssl("genpkey", *GENERATED[algorithm], "-out", str(self._file))

    def jwk(self):
        der = openssl("pkey", "-in", str(self._file), "-pubout", "-outform", "DER")
        shared = {"kid": self.kid, "alg": self.algorithm, "use": "sig"}
        if self.algorithm == "EdDSA":
            return {**shared, "kty": "OKP", "crv": "Ed25519", "x": encoded(der[-32:])}
        if self.algorithm == "ES256":
            return {**shared, "kty": "EC", "crv": "P-256", "x": encoded(der[-64:-32]), "y": encoded(der[-32:])}
        modulus = openssl("rsa", "-in", str(self._file), "-noout", "-modulus").decode().strip().partition("=")[2]
        return {**shared, "kty": "RSA", "n": encoded(bytes.fromhex(modulus)), "e": "AQAB"}

    def signature(self, text):
        signed = self._file.with_suffix(".signed")
        signed.write_text(text)
        where = ["-in", str(signed)] if self.algorithm == "EdDSA" else [str(signed)]
        made = openssl(*SIGNED[self.algorithm], str(self._file), *where)
        return side_by_side(made) if self.algorithm == "ES256" else made

    def token(self, header=None, **claims):
        """A token that is valid for ten minutes. @p claims are added or replaced; None removes a claim."""
        usual = {"iss": ISSUER, "aud": AUDIENCE, "sub": "phone-1", "exp": int(time.time()) + 600, "scope": "ingest:*"}
        kept = {name: value for name, value in {**usual, **claims}.items() if value is not None}
        text = encoded({"typ": "JWT", "alg": self.algorithm, "kid": self.kid, **(header or {})}) + "." + encoded(kept)
        return text + "." + encoded(self.signature(text))


def settings_for(path):
    """Settings of a service that accepts tokens signed by the keys in the file @p path."""
    named = {"LOOM_JWT_JWKS_FILE": str(path), "LOOM_JWT_ISSUER": ISSUER, "LOOM_JWT_AUDIENCE": AUDIENCE}
    return {"LOOM_AUTH": "required", **named}


def write_key_set(path, *keys):
    """Replaces the file by renaming, as docs/security.md recommends. The keys are SigningKeys or any JSON."""
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps({"keys": [key.jwk() if isinstance(key, SigningKey) else key for key in keys]}))
    fresh.rename(path)
