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
  const missing = document.createElement("p");
  let at = 0;

  function button(label, look, step) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = `btn ${look}`;
    made.textContent = label;
    made.addEventListener("click", () => go(step));
    return made;
  }

  const back = button(form.dataset.back, "btn-outline-primary", -1);
  const next = button(form.dataset.next, "btn-primary", 1);
  progress.className = "form-text step-progress";
  progress.setAttribute("aria-live", "polite");
  missing.className = "invalid-feedback d-block";
  missing.setAttribute("role", "alert");
  buttons.className = "step-buttons";
  buttons.append(back, next);
  way.after(progress);
  form.append(missing, buttons);

  /** On to the next question only when this one is answered; back always. */
  function go(step) {
    const {needs} = questions[at].dataset;
    const unanswered = step > 0 && needs && !form.elements[needs].value.trim();
    missing.textContent = unanswered ? questions[at].dataset.missing : "";
    if (unanswered) {
      focusFirst();
    } else {
      show(at + step, true);
    }
  }

  function focusFirst() {
    questions[at].querySelector("input:not([type=hidden]), select, textarea, summary, button")?.focus();
  }

  function show(number, moveFocus) {
    const last = questions.length - 1;
    at = Math.max(0, Math.min(number, last));
    questions.forEach((question, i) => question.hidden = i !== at);
    progress.textContent = form.dataset.progress.replace("{0}", at + 1).replace("{1}", questions.length);
    back.hidden = at === 0;
    next.hidden = at === last;
    if (moveFocus) {
      focusFirst();
      way.scrollIntoView({block: "start"});
    }
  }

  function choose(one) {
    missing.textContent = "";
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
      go(1);
    }
  });
  choose(false);
})();
