// The desk: keeps what is typed, suggests the subject, and needs no mouse. Everything works without it, only slower.
(() => {
  "use strict";
  const WAIT = 900;
  const form = document.getElementById("desk");
  const state = document.getElementById("desk-state");
  const story = form.elements.story;
  const heardAt = form.elements.heardAt;
  const subjects = [...form.querySelectorAll("input[name=category]")];
  let timer, saving = false, again = false, gone = false, touchedTime = form.dataset.restored === "true";

  const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
  const clock = () => new Date(Date.now() + 7 * 3600e3).toISOString();
  const say = (text, wrong) => {
    state.textContent = text;
    state.classList.toggle("wrong", Boolean(wrong));
  };

  // keeping
  async function keep(leaving) {
    clearTimeout(timer);
    if (gone) {
      return;
    }
    if (saving && !leaving) {
      again = true;
      return;
    }
    saving = true;
    const body = new URLSearchParams(new FormData(form));
    body.delete("files");
    body.set("quiet", "1");
    try {
      const answer = await fetch(form.dataset.draft, {method: "POST", body, redirect: "manual", keepalive: leaving && String(body).length < 60000});
      if (answer.status === 422) {
        stop();
      } else if (answer.ok) {
        say(state.dataset.kept.replace("{0}", clock().slice(11, 19)));
      } else {
        say(answer.type === "opaqueredirect" || answer.status === 403 ? state.dataset.signedOut : state.dataset.not, true);
      }
    } catch {
      say(state.dataset.not, true);
    }
    saving = false;
    if (again) {
      again = false;
      keep();
    }
  }

  function stop() {
    gone = true;
    form.reset();
    story.value = "";
    form.replaceWith(document.getElementById("desk-stopped").content.cloneNode(true));
    document.querySelector(".desk-stop a").focus();
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(keep, WAIT);
  }

  // subjects: by a letter, or by what is told
  function mark(input, suggested) {
    form.querySelectorAll(".choice-suggested").forEach(choice => choice.classList.remove("choice-suggested"));
    if (suggested) {
      input.checked = true;
      input.closest(".choice").classList.add("choice-suggested");
    }
  }

  let chosen = subjects.some(input => input.checked);
  function suggest() {
    const words = ` ${plain(story.value).replace(/[^\p{L}\p{N}]+/gu, " ")} `;
    const dangerous = form.dataset.warningWords.split("|").find(word => words.includes(` ${plain(word)} `));
    const warning = dangerous ? form.dataset.warning.replace("{0}", dangerous) : "";
    const place = document.getElementById("desk-warning");
    if (place.textContent !== warning) {
      place.textContent = warning;
    }
    if (chosen) {
      return;
    }
    const score = input => input.dataset.words ? input.dataset.words.split("|").filter(word => words.includes(` ${word} `)).length : 0;
    const best = subjects.reduce((one, other) => score(other) > score(one) ? other : one);
    if (score(best) > 0) {
      mark(best, true);
    }
  }

  subjects.forEach(input => input.addEventListener("change", () => {
    chosen = true;
    mark(input, false);
    if (input.value === "NATIONAL_SECURITY") {
      keep();
    }
  }));

  document.getElementById("subjects").addEventListener("keydown", event => {
    if (event.ctrlKey || event.altKey || event.metaKey || !event.code.startsWith("Key")) {
      return;
    }
    const input = subjects.find(each => `Key${each.dataset.key}` === event.code);
    if (input) {
      event.preventDefault();
      input.focus();
      input.click();
    }
  });

  form.addEventListener("input", event => {
    if (event.target === heardAt) {
      touchedTime = true;
    } else if (!touchedTime) {
      touchedTime = true;
      heardAt.max = heardAt.value = clock().slice(0, 16); // the page may have lain open since the last call
    }
    if (event.target === story) {
      suggest();
    }
    later();
  });
  form.addEventListener("unit-chosen", event => {
    form.querySelectorAll("input[type=radio][name=unit]").forEach(input => input.remove());
    let unit = form.querySelector("input[type=hidden][name=unit]");
    if (!unit) {
      unit = Object.assign(document.createElement("input"), {type: "hidden", name: "unit"});
      form.append(unit);
    }
    unit.value = event.detail.id;
    later();
  });
  form.addEventListener("submit", event => {
    if (event.submitter?.formAction === form.action || !event.submitter) {
      clearTimeout(timer);
      gone = true;
    }
  });
  document.getElementById("where").addEventListener("focus", event => event.target.select());
  document.addEventListener("keydown", event => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && form.isConnected) {
      event.preventDefault();
      form.requestSubmit();
    } else if (event.altKey && /^Digit[1-4]$/.test(event.code)) {
      event.preventDefault();
      form.querySelectorAll("input[name=channel]")[Number(event.code.slice(5)) - 1]?.click();
    }
  });
  // Enter in a short field goes on instead of sending half a tip
  form.addEventListener("keydown", event => {
    if (event.key === "Enter" && !event.ctrlKey && !event.defaultPrevented && event.target.matches("input:not([type=radio])")) {
      event.preventDefault();
      const fields = [...form.querySelectorAll("input:not([type=hidden]), textarea, button")];
      fields[fields.indexOf(event.target) + 1]?.focus();
    }
  });
  addEventListener("pagehide", () => {
    if (timer) {
      keep(true);
    }
  });
  story.setSelectionRange(story.value.length, story.value.length);
  suggest();
})();
