// Office pages: walks lists by keyboard and says when something new came. Everything works without it, only slower.
(() => {
  "use strict";
  const IDLE = 25 * 60 * 1000;
  const rows = () => [...document.querySelectorAll("table[data-walk] tbody tr")].filter(row => row.querySelector("a.row-link"));
  const typing = target => target.isContentEditable || target.closest("input:not([type=checkbox]), textarea, select, dialog");
  let at = -1, going = 0, active = Date.now();

  // on a narrow screen the menu is one line: where one is stays in sight
  document.querySelector(".officenav [aria-current]")?.scrollIntoView({block: "nearest", inline: "center"});

  function walk(step) {
    const all = rows();
    if (all.length === 0) {
      return;
    }
    const focused = all.indexOf(document.activeElement.closest("tr"));
    at = Math.min(Math.max((focused >= 0 ? focused : at) + step, 0), all.length - 1);
    all[at].querySelector("a.row-link").focus();
    all[at].scrollIntoView({block: "nearest"});
  }

  const follow = selector => document.querySelector(selector)?.click();
  // the first that is to be seen: not in a step that is folded up
  const focus = selector => {
    const found = [...document.querySelectorAll(selector)].find(each => !each.checkVisibility || each.checkVisibility());
    found?.focus();
    found?.select?.();
    return Boolean(found);
  };

  // the list that was left last and the line that was opened in it, to come back to; a page that only asks or answers about
  // lines that were chosen is none, it has no address to come back to
  const LIST = "tindan.list", LINE = "tindan.line", BACK = "tindan.back";
  if (document.querySelector("table[data-walk]:not([data-passing] *)")) {
    sessionStorage.setItem(LIST, location.pathname + location.search);
    const line = sessionStorage.getItem(LINE), all = rows();
    at = all.findIndex(row => row.querySelector("a.row-link").pathname === line);
    if (at >= 0 && sessionStorage.getItem(BACK) !== null) {
      walk(0);
    }
  }
  rows().forEach(row => row.querySelector("a.row-link").addEventListener("click", event => sessionStorage.setItem(LINE, event.currentTarget.pathname)));
  sessionStorage.removeItem(BACK);

  function back() {
    sessionStorage.setItem(BACK, "1");
    location.assign(sessionStorage.getItem(LIST) || "/office/tips");
  }

  document.querySelectorAll("a[data-back]").forEach(link => link.addEventListener("click", event => {
    event.preventDefault();
    back();
  }));

  // the other steps, one after the other
  function other() {
    const all = [...document.querySelectorAll("#steps summary")];
    all[(all.indexOf(document.activeElement) + 1) % all.length]?.focus();
  }

  // whoever types by voice can switch the single letters off
  const OFF = "tindan.shortcuts.off";
  const off = document.getElementById("shortcuts-off");
  if (off) {
    off.checked = localStorage.getItem(OFF) !== null;
    off.addEventListener("change", () => off.checked ? localStorage.setItem(OFF, "1") : localStorage.removeItem(OFF));
  }

  const keys = {
    j: () => walk(1),
    k: () => walk(-1),
    x: () => document.activeElement.closest("tr")?.querySelector("input[type=checkbox]")?.click(),
    n: () => follow("a[rel=next]"),
    p: () => follow("a[rel=prev]"),
    r: () => follow("#arrivals a:not([hidden])"),
    "/": () => focus("main input[type=search]:not(#steps input)") || location.assign("/office/tips#words"),
    ".": () => focus("#steps form :is(select, textarea, button, input:not([type=hidden], [type=search]))")
      || focus(".selection-acts button, [data-passing] form :is(select, button)") || other(),
    a: other,
    m: () => focus("#text"),
    i: () => focus("#note"),
    u: back,
    "?": () => document.getElementById("shortcuts")?.showModal(),
  };
  // "g", then the letter of a place: by when the keys were struck, however late a slow machine hears of them
  const GOING = 5000;
  const places = {h: "/office", l: "/office/tips", n: "/office/tips/new", c: "/office/cases"};
  const reached = place => place === "/office" || document.querySelector(`.officenav a[href="${place}"]`);

  document.addEventListener("keydown", event => {
    active = Date.now();
    // out of a field, so that the letters are keys again
    if (event.key === "Escape" && !event.defaultPrevented && !event.isComposing && event.target.matches("input, textarea, select") && !event.target.closest("dialog")) {
      event.target.blur();
      return;
    }
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || off?.checked || typing(event.target)) {
      return;
    }
    const place = going && event.timeStamp - going < GOING ? places[event.key] : undefined;
    going = event.key === "g" ? event.timeStamp : 0;
    if (place && reached(place)) {
      event.preventDefault();
      location.assign(place);
    } else if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  document.addEventListener("pointerdown", () => { active = Date.now(); });
  document.querySelectorAll("[data-shortcuts]").forEach(button => {
    button.hidden = false;
    button.addEventListener("click", keys["?"]);
  });
  if (location.hash === "#words") {
    focus("#words");
  }

  // a sentence for the citizen goes into the field without asking the server
  document.querySelectorAll("button[data-fill]").forEach(button => button.addEventListener("click", event => {
    const field = document.getElementById(button.dataset.fill);
    const chosen = button.form.querySelector("option:checked");
    if (field && chosen) {
      event.preventDefault();
      field.value = field.value ? `${field.value}\n${chosen.dataset.text}` : chosen.dataset.text;
      field.focus();
    }
  }));

  // what came since the page was opened; how much, never what
  const place = document.getElementById("arrivals");
  if (place && window.EventSource) {
    const line = place.querySelector("[role=status]"), link = place.querySelector("a");
    const came = {TIPS: 0, ANSWERS: 0};
    let source, opened = false;
    const say = text => {
      line.textContent = text;
      link.hidden = false;
      place.classList.add("arrived");
    };
    const connect = () => {
      // what came before the page could listen is told once
      source = new EventSource(opened ? place.dataset.source : `${place.dataset.source}?shown=${place.dataset.shown}`);
      source.addEventListener("open", () => {
        if (opened) {
          say(place.dataset.maybe);
        }
        opened = true;
      });
      source.addEventListener("news", event => {
        const news = JSON.parse(event.data);
        came[news.kind] += news.times;
        say([came.TIPS && place.dataset.tips.replace("{0}", came.TIPS), came.ANSWERS && place.dataset.answers.replace("{0}", came.ANSWERS)]
          .filter(Boolean).join(" · "));
      });
      source.addEventListener("again", () => say(place.dataset.maybe));
      source.addEventListener("end", () => source.close());
      source.addEventListener("error", () => {
        source.close();
        // a desk that nobody sits at must not keep its session open by asking again
        if (Date.now() - active < IDLE) {
          setTimeout(connect, 3000 + Math.random() * 4000);
        }
      });
    };
    connect();
    addEventListener("pagehide", () => source.close());
  }
})();
