import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Of node:crypto what the library asks for: SHA-256 of bytes or of a text, in hexadecimal, at once. */
export function createHash(_algorithm: 'sha256'): Hash {
  const hash = sha256.create();
  const self: Hash = {
    update(data) {
      hash.update(typeof data === 'string' ? new TextEncoder().encode(data) : data);
      return self;
    },
    digest: () => bytesToHex(hash.digest()),
  };
  return self;
}

interface Hash {
  update(data: string | Uint8Array): Hash;
  digest(encoding: 'hex'): string;
}
