// One question at a time, for those who would rather. The form is whole without this: all questions on one page.
(() => {
  "use strict";
  const form = document.querySelector("form[data-telling]");
  const way = form?.querySelector("[data-way]");
  if (!way) {
    return;
  }
  const questions = [...form.querySelectorAll("[data-question]")];
  const progress = document.createElement("p");
  const buttons = document.createElement("div");
  let at = 0;

  function button(label, look, step) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = `btn ${look}`;
    made.textContent = label;
    made.addEventListener("click", () => show(at + step, true));
    return made;
  }

  const back = button(form.dataset.back, "btn-outline-primary", -1);
  const next = button(form.dataset.next, "btn-primary", 1);
  progress.className = "form-text step-progress";
  progress.setAttribute("aria-live", "polite");
  buttons.className = "step-buttons";
  buttons.append(back, next);
  way.after(progress);
  form.append(buttons);

  function show(number, moveFocus) {
    const last = questions.length - 1;
    at = Math.max(0, Math.min(number, last));
    questions.forEach((question, i) => question.hidden = i !== at);
    progress.textContent = form.dataset.progress.replace("{0}", at + 1).replace("{1}", questions.length);
    back.hidden = at === 0;
    next.hidden = at === last;
    if (moveFocus) {
      questions[at].querySelector("input:not([type=hidden]), select, textarea, summary, button")?.focus();
      way.scrollIntoView({block: "start"});
    }
  }

  function choose(one) {
    progress.hidden = buttons.hidden = !one;
    if (one) {
      show(0, false);
    } else {
      questions.forEach(question => question.hidden = false);
    }
  }

  way.hidden = false;
  way.addEventListener("change", event => choose(event.target.value === "one"));
  form.addEventListener("keydown", event => {
    if (event.key === "Enter" && event.target.matches("input") && !buttons.hidden && !next.hidden) {
      event.preventDefault();
      show(at + 1, true);
    }
  });
  choose(false);
})();
