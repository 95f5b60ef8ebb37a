// Finds the number whose hash with the salt is the challenge; in a worker, so that the page stays alive.
"use strict";
onmessage = async event => {
  const {salt, challenge, max} = event.data;
  const text = new TextEncoder();
  const batch = 256;
  const hex = hash => Array.from(new Uint8Array(hash), byte => byte.toString(16).padStart(2, "0")).join("");
  for (let from = 0; from <= max; from += batch) {
    const numbers = Array.from({length: Math.min(batch, max - from + 1)}, (_, i) => from + i);
    const hashes = await Promise.all(numbers.map(number => crypto.subtle.digest("SHA-256", text.encode(salt + number))));
    const at = hashes.findIndex(hash => hex(hash) === challenge);
    if (at >= 0) {
      postMessage(numbers[at]);
      return;
    }
  }
  postMessage(null);
};
