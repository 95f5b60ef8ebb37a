// Suggests units while one types. What works without it (the form's own search, the two plain steps) stays.
// <form data-unit-search data-target="/units/{id}" [data-kind="COMMUNE"] [data-within="v2-92"] data-one-part="…{0}" data-formerly="…{0}">
// With data-near="v2-92" what lies there comes first, and the rest of the country after it.
// With data-which="{0} … {1}" a commune that was divided becomes a question: which of its parts (data-and joins their names).
// Any element with such a field inside may be one; data-first marks the first answer, which Enter or Tab then takes.
// Choosing goes to the target; without one it tells the page: event "unit-chosen" with id, province, fullName.
// With data-fills="id" it chooses in that list: the unit, or its province where that alone is there (data-elsewhere says so).
// What is typed after that empties the list again: it never names another unit than the field does.
(() => {
  "use strict";
  const WAIT = 120;
  const MOST = 12;

  function enhance(form, number) {
    const input = form.querySelector("input[type=search]");
    const list = document.createElement("ul");
    const question = document.createElement("p");
    let request, timer, hits = [], active = -1, said = "";
    question.className = "unit-question";
    question.setAttribute("role", "status");
    list.id = `unit-hits-${number}`;
    list.className = "unit-hits";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", form.dataset.label || "");
    list.hidden = true;
    input.after(question, list);
    form.hidden = false;
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "false"]]) {
      input.setAttribute(name, value);
    }

    function close() {
      list.hidden = true;
      question.textContent = said;
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }

    function mark(next) {
      active = (next + hits.length) % hits.length;
      [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === active)));
      input.setAttribute("aria-activedescendant", list.children[active].id);
      list.children[active].scrollIntoView({block: "nearest"});
    }

    function which(hit) {
      const names = hit.parts.map(part => part.fullName);
      const last = names.pop();
      show(hit.parts);
      question.textContent = form.dataset.which.replace("{0}", hit.formerly).replace("{1}", `${names.join(", ")} ${form.dataset.and} ${last}`);
      mark(0);
    }

    function choose(hit) {
      if (form.dataset.which && hit.formerly && hit.parts?.length > 1) {
        which(hit);
        return true;
      }
      close();
      input.value = hit.place ? `${hit.fullName}, ${hit.place}` : hit.fullName;
      if (form.dataset.fills) {
        fill(document.getElementById(form.dataset.fills), hit);
      }
      if (form.dataset.target) {
        location.assign(form.dataset.target.replace("{id}", hit.id).replace("{province}", hit.province));
      } else {
        form.dispatchEvent(new CustomEvent("unit-chosen", {bubbles: true, detail: hit}));
      }
      return false;
    }

    function fill(select, hit) {
      const option = value => [...select.options].find(each => each.value === value);
      const found = option(hit.id) || option(hit.province);
      select.value = found?.value || "";
      said = !found || found.value === hit.id ? "" : form.dataset.elsewhere.replace("{0}", hit.fullName).replace("{1}", found.text);
      question.textContent = said;
    }

    function item(hit, i) {
      const line = document.createElement("li");
      line.id = `${list.id}-${i}`;
      line.setAttribute("role", "option");
      line.setAttribute("aria-selected", "false");
      const name = document.createElement("strong");
      name.textContent = hit.fullName;
      line.append(name, hit.place ? `, ${hit.place}` : "");
      if (hit.formerly) {
        const formerly = document.createElement("small");
        formerly.textContent = (hit.onePart ? form.dataset.onePart : form.dataset.formerly).replace("{0}", hit.formerly);
        line.append(formerly);
      }
      line.addEventListener("mousedown", event => event.preventDefault());
      line.addEventListener("click", () => choose(hit));
      return line;
    }

    function show(found) {
      hits = found;
      question.textContent = "";
      list.replaceChildren(...hits.map(item));
      active = -1;
      list.hidden = hits.length === 0;
      input.setAttribute("aria-expanded", String(!list.hidden));
      input.removeAttribute("aria-activedescendant");
    }

    async function ask() {
      request?.abort();
      if (input.value.trim().length < 2) {
        close();
        return;
      }
      request = new AbortController();
      const {kind, within, near} = form.dataset;
      const asked = place => new URLSearchParams(Object.entries({query: input.value, kind, within: place}).filter(([, value]) => value));
      try {
        const answers = await Promise.all((near ? [near, within] : [within]).map(async place => {
          const answer = await fetch(`${form.dataset.source}?${asked(place)}`, {signal: request.signal});
          return answer.ok ? answer.json() : [];
        }));
        show(answers.flat().filter((hit, i, all) => all.findIndex(each => each.id === hit.id) === i).slice(0, MOST));
      } catch {
        return;
      }
      if (form.dataset.first !== undefined && hits.length) {
        mark(0);
      }
    }

    input.addEventListener("input", () => {
      said = "";
      if (form.dataset.fills) {
        document.getElementById(form.dataset.fills).value = "";
      }
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT);
    });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", event => {
      if (list.hidden) {
        return;
      }
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        mark(event.key === "ArrowDown" ? active + 1 : active < 0 ? -1 : active - 1);
      } else if (event.key === "Enter" && active >= 0) {
        event.preventDefault();
        choose(hits[active]);
      } else if (event.key === "Tab" && active >= 0 && form.dataset.first !== undefined) {
        if (choose(hits[active])) {
          event.preventDefault();
        }
      } else if (event.key === "Escape") {
        event.preventDefault();
        close();
      }
    });
  }

  document.querySelectorAll("[data-unit-search]").forEach(enhance);
})();
