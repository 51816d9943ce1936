// Keys, the place of hints, and the difference of an edit. Everything else works without it.
"use strict";

const root = document.documentElement;
root.classList.add("js");
const byId = (id) => document.getElementById(id);
const KEYS = "replywright-keys";
// A draft that has only just come into sight is not approved by a key pressed twice.
const UNSEEN_MS = 400;

// -- keys ------------------------------------------------------------------------------------
function keysAreOn() {
  try {
    return localStorage.getItem(KEYS) !== "off";
  } catch {
    return true;
  }
}

function isTyping(element) {
  if (!element || !element.matches) return false;
  if (element.matches("textarea, select")) return true;
  return element.matches("input:not([type=radio], [type=checkbox])");
}

function act(element) {
  if (element.matches("summary")) {
    element.parentElement.open = true;
    const field = byId(element.dataset.focus);
    field.focus();
    if (field.matches("textarea")) field.setSelectionRange(0, 0);
    element.parentElement.scrollIntoView({ block: "nearest" });
  } else if (element.matches("input")) {
    element.focus();
    element.select();
  } else {
    element.click();
  }
}

function leave() {
  const active = document.activeElement;
  if (active && active.matches(".claim")) {
    active.classList.add("is-quiet");
    return;
  }
  const open = active && active.closest("details[open]");
  if (open) {
    open.open = false;
    open.querySelector("summary").focus();
  } else if (active) {
    active.blur();
  }
}

document.addEventListener("keydown", (event) => {
  if (byId("help").open || event.isComposing) return;
  if (event.key === "Escape") {
    leave();
    return;
  }
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    if (event.target.id === "edit-body") {
      event.preventDefault();
      byId("edit-form").requestSubmit(byId("send-edit"));
    }
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (isTyping(event.target) || !keysAreOn()) return;
  for (const element of document.querySelectorAll("[data-key]")) {
    if (element.dataset.key === event.key && element.getClientRects().length) {
      event.preventDefault();
      if (event.key === "a" && performance.now() < UNSEEN_MS) return;
      act(element);
      return;
    }
  }
});

// A form is sent once, however often a key is pressed.
document.addEventListener("submit", (event) => {
  if (event.target.dataset.sent) event.preventDefault();
  if (event.target.method === "post") event.target.dataset.sent = "yes";
});
window.addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.sent;
});

// -- help ------------------------------------------------------------------------------------
byId("help-button").addEventListener("click", () => {
  byId("keys-on").checked = keysAreOn();
  byId("help").showModal();
});
byId("keys-on").addEventListener("change", (event) => {
  try {
    localStorage.setItem(KEYS, event.target.checked ? "on" : "off");
  } catch {
    // Without storage the choice holds for this page only.
  }
});

// -- what was done is said aloud: a live region speaks when it changes ------------------------
const done = byId("done");
if (done.dataset.text) {
  done.textContent = "";
  setTimeout(() => { done.textContent = done.dataset.text; }, 150);
  const address = new URL(location.href);
  address.searchParams.delete("done");
  history.replaceState(null, "", address);
}

// -- queue: filters apply at once, the place is in sight ---------------------------------------
const filters = document.querySelector(".filters");
filters.addEventListener("change", (event) => {
  if (event.target.matches("select")) filters.requestSubmit();
});
filters.addEventListener("input", () => filters.classList.add("is-typed"));
const here = document.querySelector(".entries [aria-current]");
if (here) {
  const list = byId("entries");
  const most = here.offsetTop + here.offsetHeight - list.clientHeight;
  list.scrollTop = Math.max(0, most + here.offsetHeight);
}

// -- hints: below their words, within the draft -------------------------------------------------
function place(claim) {
  claim.classList.remove("is-quiet");
  const source = claim.querySelector(".source");
  const frame = byId("reply").getBoundingClientRect();
  const words = claim.getClientRects()[0].left - frame.left;
  const most = frame.width - source.getBoundingClientRect().width;
  source.style.left = `${Math.max(0, Math.min(words, most))}px`;
}
for (const claim of document.querySelectorAll(".claim")) {
  claim.addEventListener("mouseenter", () => place(claim));
  claim.addEventListener("focus", () => place(claim));
}

// -- the difference of an edit, word by word ----------------------------------------------------
const MOST_CELLS = 4000000;

function pieces(text) {
  return text.match(/\s+|\S+/g) || [];
}

// Longest common subsequence over what lies between the common beginning and end.
function changes(before, after) {
  let first = 0;
  while (first < before.length && first < after.length && before[first] === after[first]) first++;
  let last = 0;
  const most = Math.min(before.length, after.length) - first;
  while (last < most && before[before.length - 1 - last] === after[after.length - 1 - last]) last++;
  const old = before.slice(first, before.length - last);
  const now = after.slice(first, after.length - last);
  const found = [["same", before.slice(0, first)]];
  if (old.length * now.length > MOST_CELLS) {
    found.push(["removed", old], ["added", now]);
  } else {
    found.push(...common(old, now));
  }
  found.push(["same", before.slice(before.length - last)]);
  return found;
}

function common(old, now) {
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      lengths[i * width + j] = old[i] === now[j]
        ? lengths[(i + 1) * width + j + 1] + 1
        : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
    }
  }
  const found = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      found.push(["same", [old[i]]]);
      i++;
      j++;
    } else if (j >= now.length || (i < old.length && lengths[(i + 1) * width + j] >= lengths[i * width + j + 1])) {
      found.push(["removed", [old[i]]]);
      i++;
    } else {
      found.push(["added", [now[j]]]);
      j++;
    }
  }
  return found;
}

function showDifference(area, target, told) {
  const parts = [];
  for (const [kind, words] of changes(pieces(area.dataset.original), pieces(area.value))) {
    if (!words.length) continue;
    const before = parts[parts.length - 1];
    if (before && before[0] === kind) before[1] += words.join("");
    else parts.push([kind, words.join("")]);
  }
  let count = 0;
  target.replaceChildren(...parts.map(([kind, text]) => {
    if (kind === "same") return document.createTextNode(text);
    count += (text.match(/\S+/g) || []).length;
    const element = document.createElement(kind === "removed" ? "del" : "ins");
    const label = document.createElement("span");
    label.className = "unseen";
    label.textContent = `${target.dataset[kind]} `;
    element.append(label, text);
    return element;
  }));
  told.textContent = told.dataset.template.replace("#", count);
}

const area = byId("edit-body");
if (area) {
  let waiting = 0;
  const show = () => showDifference(area, byId("difference"), byId("difference-count"));
  area.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 120);
  });
  show();
}
