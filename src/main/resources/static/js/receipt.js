// The receipt is shown once: printing it as a slip is one touch, and leaving without having kept it is asked about.
(() => {
  "use strict";
  const print = document.querySelector("[data-print]");
  const kept = document.querySelector("[data-kept]");
  if (!print || !kept) {
    return;
  }
  print.hidden = false;
  print.querySelector("button").addEventListener("click", () => window.print());
  const ask = event => event.preventDefault();
  window.addEventListener("beforeunload", ask);
  for (const [target, name] of [[kept, "submit"], [window, "leaving"]]) {
    target.addEventListener(name, () => window.removeEventListener("beforeunload", ask));
  }
})();
