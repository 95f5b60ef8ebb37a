// "Thoát nhanh" leaves at once: this page's place in the history is taken by the neutral one, and an opened tip is closed.
// The link alone does without JavaScript. Three times Escape is the same.
(() => {
  "use strict";
  const link = document.querySelector("a.leave");
  if (!link) {
    return;
  }
  let escapes = 0, last = 0;

  function leave() {
    document.documentElement.hidden = true;
    const opened = document.querySelector("form[data-ends-session]");
    if (opened) {
      navigator.sendBeacon(opened.action, new URLSearchParams(new FormData(opened)));
    }
    window.dispatchEvent(new Event("leaving"));
    location.replace(link.href);
  }

  link.addEventListener("click", event => {
    event.preventDefault();
    leave();
  });
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape") {
      return;
    }
    const now = Date.now();
    escapes = now - last < 1500 ? escapes + 1 : 1;
    last = now;
    if (escapes === 3) {
      leave();
    }
  });
})();
