// Checks a return while one types, fills "0" where nothing happened, and warns before typed cells are left behind.
// <form data-return data-check="/office/returns/…/check"> rows tr[data-line=code][data-flow=true|false] with .findings
(() => {
  "use strict";
  const WAIT = 500;
  const form = document.querySelector("form[data-return][data-check]");
  if (!form) return;
  const rows = [...form.querySelectorAll("tr[data-line]")];
  let timer, request, touched = false;

  function show(findings) {
    for (const row of rows) {
      const list = row.querySelector(".findings");
      const input = row.querySelector("input[name=written]");
      const own = findings.filter(finding => finding.indicator === row.dataset.line && input.value.trim() !== "");
      list.replaceChildren(...own.map(finding => {
        const item = document.createElement("li");
        item.textContent = finding.text;
        item.classList.toggle("blocks", finding.blocks);
        return item;
      }));
      input.classList.toggle("is-invalid", own.some(finding => finding.blocks));
    }
  }

  async function check() {
    request?.abort();
    request = new AbortController();
    try {
      const answer = await fetch(form.dataset.check, {method: "POST", body: new FormData(form), signal: request.signal});
      if (answer.ok) show(await answer.json());
    } catch (lost) {
      // no network: the same checks are made when the form is sent
    }
  }

  function later() {
    touched = true;
    clearTimeout(timer);
    timer = setTimeout(check, WAIT);
  }

  form.addEventListener("input", later);
  form.addEventListener("submit", () => { touched = false; });
  addEventListener("beforeunload", event => { if (touched) event.preventDefault(); });
  form.addEventListener("keydown", event => {
    if (event.key !== "Enter" || event.target.name !== "written") return;
    event.preventDefault();
    const next = rows[rows.indexOf(event.target.closest("tr")) + 1];
    next?.querySelector("input[name=written]").focus();
  });
  const zero = form.querySelector("[data-zero]");
  zero.hidden = false;
  zero.addEventListener("click", () => {
    for (const row of rows.filter(row => row.dataset.flow === "true")) {
      const input = row.querySelector("input[name=written]");
      if (input.value.trim() === "") input.value = "0";
    }
    later();
  });
})();
