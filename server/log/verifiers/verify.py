#!/usr/bin/env python3
"""Verifies a copy of the public log, from RFC 6962 and the C2SP formats alone.

It shares nothing with the code of this project and needs only python3-cryptography.

    verify.py FOLDER [FLIPS [PROOFS]]

FOLDER holds what the log serves: checkpoint, vkey, tile/... FLIPS has lines "path offset xor": the
log is verified again with each byte changed, and each change must be caught. PROOFS has lines
"i index size root leaf hashes" and "c old size oldRoot root hashes", in base64, "-" for no hashes.
"""

import base64
import sys
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


class Wrong(Exception):
    pass


def must(claim, what):
    if not claim:
        raise Wrong(what)


def unbase64(text):
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        raise Wrong("this is not base64")
    # Bits that pad base64 are not signed; there is one way of writing it.
    must(base64.b64encode(data) == text, "this is not how base64 is written")
    return data


def leaf(data):
    return sha256(b"\x00" + data).digest()


def node(left, right):
    return sha256(b"\x01" + left + right).digest()


def root(hashes):
    """MTH of RFC 6962, section 2.1, over hashes of leaves or of full tiles."""
    if not hashes:
        return sha256(b"").digest()
    while len(hashes) > 1:
        odd = [hashes[-1]] if len(hashes) % 2 else []
        hashes = [node(*pair) for pair in zip(hashes[::2], hashes[1::2])] + odd
    return hashes[0]


def path(level, number, width):
    digits = str(number)
    digits = digits.zfill(-(-len(digits) // 3) * 3)
    groups = [digits[at : at + 3] for at in range(0, len(digits), 3)]
    folders = "/".join(["x" + group for group in groups[:-1]] + groups[-1:])
    return f"tile/{level}/{folders}" + (f".p/{width}" if width < 256 else "")


def entries(bundle, count):
    for _ in range(count):
        must(len(bundle) >= 2, "a bundle ends too early")
        end = 2 + int.from_bytes(bundle[:2], "big")
        must(len(bundle) >= end, "a bundle ends within an entry")
        yield bytes(bundle[2:end])
        bundle = bundle[end:]
    must(len(bundle) == 0, "a bundle has more than its entries")


def open_checkpoint(log):
    for needed in ("vkey", "checkpoint"):
        must(needed in log, f"there is no file {needed}")
    name, key_id, key = log["vkey"].decode().strip().split("+", 2)
    key = unbase64(key.encode())
    must(key[0] == 1 and len(key) == 33, "the key is not Ed25519")
    must(sha256(f"{name}\n".encode() + key).digest()[:4].hex() == key_id, "the key's id is wrong")
    text, blank, signatures = bytes(log["checkpoint"]).rpartition(b"\n\n")
    must(blank and signatures.endswith(b"\n"), "the checkpoint is no note")
    text += b"\n"
    verified = 0
    for line in signatures[:-1].split(b"\n"):
        parts = line.split(b" ")
        must(len(parts) == 3 and parts[0] == "—".encode(), "a signature line is none")
        signature = unbase64(parts[2])
        if parts[1] == name.encode() and signature[:4].hex() == key_id:
            try:
                Ed25519PublicKey.from_public_bytes(key[1:]).verify(signature[4:], text)
            except InvalidSignature:
                raise Wrong("the signature is wrong")
            verified += 1
    must(verified, "the log's key has not signed the checkpoint")
    origin, size, hashed = text.split(b"\n")[:3]
    must(origin == name.encode(), "the checkpoint is not of this log")
    return name, int(size), unbase64(hashed)


def verify(log):
    origin, size, signed = open_checkpoint(log)
    hashes = []
    for start in range(0, size, 256):
        width = min(256, size - start)
        bundle = log.get(path("entries", start // 256, width))
        must(bundle is not None, "a bundle is missing")
        hashes += [leaf(data) for data in entries(bundle, width)]
    must(root(hashes) == signed, "the entries do not make the tree that was signed")
    level = 0
    while hashes:
        for start in range(0, len(hashes), 256):
            tile = b"".join(hashes[start : start + 256])
            here = path(level, start // 256, len(tile) // 32)
            must(log.get(here) == tile, f"{here} does not hold its hashes")
        full = len(hashes) // 256
        hashes = [root(hashes[at * 256 : (at + 1) * 256]) for at in range(full)]
        level += 1
    return origin, size, signed


def split(size):
    return 1 << ((size - 1).bit_length() - 1)


def included(index, size, hashed, proof):
    if size == 1:
        must(not proof, "a proof is too long")
        return hashed
    must(proof, "a proof is too short")
    left = split(size)
    if index < left:
        return node(included(index, left, hashed, proof[:-1]), proof[-1])
    return node(proof[-1], included(index - left, size - left, hashed, proof[:-1]))


def consistent(old, size, was, proof, whole=True):
    """The roots of the old tree and of the new one, as the proof makes them."""
    if old == size:
        must(len(proof) == (0 if whole else 1), "a proof has the wrong length")
        return (was, was) if whole else (proof[0], proof[0])
    must(proof, "a proof is too short")
    left = split(size)
    if old <= left:
        before, now = consistent(old, left, was, proof[:-1], whole)
        return before, node(now, proof[-1])
    before, now = consistent(old - left, size - left, was, proof[:-1], False)
    return node(proof[-1], before), node(proof[-1], now)


def check_flips(log, listed):
    caught = 0
    for line in listed:
        name, offset, change = line.split()
        log[name][int(offset)] ^= int(change)
        try:
            verify(log)
            print("not caught:", line.strip(), file=sys.stderr)
        except (Wrong, ValueError):
            caught += 1
        log[name][int(offset)] ^= int(change)
    print(f"caught {caught} of {len(listed)}")
    must(caught == len(listed), "a changed byte was not caught")


def check_proofs(listed):
    for line in listed:
        kind, at, size, first, second, hashes = line.split()
        proof = [] if hashes == "-" else [base64.b64decode(one) for one in hashes.split(",")]
        first, second = base64.b64decode(first), base64.b64decode(second)
        if kind == "i":
            must(included(int(at), int(size), second, proof) == first, line)
        else:
            must(consistent(int(at), int(size), first, proof) == (first, second), line)
    print(f"proven {len(listed)}")


def main(folder, flips=None, proofs=None):
    files = [file for file in Path(folder).rglob("*") if file.is_file()]
    # With slashes, also where folders are told apart by another sign.
    named = {"/".join(file.relative_to(folder).parts): file for file in files}
    log = {name: bytearray(file.read_bytes()) for name, file in named.items()}
    origin, size, signed = verify(log)
    print(origin, size, base64.b64encode(signed).decode())
    if flips:
        check_flips(log, Path(flips).read_text().splitlines())
    if proofs:
        check_proofs(Path(proofs).read_text().splitlines())


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except (Wrong, ValueError) as wrong:
        sys.exit(f"WRONG: {wrong}")
