// Adds a row to a change of units without asking the server: <form data-change-rows> fieldset.change-row, a button do=add.
(() => {
  "use strict";
  const MOST = 60;
  const form = document.querySelector("form[data-change-rows]");
  const button = form?.querySelector("button[name=do][value=add]");
  if (!button) return;
  button.addEventListener("click", event => {
    const rows = form.querySelectorAll("fieldset.change-row");
    const last = rows[rows.length - 1];
    if (!last || rows.length >= MOST) return;
    event.preventDefault();
    const number = rows.length + 1;
    const row = last.cloneNode(true);
    row.querySelector("ul")?.remove();
    row.id = `row-${number}`;
    const legend = row.querySelector("legend");
    legend.textContent = legend.textContent.replace(/\d+/, String(number));
    for (const field of row.querySelectorAll("input, select")) {
      field.value = "";
      const label = row.querySelector(`label[for="${field.id}"]`);
      field.id = field.id.replace(/\d+$/, String(number));
      if (label) label.htmlFor = field.id;
    }
    last.after(row);
    row.querySelector("select").focus();
  });
})();
