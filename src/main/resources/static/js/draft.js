// A draft on this device alone: asked for, locked with a PIN (PBKDF2, AES-GCM), gone after seven days or ten wrong PINs,
// gone once a receipt was shown. A service worker keeps the form's page for when there is no network; what is to be sent
// goes when it returns, with this page open, as the receipt is shown once and somebody must be there to keep it.
(() => {
  "use strict";
  const NAME = "tindan.draft", ROUNDS = 1_000_000, DAYS = 7, TRIES = 10, SHORTEST = 6;
  const FIELDS = ["submission", "category", "commune", "place", "story", "happened", "timeUnknown", "contact"];
  const bytes = text => new TextEncoder().encode(text);
  const pack = buffer => btoa(Array.from(new Uint8Array(buffer), byte => String.fromCharCode(byte)).join(""));
  const unpack = text => Uint8Array.from(atob(text), char => char.charCodeAt(0));

  function kept() {
    try {
      const draft = JSON.parse(localStorage.getItem(NAME));
      if (draft && draft.until > Date.now() && draft.wrong < TRIES) {
        return draft;
      }
    } catch {
      // what cannot be read is wiped like what is too old
    }
    return null;
  }

  async function wipe() {
    localStorage.removeItem(NAME);
    if (!("serviceWorker" in navigator)) {
      return;
    }
    for (const name of await caches.keys()) {
      if (name.startsWith("tindan-")) {
        await caches.delete(name);
      }
    }
    for (const registration of await navigator.serviceWorker.getRegistrations()) {
      await registration.unregister();
    }
  }

  if (!window.isSecureContext || !window.crypto?.subtle) {
    return;
  }
  const box = document.querySelector("[data-draft]");
  const sent = document.getElementById("receipt-code") !== null;
  if (localStorage.getItem(NAME) !== null && (sent || kept() === null)) {
    wipe();
  }
  if (!box) {
    return;
  }

  const form = box.closest("form"), told = document.querySelector("[data-draft-told]");
  const pin = box.querySelector("#draft-pin"), act = box.querySelector("[data-draft-do]"), remove = box.querySelector("[data-draft-delete]");
  let key = null, salt = null, timer, fresh = false, waiting = false;

  function say(text) {
    told.textContent = text;
    told.hidden = !text;
  }

  async function keyOf(words, withSalt, rounds) {
    const material = await crypto.subtle.importKey("raw", bytes(words), "PBKDF2", false, ["deriveKey"]);
    return crypto.subtle.deriveKey({name: "PBKDF2", hash: "SHA-256", salt: withSalt, iterations: rounds},
      material, {name: "AES-GCM", length: 256}, false, ["encrypt", "decrypt"]);
  }

  function answers() {
    const data = new FormData(form);
    return Object.fromEntries(FIELDS.map(name => [name, String(data.get(name) ?? "")]));
  }

  async function save() {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt({name: "AES-GCM", iv}, key, bytes(JSON.stringify(answers())));
    localStorage.setItem(NAME, JSON.stringify({salt: pack(salt), rounds: ROUNDS, iv: pack(iv), data: pack(data),
      wrong: 0, until: Date.now() + DAYS * 86_400_000}));
  }

  /** The page and what it is made of, so that it opens without a network. */
  async function keepPage() {
    const registration = await navigator.serviceWorker.register(box.dataset.worker);
    await navigator.serviceWorker.ready;
    const parts = [...document.querySelectorAll("link[rel=stylesheet], link[rel=icon], script[src], img")].map(part => part.href || part.src);
    const channel = new MessageChannel();
    const done = new Promise(resolve => channel.port1.onmessage = resolve);
    (registration.active || navigator.serviceWorker.controller).postMessage({keep: [location.href.split("#")[0], ...parts]}, [channel.port2]);
    await done;
  }

  function showOpen() {
    act.hidden = true;
    pin.hidden = box.querySelector("label").hidden = true;
    remove.hidden = false;
  }

  async function lock() {
    if (pin.value.length < SHORTEST) {
      say(box.dataset.short);
      return;
    }
    salt = crypto.getRandomValues(new Uint8Array(16));
    key = await keyOf(pin.value, salt, ROUNDS);
    pin.value = "";
    await save();
    showOpen();
    await keepPage();
    say(box.dataset.saved);
  }

  async function open() {
    const draft = kept();
    if (draft === null) {
      await wipe();
      location.reload();
      return;
    }
    try {
      salt = unpack(draft.salt);
      const opened = await keyOf(pin.value, salt, draft.rounds);
      const plain = await crypto.subtle.decrypt({name: "AES-GCM", iv: unpack(draft.iv)}, opened, unpack(draft.data));
      key = opened;
      fill(JSON.parse(new TextDecoder().decode(plain)));
      pin.value = "";
      showOpen();
      say(box.dataset.saved);
    } catch {
      localStorage.setItem(NAME, JSON.stringify({...draft, wrong: draft.wrong + 1}));
      say(kept() ? box.dataset.wrong : box.dataset.deleted);
      if (!kept()) {
        await wipe();
        box.hidden = true;
      }
    }
  }

  function fill(values) {
    for (const name of FIELDS) {
      const field = form.elements[name];
      if (!field) {
        continue;
      }
      if (name === "timeUnknown") {
        field.checked = values[name] === "true";
      } else {
        field.value = values[name];
      }
    }
    const contact = form.elements.contact?.closest("details");
    if (contact) {
      contact.open = Boolean(values.contact);
    }
  }

  /** A fresh page knows the token of today's session; a page out of the store does not. */
  async function send() {
    try {
      const answer = await fetch(location.href, {cache: "no-store", headers: {"X-Fresh": "1"}});
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const token = page.querySelector("form[data-telling] input[name=_csrf]");
      if (!answer.ok || !token) {
        throw new Error("no form");
      }
      form.elements._csrf.value = token.value;
      fresh = true;
      waiting = false;
      form.requestSubmit(form.querySelector("button[type=submit]"));
    } catch {
      waiting = true;
      say(box.dataset.waiting);
      told.scrollIntoView({block: "center"});
    }
  }

  form.addEventListener("submit", event => {
    if (fresh || (navigator.onLine && !navigator.serviceWorker?.controller)) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    send();
  }, {capture: true});
  window.addEventListener("online", () => waiting && send());
  form.addEventListener("input", event => {
    clearTimeout(timer);
    if (key && event.target !== pin) {
      timer = setTimeout(save, 600);
    }
  });
  act.addEventListener("click", () => key || kept() === null ? lock() : open());
  pin.addEventListener("keydown", event => {
    if (event.key === "Enter") {
      event.preventDefault();
      act.click();
    }
  });
  remove.addEventListener("click", async () => {
    clearTimeout(timer);
    key = null;
    await wipe();
    box.hidden = true;
    say(box.dataset.deleted);
  });

  box.hidden = !("serviceWorker" in navigator);
  const found = kept();
  if (found) {
    box.open = true;
    remove.hidden = false;
    act.textContent = box.dataset.open;
    box.querySelector("[data-draft-hint]").textContent =
      box.dataset.found.replace("{0}", new Date(found.until).toLocaleDateString(document.documentElement.lang));
  }
})();
