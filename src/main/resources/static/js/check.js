// Under pressure the server asks for a little work (ALTCHA): a worker does it, and the form goes again by itself.
// Where there is no WebCrypto (no TLS, an old device) the plain way stays: wait, then send.
(() => {
  "use strict";
  const box = document.querySelector("[data-checking]");
  if (!box || !window.Worker || !window.crypto?.subtle) {
    return;
  }
  const [salt, challenge, max, signature] = box.dataset.challenge.split("|");
  const worker = new Worker(box.dataset.solver);
  const form = box.closest("form");
  let gone = false;

  box.dataset.waiting = "true";
  box.querySelector("[data-work]").hidden = false;
  box.scrollIntoView({block: "start"});
  worker.onmessage = event => {
    worker.terminate();
    if (event.data === null || gone) {
      delete box.dataset.waiting;
      box.querySelector("[data-work]").hidden = true;
      return;
    }
    form.elements.proof.value = btoa(JSON.stringify({algorithm: "SHA-256", challenge, number: event.data, salt, signature}));
    gone = true;
    form.requestSubmit();
  };
  worker.postMessage({salt, challenge, max: Number(max)});
})();
